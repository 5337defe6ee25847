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

/** Until that of all rows is copied; the tests before may have left items that go only now. */
async function untilCopiedOf(pick: (all: string[]) => string[], ...keys: string[]): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const all = await copyAll();
    const found = await copied(...keys).catch(() => undefined);
    if (JSON.stringify(found) === JSON.stringify(pick(all))) return;
    if (Date.now() > end) assert.deepEqual(found, pick(all));
  }
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
    await untilCopiedOf((all) => all, 'selectAll', 'focusDown');
    // One is selected, and the focus goes on to the next, or to the group.
    await untilCopiedOf((all) => all.slice(0, 1), 'focusDown', 'toggleSelection');
    await untilCopiedOf((all) => all.slice(1, 2), 'focusDown', 'toggleSelection', 'focusDown');
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
    await untilCopiedOf((all) => all.slice(1, 2), 'focusDown', 'focusDown');
    const all = await copyAll();
    await copied('focusDown', 'focusDown');
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

  it('is narrowed to a period that is typed', async () => {
    await vscode.commands.executeCommand('meetingNotes.showEverybodys');
    const { createQuickPick } = vscode.window;
    const lists: vscode.QuickPick<vscode.QuickPickItem>[] = [];
    let tell = (): void => {};
    vscode.window.createQuickPick = <T extends vscode.QuickPickItem>() => {
      const list = createQuickPick<T>();
      lists.push(list as unknown as vscode.QuickPick<vscode.QuickPickItem>);
      list.onDidChangeActive(() => tell());
      return list;
    };
    /** Types into the list that is made next, and takes what comes up. */
    const choose = async (number: number, typed: string, wanted: string): Promise<void> => {
      await new Promise<void>((resolve) => {
        tell = () => {
          const list = lists[number];
          if (list === undefined) return;
          if (list.value === '') list.value = typed;
          else if (list.activeItems[0]?.label === wanted) resolve();
        };
        tell();
      });
      tell = () => {};
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    };
    try {
      const closed = vscode.commands.executeCommand('meetingNotes.filter');
      await choose(0, 'period', 'Period…');
      await choose(1, 'from 2024-09 to October 2024', '2024-09-01 – 2024-10-31');
      await closed;
      const isWithin = (line: string): boolean => /(?:September|October) \d+, 2024\)/.test(line);
      await untilCopied((lines) => lines.length > 0 && lines.every(isWithin), 'selectAll');
    } finally {
      vscode.window.createQuickPick = createQuickPick;
      await vscode.commands.executeCommand('meetingNotes.clearFilter');
    }
  });
});
