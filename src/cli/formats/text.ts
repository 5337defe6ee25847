/** Results for people: a line each, with places that terminals and editors make links of. */
import { type CheckResult, severities } from '../check';
import type { ListResult } from '../list';

export function checkToText({ notes, findings }: CheckResult): string {
  const lines = findings.map(
    ({ file, line, column, severity, message, rule }) =>
      `${file}:${line}:${column}: ${severity}: ${plain(message)} (${rule})`,
  );
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${count} ${severity}${count === 1 ? '' : 's'}`] : [];
  });
  return [...lines, `${counts.join(', ') || 'No problems'} in ${count(notes, 'note')}.`, ''].join('\n');
}

export function listToText({ notes, items }: ListResult): string {
  const lines = items.map(({ file, line, kind, owners, done, text }) => {
    const mark = kind === 'decision' ? 'decision' : done ? '[x]' : '[ ]';
    const who = owners.length > 0 ? `${owners.map(({ raw }) => raw).join('/')}: ` : '';
    return `${file}:${line}: ${mark} ${plain(who + text)}`;
  });
  return [...lines, `${count(items.length, 'item')} in ${count(notes, 'note')}.`, ''].join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** A note's text may hold anything; control characters do not reach the terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
