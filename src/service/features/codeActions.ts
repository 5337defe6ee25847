/** Quick fixes: the fixes that findings bring, as LSP code actions. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { RuleFinding } from '../checks/check';
import { messages } from '../checks/messages';
import type { Translate } from '../l10n';
import { toDiagnostic } from './diagnostics';

/** The fixes of the findings that touch a range, each for the document as it is now. */
export function quickFixes(
  document: TextDocument,
  findings: readonly RuleFinding[],
  range: Range,
  translate: Translate,
): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return findings
    .filter((finding) => finding.start <= end && start <= finding.end)
    .flatMap((finding) =>
      finding.fixes.map((fix, index) => ({
        title: translate(messages[fix.title], fix.facts),
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(document, finding, translate)],
        isPreferred: index === 0 && finding.fixes.length === 1,
        edit: {
          changes: {
            [document.uri]: fix.edits.map((edit) => ({
              range: { start: document.positionAt(edit.start), end: document.positionAt(edit.end) },
              newText: edit.newText,
            })),
          },
        },
      })),
    );
}
