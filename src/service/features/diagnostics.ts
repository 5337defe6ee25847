/** Findings → LSP diagnostics. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { RuleFinding } from '../checks/check';
import { messages } from '../checks/messages';
import type { Severity } from '../config';
import type { Translate } from '../l10n';
import type { PositionFinder } from './positions';

/** The `source` of every diagnostic of ours. */
const diagnosticSource = 'Meeting Notes';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What travels in a diagnostic's `data`. */
export interface DiagnosticData {
  /** Whether a quick fix mends it. */
  readonly fixable: boolean;
}

export function toDiagnostic(positionAt: PositionFinder, finding: RuleFinding, translate: Translate): Diagnostic {
  const { start, end, message, facts, fixes, rule, severity } = finding;
  const data: DiagnosticData = { fixable: fixes.length > 0 };
  return {
    range: { start: positionAt(start), end: positionAt(end) },
    message: translate(messages[message], facts),
    code: rule,
    source: diagnosticSource,
    severity: severities[severity],
    data,
  };
}
