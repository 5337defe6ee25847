/** Completion: keys and values in the front matter, and people at the start of a line. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodePosition, toVsCodeCompletionList } from './convert';
import { isMarkdown, noteSelector } from './documents';

const triggerCharacters = [' ', '-', '[', ',', '/', '@', '+', '&'];

export function registerCompletion(service: LanguageService): vscode.Disposable {
  const complete = (
    document: vscode.TextDocument,
    position: vscode.Position,
    isAsked: boolean,
  ): vscode.CompletionList => {
    if (!isMarkdown(document)) return new vscode.CompletionList();
    return toVsCodeCompletionList(
      service.completion(fromVsCodeDocument(document), fromVsCodePosition(position), isAsked),
    );
  };
  const typing = new Typing((...at) => complete(...at, false));
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(
      noteSelector,
      {
        provideCompletionItems: (document, position, _, { triggerKind }) =>
          complete(document, position, triggerKind === vscode.CompletionTriggerKind.Invoke),
      },
      ...triggerCharacters,
    ),
    vscode.workspace.onDidChangeTextDocument((event) => typing.follow(event)),
  );
}

/**
 * VS Code turns suggestions while typing off in Markdown, and takes no letter for a trigger character at the end of a
 * word (`LineContext.shouldAutoTrigger`). So the first letter of a key, value or name, or digit of a date, asks for the
 * list here; VS Code then filters it. Nothing is asked for in prose, nor where the user wants no list to open by itself.
 */
class Typing {
  /** Behind the first letter of a word that may become a name: there the list has opened. */
  private opened: { readonly document: vscode.TextDocument; readonly position: vscode.Position } | undefined;

  constructor(
    private readonly complete: (document: vscode.TextDocument, position: vscode.Position) => vscode.CompletionList,
  ) {}

  follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (vscode.window.activeTextEditor?.document !== document) return;
    const { opened } = this;
    this.opened = undefined;
    const [change, ...others] = contentChanges;
    if (change === undefined || others.length > 0 || !/^[\p{L}\d]$/u.test(change.text)) return;
    const { start } = change.range;
    const position = start.translate(0, change.text.length);
    const isFurther = opened?.document === document && opened.position.line === start.line;
    if (isFurther && opened.position.isBeforeOrEqual(start)) this.goOn(opened, position);
    else if (isFirst(document, start) && suggestsByItself(document)) this.open(document, position);
  }

  private open(document: vscode.TextDocument, position: vscode.Position): void {
    const { items, isIncomplete = false } = this.complete(document, position);
    if (items.length === 0) return;
    if (isIncomplete) this.opened = { document, position };
    // By itself, the list does not say that nothing is in it.
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  }

  /** Once the word is no name, what others have put into the list (snippets) must not take its place at Enter either. */
  private goOn(opened: NonNullable<Typing['opened']>, position: vscode.Position): void {
    if (this.complete(opened.document, position).items.length > 0) this.opened = opened;
    else void vscode.commands.executeCommand('hideSuggestWidget');
  }
}

/** Whether a letter is the first one of a word. Within a date there is no other first digit. */
function isFirst(document: vscode.TextDocument, { line, character }: vscode.Position): boolean {
  return /(?:^|[\s"'[,/+&@]|^\s*-)$/.test(document.lineAt(line).text.slice(0, character));
}

function suggestsByItself(document: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration('editor', document).get('suggestOnTriggerCharacters', true);
}
