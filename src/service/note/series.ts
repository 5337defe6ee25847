/** Series: recurring meetings. Which one a note belongs to, and what its notes are called. */
import type { Config, SeriesConfig } from '../config';
import type { IsoDate } from './datetime';
import type { Meeting } from './meeting';
import { fold } from './names';
import { findDates } from './writtenDates';

export interface Series {
  /** The same for all notes of the series. */
  readonly key: string;
  /** What the team has written down about it. */
  readonly config: SeriesConfig | undefined;
}

/** @param path relative to the notes folder, with slashes */
export type SeriesFinder = (path: string, teams: readonly string[]) => Series;

/**
 * A note belongs to the configured series whose path its own has, else to the one of its team; where nothing is
 * configured, to the notes that are called the same but for the date: `gsoc/ss-2022-08-01.md`, `gsoc/ss-2022-08-08.md`.
 */
export function createSeriesFinder({ series }: Config): SeriesFinder {
  const known = series.map((config, index) => ({ key: `#${index}`, config, path: pathTest(config.path) }));
  return (path, teams) => {
    const folded = new Set(teams.map(fold));
    const found =
      known.find((candidate) => candidate.path?.test(path)) ??
      known.find(({ config }) => config.team !== undefined && folded.has(fold(config.team)));
    return found ?? { key: withoutDates(path), config: undefined };
  };
}

function withoutDates(path: string): string {
  return path
    .replace(/(?<!\d)\d{4}([-_.]?)\d{2}(?:\1\d{2})?(?!\d)/g, '{}')
    .replace(/(?<=^|\/)\d{2}(?:\d{2})?(?=\/)/g, '{}');
}

/** What may stand in braces in a pattern: Unicode's letters for the parts of a date. */
export const placeholders = ['yyyy', 'yy', 'MMMM', 'MMM', 'MM', 'M', 'dd', 'd', 'EEEE', 'EEE'] as const;

const tokens = new RegExp(`\\{(${placeholders.join('|')})\\}`);

const tokenPatterns: Readonly<Record<string, string>> = { yyyy: '\\d{4}', M: '\\d{1,2}', d: '\\d{1,2}' };

function pathTest(pattern: string | undefined): RegExp | undefined {
  if (pattern === undefined) return undefined;
  const parts = pattern.split(tokens);
  const source = parts.map((part, index) =>
    index % 2 === 0
      ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      : (tokenPatterns[part] ?? (part.length === 2 ? '\\d{2}' : '\\p{L}+')),
  );
  return new RegExp(`^${source.join('')}$`, 'u');
}

/** A pattern with a date put in: `{MMMM} {d}, {yyyy}` → `May 10, 2023`. Months and weekdays are English. */
export function fillPattern(pattern: string, date: IsoDate): string {
  const day = new Date(`${date}T00:00:00Z`);
  const name = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' }).format(day);
  const [yyyy = '', mm = '', dd = ''] = date.split('-');
  const values: Readonly<Record<string, string>> = {
    yyyy,
    yy: yyyy.slice(2),
    MMMM: name({ month: 'long' }),
    MMM: name({ month: 'short' }),
    MM: mm,
    M: String(Number(mm)),
    dd,
    d: String(Number(dd)),
    EEEE: name({ weekday: 'long' }),
    EEE: name({ weekday: 'short' }),
  };
  return pattern
    .split(tokens)
    .map((part, index) => (index % 2 === 0 ? part : (values[part] ?? part)))
    .join('');
}

/** What the meeting of a day is called in a series: by its pattern, else as the newest one that has its date in its title. */
export function titleOn(
  date: IsoDate,
  config: SeriesConfig | undefined,
  meetings: readonly Meeting[],
): string | undefined {
  if (config?.title !== undefined) return fillPattern(config.title, date);
  for (const { title, uri } of meetings) {
    const [written, ...others] = findDates(title);
    // A meeting without a title is called like its file.
    if (written === undefined || others.length > 0 || uri.includes(encodeURI(title))) continue;
    return title.slice(0, written.start) + written.write(date) + title.slice(written.end);
  }
  return undefined;
}
