/** Days in words. */
import type { IsoDate } from '../note/datetime';

/** `Fri Jan 13 2023`: short, and the weekday first, which is what people ask for. */
export function describeDay(day: IsoDate): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatToParts(new Date(`${day}T00:00:00Z`));
  return ['weekday', 'month', 'day', 'year'].map((type) => parts.find((part) => part.type === type)?.value).join(' ');
}
