/** A new note from the `meeting` snippet, unsaved: the extension writes no file that nobody asked for. */
import * as vscode from 'vscode';

export function registerNewNote(): vscode.Disposable {
  return vscode.commands.registerCommand('meetingNotes.newNote', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: 'Meeting Note' });
  });
}
