import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, expectDiagnostics, openFile, uriOf } from '../notes';

describe('the team’s files in the editor', () => {
  afterEach(closeAll);

  it('take effect while they are typed, and no more when they are closed unsaved', async () => {
    const uri = uriOf('community/slip.md');
    const text = '---\ndatetime: soon\nlocation: Online\nteams: [community]\nparticipants: [ZoëK]\n---\n';
    await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
    const { document: note } = await openFile('community/slip.md');
    // Once all is read, nothing but the typing makes anything new.
    await vscode.commands.executeCommand('meetingNotes.refresh');
    await expectDiagnostics(note, ['2: invalid-datetime']);
    const config = await vscode.workspace.openTextDocument(uriOf('.meeting-notes.yaml'));
    const editor = await vscode.window.showTextDocument(config, vscode.ViewColumn.Beside);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'rules: { invalid-datetime: off }\n'));
    await expectDiagnostics(note, []);
    assert.ok(config.isDirty);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await expectDiagnostics(note, ['2: invalid-datetime']);
    await closeAll();
    await vscode.workspace.fs.delete(uri);
  });

  it('are checked while they are typed', async () => {
    const editor = await openFile('.meeting-notes.yaml');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'colour: red\nrules: { key-order: warn }\n'));
    await expectDiagnostics(editor.document, ['1: unknown-setting', '2: wrong-value']);
    await vscode.commands.executeCommand('undo');
    await expectDiagnostics(editor.document, []);
  });
});
