/** Completion of people and teams in the front matter. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodePosition, toVsCodeCompletionItem } from './convert';
import { isMarkdown, noteSelector } from './documents';

/**
 * VS Code turns suggestions while typing off in Markdown, but not those of trigger characters: so every letter is one.
 * The service answers with nothing wherever the cursor is not at a value, so that prose never sees the list.
 */
const triggerCharacters = [...' -[,@', ...letters(0x41, 0x5a), ...letters(0x61, 0x7a), ...letters(0xc0, 0x24f)];

export function registerCompletion(service: LanguageService): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    noteSelector,
    {
      provideCompletionItems: (document, position) =>
        isMarkdown(document)
          ? service.completion(fromVsCodeDocument(document), fromVsCodePosition(position)).map(toVsCodeCompletionItem)
          : [],
    },
    ...triggerCharacters,
  );
}

function letters(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}
