/** The `datetime` of a note: ISO 8601 with a UTC offset, as `2023-01-06T14:00:00+02:00`. */
import { Temporal } from 'temporal-polyfill';

/** A calendar date as `yyyy-MM-dd`. */
export type IsoDate = string;

export type Datetime =
  /** `date` is the calendar date at the meeting's own offset. */
  | { readonly kind: 'valid'; readonly date: IsoDate; readonly epochMilliseconds: number }
  /** Written as ISO 8601, but no such moment exists: February 30, hour 25, offset +25:00. */
  | { readonly kind: 'impossible' }
  /** A real date and time without an offset. */
  | { readonly kind: 'no-offset' }
  /** Not ISO 8601 at all. */
  | { readonly kind: 'malformed' };

const iso = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i;

export function parseDatetime(text: string): Datetime {
  const found = iso.exec(text);
  if (found === null) return { kind: 'malformed' };
  const [, date = '', offset] = found;
  const epochMilliseconds = instant(offset === undefined ? `${text}Z` : text);
  if (epochMilliseconds === undefined) return { kind: 'impossible' };
  return offset === undefined ? { kind: 'no-offset' } : { kind: 'valid', date, epochMilliseconds };
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

/** The date in a file's name: `2023-01-06.md`, `ss-2022-07-19.md`; undefined where there is none, or no such day. */
export function dateInFileName(uri: string): IsoDate | undefined {
  const date = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(uri.slice(uri.lastIndexOf('/') + 1))?.[0];
  return date !== undefined && isDate(date) ? date : undefined;
}

export function isDate(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return /^\d{4}-\d{2}-\d{2}$/.test(text);
  } catch {
    return false;
  }
}

/**
 * What a malformed datetime most likely is: digits that slipped in (`2023-05-010T08:30`, `T235:00`) taken out, other
 * separators replaced, the offset kept as it is.
 * @param fileDate the date in the file's name, which decides between dates that are equally likely
 * @returns candidates that are valid, the likeliest first; none where nothing sensible is near
 */
export function likelyDatetimes(text: string, fileDate: IsoDate | undefined): string[] {
  const loose =
    /^\s*(\d{4})[-/.](\d{1,3})[-/.](\d{1,3})(?:\s*T\s*|\s+)(\d{1,3}):(\d{1,3})(?::(\d{1,3}))?\s*(Z|[+-]\d{1,3}:?\d{2,3})?\s*$/i;
  const found = loose.exec(text);
  if (found === null) return [];
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', offset] = found;
  if (offset === undefined) return [];
  const candidates = combine([
    twoDigits(month),
    twoDigits(day),
    twoDigits(hour),
    twoDigits(minute),
    twoDigits(second),
    offsets(offset),
  ])
    .map(([mm, dd, hh, min, ss, off]) => `${year}-${mm}-${dd}T${hh}:${min}:${ss}${off}`)
    .filter((candidate) => parseDatetime(candidate).kind === 'valid' && candidate !== text);
  const agreeing = candidates.filter((candidate) => candidate.startsWith(`${fileDate}T`));
  return agreeing.length > 0 ? agreeing : candidates;
}

/** The two-digit numbers that a number with a digit too many or too few may stand for: `010` → `10`, `01`, `00`. */
function twoDigits(digits: string): string[] {
  if (digits.length < 3) return [digits.padStart(2, '0')];
  const [a = '', b = '', c = ''] = digits;
  return [...new Set(a === '0' ? [b + c, a + b, a + c] : [a + b, a + c, b + c])];
}

function offsets(offset: string): string[] {
  if (/^z$/i.test(offset)) return ['Z'];
  const [, sign = '+', hours = '', minutes = ''] = /^([+-])(\d{1,3}?):?(\d{2,3})$/.exec(offset) ?? [];
  return combine([twoDigits(hours), twoDigits(minutes)]).map(([hh, mm]) => `${sign}${hh}:${mm}`);
}

/** All ways of choosing one of each, the first choices first. */
function combine(choices: readonly (readonly string[])[]): string[][] {
  return choices.reduce<string[][]>(
    (done, next) => done.flatMap((chosen) => next.map((choice) => [...chosen, choice])),
    [[]],
  );
}
