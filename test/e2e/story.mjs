// A note-taker's and an owner's day, from end to end, in the real workbench. The pictures of the README come from here.
import { editor, editorText, goTo, openFile, runCommand, typeText, waitForRows } from '../vscode/workbench.mjs';

/**
 * @param {object} stage
 * @param {import('../vscode/workbench.mjs').Page} stage.page the workbench
 * @param {(name: string) => Promise<void>} stage.screenshot
 */
export async function story({ page, screenshot }) {
  await monday(page, screenshot);
  await review(page, screenshot);
  await duringTheCall(page, screenshot);
}

/** The owner opens the side bar: what did I promise, and where? A click goes there. */
async function monday(page, screenshot) {
  await page.locator('.activitybar .action-label[aria-label^="Meeting Notes"]').click();
  const owners = await waitForRows(page, '.sidebar', { text: 'MBk' });
  await owners.first().click();
  const item = await waitForRows(page, '.sidebar', { text: 'Draw the new lid' });
  await item.first().click();
  await editor(page, '2024-04-09.md').waitFor();
  await page.locator('.statusbar-item', { hasText: 'Ln 49, Col 1' }).waitFor();
  await screenshot('action-items');
}

/** The maintainer opens a note with a slip: it is marked at its place, and one key mends it. */
async function review(page, screenshot) {
  await openFile(page, '2024-03-20.md');
  await page.locator('.squiggly-error').first().waitFor();
  await goTo(page, 4, 15);
  await page.keyboard.press('ControlOrMeta+.');
  const fix = page.locator('.action-widget .monaco-list-row', { hasText: 'Change to 2024-03-20T14:00:00+01:00' });
  await fix.waitFor();
  await screenshot('quick-fix');
  await page.keyboard.press('Enter');
  await editorText(page).getByText('2024-03-20T14:00:00+01:00').waitFor();
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
}

/** The note-taker writes: people are found without diacritics, and what is promised stands in the side bar at once. */
async function duringTheCall(page, screenshot) {
  await runCommand(page, 'Meeting Notes: New Meeting Note');
  await page.locator('.tab.active[data-resource-name="Untitled-1"]').waitFor();
  await editorText(page).getByText('person').waitFor();
  for (const field of ['Community Call', '15:00', 'Clubhouse', 'community']) {
    await typeText(page, field);
    await page.keyboard.press('Tab');
  }
  await screenshot('snippet');
  // Over the placeholder of the first participant: no diacritics, no mouse.
  await typeText(page, 'zoe');
  await waitForRows(page, '.suggest-widget', { text: 'ZoëK' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await typeText(page, '- luk');
  await waitForRows(page, '.suggest-widget', { text: 'ŁukaszW' });
  await screenshot('completion');
  await page.keyboard.press('Enter');
  await editorText(page).getByText('ŁukaszW').waitFor();
  await (await waitForRows(page, '.sidebar', { text: 'ZK' })).first().click();
  await page.locator('.editor-group-container.active .view-lines').getByText('TODOs and Decisions').click();
  await page.keyboard.press('ControlOrMeta+End');
  await typeText(page, '\nZK: Count the puddles again.');
  await waitForRows(page, '.sidebar', { text: 'Count the puddles again.' });
  await screenshot('live');
}
