import { dateInFileName, parseDatetime } from '../note/datetime';
import { isReadable } from '../note/frontMatter';
import { isRange, likelyDatetimes } from '../note/likelyDatetimes';
import { isFillIn } from '../note/names';
import { field, type Note, type Span } from '../note/note';
import { rhythmOf, teamOffsets } from '../note/rhythm';
import type { CheckContext, Fix, Rule } from './rule';

/** A `datetime` that is not ISO 8601 with an offset, or names no real moment. */
export const invalidDatetime: Rule = {
  id: 'invalid-datetime',
  severity: 'error',
  *check(note, context) {
    const value = isReadable(note.frontMatter) ? field(note, 'datetime')?.value : undefined;
    if ((value?.kind !== 'text' && value?.kind !== 'number') || note.meeting.datetime !== undefined) return;
    const { kind } = parseDatetime(value.text);
    if (kind === 'valid' || isFillIn(value.text)) return;
    const { start, end } = value;
    const fixes = corrections(note, value.text, value, context);
    yield { start, end, message: `invalid-datetime.${kind}`, facts: {}, fixes };
  },
};

/** Sure is one moment alone, on a day that the file's name does not deny, with an offset that is written or the zone's. */
function corrections({ uri }: Note, text: string, { start, end }: Span, { config, meetings }: CheckContext): Fix[] {
  const fileDate = dateInFileName(uri);
  const rhythm = rhythmOf(meetings());
  const clues = { fileDate, offsetsAt: teamOffsets(config, meetings) };
  const exact = likelyDatetimes(text, {
    fileDate,
    offsetsAt: (clock) => (config.timeZone === undefined ? [] : clues.offsetsAt(clock)),
    usualTime: undefined,
  });
  // `18:00 CET` is not the team's clock, and whose it is can only be guessed.
  const namesZone = /[a-z]{3,}\W*$/i.test(text);
  const isSure =
    exact.length === 1 &&
    !isRange(text) &&
    !namesZone &&
    (fileDate === undefined || exact[0]?.startsWith(fileDate) === true);
  return likelyDatetimes(text, { ...clues, usualTime: rhythm?.time }).map((datetime) => ({
    title: 'fix.datetime',
    facts: { datetime },
    edits: [{ start, end, newText: datetime }],
    isSure: isSure && datetime === exact[0],
  }));
}
