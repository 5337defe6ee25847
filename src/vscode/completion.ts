/** Completion in the front matter: keys, and the values that are known. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodePosition, toVsCodeCompletionItem } from './convert';
import { isMarkdown, noteSelector } from './documents';

const triggerCharacters = [' ', '-', '[', ','];

export function registerCompletion(service: LanguageService): vscode.Disposable {
  const complete = (
    document: vscode.TextDocument,
    position: vscode.Position,
    isAsked: boolean,
  ): vscode.CompletionItem[] => {
    if (!isMarkdown(document)) return [];
    const items = service.completion(fromVsCodeDocument(document), fromVsCodePosition(position), isAsked);
    return items.map(toVsCodeCompletionItem);
  };
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      noteSelector,
      {
        provideCompletionItems: (document, position, _, { triggerKind }) =>
          complete(document, position, triggerKind !== vscode.CompletionTriggerKind.TriggerCharacter),
      },
      ...triggerCharacters,
    ),
    vscode.workspace.onDidChangeTextDocument((event) => suggestAtFirstLetter(event, (...at) => complete(...at, false))),
  );
}

/**
 * VS Code turns suggestions while typing off in Markdown, and takes no letter for a trigger character at the end of a
 * word (`LineContext.shouldAutoTrigger`). So the first letter of a key or value, or digit of a date, asks for the list
 * here; VS Code then filters it. Nothing is asked for in prose, nor where the user wants no list to open by itself.
 */
function suggestAtFirstLetter(
  { document, contentChanges }: vscode.TextDocumentChangeEvent,
  complete: (document: vscode.TextDocument, position: vscode.Position) => vscode.CompletionItem[],
): void {
  const [change, ...others] = contentChanges;
  if (change === undefined || others.length > 0 || !/^[\p{L}\d]$/u.test(change.text)) return;
  if (vscode.window.activeTextEditor?.document !== document || !suggestsByItself(document)) return;
  const { start } = change.range;
  const before = document.lineAt(start.line).text.slice(0, start.character);
  // Within a date there is no other first digit.
  if (!/(?:^|[\s"'[,]|^\s*-)$/.test(before)) return;
  if (complete(document, start.translate(0, change.text.length)).length === 0) return;
  // By itself, the list does not say that nothing is in it.
  void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
}

function suggestsByItself(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('editor', document).get('suggestOnTriggerCharacters', true);
}
