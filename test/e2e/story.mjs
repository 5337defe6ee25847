// A note-taker's and an owner's day, from end to end, in the real workbench. The pictures of the README come from here.
import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { again, editor, editorText, goTo, openFile, runCommand, typeText, waitForRows } from '../vscode/workbench.mjs';
import { byKeyboard } from './byKeyboard.mjs';
import { behindTheScenes, nextMorning } from './fromTheDisk.mjs';
import { collapse, expand, fileOnceItIs, filesWith, group, lens } from './steps.mjs';

/** @typedef {import('../vscode/workbench.mjs').Page} Page */
/** @typedef {(name: string) => Promise<void>} Screenshot */

/**
 * @param {object} stage
 * @param {Page} stage.page the workbench
 * @param {string} stage.workspace folder that the workbench has open, a copy of the sample
 * @param {string} stage.dataDir where the server keeps settings and state
 * @param {Screenshot} stage.screenshot
 */
export async function story({ page, workspace, dataDir, screenshot }) {
  await monday(page, screenshot);
  await handOver(page, workspace, screenshot);
  await byKeyboard(page, workspace);
  await newInitials(page, workspace, screenshot);
  await review(page, screenshot);
  await spring(page, workspace, screenshot);
  await whoIsThis(page, screenshot);
  await duringTheCall(page, screenshot);
  await behindTheScenes(page, workspace);
  await nextMorning(page, workspace, dataDir);
  await nothingLeft(page, workspace, screenshot);
}

/**
 * The owner asks: what did I promise, and where? Once they have said who they are, their items are a list to type in,
 * whatever name the notes have for them. One key marks an item done, and gives back the very text.
 * @param {Page} page
 * @param {Screenshot} screenshot
 */
