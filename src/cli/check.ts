/** `meeting-notes check`: what is wrong in the notes. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isAsSevere, type Severity } from '../service/config';
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

/**
 * @param least how severe a finding has to be to be told
 * @param mend whether all that has one sure answer is mended first
 */
export async function check(workspace: FileWorkspace, least: Severity, mend: boolean): Promise<CheckResult> {
  const service = await openService(workspace);
  const fixed = mend ? await fix(workspace, service) : undefined;
  const findings: CheckFinding[] = [];
  for (const uri of [...service.teamFiles, ...(await workspace.list())]) {
    const text = service.index.unreadable.has(uri) ? undefined : await workspace.read(uri).catch(() => undefined);
    if (text === undefined) continue;
    const document = TextDocument.create(uri, 'markdown', 1, text);
    const file = workspace.display(uri);
    const found = service.diagnostics(document).map((diagnostic) => toFinding(file, diagnostic));
    findings.push(...found.filter(({ severity }) => isAsSevere(severity, least)));
  }
  return { notes: service.index.size, findings, ...(fixed !== undefined && { fixed }) };
}

/** Whether anything was found that is at least as severe. */
export function isAtLeast({ findings }: CheckResult, threshold: Severity): boolean {
  return findings.some(({ severity }) => isAsSevere(severity, threshold));
}
