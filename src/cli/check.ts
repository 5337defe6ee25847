/** `meeting-notes check`: what is wrong in the notes. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Severity, severities } from '../service/config';
import { type CheckFinding, toFinding } from './checkFinding';
import type { FileWorkspace } from './fileWorkspace';
import { fix } from './fix';
import { openService } from './openService';

export interface CheckResult {
  /** How many meeting notes were looked at. */
  readonly notes: number;
  readonly findings: readonly CheckFinding[];
  /** What was mended before, where that was asked for. */
  readonly fixed?: readonly CheckFinding[];
}

/** @param mend whether all that has one sure answer is mended first */
export async function check(workspace: FileWorkspace, mend: boolean): Promise<CheckResult> {
  const service = await openService(workspace);
  const fixed = mend ? await fix(workspace, service) : undefined;
  const findings: CheckFinding[] = [];
  for (const uri of [...service.teamFiles, ...(await workspace.list())]) {
    const text = service.index.unreadable.has(uri) ? undefined : await workspace.read(uri).catch(() => undefined);
    if (text === undefined) continue;
    const document = TextDocument.create(uri, 'markdown', 1, text);
    const file = workspace.display(uri);
    findings.push(...service.diagnostics(document).map((diagnostic) => toFinding(file, diagnostic)));
  }
  return { notes: service.index.size, findings, ...(fixed !== undefined && { fixed }) };
}

/** Whether anything was found that is at least as severe. */
export function isAtLeast({ findings }: CheckResult, threshold: Severity): boolean {
  return findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(threshold));
}
