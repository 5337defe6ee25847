/** Writes a `datetime` anew in the form that it has: with or without seconds, `+02:00` or `+0200`. */
import { parseDatetime } from '../note/datetime';
import type { Offset, WallClock } from '../note/timeZone';

/** @param text a valid datetime */
export function withClock(text: string, wallClock: WallClock, offset: Offset): string {
  const hasSeconds = /T\d\d:\d\d:/i.test(text);
  const isBasic = /[+-]\d{4}$/.test(text);
  const before = parseDatetime(text);
  // `Z` and `+00:00` are one; whichever is there stays.
  const isSame = before.kind === 'valid' && before.offset === offset;
  const suffix = isSame
    ? text.slice(text.search(/(?:Z|[+-]\d\d:?\d\d)$/i))
    : isBasic
      ? offset.replace(':', '')
      : offset;
  return wallClock.slice(0, hasSeconds ? undefined : 16) + suffix;
}
