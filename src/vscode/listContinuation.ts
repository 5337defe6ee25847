/**
 * Enter behind an item of a list in the front matter goes on with the next dash. The key stays VS Code's: what is
 * watched is the line break that it has made.
 */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodePosition, toVsCodeRange } from './convert';
import { isMarkdown } from './documents';

export function registerListContinuation(service: LanguageService): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    const editor = vscode.window.activeTextEditor;
    if (change === undefined || others.length > 0 || reason !== undefined || editor?.document !== document) return;
    if (!isMarkdown(document) || !change.range.isEmpty || !/^\r?\n[ \t]*$/.test(change.text)) return;
    void goOn(service, editor, change.range.start.line + 1);
  });
}

/** Whoever types on at once may be faster than an edit, which then fails; what they typed stays, behind the dash. */
const mostAttempts = 10;

async function goOn(service: LanguageService, editor: vscode.TextEditor, line: number): Promise<void> {
  const { document } = editor;
  const edit = service.continueList(fromVsCodeDocument(document), fromVsCodePosition(document.lineAt(line).range.end));
  if (edit === undefined) return;
  // One undo takes the line break and what it brought.
  const options = { undoStopBefore: false, undoStopAfter: false };
  if (edit.newText === '') {
    await editor.edit((builder) => builder.delete(toVsCodeRange(edit.range)), options);
    return;
  }
  for (let attempt = 0; attempt < mostAttempts && line < document.lineCount; attempt += 1) {
    const { text } = document.lineAt(line);
    // They have typed the dash themselves.
    if (/^[ \t]*-/.test(text)) return;
    if (await editor.edit((builder) => builder.replace(startOf(line, text), edit.newText), options)) {
      // The edit has closed the list of suggestions that the first letter had opened.
      if (text.trim() !== '') await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
      return;
    }
  }
}

/** The indentation of a line. */
function startOf(line: number, text: string): vscode.Range {
  return new vscode.Range(line, 0, line, text.length - text.trimStart().length);
}
