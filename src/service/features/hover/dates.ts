/** Dates and spans of time in words. */
import type { IsoDate } from '../../note/datetime';

/**
 * A day, as `March 20, 2024`.
 * @param style `full` adds the day of the week
 */
export function dateText(date: IsoDate, language: string, style: 'long' | 'full' = 'long'): string {
  return new Intl.DateTimeFormat(language, { dateStyle: style, timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}

/** The day of the week, as `Wednesday`. */
export function weekdayText(date: IsoDate, language: string): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00Z`));
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The units by length in milliseconds, each with the shortest span that is told in it. */
const units = [
  { unit: 'year', length: 365.2425 * day, from: 2 * 365.2425 * day },
  { unit: 'month', length: 30.436875 * day, from: 60 * day },
  { unit: 'day', length: day, from: 2 * day },
  { unit: 'hour', length: hour, from: 2 * hour },
  { unit: 'minute', length: minute, from: minute },
] as const;

/**
 * How long ago or ahead something is, as `8 months ago` or `in 3 days`.
 * @param milliseconds negative for the past
 */
export function relativeText(milliseconds: number, language: string): string {
  const found = units.find(({ from }) => Math.abs(milliseconds) >= from);
  if (found === undefined) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'second');
  // “The day before yesterday” would be wrong by the calendar at some hours of the day.
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  return format.format(Math.round(milliseconds / found.length), found.unit);
}
