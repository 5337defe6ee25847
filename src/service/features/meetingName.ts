/** How a meeting is called in one line. */
import { findDates } from '../note/writtenDates';
import type { IndexedNote } from '../workspace/indexedNote';

/** Its title, with its day unless the title has one. */
export function meetingName({ title, date }: Pick<IndexedNote, 'title' | 'date'>): string {
  return date === undefined || title.includes(date) || findDates(title).length > 0 ? title : `${title}, ${date}`;
}
