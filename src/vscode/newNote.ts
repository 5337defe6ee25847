/** A new note, unsaved: the extension writes no file that nobody asked for. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';

export function registerNewNote(service: LanguageService): vscode.Disposable {
  return vscode.commands.registerCommand('meetingNotes.newNote', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown' });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(new vscode.SnippetString(service.newNote()));
  });
}
