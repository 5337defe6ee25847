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

async function goOn(service: LanguageService, editor: vscode.TextEditor, line: number): Promise<void> {
  const { document } = editor;
  const end = document.lineAt(line).range.end;
  const edit = service.continueList(fromVsCodeDocument(document), fromVsCodePosition(end));
  if (edit === undefined) return;
  const version = document.version;
  const options = { undoStopBefore: false, undoStopAfter: false };
  const isDone = await editor.edit((builder) => builder.replace(toVsCodeRange(edit.range), edit.newText), options);
  // Whoever types on at once is faster than the edit; what they typed stays, behind the dash.
  if (isDone || document.version === version || edit.newText === '' || document.lineCount <= line) return;
  const text = document.lineAt(line).text;
  if (!/^[ \t]*(?:-|$)/.test(text))
    await editor.edit((builder) => builder.replace(startOf(line, text), edit.newText), options);
}

/** The indentation of a line. */
function startOf(line: number, text: string): vscode.Range {
  return new vscode.Range(line, 0, line, text.length - text.trimStart().length);
}
