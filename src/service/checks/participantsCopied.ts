import { isFillIn, nameKey } from '../note/names';
import { ignoreFix } from './ignore';
import { listOf } from './listedNames';
import type { Rule } from './rule';

/** Two who meet are always these two. */
const leastParticipants = 3;

/** The participants of the meeting before, in the same order: the list was copied, and perhaps not looked at since. */
export const participantsCopied: Rule = {
  id: 'participants-copied',
  severity: 'hint',
  *check(note, context) {
    const list = listOf(note, 'participants');
    const names = context.names('participants').map(({ text }) => text);
    if (list === undefined || names.length < leastParticipants || names.some(isFillIn)) return;
    const last = context.previous();
    if (last?.date === undefined || !isSame(names, last.participants)) return;
    const confirm = ignoreFix(note, 'participants-copied');
    yield {
      start: list.start,
      end: list.end,
      message: 'participants-copied',
      facts: { date: last.date },
      fixes: confirm === undefined ? [] : [{ ...confirm, title: 'fix.confirm-participants', isChoice: true }],
    };
  },
};

function isSame(names: readonly string[], others: readonly string[]): boolean {
  return names.length === others.length && names.every((name, index) => nameKey(name) === nameKey(others[index] ?? ''));
}
