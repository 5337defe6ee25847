import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, uriOf } from '../notes';

describe('an action item', () => {
  before(activate);
  afterEach(closeAll);

  it('opens at its line', async () => {
    const range = { start: { line: 44, character: 0 }, end: { line: 44, character: 10 } };
    const note = { uri: uriOf('firmware/2024-04-09.md').toString() };
    await vscode.commands.executeCommand('meetingNotes.openActionItem', { note, item: { range } });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), note.uri);
    assert.equal(editor.selection.active.line, 44);
    assert.ok(editor.selection.isEmpty);
  });
});
