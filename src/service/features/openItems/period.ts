/** The periods to which the view of open items can be narrowed: the days of meetings. */
import { daysIn, type IsoDate, isDate, plusDays } from '../../note/datetime';
import { monthNamed } from '../../note/writtenDates';

export type Period =
  /** The last so many days. */
  | { readonly days: number }
  /** From the first to the last day, both included. */
  | { readonly from: IsoDate; readonly to: IsoDate };

/** No longer one is of any use, and none leads out of the calendar. */
const mostDays = 36_500;

const always: IsoDate = '0001-01-01';
const never: IsoDate = '9999-12-31';

/** @returns the first and the last day */
export function daysOf(period: Period, today: IsoDate): { from: IsoDate; to: IsoDate } {
  return 'days' in period ? { from: plusDays(today, -period.days), to: never } : period;
}

/** The first and the last day that somebody has named, if any. */
export function namedDays(period: Period): { from: IsoDate | undefined; to: IsoDate | undefined } {
  if ('days' in period) return { from: undefined, to: undefined };
  const { from, to } = period;
  return { from: from === always ? undefined : from, to: to === never ? undefined : to };
}

/**
 * Reads a period as people write it: `2024`, `March 2024`, `2024-03`, a day, two of these (`2024-03-01 to 2024-04-15`,
 * `2023 – 2024`), `since March 2024`, `before 2024`, `30 days`.
 * @returns undefined where it is none
 */
export function parsePeriod(text: string): Period | undefined {
  const words = text.trim();
  const days = Number(/^(?:last\s+)?(\d{1,5})\s*(?:d|days?)?$/i.exec(words)?.[1] ?? 0);
  // A number of four digits is a year.
  if (days > 0 && days <= mostDays && !/^\d{4}$/.test(words)) return { days };
  const [, word = '', until = ''] = /^(until|till|before)\s+(.+)$/i.exec(words) ?? [];
  if (word !== '') {
    const span = spanOf(until);
    return span && { from: always, to: /^before$/i.test(word) ? plusDays(span.from, -1) : span.to };
  }
  const lead = /^(?:since|from)\s+/i.exec(words)?.[0] ?? '';
  const [first = '', last, ...more] = words.slice(lead.length).split(joint);
  const from = spanOf(first)?.from;
  const to = last === undefined && lead !== '' ? never : spanOf(last ?? first)?.to;
  return from === undefined || to === undefined || from > to || more.length > 0 ? undefined : { from, to };
}

/** What stands between the first and the last day; hyphens do within them. */
const joint = /\s*(?:\.{2,3}|…|–)\s*|\s+(?:to|-|until|till)\s+/i;

/** A period as it was kept; undefined where that is none any more. */
export function asPeriod(kept: unknown): Period | undefined {
  const { days, from, to } = Object(kept);
  if (Number.isInteger(days) && days > 0 && days <= mostDays) return { days };
  const isDay = (day: unknown): day is IsoDate => typeof day === 'string' && isDate(day);
  return isDay(from) && isDay(to) ? { from, to } : undefined;
}

/** A year, a month or a day. */
function spanOf(text: string): { from: IsoDate; to: IsoDate } | undefined {
  const named = /^(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(text);
  const month = named === null ? undefined : monthNamed(named[1] ?? '');
  const iso = named === null ? text : `${named[2]}-${String(month ?? 0).padStart(2, '0')}`;
  if (!/^[1-9]/.test(iso)) return undefined;
  if (isDate(iso)) return { from: iso, to: iso };
  if (/^\d{4}$/.test(iso)) return { from: `${iso}-01-01`, to: `${iso}-12-31` };
  const from = `${iso}-01`;
  return isDate(from) ? { from, to: `${iso}-${daysIn(Number(iso.slice(0, 4)), Number(iso.slice(5)))}` } : undefined;
}
