// What a story does with the workbench. Every helper waits for what it brings about; none sleeps.
import { basename } from 'node:path';

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens a file of the workspace by quick open and waits until the cursor is in it.
 * @param {Page} page
 * @param {string} path as much of its path as makes it the first hit
 */
export async function openFile(page, path) {
  const name = basename(path);
  await again(async (patience) => {
    await takeRow(page, 'ControlOrMeta+P', path, name, patience);
    await editor(page, name).waitFor(patience);
  });
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
}

/**
 * Runs a command from the palette.
 * @param {Page} page
 * @param {string} title with its category, as the palette shows it
 */
export async function runCommand(page, title) {
  await again((patience) => takeRow(page, 'F1', `>${title}`, title, patience));
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
  await again((patience) => takeRow(page, 'Control+G', `:${line}:${column}`, new RegExp(`\\b${line}\\b`), patience));
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
 * Does something with the quick input, and does it once more if that fails: VS Code closes it as soon as anything else
 * takes the keyboard, as an editor does that has only now been read, or a tree that brings a row before one's eyes.
 * @param {(patience: { timeout: number }) => Promise<void>} gesture from the key that opens it, to what tells that it worked
 */
export async function again(gesture) {
  for (let left = 5; left > 0; left -= 1) {
    try {
      return await gesture({ timeout: 5000 });
    } catch {
      // The last attempt below says what is missing.
    }
  }
  await gesture({ timeout: 10_000 });
}

/**
 * Opens the quick input, types, and takes a row. By mouse: a click finds the row or nothing, where Enter would go into
 * the text that has the keyboard if the input was closed meanwhile.
 * @param {Page} page
 * @param {string} key that opens it
 * @param {string} typed
 * @param {string | RegExp} row
 * @param {{ timeout: number }} patience
 */
async function takeRow(page, key, typed, row, patience) {
  await page.keyboard.press(key);
  await page.locator('.quick-input-widget input').fill(typed, patience);
  await quickPick(page, row).first().click(patience);
  // Off to where nothing is explained: the row stood over the tabs, which would say their paths in the pictures.
  await page.mouse.move(300, 17);
}

/**
 * The items of quick open and the palette whose label contains a text.
 * @param {Page} page
 * @param {string | RegExp} label
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
