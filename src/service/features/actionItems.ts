/** The action items of all notes, as views and lists show them. */
import { fold } from '../note/names';
import { Tally } from '../note/tally';
import { type KnownPerson, namesOf } from '../roster/people';
import type { Resolution } from '../roster/resolve';
import { teamForms } from '../roster/roster';
import type { IndexedItem, IndexedNote } from '../workspace/noteIndex';

/** An item together with the note that it stands in. */
export interface NoteItem {
  readonly note: IndexedNote;
  readonly item: IndexedItem;
}

/** Whom an owner, as a note writes it, stands for. */
export type OwnerResolver = (owner: string, note: IndexedNote) => Resolution;

/** Somebody and their items. */
export interface OwnerGroup {
  /** See {@link ownerKey}; empty for the items that nobody owns yet. */
  readonly key: string;
  readonly kind: Resolution['kind'];
  /** Whether it is the reader. */
  readonly isMe: boolean;
  /** How they are listed; of somebody unknown the spelling that is used most. */
  readonly label: string;
  /** Newest meeting first, then as the note has them. */
  readonly items: readonly NoteItem[];
}

/** Whether an item is still to be done; a decision never is. */
export function isOpen(item: IndexedItem): boolean {
  return !item.done && item.kind !== 'decision';
}

/** The same for all who are one person, team or group; for somebody unknown, for all spellings. */
export function ownerKey(owner: string, resolution: Resolution): string {
  switch (resolution.kind) {
    case 'person':
      return personKey(resolution.person.id);
    case 'team':
      return `team ${resolution.team.id}`;
    case 'group':
      return `group ${fold(resolution.name)}`;
    default:
      return `name ${nameOf(owner)}`;
  }
}

/** The key of a person, by their id. */
export function personKey(id: string): string {
  return `person ${id}`;
}

/**
 * Whether a name stands for one of an item's owners: as the note writes them, or as a name of the person behind that.
 * @param name in any case, with diacritics or without
 */
export function isOwnedBy({ note, item }: NoteItem, name: string, resolve: OwnerResolver): boolean {
  const wanted = nameOf(name);
  return item.owners.some((owner) => {
    if (nameOf(owner) === wanted) return true;
    const resolution = resolve(owner, note);
    return labelsOf(resolution).some((label) => nameOf(label) === wanted);
  });
}

/**
 * The open items by owner; an item with several owners stands under each. The reader's own first, then owners by name,
 * the unowned ones last.
 * @param me who the reader is, around a note
 */
export function openItemsByOwner(
  notes: Iterable<IndexedNote>,
  resolve: OwnerResolver,
  me: (note: IndexedNote) => KnownPerson | undefined = () => undefined,
): OwnerGroup[] {
  const groups = new Map<string, Gathered>();
  for (const note of [...notes].sort(newestFirst)) {
    for (const item of note.items.filter(isOpen)) {
      if (item.owners.length === 0) gather(groups, nobody, 'unknown', '').items.push({ note, item });
      for (const owner of item.owners) {
        const resolution = resolve(owner, note);
        const [label = owner] = labelsOf(resolution);
        const group = gather(groups, ownerKey(owner, resolution), resolution.kind, label);
        if (resolution.kind === 'person') group.isMe ||= resolution.person === me(note);
        // Somebody may be written twice, `AB/AnnB`.
        if (group.items.at(-1)?.item !== item) group.items.push({ note, item });
      }
    }
  }
  return [...groups]
    .map(([key, group]) => ({ ...group, key, label: [...group.labels][0]?.label ?? '' }))
    .sort((a, b) => rankOf(a) - rankOf(b) || fold(a.label).localeCompare(fold(b.label)));
}

interface Gathered {
  readonly kind: Resolution['kind'];
  isMe: boolean;
  readonly labels: Tally;
  readonly items: NoteItem[];
}

function gather(groups: Map<string, Gathered>, key: string, kind: Resolution['kind'], label: string): Gathered {
  const group = groups.get(key) ?? { kind, isMe: false, labels: new Tally(() => key), items: [] };
  groups.set(key, group);
  group.labels.add(label);
  return group;
}

function rankOf({ isMe, key }: Pick<OwnerGroup, 'isMe' | 'key'>): number {
  return isMe ? 0 : key === nobody ? 2 : 1;
}

/** Newest meeting first; notes without a date last; then by URI, so that the order never depends on reading. */
export function newestFirst(a: IndexedNote, b: IndexedNote): number {
  return compare(b.date ?? '', a.date ?? '') || compare(a.uri, b.uri);
}

/** The key of the items that nobody owns yet. */
export const nobody = '';

/** How somebody is listed, and by what else they may be asked for; nothing for whoever is not known. */
export function labelsOf(resolution: Resolution): string[] {
  switch (resolution.kind) {
    case 'person':
      return namesOf(resolution.person);
    case 'team':
      return [resolution.team.name ?? resolution.team.id, ...teamForms(resolution.team)];
    case 'group':
      return [resolution.name];
    default:
      return [];
  }
}

function nameOf(name: string): string {
  return fold(name.replace(/^@/, ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
