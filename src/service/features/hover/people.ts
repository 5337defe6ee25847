/** Who the names and initials in the notes of a folder stand for. */
import { fold, initials, nameKey, splitNames } from '../../note/names';
import { personOf } from '../../roster/lookup';
import type { Person, Roster } from '../../roster/roster';
import type { IndexedNote } from '../../workspace/noteIndex';

/** The same for all names of one person; undefined where the roster has several people of that name. */
export function personKey(name: string, roster: Roster): string | undefined {
  if (!roster.peopleByName.has(nameKey(name))) return nameKey(name);
  const person = personOf(name, roster);
  return person && nameKey(person.handle);
}

/** The people of a meeting, also those whom somebody wrote into one item. */
export function attendees({ participants }: IndexedNote): string[] {
  return participants.flatMap(splitNames);
}

/** @returns the key of the person whom an owner in a note stands for; undefined where nobody or several may be meant */
export type OwnerFinder = (owner: string, note: IndexedNote) => string | undefined;

/**
 * Tells by name, or by initials, who an item is written down for. Initials that the roster does not give are those of a
 * participant of that very meeting, else of anybody in the folder; where they are several people's, they are nobody's.
 */
export function ownerFinder(roster: Roster, notes: readonly IndexedNote[]): OwnerFinder {
  let known: Initials | undefined;
  const everywhere = (): Initials => {
    const handles = roster.people.map(({ handle }) => handle);
    known ??= collectInitials([...handles, ...notes.flatMap(attendees)], roster);
    return known;
  };
  return (owner, note) => {
    const name = owner.replace(/^@/, '');
    const written = initials(name);
    if (roster.peopleByName.has(nameKey(name)) || written.length < 2 || written !== fold(name))
      return personKey(name, roster);
    const [person, ...others] =
      collectInitials(attendees(note), roster).get(written) ?? everywhere().get(written) ?? [];
    return others.length === 0 ? person : undefined;
  };
}

/** The keys of people by their initials. */
type Initials = ReadonlyMap<string, readonly string[]>;

function collectInitials(names: readonly string[], roster: Roster): Initials {
  const people = new Map<string, string[]>();
  for (const name of names) {
    const key = personKey(name, roster);
    if (key === undefined) continue;
    for (const letters of ownInitials(name, personOf(name, roster))) {
      const same = people.get(letters) ?? [];
      if (!same.includes(key)) people.set(letters, [...same, key]);
    }
  }
  return people;
}

/** Those that the roster gives are names there. */
function ownInitials(name: string, person: Person | undefined): string[] {
  if (person?.initials !== undefined) return [];
  const forms = person === undefined ? [name] : [person.handle, person.name ?? ''];
  // What stands in brackets behind a name tells something else: `Ida Holm (Mill)`.
  return forms.map((form) => initials(form.replace(/\([^()]*\)$/, '')));
}
