// What comes from the disk: files that others change, and what was kept from the last time.
import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { again, editor, runCommand } from '../vscode/workbench.mjs';
import { expand, fileOnceItIs } from './steps.mjs';

/** @typedef {import('../vscode/workbench.mjs').Page} Page */

/**
 * Somebody pulls: new, changed, renamed and deleted files, and a deleted folder, show in the tree by themselves,
 * and so does a file that cannot be read.
 * @param {Page} page
 * @param {string} workspace
 */
export async function behindTheScenes(page, workspace) {
  const row = (/** @type {string} */ text) => page.locator('.sidebar .monaco-list-row', { hasText: text });
  // The note that is being written is today's: what is much older than it counts as stale.
  const day = (/** @type {number} */ before) => new Date(Date.now() - before * 86_400_000).toISOString().slice(0, 10);
  const folder = join(workspace, 'community/new');
  const note = join(folder, `${day(14)}.md`);
  const template = await readFile(join(workspace, 'community/2024/2024-03-06.md'), 'utf8');
  // Without a datetime the file's name tells the date, so that a rename shows.
  const front = template.slice(0, template.indexOf('\n---\n') + 5).replace(/^datetime:.*\n/m, '');
  await mkdir(folder, { recursive: true });
  await writeFile(note, `${front}\n## TODOs\n\nŁW: Wax the boots.\n`);
  await row('Wax the boots.').waitFor();
  await writeFile(note, `${front}\n## TODOs\n\nŁW: Wax both boots.\n`);
  await row('Wax both boots.').waitFor();
  await row('Wax the boots.').waitFor({ state: 'detached' });
  await rename(note, join(folder, `${day(7)}.md`));
  await row(`Wax both boots.${day(7)}`).click();
  await editor(page, `${day(7)}.md`).waitFor();
  // The line is shown, and the tree has the keyboard still; Enter goes there.
  await page.locator('.sidebar .monaco-list:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  assert.equal(await row('Wax both boots.').count(), 1);
  await runCommand(page, 'View: Close Editor');
  await writeFile(join(folder, 'binary.md'), Buffer.alloc(1000));
  const message = page.locator('.sidebar', { hasText: '1 file could not be read.' });
  await message.waitFor();
  await rm(join(folder, 'binary.md'));
  await message.waitFor({ state: 'detached' });
  await rm(folder, { recursive: true });
  await row('Wax both boots.').waitFor({ state: 'detached' });
}

/**
 * The window opens anew, as it was left, and of the notes nothing is read that has not changed since: what the view shows
 * then is what was kept, until somebody opens the note.
 * @param {Page} page
 * @param {string} workspace
 * @param {string} dataDir
 */
export async function nextMorning(page, workspace, dataDir) {
  const row = (/** @type {string} */ text) => page.locator('.sidebar .monaco-list-row', { hasText: text });
  await runCommand(page, 'View: Revert and Close Editor');
  const template = await readFile(join(workspace, 'community/2024/2024-03-06.md'), 'utf8');
  const front = template.slice(0, template.indexOf('\n---\n') + 5).replace(/^datetime:.*\n/m, '');
  const evening = Date.now();
  const yesterday = new Date(evening - 86_400_000).toISOString().slice(0, 10);
  await writeFile(join(workspace, `community/${yesterday}.md`), `${front}\n## TODOs\n\nŁW: Oil the gate.\n`);
  await row('Oil the gate.').waitFor();
  const storage = join(dataDir, 'data/User/workspaceStorage');
  const [window = ''] = await readdir(storage);
  const cache = join(storage, window, 'meeting-notes.meeting-notes', 'index.json');
  await mkdir(dirname(cache), { recursive: true });
  await fileOnceItIs(cache, (text) => text.includes('"Oil the gate."'));
  await writeFile(cache, (await readFile(cache, 'utf8')).replace('"Oil the gate."', '"Oil what was kept."'));
  await page.reload();
  const kept = row('Oil what was kept.');
  // Right after a start rows move still, as it is found out who the reader is; and a click may be lost to VS Code.
  await again(async (patience) => {
    await expand(page, 'ŁukaszW');
    await kept.click(patience);
    await kept.and(page.locator('.focused')).waitFor(patience);
  });
  await page.locator('.sidebar .monaco-list:focus').waitFor();
  await page.keyboard.press('Enter');
  await row('Oil the gate.').waitFor();
  await row('Oil what was kept.').waitFor({ state: 'detached' });
}
