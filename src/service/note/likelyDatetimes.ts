/** What a `datetime` that is none was most likely meant to be. */
import { type IsoDate, parseDatetime } from './datetime';
import type { Offset, WallClock } from './timeZone';
import { findDates } from './writtenDates';

/** What is known of the meeting beside its broken datetime. */
export interface DatetimeClues {
  /** The date in the file's name: it decides between dates that are equally likely. */
  readonly fileDate: IsoDate | undefined;
  /** The offsets that may hold at a time of the team's clocks, the likeliest first. */
  offsetsAt(wallClock: WallClock): readonly Offset[];
  /** When the team usually meets, as `14:00`: for a date without a time. */
  readonly usualTime: string | undefined;
}

/** No date and time is longer, however it is written. */
const mostCharacters = 80;

/** Digits, with one that slipped in (`2023-05-010`, `T235:00`); any separators; the offset as far as there is one. */
const numeric =
  /^(?<date>\d{1,5}[-/.]\s?\d{1,3}[-/.]\s?\d{1,5})(?:\s*[T,@]?\s*(?<time>\d[^+Z-]*?))?\s*(?<offset>Z|(?:UTC|GMT)?\s*[+-]\d.*|UTC|GMT)?$/i;
const timeOfDay = /^(\d{1,3})(?:[:.h](\d{1,3}))?(?::(\d{1,3}))?\s*(?<half>[ap]\.?m\.?)?$/i;

/**
 * @param text anything but a valid datetime
 * @returns valid datetimes, the likeliest first; those that agree with the file's name alone, if there are any; none
 *   where nothing sensible is near
 */
export function likelyDatetimes(text: string, { fileDate, offsetsAt, usualTime = '' }: DatetimeClues): string[] {
  if (text.length > mostCharacters) return [];
  const { dates, time = usualTime, offset } = split(normalize(text));
  const clocks = combine([datesOf(dates, fileDate), timesOf(time)]).map(([date, clock]) => `${date}T${clock}`);
  const candidates = clocks
    .flatMap((clock) => offsetsOf(offset, isReal(clock) ? offsetsAt(clock) : []).map((each) => `${clock}${each}`))
    .filter((candidate) => parseDatetime(candidate).kind === 'valid' && candidate !== text);
  const agreeing = candidates.filter((candidate) => candidate.startsWith(`${fileDate}T`));
  return [...new Set(agreeing.length > 0 ? agreeing : candidates)];
}

