/**
 * Days as people write them in a sentence: `Friday`, `next Monday at noon`, `the 15th`, `end of the month`, `Friday, March
 * 8`. A grammar of its own, and a narrow one: what a general reader of dates makes of `5 may break`, `a second` or `Jan 5
 * 24` would be a false day. All is reckoned in calendar days, so that no time zone can move one.
 */

import { Temporal } from 'temporal-polyfill';
import { type IsoDate, isDate, plusDays, weekdayOf } from './datetime';

/** A day, and the length of the words that name it. */
export interface DayWords {
  readonly day: IsoDate;
  readonly length: number;
}

export interface DayOptions {
  /** The day from which the words count; without it only a full date is one. */
  readonly date: IsoDate | undefined;
  /** How far a day without its year may lie: further on, it has most likely gone by. */
  readonly ahead: Temporal.DurationLike;
}

/** What a part of the grammar has read; without a day where it is not known, or there is none such. */
interface Reading {
  readonly kind: 'calendar' | 'weekday' | 'near' | 'end';
  readonly day: IsoDate | undefined;
  readonly length: number;
  /** From 1 for Monday, where it is named. */
  readonly weekday?: number;
  readonly hasYear?: boolean;
}

const weekdayNames =
  'mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const wordEnd = '(?![\\p{L}\\p{N}_]|[-/–][\\p{L}\\p{N}])';
const dateEnd = '(?!(?!T\\d)[\\p{L}\\p{N}_]|[-/.][\\p{L}\\p{N}])';
const year = '(?<year>(?:19|20)\\d\\d)';
const dayNumber = '(?<day>[0-3]?\\d)';
const ordinal = '(?:st|nd|rd|th)';

/** Of a day in figures the order has to be sure: `03/04` may be March or April. */
const calendarForms = [
  `(?<year>\\d{4})(?<a>[-/])(?<number>\\d{1,2})\\k<a>${dayNumber}${dateEnd}`,
  `${dayNumber}\\.\\s?(?<number>[01]?\\d)\\.\\s?${year}${dateEnd}`,
  `(?<month>${monthNames})[.,]?\\s+${dayNumber}${ordinal}?(?:,?\\s+${year}(?!\\p{N}))?${dateEnd}`,
  `${dayNumber}(?:${ordinal}|\\.)?(?:\\s+of)?\\s+(?<month>${monthNames})(?:\\.?,?\\s+${year})?${dateEnd}`,
  // `the 15th`, but not `the 15th commit`
  `${dayNumber}${ordinal}(?:\\s+of\\s+(?:the|this)\\s+month${wordEnd}|(?=\\s*(?:$|[,;:!?)\\]*_(]|\\.(?:\\s|$)|(?:and|or|but|so|at)\\s)))`,
].map(form);
const weekdayForm = form(
  `(?:(?<which>this|next|coming|upcoming)\\s+)?(?<weekday>${weekdayNames})${wordEnd}(?:\\s+(?:of\\s+)?(?<week>this|next)\\s+week${wordEnd})?`,
);
const nearForm = form(`(?:today|tonight|(?<tomorrow>tomorrow))${wordEnd}`);
const endForm = form(
  `(?:(?<short>EO[DWMY]|COB|close\\s+of\\s+business)|end\\s+of\\s+(?:(?:the|this)\\s+)?(?<next>next\\s+)?(?<unit>day|week|month|year)|(?<week>this|next)\\s+week)${wordEnd}`,
);
const endOfMonthForm = form(`end\\s+of\\s+(?<month>${monthNames})(?:,?\\s+${year})?${wordEnd}`);

const clock = '\\d{1,2}(?::\\d\\d)?\\s*[ap]m|\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s*(?:UTC|CES?T))?';
const dayPart =
  'morning|noon|afternoon|evening|night|midnight|EOD|COB|end\\s+of\\s+(?:the\\s+)?day|close\\s+of\\s+business';
const timeBefore = form(
  `(?:${clock}|${dayPart}|end\\s+of(?=\\s+(?:${weekdayNames}|today|tomorrow)\\b))(?:,|\\s+on|\\s+of)?\\s+`,
);
const timeBehind = form(`(?:T(?=\\d)|,?\\s+(?:at\\s+)?|,?\\s+in\\s+the\\s+)(?:${clock}|${dayPart})${wordEnd}`);
const atTheLatest = form(`,?\\s+(?:at\\s+(?:the\\s+)?latest|or\\s+(?:so|earlier|sooner))${wordEnd}`);
/** `before Friday's call` */
const occasion = form(`(?:['’]s)?\\s+(?:meeting|call|session|sync)${wordEnd}`);
const joint = form('\\.?,?\\s+(?<open>\\()?(?:the\\s+)?');

