/** How much each person is involved: at how many meetings they were, and how many of their items are still open. */
import type { KnownPerson, People } from '../../roster/people';
import { participantsOf, resolve } from '../../roster/resolve';
import type { IndexedNote } from '../../workspace/indexedNote';
import { isOpen } from '../actionItems';

export interface Involvement {
  meetings: number;
  openItems: number;
}

/** @returns for everybody who is involved at all; it goes through all notes */
export function involvements(notes: Iterable<IndexedNote>, people: People): ReadonlyMap<KnownPerson, Involvement> {
  const found = new Map<KnownPerson, Involvement>();
  const of = (person: KnownPerson): Involvement => {
    const involvement = found.get(person) ?? { meetings: 0, openItems: 0 };
    found.set(person, involvement);
    return involvement;
  };
  for (const note of notes) {
    for (const person of participantsOf(note, people)) of(person).meetings += 1;
    for (const { owners } of note.items.filter(isOpen)) {
      const resolutions = owners.map((owner) => resolve(owner, note, people));
      // Somebody may be written twice, `AB/AnnB`.
      const owning = resolutions.flatMap((resolution) => (resolution.kind === 'person' ? [resolution.person] : []));
      for (const person of new Set(owning)) of(person).openItems += 1;
    }
  }
  return found;
}
