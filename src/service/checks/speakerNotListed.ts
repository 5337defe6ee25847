import { lineEnd } from '../note/lines';
import type { Note, Speaker } from '../note/note';
import { mayBeInitials } from '../note/personName';
import type { Resolution } from '../roster/resolve';
import { Attendance } from './attendance';
import type { CheckContext, Rule } from './rule';

/** Somebody who says something, and so was there, but is not among the participants. */
export const speakerNotListed: Rule = {
  id: 'speaker-not-listed',
  severity: 'hint',
  *check(note, context) {
    const speeches = speechesAmong(note.speakers.length > 0 ? unlisted(note, context) : [], note);
    if (speeches.length === 0) return;
    let attendance: Attendance | undefined;
    const told = new Set<unknown>();
    const lines = countLines(speeches);
    for (const { start, end, raw } of speeches) {
      const found = context.resolve(raw);
      const who = found.kind === 'person' ? found.person : raw;
      if (told.has(who)) continue;
      told.add(who);
      // What nobody knows and stands there once may be any word: `VMM: Wednesday, 12:30`.
      if (found.kind === 'unknown' && mayBeInitials(raw) && lines.get(raw) === 1) continue;
      attendance ??= Attendance.of(note, context);
      if (attendance === undefined) return;
      if (mayBeListed(raw, found, attendance)) continue;
      const name = found.kind === 'person' ? found.person.label : raw;
      const fixes = namesOf(raw, found).flatMap((each) => attendance?.add(each) ?? []);
      yield { start, end, message: 'speaker-not-listed', facts: { name }, fixes };
    }
  },
};

/**
 * Where one person says something. Two do not speak at once: `RD/AJ: …` is rather about them or for them, and initials
 * before a mere link tell whose it is.
 */
function speechesAmong(some: Speaker[], { text, speakers }: Note): Speaker[] {
  if (some.length === 0) return [];
  const onLine = new Map<number, number>();
  for (const { line } of speakers) onLine.set(line, (onLine.get(line) ?? 0) + 1);
  return some.filter(({ line, end }) => {
    const said = text.slice(end, Math.min(lineEnd(text, end), end + 40));
    return onLine.get(line) === 1 && !/^[\s:*_]*<?https?:/.test(said);
  });
}

/** Without those whose name, in any spelling, is listed: that is nearly everybody, and costs little to see. */
function unlisted(note: Note, { resolve, listed }: CheckContext): Speaker[] {
  const { names } = listed();
  const known = new Map<string, boolean>();
  return note.speakers.filter(({ raw }) => {
    const told = known.get(raw);
    if (told !== undefined) return !told;
    const found = resolve(raw);
    const isListed = found.kind === 'person' && found.person.spellings.some(({ key }) => names.has(key));
    known.set(raw, isListed);
    return !isListed;
  });
}

function countLines(speeches: readonly Speaker[]): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { raw } of speeches) lines.set(raw, (lines.get(raw) ?? 0) + 1);
  return lines;
}

function mayBeListed(raw: string, found: Resolution, attendance: Attendance): boolean {
  if (attendance.includesName(raw)) return true;
  switch (found.kind) {
    case 'person':
      return attendance.includes(found.person);
    case 'ambiguous':
      return found.candidates.some((person) => attendance.includes(person));
    case 'unknown':
      return attendance.mayInclude(raw);
    default:
      return true;
  }
}

/** No more choices are a help. */
const mostChoices = 3;

/** What may be added to the list; nothing for initials of nobody, as they name nobody there. */
function namesOf(raw: string, found: Resolution): string[] {
  if (found.kind === 'person') return [found.person.label];
  if (found.kind === 'ambiguous') return found.candidates.slice(0, mostChoices).map(({ label }) => label);
  const name = raw.replace(/^@/, '');
  return mayBeInitials(name) ? [] : [name];
}
