// The part of the story in which nobody touches a mouse.
import { join } from 'node:path';
import { typeText, waitForRows } from '../vscode/workbench.mjs';
import { fileOnceItIs } from './steps.mjs';

/** @typedef {import('../vscode/workbench.mjs').Page} Page */

/**
 * Somebody more for an item, by a day: no mouse, and no diacritics. What is no day changes nothing.
 * @param {Page} page
 * @param {string} workspace
 */
export async function byKeyboard(page, workspace) {
  const note = join(workspace, 'firmware/2024-09-10.md');
  const focused = page.locator('.sidebar .monaco-list-row.focused[aria-level="2"]', { hasText: 'Measure the current' });
  // The owner's group has the focus since it was closed.
  await page.keyboard.press('ArrowRight');
  await page.locator('.sidebar .monaco-list-row.focused[aria-expanded="true"]').waitFor();
  await page.keyboard.press('ArrowDown');
  await focused.waitFor();
  await page.keyboard.press('Alt+A');
  await page.locator('.quick-input-title', { hasText: 'Assign to' }).waitFor();
  await typeText(page, 'lukasz');
  await page.locator('.quick-input-list .monaco-list-row:only-child', { hasText: 'ŁukaszW' }).waitFor();
  await page.keyboard.press('Enter');
  await fileOnceItIs(note, (text) => text.includes('TR and MBk and ŁW: Measure'));
  await focused.filter({ hasText: 'ŁW' }).waitFor();
  await page.keyboard.press('Alt+D');
  await page.locator('.quick-input-title', { hasText: 'Due' }).waitFor();
  await typeText(page, 'nextt');
  await waitForRows(page, '.quick-input-list', { text: '“nextt” is no day' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await typeText(page, ' friday');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: /^Fri / }).waitFor();
  await page.keyboard.press('Enter');
  await fileOnceItIs(note, (text) => /Measure the current .* \(due \d{4}-\d\d-\d\d\)/.test(text));
  // It says something else now, and the focus has stayed with it.
  await focused.filter({ hasText: '(due ' }).waitFor();
}
