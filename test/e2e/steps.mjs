// What the story does more than once, or what only waits. None sleeps.
import { readdir, readFile, watch } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { again, quickPick, runCommand } from '../vscode/workbench.mjs';

/** @typedef {import('../vscode/workbench.mjs').Page} Page */

/**
 * @param {Page} page
 * @param {string} by
 */
export async function group(page, by) {
  await again(async (patience) => {
    await runCommand(page, 'Meeting Notes: Group Action Items By…');
    await page.locator('.quick-input-title', { hasText: 'Group action items by' }).waitFor(patience);
    await quickPick(page, by).click(patience);
  });
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/**
 * Waits for what stands above a section.
 * @param {Page} page
 * @param {string} text
 */
export async function lens(page, text) {
  await page.locator('.editor-group-container.active .codelens-decoration', { hasText: text }).waitFor();
}

/**
 * @param {string} folder
 * @param {RegExp} pattern
 * @returns {Promise<Map<string, string>>} the texts, by path
 */
export async function filesWith(folder, pattern) {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    paths.map(async (path) => /** @type {const} */ ([path, await readFile(path, 'utf8')])),
  );
  return new Map(texts.filter(([, text]) => pattern.test(text)));
}

/**
 * @param {string} path
 * @param {(text: string) => boolean} isReached
 */
export async function fileOnceItIs(path, isReached) {
  const stop = new AbortController();
  const patience = setTimeout(() => stop.abort(), 30_000);
  const changes = watch(dirname(path), { signal: stop.signal })[Symbol.asyncIterator]();
  for (;;) {
    // Asked before it is read, so that no change is missed.
    const change = changes.next().catch(() => undefined);
    // VS Code puts a new file in place of an old one by deleting that first.
    const text = await readFile(path, 'utf8').catch(() => '');
    if (isReached(text)) break;
    if ((await change) === undefined) throw new Error(`${path} is not what ${isReached} asks for, but:\n${text}`);
  }
  clearTimeout(patience);
  stop.abort();
}

/**
 * Opens an owner's items in the tree.
 * @param {Page} page
 * @param {string} owner
 */
export async function expand(page, owner) {
  await setExpanded(page, owner, true);
}

/**
 * Closes an owner's items in the tree.
 * @param {Page} page
 * @param {string} owner
 */
export async function collapse(page, owner) {
  await setExpanded(page, owner, false);
}

/**
 * @param {Page} page
 * @param {string} owner
 * @param {boolean} isExpanded
 */
async function setExpanded(page, owner, isExpanded) {
  const row = page.locator('.sidebar .monaco-list-row[aria-level="1"]', { hasText: owner }).first();
  await again(async (patience) => {
    // As it is already, or another one was clicked, where rows moved meanwhile.
    if ((await row.getAttribute('aria-expanded', patience)) === String(isExpanded)) return;
    await row.click(patience);
    // The tree takes the keyboard, and only then is what is pressed next safe from it.
    await row.and(page.locator(`.focused[aria-expanded="${isExpanded}"]`)).waitFor(patience);
  });
}
