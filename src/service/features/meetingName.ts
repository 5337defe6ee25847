/** How a meeting is called in one line. */
import { findDates } from '../note/writtenDates';
import type { IndexedNote } from '../workspace/indexedNote';

/** Its title, with its day unless the title has one. */
export function meetingName({ title, date }: Pick<IndexedNote, 'title' | 'date'>): string {
  return date === undefined || title.includes(date) || findDates(title).length > 0 ? title : `${title}, ${date}`;
}

/** Its title without its day, where that stands at the start or the end, to be shown beside the day. */
export function titleWithoutDay({ title, date }: Pick<IndexedNote, 'title' | 'date'>): string {
  const day = findDates(title).find((written) => written.date === date);
  if (day === undefined) return title;
  const before = title.slice(0, day.start).replace(/[\s,;:–—(-]+$/u, '');
  const after = title.slice(day.end).replace(/^[\s,;:–—)-]+/u, '');
  return before && after ? title : before || after || title;
}
