import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bodyOnDisk, rowOf, run, writeNote } from '../items';
import { activate, closeAll, openFile, type, uriOf } from '../notes';
import { beMe, copied, untilCopied } from '../rows';

const file = 'community/2024/2024-11-06.md';

type Picks = readonly vscode.QuickPickItem[];

/** The rows that are copied now, where the keyboard is. */
async function atFocus(): Promise<string> {
  await vscode.env.clipboard.writeText('');
  await run('copyAsMarkdown', 'selection');
  return vscode.env.clipboard.readText();
}

describe('the keyboard in the view of action items', () => {
  const { showQuickPick, createQuickPick } = vscode.window;
  let asked: Picks = [];

  before(async () => {
    await activate();
    await beMe('AnaÎ');
    await run('refresh');
    await run('revealMine');
  });
  beforeEach(async () => {
    const lines = ['Row', 'Sow', 'Mow', 'Bail'].map((text) => `- [ ] AÎ: ${text}`);
    await writeNote(file, `${lines.join('\n')}\n`);
    const rows = lines.map((line) => `${line} (2024-11-06)`);
    await untilCopied((all) => JSON.stringify(all.slice(0, 4)) === JSON.stringify(rows), 'selectAll');
  });
  afterEach(async () => {
    Object.assign(vscode.window, { showQuickPick, createQuickPick });
    await closeAll();
  });
  after(async () => {
    await vscode.workspace.fs.delete(uriOf(file));
    await run('showEverybodys');
    await beMe(undefined);
  });

  /** Answers the next pickers by the row that has this label. */
  function choose(label: string): void {
    const chosen = (items: Picks): vscode.QuickPickItem | undefined => {
      asked = items;
      return items.find((item) => item.label === label);
    };
    const list = (): unknown => {
      let items: Picks = [];
      let [accept, cancel] = [(): void => {}, (): void => {}];
      return {
        set items(given: Picks) {
          items = given;
        },
        get activeItems() {
          return [chosen(items)];
        },
        value: '',
        onDidChangeValue: () => {},
        onDidAccept: (listener: () => void) => {
          accept = listener;
        },
        onDidHide: (listener: () => void) => {
          cancel = listener;
        },
        show: () => (chosen(items) === undefined ? cancel() : accept()),
        dispose: () => {},
        hide: () => {},
      };
    };
    const pick = async (items: Picks): Promise<unknown> => chosen(items);
    Object.assign(vscode.window, { showQuickPick: pick, createQuickPick: list });
  }

  it('goes on after a key, so that the same key at once means the next item', async () => {
    await copied('focusDown');
    await Promise.all([run('markDone', 'selection'), run('markDone', 'selection'), run('markDone', 'selection')]);
    assert.equal(await bodyOnDisk(file), '- [x] AÎ: Row\n- [x] AÎ: Sow\n- [x] AÎ: Mow\n- [ ] AÎ: Bail\n');
    assert.match(await atFocus(), /Bail/);
    await Promise.all([run('undo'), run('undo'), run('undo')]);
  });

  it('takes back what a key pressed just before has changed', async () => {
    await copied('focusDown');
    await Promise.all([run('markDone', 'selection'), run('undo')]);
    assert.equal((await bodyOnDisk(file)).includes('[x]'), false);
  });

  it('goes back to what a key takes back, so that the next key means that again', async () => {
    await copied('focusDown', 'focusDown');
    assert.match(await atFocus(), /Sow/);
    await Promise.all([run('markDone', 'selection'), run('undo', 'selection')]);
    assert.match(await atFocus(), /Sow/);
  });

  it('is left to an editor to which somebody has gone meanwhile', async () => {
    const { document } = await openFile('community/2024/2024-09-04.md');
    await copied('focusDown');
    const done = run('markDone', 'selection');
    await vscode.window.showTextDocument(uriOf(file));
    await vscode.window.showTextDocument(document);
    await done;
    await type('x');
    assert.equal(document.isDirty, true);
  });

  it('stays with an item that stands elsewhere once it is due', async () => {
    choose('What is due first');
    await run('sortBy');
    try {
      await copied('focusDown', 'focusDown', 'focusDown');
      assert.match(await atFocus(), /Mow/);
      choose('tomorrow');
      await run('setDueDate', 'selection');
      assert.match(await atFocus(), /Mow .*due/);
      assert.match((await copied('focusDown'))[0] ?? '', /Mow/);
    } finally {
      choose('Newest meeting first');
      await run('sortBy');
      await run('undo');
    }
  });

  it('goes on below the last one when several are done', async () => {
    const keys = ['focusDown', 'toggleSelection', 'focusDown', 'focusDown', 'toggleSelection'];
    await untilCopied((lines) => lines.length === 2, ...keys);
    await run('markDone', 'selection');
    assert.equal(await bodyOnDisk(file), '- [x] AÎ: Row\n- [ ] AÎ: Sow\n- [x] AÎ: Mow\n- [ ] AÎ: Bail\n');
    assert.match(await atFocus(), /Bail/);
    await run('undo');
  });

  it('is left to the view by the first click on a row, and goes to the line by the second', async () => {
    const { document } = await openFile(file);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(9, 6, 9, 6) });
    await copied('focusDown', 'toggleSelection');
    await run('openActionItem');
    await type('x');
    assert.equal(document.isDirty, false);
    await run('openActionItem');
    await type('x');
    assert.equal(document.isDirty, true);
  });

  it('takes back what was carried over, and leaves both notes to their writer', async () => {
    const { document } = await openFile('community/2024/2024-09-04.md');
    const before = document.getText();
    await run('carryOver', rowOf(file, 'Row', ['AÎ'], 9));
    assert.match(document.getText(), /AÎ: Row/);
    assert.ok(document.isDirty);
    await run('undo');
    assert.equal(document.getText(), before);
    assert.ok(document.isDirty);
  });

  it('carries over to the note that is being written, by its name', async () => {
    for (const name of ['2024-05-15', '2024-06-12', '2024-09-04']) {
      const uri = uriOf(`community/2024/${name}.md`);
      const editor = await vscode.window.showTextDocument(uri, { preview: false });
      if (name === '2024-06-12') await editor.edit((edit) => edit.insert(new vscode.Position(12, 0), ' '));
    }
    await vscode.window.showTextDocument(uriOf(file), { preview: false });
    choose('');
    await run('carryOver', rowOf(file, 'Row', ['AÎ'], 9));
    assert.deepEqual(
      asked.map(({ label, description }) => `${label.replace(/.*\//, '')}: ${description}`),
      [
        '2024-06-12.md: Community Call, June 12, 2024',
        '2024-09-04.md: Community Call, September 4, 2024',
        '2024-05-15.md: Community Call, May 15, 2024',
      ],
    );
  });

  it('is led to an item where it is shown, else to its line', async () => {
    const itemOf = (row: unknown): unknown => Object(row).item;
    await run('showActionItem', itemOf(rowOf(file, 'Mow', ['AÎ'], 11)));
    assert.match(await atFocus(), /Mow/);
    await run('showActionItem', itemOf(rowOf('community/2024/2024-09-04.md', 'Bring gauge 17 home:', ['ZK'], 43)));
    const { document, selection } = vscode.window.activeTextEditor ?? assert.fail('it is not shown');
    assert.match(document.lineAt(selection.active).text, /^ZK: Bring gauge 17 home:/);
  });

  it('sees on which day the next meeting is', async () => {
    choose('');
    await run('setDueDate', rowOf('community/2024/2024-09-04.md', 'Bring gauge 17 home:', ['ZK'], 43));
    assert.equal(asked.find(({ label }) => label === 'next meeting')?.description, 'Wed Oct 30 2024');
  });
});
