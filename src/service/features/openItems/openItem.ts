/** An open action item of a note, with what only all notes together tell of it. */
import type { IsoDate } from '../../note/datetime';
import type { KnownPerson } from '../../roster/people';
import type { Resolution } from '../../roster/resolve';
import type { IndexedItem, IndexedNote } from '../../workspace/indexedNote';
import { labelsOf, type NoteItem, type OwnerResolver, ownerKey } from '../actionItems';

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
  /** Stays the same while the note says the same: by its note, its text, and how many like it stand above. */
  readonly id: string;
  /** Of the meeting; where its note tells none, as while its front matter cannot be read, of the newest in its series. */
  readonly teams: readonly string[];
  /** Each once; empty where nobody owns it yet. */
  readonly owners: readonly ItemOwner[];
  /** The day, where one is told, or where "until next meeting" has one. */
  readonly due: IsoDate | undefined;
  /** Whether one of its owners is the reader. */
  readonly isMine: boolean;
  /** Whether its meeting, and the day it was due, are so long ago that nobody will tick it off any more. */
  readonly isStale: boolean;
  /** The same item in meetings before, newest first: it was carried over. */
  readonly history: readonly NoteItem[];
}

/** Whom an item's owners stand for, each once. */
export function ownersOf(
  item: IndexedItem,
  note: IndexedNote,
  resolve: OwnerResolver,
  me: KnownPerson | undefined,
): ItemOwner[] {
  const owners = new Map<string, ItemOwner>();
  for (const raw of item.owners) {
    const resolution = resolve(raw, note);
    const [label = raw] = labelsOf(resolution);
    const isMe = resolution.kind === 'person' && resolution.person === me;
    const key = ownerKey(raw, resolution);
    // Somebody may be written twice, `AB/AnnB`.
    if (!owners.has(key)) owners.set(key, { key, kind: resolution.kind, label, raw, isMe });
  }
  return [...owners.values()];
}
