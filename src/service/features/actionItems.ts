/** The action items of all notes, as views and lists show them. */
import { compare } from '../note/compare';
import { fold } from '../note/names';
import { namesOf } from '../roster/people';
import type { Resolution } from '../roster/resolve';
import { teamForms } from '../roster/roster';
import type { IndexedItem, IndexedNote } from '../workspace/indexedNote';

/** An item together with the note that it stands in. */
export interface NoteItem {
  readonly note: IndexedNote;
  readonly item: IndexedItem;
}

/** Whom an owner, as a note writes it, stands for. */
export type OwnerResolver = (owner: string, note: IndexedNote) => Resolution;

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

/** Newest meeting first; notes without a date last; of one day `b.md` before `a.md`: the index's own order, backwards. */
export function newestFirst(a: IndexedNote, b: IndexedNote): number {
  return compare(b.date ?? '', a.date ?? '') || compare(b.uri, a.uri);
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
