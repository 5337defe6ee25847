/** Completion: keys and values in the front matter, and people at the start of a line. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodePosition, toVsCodeCompletionList } from './convert';
import { isMarkdown, noteSelector } from './documents';

const triggerCharacters = [' ', '-', '[', ',', '/', '@', '+', '&'];

export function registerCompletion(service: LanguageService): vscode.Disposable {
  const suggestions = new Suggestions(service);
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(noteSelector, suggestions, ...triggerCharacters),
    vscode.workspace.onDidChangeTextDocument((event) => suggestions.suggestAtFirstLetter(event)),
  );
}

class Suggestions implements vscode.CompletionItemProvider {
  /** Whether {@link suggestAtFirstLetter} has asked for the list that is about to be made. */
  private isAboutToOpen = false;
  /** Whether the list has opened by itself. */
  private isByItself = false;

  constructor(private readonly service: LanguageService) {}

  provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    _: vscode.CancellationToken,
    { triggerKind }: vscode.CompletionContext,
  ): vscode.CompletionList | undefined {
    const { Invoke, TriggerForIncompleteCompletions } = vscode.CompletionTriggerKind;
    if (triggerKind !== TriggerForIncompleteCompletions) {
      this.isByItself = triggerKind !== Invoke || this.isAboutToOpen;
      this.isAboutToOpen = false;
    }
    const list = this.complete(document, position, !this.isByItself);
    if (list !== undefined && list.items.length > 0) return list;
    // The word is no name after all: what others have put into the list must not take its place at Enter either.
    if (triggerKind === TriggerForIncompleteCompletions && this.isByItself)
      void vscode.commands.executeCommand('hideSuggestWidget');
    return undefined;
  }

  /**
   * VS Code turns suggestions while typing off in Markdown, and takes no letter for a trigger character at the end of a
   * word (`LineContext.shouldAutoTrigger`). So the first letter of a key, value or name, or digit of a date, asks for the
   * list here. Nothing is asked for in prose, nor where the user wants no list to open by itself.
   */
  suggestAtFirstLetter({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const [change, ...others] = contentChanges;
    if (change === undefined || others.length > 0 || !/^[\p{L}\d]$/u.test(change.text)) return;
    if (vscode.window.activeTextEditor?.document !== document || !suggestsByItself(document)) return;
    const { start } = change.range;
    const before = document.lineAt(start.line).text.slice(0, start.character);
    // Within a date there is no other first digit.
    if (!/(?:^|[\s"'[,/+&@]|^\s*-)$/.test(before)) return;
    const list = this.complete(document, start.translate(0, change.text.length), false);
    if (list === undefined || list.items.length === 0) return;
    this.isAboutToOpen = true;
    // By itself, the list does not say that nothing is in it.
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }

  private complete(
    document: vscode.TextDocument,
    position: vscode.Position,
    isAsked: boolean,
  ): vscode.CompletionList | undefined {
    if (!isMarkdown(document)) return undefined;
    return toVsCodeCompletionList(
      this.service.completion(fromVsCodeDocument(document), fromVsCodePosition(position), isAsked),
    );
  }
}

function suggestsByItself(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('editor', document).get('suggestOnTriggerCharacters', true);
}