const someDay = `${weekdayNames}|${monthNames}`;
/** With another day behind it, it is one of several; and these make something else of a day without a year. */
const others = form(
  `\\s*(?:[-–—/&]+\\s*|,?\\s*(?:or|and|to|until|till|through)\\s+)(?:(?:by|on|the|next)\\s+)*(?:(?:${someDay}|today|tomorrow|week|end\\s+of)${wordEnd}|\\d)|,\\s*(?:(?:${someDay})${wordEnd}|\\d{4}-)`,
);
const otherWeek = form(`,?\\s+(?:(?:of\\s+)?(?:last|next)\\s+week|week|fortnight|in\\s+\\S+\\s+weeks?)${wordEnd}`);
const otherNumber = form(`(?:,?\\s+['’]?\\d\\d|\\s+\\d)(?![\\d:])`);

const number = '[1-9]\\d{0,2}|one|two|three|four|five|six|seven|eight|nine|ten';
const durationForm = form(
  `(?:(?<count>${number}|an?)\\s+|the\\s+(?:(?:next|coming)\\s+(?<more>${number})\\s+|(?<next>(?:next|coming)\\s+)?))(?<unit>day|week|month)s?${wordEnd}(?:\\s+from\\s+now${wordEnd})?(?!\\s+(?:of|after|from|before|since)\\s)`,
);
const numbers = 'zero one two three four five six seven eight nine ten'.split(' ');

function form(source: string): RegExp {
  return new RegExp(`^(?:${source})`, 'iu');
}

/** @returns the day that a text begins with; undefined where there is none, or it cannot be told for sure */
export function readDay(text: string, options: DayOptions): DayWords | undefined {
  const time = timeBefore.exec(text)?.[0].length ?? 0;
  const behind = time > 0 ? readNamed(text.slice(time), options) : undefined;
  const found = behind ?? readNamed(text, options);
  if (found?.day === undefined) return undefined;
  const end = endOfWords(text, found, found.length + (found === behind ? time : 0));
  return end === undefined ? undefined : { day: found.day, length: end };
}

/**
 * `two weeks`, `a month from now`, `the next three days`, `the week`: the last day of it.
 * @returns undefined where the text begins with no such duration; hours and working days are none
 */
export function readDuration(text: string, date: IsoDate): DayWords | undefined {
  const found = durationForm.exec(text);
  if (found === null) return undefined;
  const { count, more, next, unit = 'day' } = found.groups ?? {};
  const amount = count ?? more ?? (next === undefined ? undefined : '1');
  const day = amount === undefined ? lastDay(date, unit) : plus(date, { [`${unit.toLowerCase()}s`]: toNumber(amount) });
  return { day, length: found[0].length };
}

/** The Sunday of a day's week: who says `this week` is never late before. */
export function endOfWeek(date: IsoDate): IsoDate {
  return lastDay(date, 'week');
}

function plus(date: IsoDate, duration: Temporal.DurationLike): IsoDate {
  return Temporal.PlainDate.from(date).add(duration).toString();
}

