/** The one place where the types of the language service and those of VS Code are turned into each other. */
import * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type * as lsp from 'vscode-languageserver-types';

/** How a document is named to the service. */
export function fromVsCodeUri(uri: vscode.Uri): string {
  return uri.toString().replace(/\/$/, '');
}

export function toVsCodeUri(uri: string): vscode.Uri {
  return vscode.Uri.parse(uri, true);
}

/** A document as it is now. */
export function fromVsCodeDocument(document: vscode.TextDocument): TextDocument {
  return TextDocument.create(fromVsCodeUri(document.uri), document.languageId, document.version, document.getText());
}

export function fromVsCodeRange({ start, end }: vscode.Range): lsp.Range {
  return { start: fromVsCodePosition(start), end: fromVsCodePosition(end) };
}

export function fromVsCodePosition({ line, character }: vscode.Position): lsp.Position {
  return { line, character };
}

export function toVsCodeRange({ start, end }: lsp.Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toVsCodeDiagnostic(diagnostic: lsp.Diagnostic): vscode.Diagnostic {
  const { range, message, severity = 1, code, source } = diagnostic;
  // LSP counts severities from 1, VS Code from 0, in the same order.
  const text = typeof message === 'string' ? message : message.value;
  const converted = new vscode.Diagnostic(toVsCodeRange(range), text, severity - 1);
  if (code !== undefined) converted.code = code;
  if (source !== undefined) converted.source = source;
  return converted;
}

export function toVsCodeCodeAction({
  title,
  diagnostics = [],
  isPreferred = false,
  edit,
}: lsp.CodeAction): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = diagnostics.map(toVsCodeDiagnostic);
  action.isPreferred = isPreferred;
  action.edit = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
    action.edit.set(
      toVsCodeUri(uri),
      edits.map(({ range, newText }) => new vscode.TextEdit(toVsCodeRange(range), newText)),
    );
  }
  return action;
}

/** What a note says may stand in the contents: they run no command, and hold no HTML. */
export function toVsCodeHover({ contents, range }: lsp.Hover): vscode.Hover {
  const markdown = new vscode.MarkdownString(typeof contents === 'object' && 'value' in contents ? contents.value : '');
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return new vscode.Hover(markdown, range && toVsCodeRange(range));
}

export function toVsCodeCompletionItem(item: lsp.CompletionItem): vscode.CompletionItem {
  const kind = item.data === 'participants' ? vscode.CompletionItemKind.User : vscode.CompletionItemKind.Value;
  const converted = new vscode.CompletionItem(item.label, kind);
  if (item.textEdit !== undefined && 'range' in item.textEdit) {
    converted.range = toVsCodeRange(item.textEdit.range);
    converted.insertText = item.textEdit.newText;
  }
  if (item.filterText !== undefined) converted.filterText = item.filterText;
  if (item.sortText !== undefined) converted.sortText = item.sortText;
  if (item.detail !== undefined) converted.detail = item.detail;
  return converted;
}
