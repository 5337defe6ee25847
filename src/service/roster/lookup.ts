/** Who a written name stands for, as far as the roster says. */
import { distance } from 'fastest-levenshtein';
import { fold, nameKey } from '../note/names';
import type { KnownPerson } from './people';
import { type Person, personForms, type Roster, type Team, teamForms } from './roster';

/** The person that a name stands for; undefined for nobody, and where several may be meant. */
export function personOf(name: string, roster: Roster): Person | undefined {
  return personWithKey(nameKey(name), roster);
}

/** The same by the key of the name. */
export function personWithKey(key: string, { peopleByName }: Roster): Person | undefined {
  return single(peopleByName.get(key));
}

/** The team that a name stands for; undefined for none, and where several may be meant. */
export function teamOf(name: string, roster: Roster): Team | undefined {
  return teamWithKey(nameKey(name), roster);
}

/** The same by the key of the name. */
export function teamWithKey(key: string, { teamsByName }: Roster): Team | undefined {
  return single(teamsByName.get(key));
}

/** People whose name is nearly the written one, the nearest first: a slip of the keys, a first name alone. */
export function peopleNear(name: string, { people }: Roster): Person[] {
  return near(name, people, personForms);
}

/** The same among everybody whom the roster or the notes tell of. */
export function knownNear(name: string, people: readonly KnownPerson[]): KnownPerson[] {
  return near(name, people, ({ label, entry, spellings }) => [
    label,
    ...(entry === undefined ? [] : personForms(entry)),
    ...spellings.map((spelling) => spelling.label),
  ]);
}

/** Teams whose name is nearly the written one, the nearest first. */
export function teamsNear(name: string, { teams }: Pick<Roster, 'teams'>): Team[] {
  return near(name, teams, teamForms);
}

function single<Entry>(entries: readonly Entry[] | undefined): Entry | undefined {
  return entries?.length === 1 ? entries[0] : undefined;
}

/** No more choices are a help. */
const mostNear = 3;

function near<Entry>(name: string, entries: readonly Entry[], formsOf: (entry: Entry) => string[]): Entry[] {
  const written = nameKey(name);
  const first = fold(name).split(' ', 1)[0] ?? '';
  const scored = entries.map((entry) => ({
    entry,
    distance: Math.min(...formsOf(entry).map((form) => howFar(written, first, form))),
  }));
  return scored
    .filter(({ distance: far }) => Number.isFinite(far))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostNear)
    .map(({ entry }) => entry);
}

/** Initials are too short to be near anything: one letter makes them somebody else's. */
function howFar(written: string, first: string, form: string): number {
  const key = nameKey(form);
  if (Math.min(key.length, written.length) < 4) return Number.POSITIVE_INFINITY;
  const far = distance(written, key);
  if (far <= Math.max(1, Math.floor(Math.min(key.length, written.length) / 3))) return far;
  // `Tomás` for TomásR, and `Tomás Riachuelo-Vega` for Tomás Riachuelo.
  const isFirstName = first === written && (fold(form).split(' ', 1)[0] === written || key.slice(0, -1) === written);
  return isFirstName || (written.startsWith(key) && key.length >= 6) ? written.length : Number.POSITIVE_INFINITY;
}
