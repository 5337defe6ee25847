/** Time zones by their IANA names, as `Europe/Bucharest`: which UTC offset holds there, and when. */
import { Temporal } from 'temporal-polyfill';

/** A UTC offset as `+02:00`. */
export type Offset = string;

/** A date and time as a clock on the wall shows it, without offset: `2023-01-06T14:00:00`. */
export type WallClock = string;

export function isTimeZone(name: string): boolean {
  try {
    // `+02:00` would be taken, too, but has no summer time: the very thing that a zone is asked for.
    return /^[A-Za-z]/.test(name) && Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The offsets that hold when clocks in a zone show a time: one, two in the hour that comes twice in autumn, none in the
 * hour that is left out in spring.
 * @throws {RangeError} where the time is none
 */
export function offsetsAt(wallClock: WallClock, timeZone: string): Offset[] {
  const time = Temporal.PlainDateTime.from(wallClock);
  const both = (['earlier', 'later'] as const).map((disambiguation) =>
    time.toZonedDateTime(timeZone, { disambiguation }),
  );
  const real = both.filter((zoned) => zoned.toPlainDateTime().equals(time)).map(({ offset }) => offset);
  // Before there were zones, offsets had seconds, which ISO 8601 does not take.
  return [...new Set(real)].filter((offset) => /^[+-]\d\d:\d\d$/.test(offset));
}

/** What clocks in a zone show at a moment, and the offset. */
export function wallClockAt(epochMilliseconds: number, timeZone: string): { wallClock: WallClock; offset: Offset } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(timeZone);
  return { wallClock: zoned.toPlainDateTime().toString({ smallestUnit: 'second' }), offset: zoned.offset };
}
