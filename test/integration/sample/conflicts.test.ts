import assert from 'node:assert/strict';
import { chmod, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { bodyOnDisk, head, rowOf, run, writeNote } from '../items';
import { activate, closeAll, openFile, uriOf } from '../notes';
import { beMe } from '../rows';

let file = '';
let count = 0;

function bodyOf({ document }: vscode.TextEditor): string {
  return document.getText().slice(head.length);
}

/** Somebody else writes the file, of which VS Code learns later. */
function writeBehind(items: string): Promise<void> {
  return writeFile(uriOf(file).fsPath, head + items);
}

function row(text = 'Row'): unknown {
  return rowOf(file, text, ['ZK'], 9);
}

describe('what others do to a note meanwhile', () => {
  before(activate);
  beforeEach(async () => {
    count += 1;
    file = `community/2024/2024-10-30-behind-${count}.md`;
    await writeNote(file, 'ZK: Row\n');
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(file));
  });

  it('stays in the file, where the text in the editor is not saved', async () => {
    const editor = await openFile(file);
    await editor.edit((edit) => edit.insert(new vscode.Position(9, 0), 'ZK: Sow\n\n'));
    await writeBehind('ZK: Row\n\nZK: Sail\n');
    await run('markDone', row());
    assert.equal(bodyOf(editor), 'ZK: Sow\n\n- [x]  ZK: Row\n');
    assert.ok(editor.document.isDirty);
    assert.equal(await bodyOnDisk(file), 'ZK: Row\n\nZK: Sail\n');
  });

  it('stays in the file, where VS Code has not seen it yet', async () => {
    const editor = await openFile(file);
    await writeBehind('ZK: Row\n\nZK: Sail\n');
    await run('markDone', row());
    // It may have been seen in time: then the item is done in it; else VS Code asks which of both is to stay.
    const isSeen = bodyOf(editor).includes('Sail');
    assert.equal(bodyOf(editor), `- [x]  ZK: Row\n${isSeen ? '\nZK: Sail\n' : ''}`);
    assert.equal(editor.document.isDirty, !isSeen);
    assert.equal(await bodyOnDisk(file), `${isSeen ? '- [x]  ' : ''}ZK: Row\n\nZK: Sail\n`);
  });

  it('may move the item, which is found by its text', async () => {
    await writeBehind('ZK: Sail\n\nZK: Row\n');
    await run('openActionItem', (row() as { item: unknown }).item);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.match(editor.document.lineAt(editor.selection.active).text, /Row/);
  });

  it('may move an item in the list of one’s own, or take it away', async () => {
    await beMe('ZoëK');
    try {
      for (const items of ['ZK: Sail\n\nZK: Row\n', 'ZK: Sail\n']) {
        const editor = await openFile(file);
        const closed = run('showMyActionItems');
        const now = new vscode.WorkspaceEdit();
        now.replace(uriOf(file), new vscode.Range(9, 0, 99, 0), items);
        await vscode.workspace.applyEdit(now);
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await closed;
        assert.equal(bodyOf(editor), items);
      }
    } finally {
      await beMe(undefined);
    }
  });

  it('may have made the file read-only: what is done stands in the editor, not saved, until it is taken back', async function () {
    // Nothing is read-only to root.
    if (process.getuid?.() === 0) this.skip();
    await chmod(uriOf(file).fsPath, 0o444);
    const editor = await openFile(file);
    await run('markDone', row());
    assert.equal(bodyOf(editor), '- [x]  ZK: Row\n');
    assert.ok(editor.document.isDirty);
    assert.equal(await bodyOnDisk(file), 'ZK: Row\n');
    editor.selection = new vscode.Selection(9, 0, 9, 0);
    await run('markDone');
    assert.equal(bodyOf(editor), 'ZK: Row\n');
  });

  it('is nothing, where they only look: a note in two groups of editors is changed and saved once', async () => {
    const editor = await openFile(file);
    const beside = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.Beside);
    await run('markDone', row());
    assert.deepEqual([bodyOf(editor), bodyOf(beside)], ['- [x]  ZK: Row\n', '- [x]  ZK: Row\n']);
    assert.ok(!editor.document.isDirty);
    assert.equal(await bodyOnDisk(file), '- [x]  ZK: Row\n');
  });
});
