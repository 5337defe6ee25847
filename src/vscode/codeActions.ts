/** Quick fixes for the findings in a note. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodeRange, toVsCodeCodeAction } from './convert';
import { isMarkdown, noteSelector } from './documents';

export function registerCodeActions(service: LanguageService): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    noteSelector,
    {
      provideCodeActions: (document, range) =>
        isMarkdown(document)
          ? service.codeActions(fromVsCodeDocument(document), fromVsCodeRange(range)).map(toVsCodeCodeAction)
          : [],
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
