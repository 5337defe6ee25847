/** Finds an item again in a note that may have changed since it was read. */
import type { ActionItem, Note } from '../note/note';
import type { IndexedItem } from '../workspace/indexedNote';

/**
 * @param note as it is now
 * @param item as it was known
 * @returns the item that says the same, the nearest where several do; else, as the owners may be others now, the nearest
 *   one with the same text; undefined where none has it
 */
export function findAgain(note: Note, { kind, owners, text, range }: IndexedItem): ActionItem | undefined {
  const { line } = range.start;
  const alike = note.actionItems
    .filter(({ description }) => description.text === text)
    .sort((a, b) => Math.abs(a.line - line) - Math.abs(b.line - line));
  const isSame = (item: ActionItem): boolean =>
    (item.kind === 'decision') === (kind === 'decision') && item.owners.map(({ raw }) => raw).join() === owners.join();
  return alike.find(isSame) ?? alike[0];
}