async function monday(page, screenshot) {
  await page.locator('.activitybar .action-label[aria-label^="Meeting Notes"]').click();
  await waitForRows(page, '.sidebar', { text: 'TomásR' });
  await runCommand(page, 'Meeting Notes: Show My Action Items');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Tomás Riachuelo' }).click();
  await page.locator('.sidebar .monaco-list-row', { hasText: 'TomásR' }).filter({ hasText: 'you' }).waitFor();
  await typeText(page, 'gauge 17');
  await waitForRows(page, '.quick-input-list', { text: 'Measure the current' });
  await screenshot('my-items');
  const mine = page.locator('.statusbar-item[id$="meetingNotes.mine"]');
  await mine.filter({ hasText: '2' }).waitFor();
  // Done without a look at the line, nor a hand off the keys; and taken back.
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Measure the current' }).waitFor();
  await page.keyboard.press('Alt+X');
  await mine.filter({ hasText: '1' }).waitFor();
  await page.keyboard.press('Escape');
  await runCommand(page, 'Meeting Notes: Undo Last Change in the Side Bar');
  await mine.filter({ hasText: '2' }).waitFor();
  await runCommand(page, 'Meeting Notes: Show My Action Items');
  await waitForRows(page, '.quick-input-list', { text: 'Measure the current' });
  await typeText(page, 'gauge 17');
  await page.locator('.quick-input-list .monaco-list-row:only-child', { hasText: 'Measure the current' }).waitFor();
  await page.keyboard.press('Enter');
  await editor(page, '2024-09-10.md').waitFor();
  await page.locator('.statusbar-item', { hasText: 'Ln 50, Col 1' }).waitFor();
  await page.keyboard.press('ControlOrMeta+Alt+Enter');
  await mine.filter({ hasText: '1' }).waitFor();
  await editorText(page).getByText('~~').first().waitFor();
  await page.keyboard.press('ControlOrMeta+Alt+Enter');
  await mine.filter({ hasText: '2' }).waitFor();
  await page.keyboard.press('ControlOrMeta+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
}

/**
 * What is late, and whose? Grouped by due date it stands on top. Then the owner gives an item to somebody else, by
 * dragging it there.
 * @param {Page} page
 * @param {string} workspace
 * @param {Screenshot} screenshot
 */
async function handOver(page, workspace, screenshot) {
  await group(page, 'Due date');
  await waitForRows(page, '.sidebar', { text: 'Overdue' });
  await openFile(page, '2024-10-29.md');
  await goTo(page, 40);
  await lens(page, '2 open');
  await screenshot('action-items');
  await group(page, 'Owner');
  const item = page.locator('.sidebar .monaco-list-row[aria-level="2"]', { hasText: 'Teach the chart' });
  await item.waitFor();
  const note = join(workspace, 'firmware/2024-10-29.md');
  const before = await readFile(note, 'utf8');
  const own = page.locator('.sidebar .monaco-list-row', { hasText: 'TomásR' });
  const giveAway = async () => {
    // While the tree is being made anew VS Code knows none of its rows, and drags nothing: nobody else is as quick.
    await again(async (patience) => {
      await item.dragTo(page.locator('.sidebar .monaco-list-row[aria-level="1"]', { hasText: 'ZoëK' }), patience);
      await own.filter({ hasText: '1 · you' }).waitFor(patience);
    });
    await fileOnceItIs(note, (text) => text !== before && text.includes('ZK'));
  };
  await giveAway();
  // Was that right? A key takes it back, and the mouse does it again.
  await page.locator('.sidebar .monaco-list:focus').waitFor();
  await page.keyboard.press('ControlOrMeta+Z');
  await fileOnceItIs(note, (text) => text === before);
  await own.filter({ hasText: '2 · you' }).waitFor();
  await giveAway();
  await collapse(page, 'TomásR');
}

/**
 * The maintainer looks at the roster, and gives somebody other initials, in all notes at once.
 * @param {Page} page
 * @param {string} workspace
 * @param {Screenshot} screenshot
 */
async function newInitials(page, workspace, screenshot) {
  const before = await filesWith(workspace, /MBk/);
  const text = before.get(join(workspace, 'firmware/2024-04-09.md')) ?? assert.fail('the note is there');
  await openFile(page, 'roster.yaml');
  await page
    .locator('.codelens-decoration', { hasText: /\d+ meetings.*\d+ open items/ })
    .first()
    .waitFor();
  await screenshot('roster');
  await openFile(page, '2024-04-09.md');
  const line = text.split('\n').findIndex((row) => row.startsWith('MBk')) + 1;
  await goTo(page, line, 2);
  await page.keyboard.press('F2');
  await page.locator('.rename-box input:focus').waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await typeText(page, 'MiB');
  await page.keyboard.press('ControlOrMeta+Enter');
  await waitForRows(page, '.bulk-edit-panel', { text: 'A roof defeats the purpose.' });
  await screenshot('rename');
  await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
  await editorText(page).getByText('MiB').first().waitFor();
  for (const [path, then] of before) await fileOnceItIs(path, (now) => now === then.replaceAll('MBk', 'MiB'));
}

/**
 * The maintainer opens a note with a slip: it is marked at its place, and one key mends it.
 * @param {Page} page
 * @param {Screenshot} screenshot
 */
async function review(page, screenshot) {
  await openFile(page, '2024-03-20.md');
  await page.locator('.squiggly-error').first().waitFor();
  await goTo(page, 4, 15);
  await page.keyboard.press('ControlOrMeta+.');
  await page.locator('.action-widget .monaco-list-row', { hasText: 'Change to 2024-03-20T14:00:00+01:00' }).waitFor();
  await screenshot('quick-fix');
  await page.keyboard.press('Enter');
  await editorText(page).getByText('2024-03-20T14:00:00+01:00').waitFor();
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  await page.keyboard.press('ControlOrMeta+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
}

/**
 * The maintainer wants to know what a rule is about, and mends one kind of slip in all notes at once, seeing first what
 * will change.
 * @param {Page} page
 * @param {string} workspace
 * @param {Screenshot} screenshot
 */
async function spring(page, workspace, screenshot) {
  await openFile(page, '2024-05-07.md');
  await page.locator('.squiggly-error').first().waitFor();
  await goTo(page, 5, 9);
  await runCommand(page, 'Show or Focus Hover');
  await page.locator('.monaco-hover a.code-link', { hasText: 'wrong-type' }).click();
  const ruleTab = page.locator('.tab.active', { hasText: 'wrong-type.md' });
  await ruleTab.waitFor();
  // The page has the keyboard to itself, so the tab is closed by mouse.
  await ruleTab.locator('.codicon-close').click();
  await editor(page, '2024-05-07.md').waitFor();
  await runCommand(page, 'Meeting Notes: Fix in All Notes…');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Turn into a list' }).click();
  await waitForRows(page, '.bulk-edit-panel', { text: '2024-05-07.md' });
  await screenshot('fix-in-all-notes');
  await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
  await editorText(page).getByText('- firmware').waitFor();
  await editorText(page).getByText('Mallard 0.4').first().click();
  await page.keyboard.press('ControlOrMeta+S');
  await page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
  assert.match(await readFile(join(workspace, 'firmware/2024-05-07.md'), 'utf8'), /\nteams:\n- firmware\n/);
}

/**
 * Somebody new asks who stands there.
 * @param {Page} page
 * @param {Screenshot} screenshot
 */
async function whoIsThis(page, screenshot) {
  await openFile(page, '2024-03-06.md');
  await goTo(page, 9, 4);
  await runCommand(page, 'Show or Focus Hover');
  const card = page.locator('.monaco-hover', { hasText: 'Zoë Kranendonk' });
  await card.waitFor();
  // It fades in.
  await card.evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
  await screenshot('hover');
  await page.keyboard.press('Escape');
}

/**
 * The note-taker writes: people are found without diacritics, and what is promised stands in the side bar at once.
 * @param {Page} page
 * @param {Screenshot} screenshot
 */
async function duringTheCall(page, screenshot) {
  await runCommand(page, 'Meeting Notes: New Meeting Note');
  await page.locator('.tab.active[data-resource-name="Untitled-1"]').waitFor();
  await editorText(page).getByText('person').waitFor();
  for (const field of ['Community Call', '15:00', 'Clubhouse', 'community']) {
    await typeText(page, field);
    await page.keyboard.press('Tab');
  }
  // Over the placeholder of the first participant: no diacritics, no mouse.
  await typeText(page, 'zoe');
  await waitForRows(page, '.suggest-widget', { text: 'ZoëK' });
  await page.keyboard.press('Enter');
  await editorText(page).getByText('ZoëK').waitFor();
  // Enter goes on with the next dash.
  await page.keyboard.press('Enter');
  await typeText(page, 'luk');
  await waitForRows(page, '.suggest-widget', { text: 'ŁukaszW' });
  await screenshot('completion');
  await page.keyboard.press('Enter');
  await editorText(page).getByText('ŁukaszW').waitFor();
  await expand(page, 'ŁukaszW');
  await goTo(page, 24);
  // At the start of a line people are found as well, and written with their initials.
  await typeText(page, '\nluk');
  await waitForRows(page, '.suggest-widget', { text: 'ŁW:' });
  await screenshot('owners');
  await page.keyboard.press('Enter');
  await editorText(page).getByText('ŁW:').first().waitFor();
  await typeText(page, 'Count the puddles again.');
  await waitForRows(page, '.sidebar', { text: 'Count the puddles again.' });
  await lens(page, '1 open');
  await screenshot('live');
  // What is still open is dragged into the note, to whatever place. Not to the text's own element, which is as long as
  // the note: to bring the place in view, Playwright may scroll it away to its end.
  const open = page.locator('.sidebar .monaco-list-row', { hasText: 'Write the 0.5 release notes' }).first();
  const note = page.locator('.editor-group-container.active .editor-instance');
  await again(async (patience) => {
    await open.dragTo(note, { targetPosition: { x: 300, y: 200 }, ...patience });
    await editorText(page).getByText('Write the 0.5 release notes').waitFor(patience);
  });
  await lens(page, '2 open');
}

/**
 * All notes are gone but for the one without a file; when that is closed, the view says how to begin.
 * @param {Page} page
 * @param {string} workspace
 * @param {Screenshot} screenshot
 */
async function nothingLeft(page, workspace, screenshot) {
  for (const folder of ['community', 'firmware']) await rm(join(workspace, folder), { recursive: true });
  await page.locator('.sidebar .welcome-view-content', { hasText: 'No meeting notes here yet.' }).waitFor();
  await screenshot('welcome');
}
