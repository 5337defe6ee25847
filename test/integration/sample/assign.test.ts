import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bodyOnDisk, rowOf, run, writeNote } from '../items';
import { activate, closeAll, openFile, uriOf } from '../notes';

type List = vscode.QuickPick<vscode.QuickPickItem>;

const press = (key: 'quickOpenSelectNext' | 'acceptSelectedQuickOpenItem'): Thenable<unknown> =>
  vscode.commands.executeCommand(`workbench.action.${key}`);

/** Types into the list, and waits until VS Code tells that. */
async function fill(list: List, value: string): Promise<void> {
  await new Promise<void>((resolve) => {
    list.onDidChangeValue((now) => now === value && resolve());
    list.value = value;
  });
}

describe('the list of those to whom an item is assigned', () => {
  const { createQuickPick } = vscode.window;
  let count = 0;
  let file = '';
  let asked: Thenable<unknown> = Promise.resolve();

  before(activate);
  beforeEach(() => {
    count += 1;
    // VS Code may still hold what was in the file of the test before.
    file = `community/2024/2024-10-30-assign-${count}.md`;
  });
  afterEach(async () => {
    vscode.window.createQuickPick = createQuickPick;
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(file));
  });

  /** The list, once it is made. */
  async function ask(): Promise<List> {
    await writeNote(file, '- [ ] TODO: Row\n');
    return new Promise((resolve) => {
      vscode.window.createQuickPick = <T extends vscode.QuickPickItem>() => {
        const list = createQuickPick<T>();
        resolve(list as unknown as List);
        return list;
      };
      asked = run('assign', rowOf(file, 'Row', [], 9));
    });
  }

  it('takes the row that somebody has moved to, where nobody is ticked', async () => {
    const list = await ask();
    while (list.activeItems.length === 0) await press('quickOpenSelectNext');
    const [active] = list.activeItems;
    assert.equal(active, list.items[0]);
    await press('acceptSelectedQuickOpenItem');
    await asked;
    const owner = /^- \[ \] TODO (.+): Row\n$/.exec(await bodyOnDisk(file))?.[1];
    assert.ok(owner !== undefined && `${active?.label} ${active?.description}`.includes(owner), owner);
  });

  it('takes nobody where Enter is pressed at once', async () => {
    await ask();
    let isClosed = false;
    void asked.then(() => {
      isClosed = true;
    });
    while (!isClosed) await press('acceptSelectedQuickOpenItem');
    assert.equal(await bodyOnDisk(file), '- [ ] TODO: Row\n');
  });

  it('stays while several may be meant by what is typed, and nobody is chosen', async () => {
    const list = await ask();
    await fill(list, 'a');
    assert.deepEqual(list.activeItems, []);
    await press('acceptSelectedQuickOpenItem');
    await fill(list, 'kranendonk');
    await press('acceptSelectedQuickOpenItem');
    await asked;
    assert.match(await bodyOnDisk(file), /^- \[ \] TODO ZK: Row\n$/);
  });

  it('gives somebody what Ctrl+Z in the side bar takes back, though the line has moved', async () => {
    const list = await ask();
    await fill(list, 'kranendonk');
    await press('acceptSelectedQuickOpenItem');
    await asked;
    const editor = await openFile(file);
    await editor.edit((edit) => edit.insert(new vscode.Position(9, 0), '- [ ] TODO: Sow\n'));
    await editor.document.save();
    await run('undo');
    assert.equal(await bodyOnDisk(file), '- [ ] TODO: Sow\n- [ ] TODO: Row\n');
  });

  it('takes somebody whom nobody knows, by what is typed', async () => {
    const list = await ask();
    await fill(list, 'Xanthippe');
    await press('acceptSelectedQuickOpenItem');
    await asked;
    assert.equal(await bodyOnDisk(file), '- [ ] TODO Xanthippe: Row\n');
  });
});
