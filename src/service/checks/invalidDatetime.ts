import { dateInFileName, likelyDatetimes, parseDatetime } from '../note/datetime';
import { field, type Note } from '../note/note';
import type { Fix, Rule } from './rule';

/** A `datetime` that is not ISO 8601 with an offset, or names no real moment. */
export const invalidDatetime: Rule = {
  id: 'invalid-datetime',
  severity: 'error',
  *check(note) {
    const value = field(note, 'datetime')?.value;
    if (value?.kind !== 'text' && value?.kind !== 'number') return;
    const { kind } = parseDatetime(value.text);
    if (kind === 'valid') return;
    const { start, end, text } = value;
    yield { start, end, message: `invalid-datetime.${kind}`, facts: {}, fixes: corrections(note, text, start, end) };
  },
};

function corrections({ uri }: Note, text: string, start: number, end: number): Fix[] {
  return likelyDatetimes(text, dateInFileName(uri)).map((datetime) => ({
    title: 'fix.datetime',
    facts: { datetime },
    edits: [{ start, end, newText: datetime }],
  }));
}
