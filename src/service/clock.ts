/** The moment and the place of whoever reads. */
import { Temporal } from 'temporal-polyfill';

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** The reader's IANA time zone. */
  readonly timeZone: string;
}

/** The clock of the machine. */
export const systemClock: Clock = {
  now: Date.now,
  get timeZone() {
    return Temporal.Now.timeZoneId();
  },
};
