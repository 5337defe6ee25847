/** Results for people: a line each, with places that terminals and editors make links of. */
import { severities } from '../../service/config';
import type { CheckResult } from '../check';
import type { CheckFinding } from '../checkFinding';
import type { DecisionsResult } from '../decisions';
import type { ListResult, UnresolvedOwner } from '../list';

export function checkToText({ notes, findings, fixed = [] }: CheckResult): string {
  const counts = severities.flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity).length;
    return found > 0 ? [count(found, severity)] : [];
  });
  return (
    fixedToText({ fixed }) +
    [
      ...findings.map((finding) => line(finding, finding.severity)),
      `${counts.join(', ') || 'No problems'} in ${count(notes, 'note')}${fixed.length > 0 ? `; ${fixed.length} fixed` : ''}.`,
      '',
    ].join('\n')
  );
}

/** What was mended, a line each. */
export function fixedToText({ fixed = [] }: Pick<CheckResult, 'fixed'>): string {
  return fixed.map((finding) => `${line(finding, 'fixed')}\n`).join('');
}

function line({ file, line: at, column, message, rule }: CheckFinding, what: string): string {
  return `${file}:${at}:${column}: ${what}: ${plain(message)} (${rule})`;
}

export function listToText({ notes, items, owners, unresolved }: ListResult): string {
  if (unresolved !== undefined) return unresolvedToText(unresolved, owners);
  const lines = items.map(({ file, line, owners, done, text, due }) => {
    const who = owners.length > 0 ? `${owners.map(({ raw }) => raw).join('/')}: ` : '';
    return `${file}:${line}: ${done ? '[x]' : '[ ]'} ${plain(who + text)}${isTold(text, due) ? '' : ` (due ${due})`}`;
  });
  return [...lines, `${count(items.length, 'item')} in ${count(notes, 'note')}.`, ''].join('\n');
}

/** Whether a text says itself, in figures, when it is due. */
function isTold(text: string, due: string | null): boolean {
  return due === null || text.includes(due);
}

/** Below a line for each series one for each meeting, and its decisions. */
export function decisionsToText({ notes, decisions }: DecisionsResult): string {
  const lines = decisions.flatMap(({ series, date, title, file, line, text }, index) => {
    const before = decisions[index - 1];
    const meeting = date === null || title === date ? title : `${date} ${title}`;
    return [
      ...(before?.series === series ? [] : [plain(series)]),
      ...(before?.file === file ? [] : [`  ${plain(meeting)}`]),
      `    ${file}:${line}: ${plain(text)}`,
    ];
  });
  return [...lines, `${count(decisions.length, 'decision')} in ${count(notes, 'note')}.`, ''].join('\n');
}

function unresolvedToText(unresolved: readonly UnresolvedOwner[], { written, resolved }: ListResult['owners']): string {
  const lines = unresolved.map(({ raw, count: times, candidates = [], file, line }) => {
    const meant = candidates.length > 0 ? ` (${candidates.join(' or ')})` : '';
    return `${file}:${line}: ${plain(raw + meant)}: ${count(times, 'item')}`;
  });
  return [...lines, `${resolved} of ${count(written, 'owner')} resolved.`, ''].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A note's text may hold anything; control characters do not reach the terminal. */
export function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
