/** Quick fixes for the findings in a note, and “fix all” for saving. */
import * as vscode from 'vscode';
import { fixAllKind } from '../service/features/codeActions';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodeRange, toVsCodeCodeAction } from './convert';
import { isMarkdown, noteSelector } from './documents';

const fixAll = vscode.CodeActionKind.Empty.append(fixAllKind);

export function registerCodeActions(service: LanguageService): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    noteSelector,
    {
      provideCodeActions: (document, range, { only }) => {
        if (!isMarkdown(document)) return [];
        const text = fromVsCodeDocument(document);
        // It takes several checks of the note, and is shown only to those who ask for source actions.
        const all = only?.contains(fixAll) === true ? service.fixAll(text) : undefined;
        const wantsFixes = only === undefined || only.contains(vscode.CodeActionKind.QuickFix);
        return [...(wantsFixes ? service.codeActions(text, fromVsCodeRange(range)) : []), ...(all ? [all] : [])].map(
          toVsCodeCodeAction,
        );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] },
  );
}
