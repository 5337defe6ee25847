/** Finds items again in a note that may have changed since it was read. */
import type { ActionItem, Note } from '../note/note';
import type { IndexedItem } from '../workspace/indexedNote';

/**
 * @param note as it is now
 * @param item as it was known
 * @returns the item that says the same, the nearest where several do; else, as the owners may be others now, the nearest
 *   one with the same text; undefined where none has it
 */
export function findAgain(note: Note, item: IndexedItem): ActionItem | undefined {
  const [found] = findAllAgain(note, [item]).keys();
  return found;
}

/** See {@link findAgain}; each item at a place of its own, so that two which say the same stay two. */
export function findAllAgain(note: Note, items: readonly IndexedItem[]): Map<ActionItem, IndexedItem> {
  const found = new Map<ActionItem, IndexedItem>();
  // One that is chosen in two groups of a list is one.
  const wanted = new Map(items.map((item) => [placeOf(item), item]));
  // What has other owners now must not take the place of one that is as it was.
  for (const isLike of [isSame, hasSameText]) {
    for (const [place, item] of wanted) {
      const now = nearest(
        note.actionItems.filter((candidate) => isLike(candidate, item) && !found.has(candidate)),
        item.range.start.line,
      );
      if (now === undefined) continue;
      found.set(now, item);
      wanted.delete(place);
    }
  }
  return found;
}

/** What tells the items of a note apart. */
export function placeOf({ range: { start } }: IndexedItem): string {
  return `${start.line}:${start.character}`;
}

function hasSameText({ description }: ActionItem, { text }: IndexedItem): boolean {
  return description.text === text;
}

function isSame(item: ActionItem, { kind, owners, text }: IndexedItem): boolean {
  return (
    item.description.text === text &&
    (item.kind === 'decision') === (kind === 'decision') &&
    item.owners.map(({ raw }) => raw).join() === owners.join()
  );
}

function nearest(items: readonly ActionItem[], line: number): ActionItem | undefined {
  const distance = (item: ActionItem): number => Math.abs(item.line - line);
  return [...items].sort((a, b) => distance(a) - distance(b))[0];
}
