/** A finding as the command line tells it. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { type Severity, severities } from '../service/config';
import type { DiagnosticData } from '../service/features/diagnostics';

/** A finding, as the formats print it: lines and columns from 1, the end exclusive. */
export interface CheckFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fixable: boolean;
}

/** @param file how the file is named to the user */
export function toFinding(file: string, { range, code, severity, message, data }: Diagnostic): CheckFinding {
  return {
    file,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    rule: String(code),
    severity: severities[(severity ?? DiagnosticSeverity.Error) - 1] ?? 'error',
    message: typeof message === 'string' ? message : message.value,
    fixable: (data as DiagnosticData | undefined)?.fixable ?? false,
  };
}
