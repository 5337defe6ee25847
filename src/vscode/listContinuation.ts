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
    if (!isMarkdown(document) || !change.range.isEmpty) return;
    const { line } = change.range.start;
    if (/^\r?\n[ \t]*$/.test(change.text)) void goOn(service, editor, line + 1);
    else if (change.text === '-') void takeBack(service, editor, line);
  });
}

/** One undo takes what was typed and what it brought. */
const asOne = { undoStopBefore: false, undoStopAfter: false };

async function takeBack(service: LanguageService, editor: vscode.TextEditor, line: number): Promise<void> {
  const { document } = editor;
  const end = fromVsCodePosition(document.lineAt(line).range.end);
  const edit = service.takeBackDash(fromVsCodeDocument(document), end);
  if (edit !== undefined) await applyTo(editor, () => (builder) => builder.delete(toVsCodeRange(edit.range)));
}

/** Whoever types on at once may be faster than an edit, which then fails; what they typed stays. */
const mostAttempts = 10;

/**
 * @param make the edit for the document as it is now; undefined where it is not wanted any more
 * @returns whether it was made
 */
async function applyTo(
  editor: vscode.TextEditor,
  make: () => ((builder: vscode.TextEditorEdit) => void) | undefined,
): Promise<boolean> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const edit = make();
    if (edit === undefined) return false;
    if (await editor.edit(edit, asOne)) return true;
  }
  return false;
}

async function goOn(service: LanguageService, editor: vscode.TextEditor, line: number): Promise<void> {
  const { document } = editor;
  const edit = service.continueList(fromVsCodeDocument(document), fromVsCodePosition(document.lineAt(line).range.end));
  if (edit === undefined) return;
  if (edit.newText === '') {
    await editor.edit((builder) => builder.delete(toVsCodeRange(edit.range)), asOne);
    return;
  }
  const isDone = await applyTo(editor, () => {
    const text = document.lineCount > line ? document.lineAt(line).text : '-';
    // They have typed the dash themselves.
    return /^[ \t]*-/.test(text) ? undefined : (builder) => builder.replace(startOf(line, text), edit.newText);
  });
  // The edit has closed the list of suggestions that the first letter had opened.
  const isTyping = isDone && document.lineCount > line && /^[ \t]*-[ \t]+\S/.test(document.lineAt(line).text);
  if (isTyping) await vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}

/** The indentation of a line. */
function startOf(line: number, text: string): vscode.Range {
  return new vscode.Range(line, 0, line, text.length - text.trimStart().length);
}
