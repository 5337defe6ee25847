/** `meeting-notes check`: what is wrong in the notes. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { DiagnosticData } from '../service/features/diagnostics';
import type { FileWorkspace } from './fileWorkspace';
import { openService } from './openService';

/** A finding, as the formats print it: lines and columns from 1, the end exclusive. */
export interface CheckFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: CheckSeverity;
  readonly message: string;
  readonly fixable: boolean;
}

export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type CheckSeverity = (typeof severities)[number];

export interface CheckResult {
  /** How many meeting notes were looked at. */
  readonly notes: number;
  readonly findings: readonly CheckFinding[];
}

export async function check(workspace: FileWorkspace): Promise<CheckResult> {
  const service = await openService(workspace);
  const findings: CheckFinding[] = [];
  for (const uri of [...service.teamFiles, ...(await workspace.list())]) {
    const text = service.index.unreadable.has(uri) ? undefined : await workspace.read(uri).catch(() => undefined);
    if (text === undefined) continue;
    const document = TextDocument.create(uri, 'markdown', 1, text);
    const file = workspace.display(uri);
    findings.push(...service.diagnostics(document).map((diagnostic) => toFinding(file, diagnostic)));
  }
  return { notes: service.index.size, findings };
}

/** Whether anything was found that is at least as severe. */
export function isAtLeast({ findings }: CheckResult, threshold: CheckSeverity): boolean {
  return findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(threshold));
}

function toFinding(file: string, { range, code, severity, message, data }: Diagnostic): CheckFinding {
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