/** Signs as ISO 8601 has them, its basic form extended, and names of zones left out, as many zones share them. */
function normalize(text: string): string {
  return text
    .trim()
    .replace(/^["'“”]+|["'“”]+$/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)?(?=\D|$)/, '$1-$2-$3T$4:$5:$6')
    .replace(/:(?=[^\d]|$)/, '')
    .replace(/(?<=\d)\s*(?!UTC|GMT)(?:[A-Z]{3,5}|[A-Z][a-z]+\/\w+)$/, '');
}

/** Whether a text tells from when to when: `10:00-11:00` is no offset, unlike `14:00-05:00`. */
export function isRange(text: string): boolean {
  if (/\dT\d|\+/.test(text)) return false;
  const [, start = '', end = ''] =
    /(?<!\d)(\d{1,2}[:.h]?\d{0,2})\s*[-\u2010-\u2015\u2212]\s*(\d{1,2}(?:[:.h]?\d{2})?)\s*$/.exec(text) ?? [];
  const minutes = (time: string): number => {
    const [hour = '', minute = '00'] = time.replace(/^(\d\d)(\d\d)$/, '$1:$2').split(/[:.h]/);
    return Number(hour) * 60 + Number(minute || '0');
  };
  return /[:.h]/.test(start) && end !== '' && minutes(end) > minutes(start);
}

interface Parts {
  /** As numbers that may be wrong; or dates that are sure. */
  readonly dates: { readonly numbers: string } | { readonly written: IsoDate } | undefined;
  readonly time?: string | undefined;
  readonly offset?: string | undefined;
}

function split(text: string): Parts {
  const groups = numeric.exec(text)?.groups;
  if (groups !== undefined) {
    const { date = '', time, offset } = groups;
    return { dates: { numbers: date }, time, offset: isRange(text) ? undefined : offset };
  }
  const [written, ...others] = findDates(text);
  if (written === undefined || others.length > 0) return { dates: undefined };
  // What stands around a date in words: `May 10, 2023 at 8:30 (UTC+3)`, `8:30, 10 May 2023`.
  const rest = `${text.slice(0, written.start)} ${text.slice(written.end)}`;
  const [, time, offset] =
    /^[\s,@T–-]*(?:at\s+)?(\d{1,2}(?:[:.h]\d{2})?(?::\d{2})?\s*(?:[ap]\.?m\.?)?)?[\s,(]*((?:UTC|GMT)?\s*[+-]\s?\d[\d:]*|UTC|GMT|Z)?[\s,)]*$/i.exec(
      rest,
    ) ?? [];
  return /\d/.test(rest) && time === undefined
    ? { dates: undefined }
    : { dates: { written: written.date }, time, offset: isRange(text) ? undefined : offset };
}

/** The dates that three numbers may stand for: year first, else day or month first; what no date has is left out later. */
function datesOf(dates: Parts['dates'], fileDate: IsoDate | undefined): string[] {
  if (dates === undefined) return [];
  if ('written' in dates) return [dates.written];
  const [a = '', b = '', c = ''] = dates.numbers.split(/[-/.]\s?/);
  const orders = a.length >= 4 ? [[a, b, c]] : [...yearLast(a, b, c), ...yearFirst(a, b, c, dates.numbers)];
  const possible = orders.flatMap(([year = '', month = '', day = '']) =>
    combine([fourDigits(year), twoDigits(month), twoDigits(day)]).map((parts) => parts.join('-')),
  );
  const real = possible.filter((date) => isReal(`${date}T00:00:00`));
  return [...new Set(real.length > 0 ? real : possible.flatMap((date) => besides(date, fileDate)))];
}

/** `24-03-06` may begin with the year, as ISO 8601 once allowed. */
function yearFirst(a: string, b: string, c: string, numbers: string): string[][] {
  return a.length === 2 && numbers.includes('-') ? [[`20${a}`, b, c]] : [];
}

/** Day or month first; a year of two digits is one of ours. */
function yearLast(a: string, b: string, c: string): string[][] {
  const year = c.length === 2 ? `20${c}` : c;
  return year.length < 4
    ? []
    : [
        [year, b, a],
        [year, a, b],
      ];
}

/** For a day that its month does not have: that of the file's name if it is in the same month, else the last day, and the one that it runs over to. */
function besides(date: string, fileDate: IsoDate | undefined): string[] {
  const [year = '', month = '', day = ''] = date.split('-');
  if (fileDate?.startsWith(`${year}-${month}-`)) return [fileDate];
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(month) > 12 || Number(month) < 1 || Number(day) > 31 || Number(day) < 1) return [];
  const over = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return [`${year}-${month}-${last}`, over.toISOString().slice(0, 10)];
}

function isReal(wallClock: WallClock): boolean {
  return parseDatetime(`${wallClock}Z`).kind === 'valid';
}

function timesOf(time: string): string[] {
  const found = timeOfDay.exec(time.trim());
  if (found === null) return [];
  const [, hour = '', minute, second] = found;
  const half = found.groups?.half?.charAt(0).toLowerCase();
  // Two digits alone say neither `8` o'clock nor a part of a date.
  if (minute === undefined && half === undefined) return [];
  return combine([hours(hour), twoDigits(minute ?? '00'), twoDigits(second ?? '00')]).map(
    ([hh = '', mm = '', ss = '']) => `${half === undefined ? hh : inHalf(hh, half)}:${mm}:${ss}`,
  );
}

/** An hour that no day has is one digit away from another: `25` → `15`, `05`. */
function hours(digits: string): string[] {
  const two = twoDigits(digits);
  return two.some((hour) => Number(hour) < 24) ? two : two.flatMap(([, second = '']) => [`1${second}`, `0${second}`]);
}

/** `08` p.m. → `20`. */
function inHalf(hour: string, half: string): string {
  return String((Number(hour) % 12) + (half === 'p' ? 12 : 0)).padStart(2, '0');
}

/** The numbers that a number with a digit too many may stand for: `010` → `10`, `00`, `01`. */
function twoDigits(digits: string): string[] {
  return digits.length < 3 ? [digits.padStart(2, '0')] : [...new Set(without(digits))].sort(zerosFirst);
}

/** The years near ours that a number with a digit too many may stand for: `20223` → `2022`, `2023`. */
function fourDigits(digits: string): string[] {
  const years = digits.length === 5 ? [...new Set(without(digits))] : [digits];
  return years.filter((year) => /^(?:19|20|21)\d\d$/.test(year));
}

/** A text without one of its characters, for each of them. */
function without(text: string): string[] {
  return [...text].map((_, index) => text.slice(0, index) + text.slice(index + 1));
}

/** A leading zero is the likeliest digit to slip in, so numbers that keep the others come first. */
function zerosFirst(a: string, b: string): number {
  return Number(a.startsWith('0')) - Number(b.startsWith('0'));
}

/** What is written for an offset, mended; where nothing is, or nothing that any place has, the team's own. */
function offsetsOf(written: string | undefined, ofTeam: readonly Offset[]): readonly string[] {
  const text = (written ?? '').replace(/\s|UTC|GMT/gi, '');
  if (/^z$/i.test(text)) return ['Z'];
  if (text === '') return written === undefined || written.trim() === '' ? ofTeam : ['+00:00'];
  const groups = /^(?<sign>[+-])(?:(?<hours>\d{1,3}):(?<minutes>\d{1,3})|(?<hh>\d\d?)(?<mm>\d\d\d?)?)$/.exec(
    text,
  )?.groups;
  if (groups === undefined) return [];
  const { sign = '+', hours = groups.hh ?? '', minutes = groups.mm ?? '00' } = groups;
  const mended = combine([twoDigits(hours), twoDigits(minutes)]).map(([hh, mm]) => `${sign}${hh}:${mm}`);
  const possible = mended.filter(
    (offset) => /(?:00|30|45)$/.test(offset) && parseDatetime(`2000-01-01T00:00:00${offset}`).kind === 'valid',
  );
  return possible.length > 0 ? possible : ofTeam;
}

/** All ways of choosing one of each, the first choices first. */
function combine(choices: readonly (readonly string[])[]): string[][] {
  return choices.reduce<string[][]>(
    (done, next) => done.flatMap((chosen) => next.map((choice) => [...chosen, choice])),
    [[]],
  );
}
