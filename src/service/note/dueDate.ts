/** When an item is due, as its text says it. */
import { Temporal } from 'temporal-polyfill';
import { type IsoDate, isDate } from './datetime';
import type { DueDate, Span } from './note';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/**
 * @param date the day of the meeting, from which relative days are counted
 * @returns the whole phrase, brackets included, and what it says
 */
export function findDue(text: string, date: IsoDate | undefined): (Span & { due: DueDate }) | undefined {
  const found = /\(due (\d{4}-\d\d-\d\d)\)|\bby (\w+day)\b|\buntil next meeting\b/i.exec(text);
  if (found === null) return undefined;
  const [phrase, day, name] = found;
  const span = { start: found.index, end: found.index + phrase.length };
  if (day !== undefined) return isDate(day) ? { ...span, due: day } : undefined;
  if (name === undefined) return { ...span, due: 'next meeting' };
  const weekday = weekdays.indexOf(name.toLowerCase()) + 1;
  if (weekday === 0 || date === undefined) return undefined;
  const from = Temporal.PlainDate.from(date);
  return { ...span, due: from.add({ days: ((weekday - from.dayOfWeek + 6) % 7) + 1 }).toString() };
}
