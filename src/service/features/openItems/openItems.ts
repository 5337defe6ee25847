/** The open action items of all notes, with who owns them, when they are due, and whether they still count. */
import type { IsoDate } from '../../note/datetime';
import type { KnownPerson } from '../../roster/people';
import type { Resolution } from '../../roster/resolve';
import type { IndexedNote } from '../../workspace/noteIndex';
import { isOpen, labelsOf, type NoteItem, newestFirst, type OwnerResolver, ownerKey } from '../actionItems';
import { resolveDue } from '../resolveDue';

/** An owner of an item, and whom that stands for. */
export interface ItemOwner {
  /** See {@link ownerKey}. */
  readonly key: string;
  readonly kind: Resolution['kind'];
  /** How they are listed; of somebody unknown as written. */
  readonly label: string;
  /** As written. */
  readonly raw: string;
  /** Whether it is the reader. */
  readonly isMe: boolean;
}

export interface OpenItem extends NoteItem {
  /** Each once; empty where nobody owns it yet. */
  readonly owners: readonly ItemOwner[];
  /** The day, where one is told, or where "until next meeting" has one. */
  readonly due: IsoDate | undefined;
  /** Whether one of its owners is the reader. */
  readonly isMine: boolean;
  /** Whether it is so old that nobody will tick it off any more. */
  readonly isStale: boolean;
  /** The same item in meetings before, newest first: it was carried over. */
  readonly history: readonly NoteItem[];
}

/**
 * The open items of all notes, newest meeting first, then as the note has them.
 * @param me who the reader is, around a note
 * @param next the next meeting of a note's series
 */
export function openItems(
  notes: Iterable<IndexedNote>,
  resolve: OwnerResolver,
  me: (note: IndexedNote) => KnownPerson | undefined,
  next: (note: IndexedNote) => IndexedNote | undefined,
): OpenItem[] {
  return [...notes].sort(newestFirst).flatMap((note) =>
    note.items.filter(isOpen).map((item): OpenItem => {
      const owners = new Map<string, ItemOwner>();
      for (const raw of item.owners) {
        const resolution = resolve(raw, note);
        const [label = raw] = labelsOf(resolution);
        const isMe = resolution.kind === 'person' && resolution.person === me(note);
        const key = ownerKey(raw, resolution);
        if (!owners.has(key)) owners.set(key, { key, kind: resolution.kind, label, raw, isMe });
      }
      const isMine = [...owners.values()].some(({ isMe }) => isMe);
      const due = resolveDue(item.due, note, next);
      return { note, item, owners: [...owners.values()], due, isMine, isStale: false, history: [] };
    }),
  );
}