/** Where the words end that belong to a day; undefined where those that follow make something else of it. */
function endOfWords(text: string, { kind, hasYear }: Reading, length: number): number | undefined {
  let end = length;
  for (const part of [timeBehind, atTheLatest]) end += part.exec(text.slice(end))?.[0].length ?? 0;
  const rest = text.slice(end);
  if (others.test(rest)) return undefined;
  if (hasYear !== true && (otherNumber.test(rest) || otherWeek.test(rest))) return undefined;
  // `Monday.com`
  if (/^\.\p{L}/u.test(rest)) return undefined;
  // `by Sun Microsystems`
  if (kind === 'weekday' && end <= 'Thurs'.length && /^\s+\p{Lu}/u.test(rest)) return undefined;
  const own = occasion.exec(rest)?.[0];
  if (/^['’]/.test(rest) && own === undefined) return undefined;
  return end + (own?.length ?? 0);
}

/** A day that may be named twice, `tomorrow, March 7` and `2024-03-07 (Thursday)`: then both have to be the same. */
function readNamed(text: string, options: DayOptions): Reading | undefined {
  const calendar = readCalendar(text, options);
  const first = calendar ?? readWeekday(text, options) ?? readNear(text, options);
  if (first === undefined) return readEnd(text, options);
  const between = joint.exec(text.slice(first.length));
  const from = first.length + (between?.[0].length ?? 0);
  const rest = text.slice(from);
  const second =
    (calendar === undefined ? readCalendar(rest, options) : undefined) ??
    (first.kind === 'weekday' ? undefined : readWeekday(rest, options));
  if (between === null || second === undefined) return first;
  const isOpen = between.groups?.open !== undefined;
  const end = from + second.length;
  if (isOpen && text[end] !== ')') return first;
  const [sure, other] = second.kind === 'calendar' ? [second, first] : [first, second];
  const isSame =
    other.weekday === undefined
      ? sure.day === other.day
      : sure.day !== undefined && weekdayOf(sure.day) === other.weekday;
  return { ...sure, day: isSame ? sure.day : undefined, length: end + (isOpen ? 1 : 0) };
}

function readCalendar(text: string, options: DayOptions): Reading | undefined {
  for (const calendarForm of calendarForms) {
    const found = calendarForm.exec(text);
    if (found === null) continue;
    const { year: written, month, number: figures, day = '' } = found.groups ?? {};
    // `reduced by 5 may break`
    if (month !== undefined && /^ma(?:y|rch)$/.test(month) && /^\d/.test(text)) return undefined;
    const number = month === undefined ? figures : String(monthNumber(month));
    const length = found[0].length;
    const dayInYear = `${number?.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (written !== undefined)
      return { kind: 'calendar', day: existing(`${written}-${dayInYear}`), length, hasYear: true };
    if (options.date === undefined) return { kind: 'calendar', day: undefined, length };
    const next = number === undefined ? nextNth(options.date, day) : nextOf(dayInYear, options);
    return { kind: 'calendar', day: next, length };
  }
  return undefined;
}

/** The next day of a name like `01-23`. */
function nextOf(dayInYear: string, { date = '', ahead }: DayOptions): IsoDate | undefined {
  const thisYear = Number(date.slice(0, 4));
  const candidates = [thisYear, thisYear + 1].map((each) => existing(`${each}-${dayInYear}`));
  const next = candidates.find((day) => day !== undefined && day >= date);
  return next === undefined || next > plus(date, ahead) ? undefined : next;
}

/** The next `15th`, in this month or the one that follows. */
function nextNth(date: IsoDate, day: string): IsoDate | undefined {
  const months = [date, plusDays(lastDay(date, 'month'), 1)].map((each) => each.slice(0, 8));
  const candidates = months.map((month) => existing(month + day.padStart(2, '0')));
  return candidates.find((candidate) => candidate !== undefined && candidate >= date);
}

function readWeekday(text: string, { date }: DayOptions): Reading | undefined {
  const found = weekdayForm.exec(text);
  if (found === null) return undefined;
  const { which = '', week, weekday: name = '' } = found.groups ?? {};
  const weekday = 1 + 'mon tue wed thu fri sat sun'.split(' ').indexOf(name.slice(0, 3).toLowerCase());
  const day = date === undefined ? undefined : dayOfWeek(date, weekday, which.toLowerCase(), week?.toLowerCase());
  return { kind: 'weekday', day, length: found[0].length, weekday };
}

/** `Friday`, said on a Friday, is the next one, and `next Friday` always that of the next week. */
function dayOfWeek(date: IsoDate, weekday: number, which: string, week: string | undefined): IsoDate {
  const inThisWeek = plusDays(endOfWeek(date), weekday - 7);
  if (week === 'this') return inThisWeek;
  const isNext = week === 'next' || which === 'next' || inThisWeek < date || (inThisWeek === date && which !== 'this');
  return isNext ? plusDays(inThisWeek, 7) : inThisWeek;
}

function readNear(text: string, { date }: DayOptions): Reading | undefined {
  const found = nearForm.exec(text);
  if (found === null) return undefined;
  const days = found.groups?.tomorrow === undefined ? 0 : 1;
  return { kind: 'near', day: date === undefined ? undefined : plusDays(date, days), length: found[0].length };
}

/** What ends with the last day of a week, a month or a year; also `next week` alone, so that nobody is late too early. */
function readEnd(text: string, options: DayOptions): Reading | undefined {
  const { date } = options;
  if (date === undefined) return undefined;
  const ofMonth = endOfMonthForm.exec(text);
  if (ofMonth !== null) {
    const { month = '', year: written } = ofMonth.groups ?? {};
    const first = `${String(monthNumber(month)).padStart(2, '0')}-01`;
    const inYear =
      written === undefined ? nextOf(first, { ...options, date: `${date.slice(0, 8)}01` }) : `${written}-${first}`;
    return { kind: 'end', day: inYear && lastDay(inYear, 'month'), length: ofMonth[0].length };
  }
  const found = endForm.exec(text);
  if (found === null) return undefined;
  const { short, next, week, unit = week === undefined ? 'day' : 'week' } = found.groups ?? {};
  const period =
    { D: 'day', W: 'week', M: 'month', Y: 'year' }[/^EO(.)/i.exec(short ?? '')?.[1]?.toUpperCase() ?? ''] ?? unit;
  const isNext = next !== undefined || week?.toLowerCase() === 'next';
  const last = lastDay(date, period);
  const day = isNext ? lastDay(plusDays(last, 1), period) : last;
  return { kind: 'end', day, length: found[0].length };
}

function lastDay(date: IsoDate, period: string): IsoDate {
  if (/^week/i.test(period)) return plusDays(date, 7 - weekdayOf(date));
  if (/^month/i.test(period)) return `${date.slice(0, 8)}${Temporal.PlainDate.from(date).daysInMonth}`;
  return /^year/i.test(period) ? `${date.slice(0, 4)}-12-31` : date;
}

function existing(day: string): IsoDate | undefined {
  return isDate(day) ? day : undefined;
}

function monthNumber(name: string): number {
  return 1 + 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(name.slice(0, 3).toLowerCase());
}

function toNumber(count: string): number {
  if (/^an?$/i.test(count)) return 1;
  const word = numbers.indexOf(count.toLowerCase());
  return word >= 0 ? word : Number(count);
}
