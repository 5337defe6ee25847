/** The action items of all notes, as views and lists show them. */
import { fold } from '../note/names';
import { Tally } from '../note/tally';
import type { IndexedItem, IndexedNote } from '../workspace/noteIndex';

/** An item together with the note that it stands in. */
export interface NoteItem {
  readonly note: IndexedNote;
  readonly item: IndexedItem;
}

/** Somebody and their items. */
export interface OwnerGroup {
  /** The same for all spellings; empty for the items that nobody owns yet. */
  readonly key: string;
  /** The spelling that is used most. */
  readonly label: string;
  /** Newest meeting first, then as the note has them. */
  readonly items: readonly NoteItem[];
}

/** Whether an item is still to be done; a decision never is. */
export function isOpen(item: IndexedItem): boolean {
  return !item.done && item.kind !== 'decision';
}

/** Whether a name is one of an item's owners, as written, whatever its case and diacritics. */
export function isOwnedBy(item: IndexedItem, name: string): boolean {
  return item.owners.some((owner) => ownerKey(owner) === ownerKey(name));
}

/** The open items by owner; an item with several owners stands under each. Owners by name, the unowned ones last. */
export function openItemsByOwner(notes: Iterable<IndexedNote>): OwnerGroup[] {
  const owners = new Tally(ownerKey);
  const items = new Map<string, NoteItem[]>();
  for (const note of [...notes].sort(newestFirst)) {
    for (const item of note.items.filter(isOpen)) {
      for (const owner of item.owners.length > 0 ? item.owners : [nobody]) owners.add(owner);
      for (const key of new Set(item.owners.length > 0 ? item.owners.map(ownerKey) : [nobody])) {
        const group = items.get(key) ?? [];
        group.push({ note, item });
        items.set(key, group);
      }
    }
  }
  return [...owners]
    .map(({ key, label }) => ({ key, label, items: items.get(key) ?? [] }))
    .sort((a, b) => Number(a.key === nobody) - Number(b.key === nobody) || a.key.localeCompare(b.key));
}

/** Newest meeting first; notes without a date last; then by URI, so that the order never depends on reading. */
export function newestFirst(a: IndexedNote, b: IndexedNote): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.uri, b.uri);
}

/** The key of the items that nobody owns yet. */
const nobody = '';

/** What all spellings of an owner have in common. */
export function ownerKey(name: string): string {
  return fold(name.replace(/^@/, ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
