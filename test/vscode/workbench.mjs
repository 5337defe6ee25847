// What a story does with the workbench. Every helper waits for what it brings about; none sleeps.
import { basename } from 'node:path';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens a file of the workspace by quick open and waits until the cursor is in it.
 * @param {Page} page
 * @param {string} path as much of its path as makes it the first hit
 */
export async function openFile(page, path) {
  await page.keyboard.press('ControlOrMeta+P');
  const input = page.locator('.quick-input-widget input');
  await input.fill(path);
  await quickPick(page, basename(path)).first().click();
  await editor(page, basename(path)).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
}

/**
 * Runs a command from the palette.
 * @param {Page} page
 * @param {string} title with its category, as the palette shows it
 */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').fill(`>${title}`);
  await quickPick(page, title).first().click();
}

/**
 * Types where the cursor is, key by key as a person does.
 * @param {Page} page
 * @param {string} text
 * @param {number} [delayMs] between the keys
 */
export async function typeText(page, text, delayMs = 10) {
  await page.keyboard.type(text, { delay: delayMs });
}

/**
 * Puts the cursor at a line and column, counted from 1.
 * @param {Page} page
 * @param {number} line
 * @param {number} [column]
 */
export async function goTo(page, line, column = 1) {
  await page.keyboard.press('Control+G');
  await page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/**
 * Waits until a list shows at least `count` rows (that contain `text`), and returns them.
 * @param {Page} page
 * @param {string} list CSS selector of the list: `.markers-panel`, `.sidebar`, `.suggest-widget` …
 * @param {{ count?: number, text?: string | RegExp }} [wanted]
 */
export async function waitForRows(page, list, { count = 1, text } = {}) {
  const rows = page.locator(`${list} .monaco-list-row`).filter(text ? { hasText: text } : {});
  await rows.nth(count - 1).waitFor();
  return rows;
}

/**
 * The items of quick open and the palette whose label contains a text.
 * @param {Page} page
 * @param {string} label
 */
export function quickPick(page, label) {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: label });
}

/**
 * The active tab of a file.
 * @param {Page} page
 * @param {string} name of the file, without folders
 */
export function editor(page, name) {
  return page.locator(`.tab.active[data-resource-name="${name}"]`);
}

/**
 * The text that the active editor shows (the lines in view).
 * @param {Page} page
 */
export function editorText(page) {
  return page.locator('.editor-group-container.active .view-lines');
}
