/** On which day an item is due. */
import type { IsoDate } from '../note/datetime';
import type { DueDate } from '../note/note';
import type { IndexedNote } from '../workspace/indexedNote';

/**
 * @param note the note in which it stands
 * @param next tells the next meeting of a note's series
 * @returns the day; of `next meeting` undefined until there is a note of it
 */
export function resolveDue(
  due: DueDate | undefined,
  note: IndexedNote,
  next: (note: IndexedNote) => IndexedNote | undefined,
): IsoDate | undefined {
  return due === 'next meeting' ? next(note)?.date : due;
}
