import { isReadable } from '../note/frontMatter';
import { field } from '../note/note';
import { offsetsAt, wallClockAt } from '../note/timeZone';
import { insideOf } from '../note/yamlText';
import { withClock } from './datetimeText';
import type { Fix, Rule } from './rule';

/** An offset that the team's time zone does not have at that moment: `+02:00` all year in a zone with summer time. */
export const offsetMismatch: Rule = {
  id: 'offset-mismatch',
  severity: 'warning',
  *check(note, { config: { timeZone } }) {
    const value = isReadable(note.frontMatter) ? field(note, 'datetime')?.value : undefined;
    const datetime = note.meeting.datetime;
    if (value?.kind !== 'text' || datetime === undefined || timeZone === undefined) return;
    const offsets = offsetsAt(datetime.wallClock, timeZone);
    if (offsets.includes(datetime.offset)) return;
    const [offset] = offsets;
    const there = wallClockAt(datetime.epochMilliseconds, timeZone);
    const { text } = value;
    const { start, end } = insideOf(note, value);
    const rewrite = (title: 'fix.offset' | 'fix.clock', wallClock: string, newOffset: string): Fix => {
      const newText = withClock(text, wallClock, newOffset);
      return { title, facts: { datetime: newText, timeZone }, edits: [{ start, end, newText }] };
    };
    const fixes = [
      // In the hour that is left out in spring there is no offset to correct.
      ...(offset === undefined ? [] : [rewrite('fix.offset', datetime.wallClock, offset)]),
      rewrite('fix.clock', there.wallClock, there.offset),
    ];
    const facts = { offset: datetime.offset, right: offset ?? there.offset, timeZone };
    yield { start, end, message: offset === undefined ? 'offset-mismatch.gap' : 'offset-mismatch', facts, fixes };
  },
};
