/** With which initials notes mean whom. */
import { nameKey } from '../note/names';
import { mayBeInitials } from '../note/personName';
import { Tally } from '../note/tally';
import type { NoteNames } from './evidence';
import type { KnownPerson, People } from './people';
import { resolve } from './resolve';

export interface UsedInitials {
  /** Of those of one person, the ones that are used most, as written most. */
  readonly initials: string;
  /** How many notes mean this person by them. */
  readonly notes: number;
  /** How many of these list this person. */
  readonly listed: number;
}

interface Uses {
  readonly all: Tally;
  readonly listed: Map<string, number>;
}

/** Everybody whom some notes mean by initials. */
export function initialsInUse(notes: Iterable<NoteNames>, people: People): Map<KnownPerson, UsedInitials> {
  const uses = new Map<KnownPerson, Uses>();
  for (const note of notes) {
    const { people: listed } = people.listedIn(note);
    for (const written of new Set([...note.owners, ...note.speakers].map((name) => name.replace(/^@/, '')))) {
      const found = mayBeInitials(written) ? resolve(written, note, people) : undefined;
      if (found?.kind === 'person') count(uses, found.person, written, listed.has(found.person));
    }
  }
  return new Map([...uses].flatMap(([person, each]) => mostUsed(each).map((used) => [person, used] as const)));
}

function count(uses: Map<KnownPerson, Uses>, person: KnownPerson, initials: string, isListed: boolean): void {
  const { all, listed } = uses.get(person) ?? { all: new Tally(nameKey), listed: new Map<string, number>() };
  all.add(initials);
  const key = nameKey(initials);
  if (isListed) listed.set(key, (listed.get(key) ?? 0) + 1);
  uses.set(person, { all, listed });
}

function mostUsed({ all, listed }: Uses): UsedInitials[] {
  const [most] = [...all].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return most === undefined ? [] : [{ initials: most.label, notes: most.count, listed: listed.get(most.key) ?? 0 }];
}
