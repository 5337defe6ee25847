import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, openFile } from '../notes';
import { beMe } from '../rows';

/** Goes on, and tells where that has led, as `file:line`. */
async function go(to: 'Next' | 'Previous'): Promise<string> {
  await vscode.commands.executeCommand(`meetingNotes.goToMy${to}ActionItem`);
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  return `${editor.document.uri.path.replace(/.*\//, '')}:${editor.selection.active.line + 1}`;
}

function put(editor: vscode.TextEditor, line: number): void {
  editor.selection = new vscode.Selection(line - 1, 2, line - 1, 2);
}

describe('the next and the previous item of mine', () => {
  before(async () => {
    await activate();
    await vscode.commands.executeCommand('meetingNotes.refresh');
    await beMe('PriyaN');
  });
  after(() => beMe(undefined));
  afterEach(closeAll);

  it('is found in whatever note it is, and around at the end', async () => {
    await openFile('firmware/2024-10-29.md');
    assert.equal(await go('Next'), '2024-09-04.md:42');
    assert.equal(await go('Next'), '2024-06-12.md:42');
    assert.equal(await go('Next'), '2024-09-04.md:42');
    assert.equal(await go('Previous'), '2024-06-12.md:42');
    assert.equal(await go('Previous'), '2024-09-04.md:42');
  });

  it('is the next one from a line between', async () => {
    put(await openFile('community/2024/2024-09-04.md'), 44);
    assert.equal(await go('Next'), '2024-06-12.md:42');
    put(await openFile('community/2024/2024-09-04.md'), 44);
    assert.equal(await go('Previous'), '2024-09-04.md:42');
  });

  it('is that of a line that was just typed', async () => {
    const editor = await openFile('community/2024/2024-09-04.md');
    await editor.edit((edit) => edit.insert(new vscode.Position(43, 0), 'PN: Row.\n\n'));
    put(editor, 43);
    assert.equal(await go('Next'), '2024-09-04.md:44');
  });
});
