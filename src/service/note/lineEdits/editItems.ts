/** Changes several items of one note at once. */
import { applyEdits, type Edit, editsBetween } from '../edit';
import type { ActionItem, Note } from '../note';
import type { Reparse } from './tryOut';

/** A change of one item; see markDone, markOpen, setOwners and setDue. */
export type ItemChange = (note: Note, item: ActionItem, reparse: Reparse) => readonly Edit[] | undefined;

export interface ItemEdits {
  /** Edits of the note as it was, that do not overlap. */
  readonly edits: readonly Edit[];
  /** The items that are changed by them, as they were given: not those that were as wanted before. */
  readonly changed: readonly ActionItem[];
  /** The items that could not be changed, as they were given. */
  readonly refused: readonly ActionItem[];
}

/**
 * Makes one change after the other, each in the text that the one before has left; such a change keeps all items and
 * their order.
 * @param items of the note
 */
export function editItems(note: Note, items: readonly ActionItem[], change: ItemChange, reparse: Reparse): ItemEdits {
  const changed: ActionItem[] = [];
  const refused: ActionItem[] = [];
  let now = note;
  for (const item of items) {
    const present = now.actionItems[note.actionItems.indexOf(item)];
    const edits = present === undefined ? undefined : change(now, present, reparse);
    if (edits === undefined) refused.push(item);
    else if (edits.length > 0) changed.push(item);
    if (items.length === 1 && edits !== undefined) return { edits, changed, refused };
    if (edits !== undefined && edits.length > 0) now = reparse(applyEdits(now.text, edits));
  }
  return { edits: editsBetween(note.text, now.text), changed, refused };
}
