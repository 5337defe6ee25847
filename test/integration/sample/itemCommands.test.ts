import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bodyOnDisk, head, rowOf, run, writeNote } from '../items';
import { activate, closeAll, openFile, uriOf } from '../notes';

let file = '';
let count = 0;
let museums = 0;

const row = (text: string, owners: readonly string[], line: number, path = file): unknown =>
  rowOf(path, text, owners, line);
const write = (text: string, path = file): Promise<void> => writeNote(path, text);
const onDisk = (path = file): Promise<string> => bodyOnDisk(path);
const show = (path = file): Promise<vscode.TextEditor> => openFile(path);

describe('an action item', () => {
  before(activate);
  // VS Code keeps a document for a while, so each scene has a file of its own.
  beforeEach(() => {
    count += 1;
    file = `community/2024/2024-10-30-${count}.md`;
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uriOf(file)).then(undefined, () => {});
  });

  it('at the cursor is marked done, and open again with the very bytes, unsaved', async () => {
    await write('ZK: Row\n\nTODO: Sow\n');
    const editor = await show();
    editor.selection = new vscode.Selection(9, 2, 9, 2);
    await run('markDone');
    assert.equal(editor.document.getText().slice(head.length), '- [x]  ZK: Row\n\nTODO: Sow\n');
    assert.ok(editor.document.isDirty);
    await run('markDone');
    assert.equal(editor.document.getText(), `${head}ZK: Row\n\nTODO: Sow\n`);
  });

  it('at each of several cursors is marked done at once, as one step to undo', async () => {
    await write('- ZK: Row\n- [ ] Sow\n');
    const editor = await show();
    editor.selections = [new vscode.Selection(9, 0, 9, 0), new vscode.Selection(10, 0, 10, 0)];
    await run('markDone');
    assert.equal(editor.document.getText().slice(head.length), '- [X] ZK: Row\n- [x] Sow\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText().slice(head.length), '- ZK: Row\n- [ ] Sow\n');
  });

  it('of the tree is marked done in its file, which is saved; and reopened', async () => {
    await write('- [ ] ZK: Row\n- [ ] ZK: Sow\n');
    const rows = [row('Row', ['ZK'], 9), row('Sow', ['ZK'], 10)];
    await run('markDone', rows[0], rows);
    assert.equal(await onDisk(), '- [x] ZK: Row\n- [x] ZK: Sow\n');
    await run('undo');
    assert.equal(await onDisk(), '- [ ] ZK: Row\n- [ ] ZK: Sow\n');
  });

  it('stays as somebody wrote it since it was marked done, when that is taken back', async () => {
    await write('- [ ] ZK: Row\n- [ ] ZK: Sow\n');
    const rows = [row('Row', ['ZK'], 9), row('Sow', ['ZK'], 10)];
    await run('markDone', rows[0], rows);
    const editor = await show();
    await editor.edit((edit) => edit.insert(new vscode.Position(9, 13), ' home'));
    await editor.document.save();
    await run('undo');
    assert.equal(await onDisk(), '- [x] ZK: Row home\n- [ ] ZK: Sow\n');
  });

  it('that was marked done with one that is gone is what is reopened', async () => {
    await write('- [ ] ZK: Row\n- [ ] ZK: Sow\n');
    await run('markDone', row('Row', ['ZK'], 9));
    const rows = [row('Row', ['ZK'], 9), row('Sow', ['ZK'], 10), row('Sail', ['ZK'], 11)];
    await run('markDone', rows[0], rows);
    assert.equal(await onDisk(), '- [x] ZK: Row\n- [x] ZK: Sow\n');
    await run('undo');
    assert.equal(await onDisk(), '- [x] ZK: Row\n- [ ] ZK: Sow\n');
    await run('undo');
    assert.equal(await onDisk(), '- [ ] ZK: Row\n- [ ] ZK: Sow\n');
  });

  it('is found again where it has moved, and left alone where it is gone', async () => {
    await write('ZK: New\n\nZK: Row\n');
    await run('markDone', row('Row', ['ZK'], 9));
    assert.equal(await onDisk(), 'ZK: New\n\n- [x]  ZK: Row\n');
    await run('markDone', row('Sail', ['ZK'], 9));
    assert.equal(await onDisk(), 'ZK: New\n\n- [x]  ZK: Row\n');
  });

  it('in a text that is not saved is changed there, and not saved', async () => {
    await write('ZK: Row\n');
    const editor = await show();
    await editor.edit((edit) => edit.insert(new vscode.Position(9, 0), 'ZK: Sow\n\n'));
    await run('markDone', row('Row', ['ZK'], 9));
    assert.equal(editor.document.getText().slice(head.length), 'ZK: Sow\n\n- [x]  ZK: Row\n');
    assert.ok(editor.document.isDirty);
    assert.equal(await onDisk(), 'ZK: Row\n');
  });

  it('in two editors of one note is changed in both', async () => {
    await write('ZK: Row\n');
    const first = await show();
    const second = await vscode.window.showTextDocument(first.document, vscode.ViewColumn.Beside);
    second.selection = new vscode.Selection(9, 0, 9, 0);
    await run('markDone');
    assert.equal(first.document, second.document);
    assert.equal(first.document.getText().slice(head.length), '- [x]  ZK: Row\n');
  });

  it('in a read-only place stays what it is, and others are changed', async () => {
    await write('- [ ] ZK: Row\n');
    const museum = registerMuseum(`${head}ZK: Row\n`, () => true);
    try {
      const document = await vscode.workspace.openTextDocument(museum.uri);
      const rows = [row('Row', ['ZK'], 9, museum.uri.toString()), row('Row', ['ZK'], 9)];
      await run('markDone', rows[0], rows);
      assert.equal(document.getText(), `${head}ZK: Row\n`);
      assert.ok(!document.isDirty);
      assert.equal(await onDisk(), '- [x] ZK: Row\n');
      await run('undo');
      assert.equal(await onDisk(), '- [ ] ZK: Row\n');
    } finally {
      museum.dispose();
    }
  });

  it('that cannot be reopened now is reopened once it can', async () => {
    let isReadOnly = false;
    const museum = registerMuseum(`${head}- [ ] ZK: Row\n`, () => isReadOnly);
    try {
      const document = await vscode.workspace.openTextDocument(museum.uri);
      await run('markDone', row('Row', ['ZK'], 9, museum.uri.toString()));
      assert.equal(document.getText(), `${head}- [x] ZK: Row\n`);
      isReadOnly = true;
      await run('undo');
      assert.equal(document.getText(), `${head}- [x] ZK: Row\n`);
      isReadOnly = false;
      await run('undo');
      assert.equal(document.getText(), `${head}- [ ] ZK: Row\n`);
    } finally {
      museum.dispose();
    }
  });

  it('that was carried over to a text that is gone keeps no other from being taken back', async () => {
    await write('- [ ] ZK: Row\n');
    await run('markDone', row('Row', ['ZK'], 9));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: head });
    await vscode.window.showTextDocument(document);
    await run('carryOver', row('Bring gauge 17 home:', ['ZK'], 43, 'community/2024/2024-09-04.md'));
    assert.match(document.getText(), /ZK: Bring gauge 17 home:/);
    const closed = new Promise<void>((resolve) => {
      const subscription = vscode.workspace.onDidCloseTextDocument((gone) => {
        if (gone !== document) return;
        subscription.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await closed;
    await run('undo');
    assert.equal(await onDisk(), '- [x] ZK: Row\n');
    await run('undo');
    assert.equal(await onDisk(), '- [ ] ZK: Row\n');
  });

  it('is carried over to the note that is open', async () => {
    await write('ZK: Row\n');
    const editor = await show();
    await run('carryOver', row('Bring gauge 17 home:', ['ZK'], 43, 'community/2024/2024-09-04.md'));
    assert.match(editor.document.getText().slice(head.length), /^ZK: Row\nZK: Bring gauge 17 home:\nclean it/);
  });

  it('is copied as Markdown, and as a link', async () => {
    await write('ZK: Row\n');
    const editor = await show();
    editor.selection = new vscode.Selection(9, 0, 9, 0);
    await run('copyAsMarkdown');
    assert.match(await vscode.env.clipboard.readText(), /^- \[ \] ZK: Row \(.*\)$/);
    await run('copyLink');
    assert.match(await vscode.env.clipboard.readText(), /community\/2024\/2024-10-30-\d+\.md.*#L10$/);
  });
});

/** A file system with one note, whose file is read-only while it is said to be. */
function registerMuseum(note: string, isReadOnly: () => boolean): vscode.Disposable & { uri: vscode.Uri } {
  let text = new TextEncoder().encode(note);
  const refuse = (): never => {
    throw vscode.FileSystemError.NoPermissions();
  };
  museums += 1;
  const scheme = `museum${museums}`;
  const registered = vscode.workspace.registerFileSystemProvider(scheme, {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => {}),
    stat: () => {
      const stat = { type: vscode.FileType.File, ctime: 0, mtime: 0, size: text.length };
      return isReadOnly() ? { ...stat, permissions: vscode.FilePermission.Readonly } : stat;
    },
    readDirectory: () => [],
    readFile: () => text,
    createDirectory: refuse,
    writeFile: (_, content) => {
      text = Uint8Array.from(content);
    },
    delete: refuse,
    rename: refuse,
  });
  return { uri: vscode.Uri.parse(`${scheme}:/note.md`), dispose: () => registered.dispose() };
}
