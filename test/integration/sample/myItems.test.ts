import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { run, writeNote } from '../items';
import { activate, closeAll, openFile, uriOf } from '../notes';
import { beMe } from '../rows';

type List = vscode.QuickPick<vscode.QuickPickItem>;

const file = 'community/2024/2024-10-30-mine.md';

describe('the list of one’s own items', () => {
  const { createQuickPick } = vscode.window;

  before(async () => {
    await activate();
    await beMe('ZoëK');
    await writeNote(file, 'ZK/TR: Row by 2024-11-05\n\nAll/ZK/XY: Sail by 2999-11-05\n');
    await openFile(file);
  });
  after(async () => {
    vscode.window.createQuickPick = createQuickPick;
    await beMe(undefined);
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(file));
  });

  /** What becomes the chosen row, once one is. */
  function chosen(list: List, act: () => void): Promise<string> {
    return new Promise((resolve) => {
      const subscription = list.onDidChangeActive(([active]) => {
        if (active === undefined) return;
        subscription.dispose();
        resolve(active.label);
      });
      act();
    });
  }

  it('names who else owns an item, and what is overdue; both are found by that', async () => {
    const shown = new Promise<List>((resolve) => {
      vscode.window.createQuickPick = <T extends vscode.QuickPickItem>() => {
        const list = createQuickPick<T>();
        void chosen(list, () => {}).then(() => resolve(list));
        return list;
      };
    });
    const closed = run('showMyActionItems');
    const list = await shown;
    const described = (text: string): string | undefined =>
      list.items.find(({ label }) => label.includes(text))?.description;
    assert.equal(described('Row by 2024-11-05'), '+ TomásR · overdue · Tue Nov 5 2024');
    assert.equal(described('Sail by 2999-11-05'), '+ All, XY · Tue Nov 5 2999');
    // Each is another row than the one before.
    for (const [typed, found] of Object.entries({ xy: /Sail/, tomásr: /Row/, all: /Sail/, overdue: /Row/ })) {
      const now = await chosen(list, () => {
        list.value = typed;
      });
      assert.match(now, found, typed);
    }
    list.hide();
    await closed;
  });
});
