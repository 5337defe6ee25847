/** The one place where the types of the language service and those of VS Code are turned into each other. */
import * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type * as lsp from 'vscode-languageserver-types';
import { asLabelWithoutIcons } from '../service/features/labels';
import type { Progress } from '../service/service';

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

export function toVsCodePosition({ line, character }: lsp.Position): vscode.Position {
  return new vscode.Position(line, character);
}

export function toVsCodeRange({ start, end }: lsp.Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

export function toVsCodeLocation({ uri, range }: lsp.Location): vscode.Location {
  return new vscode.Location(toVsCodeUri(uri), toVsCodeRange(range));
}

export function toVsCodeHighlight({ range, kind = 1 }: lsp.DocumentHighlight): vscode.DocumentHighlight {
  // LSP counts kinds from 1, VS Code from 0, in the same order.
  return new vscode.DocumentHighlight(toVsCodeRange(range), kind - 1);
}

/** For what VS Code may cancel, and shows the progress of by itself. */
export function fromVsCodeToken(token: vscode.CancellationToken): Progress {
  return { report: () => {}, isCancelled: () => token.isCancellationRequested };
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

export function toVsCodeCodeAction(action: lsp.CodeAction): vscode.CodeAction {
  const { title, kind = '', diagnostics = [], isPreferred = false, edit, command } = action;
  const converted = new vscode.CodeAction(title, vscode.CodeActionKind.Empty.append(kind));
  converted.diagnostics = diagnostics.map(toVsCodeDiagnostic);
  converted.isPreferred = isPreferred;
  if (edit !== undefined) converted.edit = toVsCodeWorkspaceEdit(edit);
  if (command !== undefined) converted.command = { ...command, arguments: command.arguments ?? [] };
  return converted;
}

export function toVsCodeWorkspaceEdit({ changes = {}, documentChanges = [] }: lsp.WorkspaceEdit): vscode.WorkspaceEdit {
  const converted = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(changes)) converted.set(toVsCodeUri(uri), edits.map(toVsCodeTextEdit));
  for (const change of documentChanges) {
    if ('textDocument' in change)
      converted.set(toVsCodeUri(change.textDocument.uri), change.edits.map(toVsCodeTextEdit));
    else if (change.kind === 'rename') converted.renameFile(toVsCodeUri(change.oldUri), toVsCodeUri(change.newUri));
  }
  return converted;
}

export function toVsCodeTextEdits(edits: readonly lsp.TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ range, newText }) => new vscode.TextEdit(toVsCodeRange(range), newText));
}

function toVsCodeTextEdit(edit: lsp.TextEdit | lsp.SnippetTextEdit): vscode.TextEdit | vscode.SnippetTextEdit {
  const range = toVsCodeRange(edit.range);
  return 'snippet' in edit
    ? new vscode.SnippetTextEdit(range, new vscode.SnippetString(edit.snippet.value))
    : new vscode.TextEdit(range, edit.newText);
}

/** What a note says may stand in the contents: they run no command, and hold no HTML. */
export function toVsCodeHover({ contents, range }: lsp.Hover): vscode.Hover {
  const markdown = new vscode.MarkdownString(typeof contents === 'object' && 'value' in contents ? contents.value : '');
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return new vscode.Hover(markdown, range && toVsCodeRange(range));
}

export function toVsCodeCompletionList({ items, isIncomplete }: lsp.CompletionList): vscode.CompletionList {
  return new vscode.CompletionList(items.map(toVsCodeCompletionItem), isIncomplete);
}

function toVsCodeCompletionItem(item: lsp.CompletionItem): vscode.CompletionItem {
  const { label, labelDetails } = item;
  // As a label's description it stands in each line of the list; the detail only in the chosen one.
  const named = labelDetails?.description === undefined ? label : { label, description: labelDetails.description };
  const converted = new vscode.CompletionItem(named, toVsCodeCompletionKind(item));
  if (item.textEdit !== undefined && 'range' in item.textEdit) {
    const { range, newText } = item.textEdit;
    converted.range = toVsCodeRange(range);
    converted.insertText = item.insertTextFormat === snippetFormat ? new vscode.SnippetString(newText) : newText;
  }
  if (item.filterText !== undefined) converted.filterText = item.filterText;
  if (item.sortText !== undefined) converted.sortText = item.sortText;
  if (item.detail !== undefined) converted.detail = item.detail;
  // A string is shown as it is; what a note says never becomes Markdown.
  if (item.documentation !== undefined)
    converted.documentation = typeof item.documentation === 'string' ? item.documentation : item.documentation.value;
  if (item.command !== undefined) converted.command = item.command;
  return converted;
}

const snippetFormat: typeof lsp.InsertTextFormat.Snippet = 2;

/** LSP has no kind for people; else it counts from 1 and VS Code from 0, in the same order. */
function toVsCodeCompletionKind({ kind = 1, data }: lsp.CompletionItem): vscode.CompletionItemKind {
  return data === 'participants' || data === 'person' ? vscode.CompletionItemKind.User : kind - 1;
}

export function toVsCodeCodeLens({ range, command }: lsp.CodeLens): vscode.CodeLens {
  const converted = command && { ...command, arguments: command.arguments ?? [] };
  return new vscode.CodeLens(toVsCodeRange(range), converted);
}

/** Hints of a plain text, with a tooltip that is one. */
export function toVsCodeInlayHint({ position, label, tooltip, paddingLeft }: lsp.InlayHint): vscode.InlayHint {
  const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
  const converted = new vscode.InlayHint(toVsCodePosition(position), text);
  if (typeof tooltip === 'string') converted.tooltip = tooltip;
  if (paddingLeft !== undefined) converted.paddingLeft = paddingLeft;
  return converted;
}

/** Where its place in the document is not told yet, it is the start. */
export function toVsCodeSymbol({
  name,
  kind,
  containerName = '',
  location,
}: lsp.WorkspaceSymbol): vscode.SymbolInformation {
  const range = 'range' in location ? toVsCodeRange(location.range) : new vscode.Range(0, 0, 0, 0);
  // LSP counts kinds from 1, VS Code from 0, in the same order.
  return new vscode.SymbolInformation(
    asLabelWithoutIcons(name),
    kind - 1,
    asLabelWithoutIcons(containerName),
    new vscode.Location(toVsCodeUri(location.uri), range),
  );
}
