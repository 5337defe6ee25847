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
      provideCodeActions: (document, range, { only, triggerKind }) => {
        if (!isMarkdown(document)) return [];
        const text = fromVsCodeDocument(document);
        // Without being asked for, “fix all” would only lengthen the list of quick fixes.
        const wantsAll = only?.contains(fixAll) ?? triggerKind === vscode.CodeActionTriggerKind.Invoke;
        const all = wantsAll ? service.fixAll(text) : undefined;
        const wantsFixes = only === undefined || only.contains(vscode.CodeActionKind.QuickFix);
        return [...(wantsFixes ? service.codeActions(text, fromVsCodeRange(range)) : []), ...(all ? [all] : [])].map(
          toVsCodeCodeAction,
        );
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll] },
  );
}
