/** Days that differ between file name, title and `datetime`: what both rules about them share. */
import type { Config } from '../config';
import { dateInFileName, hasDaysInFileName, type IsoDate, type ValidDatetime } from '../note/datetime';
import { isReadable } from '../note/frontMatter';
import { field, type Located, type Note, type Span } from '../note/note';
import { offsetsAt, type WallClock, wallClockAt } from '../note/timeZone';
import { findDates, type WrittenDate } from '../note/writtenDates';
import { insideOf } from '../note/yamlText';
import { withClock } from './datetimeText';
import type { Fix } from './rule';

/** The days that a note names, each read when it is asked for; undefined where it names none. */
export class MeetingDays {
  constructor(
    private readonly note: Note,
    private readonly value: Located,
    readonly datetime: ValidDatetime,
  ) {}

  /** The `datetime` as it is written, without quotes. */
  get written(): Located {
    const { text } = this.value;
    return { text, ...insideOf(this.note, this.value) };
  }

  get file(): IsoDate | undefined {
    return hasDaysInFileName(this.note.uri) ? undefined : dateInFileName(this.note.uri);
  }

  /** The one date in the title, at its place in the note; undefined where there are several, as of a camp over days. */
  get title(): WrittenDate | undefined {
    const title = field(this.note, 'title')?.value;
    if (title?.kind !== 'text') return undefined;
    const source = this.note.text.slice(title.start, title.end);
    const [date, ...others] = findDates(source);
    if (date === undefined || others.length > 0 || isPartOfMore(source, date)) return undefined;
    return { ...date, start: title.start + date.start, end: title.start + date.end };
  }
}

/** @returns undefined where `datetime` is absent or invalid, or the YAML is: then there is nothing to compare with */
export function meetingDays(note: Note): MeetingDays | undefined {
  if (!isReadable(note.frontMatter)) return undefined;
  const value = field(note, 'datetime')?.value;
  const datetime = note.meeting.datetime;
  if (value?.kind !== 'text' || datetime === undefined) return undefined;
  return new MeetingDays(note, value, datetime);
}

/** Whether a date only begins or ends something: `6–8 March 2024`, `February 26, 2024 - March 8`, `Week of March 4, 2024`. */
function isPartOfMore(source: string, { start, end }: Span): boolean {
  const before = /(?:\d|\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?)\.?\s*[-–—]\s*$|\b(?:to|until|through|of)\s+$/iu;
  const after = /^\s*(?:[-–—]\s*(?:\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))|to\s)/i;
  return before.test(source.slice(Math.max(0, start - 40), start)) || after.test(source.slice(end, end + 20));
}

/** Whether the meeting is on a day, where it was written down or where the team is: an evening's `Z` is the team's next day. */
export function isOnDay({ datetime }: MeetingDays, date: IsoDate, { timeZone }: Config): boolean {
  if (datetime.date === date) return true;
  return timeZone !== undefined && wallClockAt(datetime.epochMilliseconds, timeZone).wallClock.startsWith(date);
}

/** The date part of `datetime`. */
export function dayOf({ datetime: { date }, written: { start } }: MeetingDays): Span {
  return { start, end: start + date.length };
}

/**
 * Changes `datetime` to a day, at the same time of day, with the offset that the team's zone has then.
 * @param isSure whether two of the three say so
 */
export function changeDatetime(
  { datetime, written }: MeetingDays,
  date: IsoDate,
  isSure: boolean,
  config: Config,
): Fix {
  const { wallClock, offset } = datetime;
  const { start, end, text } = written;
  const moved = date + wallClock.slice(date.length);
  // An offset that is wrong already is left to the rule about offsets.
  const isRight = (clock: WallClock): boolean =>
    config.timeZone === undefined || offsetsAt(clock, config.timeZone).includes(offset);
  const [right = offset] = config.timeZone === undefined ? [] : offsetsAt(moved, config.timeZone);
  const newText = withClock(text, moved, isRight(wallClock) && !isRight(moved) ? right : offset);
  return { title: 'fix.datetime', facts: { datetime: newText }, edits: [{ start, end, newText }], isSure };
}
