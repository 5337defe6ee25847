/** Dates as people write them in titles and file names: `May 10th, 2023`, `10 May 2023`, `2023-05-10`. */
import { type IsoDate, isDate } from './datetime';
import { matches } from './matches';
import type { Located } from './note';

/** A date in a text, and how to write another one in the same form. */
export interface WrittenDate extends Located {
  readonly date: IsoDate;
  /** @returns another date the way this one is written: same order, ordinals, abbreviations, zeros and weekday */
  write(date: IsoDate): string;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const weekday =
  '(?:(?<weekday>(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?)(?:day)?)(?<weekdayEnd>\\.?,?\\s+))?';
const month =
  '(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const day = '(?<day>[0-3]?\\d)(?<ordinal>st|nd|rd|th)?';
const year = '(?<year>\\d{4})';
const start = '(?<![\\p{L}\\p{N}])';
const end = '(?![\\p{L}\\p{N}]|[-/.]\\d)';

/** The forms, each with its parts as named groups; what stands between the parts is kept when it is written again. */
const numbers = new RegExp(
  `(?<![\\p{N}]|\\d[-/.])${year}(?<a>[-/.])(?<number>\\d{1,2})\\k<a>${day}(?![\\p{N}]|[-/.]\\d)`,
  'gu',
);
const withMonthNames: readonly RegExp[] = [
  new RegExp(`${start}${weekday}${month}(?<a>\\.?\\s+)${day}(?<b>,?\\s+)${year}${end}`, 'giu'),
  new RegExp(`${start}${weekday}${day}(?<a>\\.?(?:\\s+of)?\\s+)${month}(?<b>\\.?,?\\s+)${year}${end}`, 'giu'),
];

/** All dates of a text that name a day which exists, in order. */
export function findDates(text: string): WrittenDate[] {
  // A year is what all of them have.
  if (!/\d{4}/.test(text)) return [];
  return (/\d{4}[-/.]/.test(text) ? [numbers, ...withMonthNames] : withMonthNames)
    .flatMap((form) => [...matches(text, form)].flatMap((match) => toDate(match) ?? []))
    .sort((a, b) => a.start - b.start);
}

function toDate({ 0: text, index, groups = {} }: RegExpExecArray): WrittenDate | undefined {
  const number = groups.number ?? String(monthNumber(groups.month ?? ''));
  const date = [groups.year, number.padStart(2, '0'), groups.day?.padStart(2, '0')].join('-');
  if (!isDate(date)) return undefined;
  return { text, start: index, end: index + text.length, date, write: (other) => write(groups, text, other) };
}

/** The parts of another date in place of those of this one. */
function write(groups: Readonly<Record<string, string | undefined>>, text: string, date: IsoDate): string {
  const [yyyy = '', mm = '', dd = ''] = date.split('-');
  const parts: Readonly<Record<string, string>> = {
    year: yyyy,
    number: groups.number?.length === 1 ? String(Number(mm)) : mm,
    month: like(groups.month ?? '', months[Number(mm) - 1] ?? ''),
    day: (groups.day?.length === 1 ? String(Number(dd)) : dd).replace(/^0(?=\d)/, isPadded(groups) ? '0' : ''),
    ordinal: ordinal(Number(dd)),
    weekday: like(groups.weekday ?? '', weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''),
  };
  // Groups come in the order of the form, so the text is walked once.
  let rest = text;
  let written = '';
  for (const [name, value] of Object.entries(groups)) {
    if (value === undefined || parts[name] === undefined) continue;
    const at = rest.indexOf(value);
    written += rest.slice(0, at) + parts[name];
    rest = rest.slice(at + value.length);
  }
  return written + rest;
}

/** Numbers are padded in `2023-05-01` and in `05 May`, but neither in `5 May` nor, as far as one can tell, in `10 May`. */
function isPadded({ day: digits = '', number }: Readonly<Record<string, string | undefined>>): boolean {
  return digits.startsWith('0') || number?.length === 2;
}

/** A name as long as another one, short or whole, in its case. */
function like(model: string, name: string): string {
  const isShort = model.length <= 4 && model.toLowerCase() !== 'june' && model.toLowerCase() !== 'july';
  const isWhole = !isShort || model.toLowerCase() === 'may';
  const sized = isWhole ? name : name.slice(0, 3);
  if (model === model.toUpperCase()) return sized.toUpperCase();
  return model === model.toLowerCase() ? sized.toLowerCase() : sized;
}

/** The number of a month by its English name, or the first letters of it, three at least; undefined where it is none. */
export function monthNamed(name: string): number | undefined {
  const number = months.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())) + 1;
  return name.length < 3 || number === 0 ? undefined : number;
}

function monthNumber(name: string): number {
  return months.findIndex((candidate) => candidate.toLowerCase().startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13;
  return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th';
}
