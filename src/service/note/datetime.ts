/** The `datetime` of a note: ISO 8601 with a UTC offset, as `2023-01-06T14:00:00+02:00`. */
import type { Offset, WallClock } from './timeZone';
import { decode } from './uris';

/** A calendar date as `yyyy-MM-dd`. */
export type IsoDate = string;

export type Datetime =
  | ValidDatetime
  /** Written as ISO 8601, but no such moment exists: February 30, hour 25, offset +25:00. */
  | { readonly kind: 'impossible' }
  /** A real date and time without an offset. */
  | { readonly kind: 'no-offset' }
  /** Not ISO 8601 at all. */
  | { readonly kind: 'malformed' };

export interface ValidDatetime {
  readonly kind: 'valid';
  /** The calendar date at the meeting's own offset. */
  readonly date: IsoDate;
  /** Date and time as written, seconds filled in. */
  readonly wallClock: WallClock;
  readonly offset: Offset;
  readonly epochMilliseconds: number;
}

const iso = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i;

export function parseDatetime(text: string): Datetime {
  const found = iso.exec(text);
  if (found === null) return { kind: 'malformed' };
  const [, date = '', minutes = '', seconds = ':00', offset] = found;
  const wallClock = `${date}T${minutes}${seconds}`;
  // ISO 8601 has a second 60 for leap seconds, which is none to `Date`; no meeting begins in one.
  const inUtc = isDate(date) ? Date.parse(`${wallClock}Z`) : Number.NaN;
  const fullOffset = canonical(offset ?? 'Z');
  const minutesAhead = minutesOf(fullOffset);
  // To `Date` the hour 24 is the next day's first.
  if (Number.isNaN(inUtc) || minutes.startsWith('24') || minutesAhead === undefined) return { kind: 'impossible' };
  if (offset === undefined) return { kind: 'no-offset' };
  const epochMilliseconds = inUtc - minutesAhead * 60_000;
  return { kind: 'valid', date, wallClock, offset: fullOffset, epochMilliseconds };
}

function canonical(offset: string): Offset {
  const digits = offset.replace(':', '');
  return /^z$/i.test(offset) ? '+00:00' : `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

/** How far an offset is ahead of UTC; undefined where it is none: no place on Earth is further than 14 hours from it. */
function minutesOf(offset: Offset): number | undefined {
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4))];
  if (hours > 14 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** `2023-01-06`, `2023_01_06`, `2023.01.06`, `20230106` */
const dateInName = /(?<!\d)(\d{4})(?:([-_.])(\d{2})\2(\d{2})|(?<![\p{L}\d]\d{4})(\d{2})(\d{2}))(?!\d)/u;

/** The date in a file's name: `2023-01-06.md`, `ss-2022-07-19.md`, `20230106 call.md`; undefined where there is none, or no such day. */
export function dateInFileName(uri: string): IsoDate | undefined {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  // As most are called; the other forms take ten times as long to look for.
  const [iso] = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(name) ?? [];
  if (iso !== undefined) return isDate(iso) ? iso : undefined;
  const [, year, , month, day, mm, dd] = dateInName.exec(name) ?? [];
  const date = `${year}-${month ?? mm}-${day ?? dd}`;
  return isDate(date) ? date : undefined;
}

/** Whether a file's name goes on with another day behind its date: `2024-03-04 - 2024-03-08 camp.md`, `2024-03-04_08.md`. */
export function hasDaysInFileName(uri: string): boolean {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const found = dateInName.exec(name);
  const rest = found === null ? '' : decode(name.slice(found.index + found[0].length));
  return /^\s*(?:[-_–—]|to|bis)\s*\d/.test(rest) || dateInName.test(rest);
}

/** The URI of a file with another date in its name, written in the same form. */
export function withDateInFileName(uri: string, date: IsoDate): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const renamed = name.replace(dateInName, (_, _year, separator = '') => date.replaceAll('-', String(separator)));
  return uri.slice(0, uri.length - name.length) + renamed;
}

/** Whether it is a day that exists, as `yyyy-MM-dd`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return day > 0 && day <= daysIn(year, month);
}

/** How many days a month has; 0 for one that does not exist. */
export function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (month === 2 && isLeap ? 29 : [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]) ?? 0;
}

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** The day some days after a day, or before it. `Date` does it in a tenth of Temporal's time; in UTC all days are as long. */
export function plusDays(date: IsoDate, days: number): IsoDate {
  const [day = date] = new Date(Date.parse(date) + days * dayMilliseconds).toISOString().split('T');
  return day;
}

/** From 1 for Monday to 7. */
export function weekdayOf(date: IsoDate): number {
  return new Date(date).getUTCDay() || 7;
}
