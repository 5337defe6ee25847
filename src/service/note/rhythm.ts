/** When a series meets: always on a Wednesday at two, as its last meetings tell. */
import { Temporal } from 'temporal-polyfill';
import type { Config } from '../config';
import type { IsoDate } from './datetime';
import type { Meeting } from './meeting';
import { Tally } from './tally';
import { type Offset, offsetsAt, type WallClock } from './timeZone';

export interface Rhythm {
  /** As `14:00:00`. */
  readonly time: string;
  /** 1 (Monday) to 7. */
  readonly weekday: number;
  /** From one meeting to the next. */
  readonly weeks: number;
}

/** How many meetings tell the rhythm: habits change. */
const recent = 6;

/** @param meetings newest first */
export function rhythmOf(meetings: readonly Meeting[]): Rhythm | undefined {
  const starts = meetings
    .flatMap(({ datetime }) => (datetime === undefined ? [] : [Temporal.PlainDateTime.from(datetime.wallClock)]))
    .slice(0, recent);
  const time = mostFrequent(starts.map((start) => start.toPlainTime().toString({ smallestUnit: 'second' })));
  const weekday = mostFrequent(starts.map(({ dayOfWeek }) => String(dayOfWeek)));
  if (time === undefined || weekday === undefined) return undefined;
  const weeksBetween = starts
    .slice(1)
    .map((start, index) =>
      Math.round(
        start
          .toPlainDate()
          .until(starts[index] ?? start)
          .total('days') / 7,
      ),
    )
    .filter((weeks) => weeks > 0);
  return { time, weekday: Number(weekday), weeks: Number(mostFrequent(weeksBetween.map(String)) ?? 1) };
}

/** The first day of the rhythm after the last meeting and not before today. */
export function nextDay({ weekday, weeks }: Rhythm, last: IsoDate, today: IsoDate): IsoDate {
  // A meeting that was moved by a day or two does not move those that follow.
  const shift = ((weekday - Temporal.PlainDate.from(last).dayOfWeek + 10) % 7) - 3;
  let next = Temporal.PlainDate.from(last).add({ days: shift + weeks * 7 });
  const missed = next.until(today, { largestUnit: 'weeks' });
  const behind = missed.sign > 0 ? missed.weeks + (missed.days > 0 ? 1 : 0) : 0;
  next = next.add({ weeks: Math.ceil(behind / weeks) * weeks });
  return next.toString();
}

/**
 * The offsets that may hold when the team's clocks show a time: those of its zone; where no zone is configured, the one
 * that the last meeting of the series had.
 * @param meetings newest first; asked for only where no zone is configured
 */
export function teamOffsets(
  { timeZone }: Config,
  meetings: () => readonly Meeting[],
): (wallClock: WallClock) => readonly Offset[] {
  return (wallClock) => {
    if (timeZone !== undefined) return offsetsAt(wallClock, timeZone);
    const last = meetings().find(({ datetime }) => datetime !== undefined)?.datetime;
    return last === undefined ? [] : [last.offset];
  };
}

/** The most frequent one; of equals, the first. */
function mostFrequent(values: readonly string[]): string | undefined {
  const tally = new Tally((value) => value);
  for (const value of values) tally.add(value);
  return [...tally].sort((a, b) => b.count - a.count)[0]?.key;
}
