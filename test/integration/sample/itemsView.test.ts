import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Node, rowId } from '../../../src/vscode/actionItems/tree';
import { chosenRows } from '../../../src/vscode/chosenRows';
import { activate, closeAll } from '../notes';
import { beMe, copied, untilCopied } from '../rows';

/** All rows, once they are the reader's. */
function copyAll(): Promise<string[]> {
  return untilCopied((lines) => lines.length > 2 && lines.every((line) => /AÎ|ana-imp/.test(line)), 'selectAll');
}

describe('the view of action items', () => {
  before(async () => {
    await activate();
    await vscode.commands.executeCommand('meetingNotes.refresh');
    await beMe('AnaÎ');
  });
  after(async () => {
    await vscode.commands.executeCommand('meetingNotes.showEverybodys');
    await beMe(undefined);
  });
  afterEach(closeAll);

  it('does by a key what is said with the row in focus, or with all that are selected if it is one of them', async () => {
    await vscode.commands.executeCommand('meetingNotes.revealMine');
    const all = await copyAll();
    const are = (lines: string[]) => (found: string[]) => JSON.stringify(found) === JSON.stringify(lines);
    await untilCopied(are(all), 'selectAll', 'focusDown');
    // One is selected, and the focus goes on to the next, or to the group.
    await untilCopied(are(all.slice(0, 1)), 'focusDown', 'toggleSelection');
    await untilCopied(are(all.slice(1, 2)), 'focusDown', 'toggleSelection', 'focusDown');
    assert.deepEqual(await copied('focusDown', 'toggleSelection', 'focusUp'), []);
  });

  it('asks once more which row is meant where a key is pressed while the tree is being made anew', async () => {
    const row: Node = Object({ kind: 'group', group: { kind: { key: 'zoe' } } });
    let asked = 0;
    // The first time neither toggling is seen.
    const asksBefore = 4;
    const view = {
      get selection() {
        asked += 1;
        return asked === asksBefore + 2 ? [row] : [];
      },
    };
    assert.deepEqual(await chosenRows(view, rowId), [row]);
  });

  it('keeps the focus at its place when an item there is done', async () => {
    await vscode.commands.executeCommand('meetingNotes.revealMine');
    const all = await copyAll();
    await untilCopied(([line]) => line === all[1], 'focusDown', 'focusDown');
    await vscode.commands.executeCommand('meetingNotes.markDone', 'selection');
    try {
      await vscode.env.clipboard.writeText('');
      await vscode.commands.executeCommand('meetingNotes.copyAsMarkdown', 'selection');
      assert.equal(await vscode.env.clipboard.readText(), all[2]);
    } finally {
      await vscode.commands.executeCommand('meetingNotes.undo');
    }
  });

  it('shows at once what a filter leaves, be it all stale', async () => {
    await vscode.commands.executeCommand('meetingNotes.revealMine');
    assert.ok((await copyAll()).length > 0);
  });
});
