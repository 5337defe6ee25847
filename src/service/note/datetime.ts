/** The `datetime` of a note: ISO 8601 with a UTC offset, as `2023-01-06T14:00:00+02:00`. */
import { Temporal } from 'temporal-polyfill';
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
  const epochMilliseconds = instant(offset === undefined ? `${text}Z` : text);
  // ISO 8601 has a second 60 for leap seconds; no meeting begins in one.
  if (epochMilliseconds === undefined || seconds.startsWith(':60')) return { kind: 'impossible' };
  if (offset === undefined) return { kind: 'no-offset' };
  const wallClock = `${date}T${minutes}${seconds}`;
  return { kind: 'valid', date, wallClock, offset: canonical(offset), epochMilliseconds };
}

function canonical(offset: string): Offset {
  const digits = offset.replace(':', '');
  return /^z$/i.test(offset) ? '+00:00' : `${digits.slice(0, 3)}:${digits.slice(3)}`;
}

function instant(text: string): number | undefined {
  try {
    const { epochMilliseconds } = Temporal.Instant.from(text);
    // Temporal knows offsets up to 23:59; no place on Earth is further than 14 hours from UTC.
    const [, hours = '0'] = /[+-](\d{2}):?\d{2}$/.exec(text) ?? [];
    return Number(hours) > 14 ? undefined : epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** `2023-01-06`, `2023_01_06`, `2023.01.06`, `20230106` */
const dateInName = /(?<!\d)(\d{4})(?:([-_.])(\d{2})\2(\d{2})|(?<![\p{L}\d]\d{4})(\d{2})(\d{2}))(?!\d)/u;

/** The date in a file's name: `2023-01-06.md`, `ss-2022-07-19.md`, `20230106 call.md`; undefined where there is none, or no such day. */
export function dateInFileName(uri: string): IsoDate | undefined {
  const [, year, , month, day, mm, dd] = dateInName.exec(uri.slice(uri.lastIndexOf('/') + 1)) ?? [];
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

export function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return /^\d{4}-\d{2}-\d{2}$/.test(text);
  } catch {
    return false;
  }
}
