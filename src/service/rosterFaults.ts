/** What contradicts itself in `roster.yaml`: a name that stands for several, and a team that is none. */
import type { MessageId } from './checks/messages';
import type { Facts } from './l10n';
import { nameKey } from './note/names';
import { teamsNear } from './roster/lookup';
import { readTeams, teamForms } from './roster/roster';
import { entries, get, items, textsAt, type YamlFile } from './yamlFile';
import type { YamlPath, YamlPlace, YamlPlaces } from './yamlPlaces';

/** Under what a contradiction is told. */
export type RosterFaultCode = 'ambiguous-name' | 'shared-initials' | 'unknown-team';

export interface RosterFault {
  readonly code: RosterFaultCode;
  readonly place: YamlPlace;
  readonly message: MessageId;
  readonly facts: Facts;
}

/** Whom a name stands for; the id is the handle of a person. */
interface Bearer {
  readonly kind: 'person' | 'team' | 'group';
  readonly id: string;
}

/** How sure a name is its bearer's: the surest first. A handle or an id is what the entry is called by everybody. */
const namings = ['id', 'initials', 'other', 'group'] as const;

/** A name where it is written. */
interface Name {
  readonly text: string;
  readonly path: YamlPath;
  readonly naming: (typeof namings)[number];
  readonly bearer: Bearer;
}

/** Teams that a team may be near are looked for among all of them; nobody goes through more of them by hand. */
const mostWithSuggestions = 50;

/** @returns the contradictions in a roster whose YAML is sound; entries of a wrong shape are passed over, as in reading it */
export function rosterFaults(file: YamlFile): RosterFault[] {
  return [...ambiguousNames(file), ...unknownTeams(file)];
}

/** Names that stand for several, told where the less sure one is written, or the later one. */
function ambiguousNames({ value, placeOf }: YamlFile): RosterFault[] {
  const byKey = new Map<string, Name[]>();
  for (const name of namesIn(value)) {
    const key = nameKey(name.text);
    const same = byKey.get(key);
    if (same !== undefined) same.push(name);
    else if (key !== '') byKey.set(key, [name]);
  }
  return [...byKey.values()].flatMap((names) => (names.length > 1 ? clashes(names, placeOf) : []));
}

function* namesIn(value: unknown): Generator<Name> {
  const seen = new Set<unknown>();
  for (const [id, person] of entries(get(value, 'people'))) yield* namesOf({ kind: 'person', id }, person, seen);
  for (const [id, team] of entries(get(value, 'teams'))) yield* namesOf({ kind: 'team', id }, team, seen);
  for (const written of textsAt(get(value, 'groups'), ['groups']))
    yield { ...written, naming: 'group', bearer: { kind: 'group', id: written.text } };
}

/** @param seen the lists that came before: of one that thousands have behind an alias, its first name tells enough */
function* namesOf(bearer: Bearer, entry: unknown, seen: Set<unknown>): Generator<Name> {
  const { kind, id } = bearer;
  const path = [kind === 'person' ? 'people' : 'teams', id];
  yield { text: id, path, naming: 'id', bearer };
  for (const key of kind === 'person' ? ['name', 'initials', 'aliases'] : ['name', 'aliases']) {
    const written = get(entry, key);
    if (Array.isArray(written) && key !== 'aliases') continue;
    const told = seen.has(written) ? items(written).slice(0, 1) : written;
    if (Array.isArray(written)) seen.add(written);
    const naming = key === 'initials' ? 'initials' : 'other';
    for (const name of textsAt(told, [...path, key])) yield { ...name, naming, bearer };
  }
}

/** @param names all that are compared as one */
function clashes(names: readonly Name[], placeOf: YamlPlaces): RosterFault[] {
  const [first, ...others] = names
    .map((name) => ({ ...name, place: placeOf(name.path, name.naming === 'id' ? 'key' : 'value') }))
    .sort((a, b) => namings.indexOf(a.naming) - namings.indexOf(b.naming) || a.place.start - b.place.start);
  // A group called as a group or a team is called stands for the same people, and groups come last.
  if (first === undefined || first.bearer.kind === 'group') return [];
  const told = new Set([first.bearer]);
  return others.flatMap((name) => {
    const { bearer, place } = name;
    if (told.has(bearer) || (bearer.kind === 'group' && first.bearer.kind === 'team')) return [];
    told.add(bearer);
    // Behind each alias it is somebody else's name; so it is no repetition of what was said at another one.
    return { ...sentence(name, first), place: { ...place, origin: place.start } };
  });
}

function sentence(name: Name, first: Name): Omit<RosterFault, 'place'> {
  const facts = { name: name.text, other: first.bearer.id };
  if (name.naming === 'initials' && first.naming === 'initials')
    return { code: 'shared-initials', message: 'team-file.shared-initials', facts };
  const isHandle = first.naming === 'id' && name.bearer.kind === 'person';
  const kind = first.bearer.kind === 'team' ? 'team' : isHandle ? 'handle' : 'person';
  return { code: 'ambiguous-name', message: `team-file.ambiguous-name.${kind}`, facts };
}

/** Teams of people that are none of the roster, if it lists any. */
function unknownTeams({ value, placeOf }: YamlFile): RosterFault[] {
  const teams = readTeams(value);
  if (teams.length === 0) return [];
  const known = new Set(teams.flatMap(teamForms).map(nameKey));
  const nearest = new Map<string, string | undefined>();
  const meantBy = (name: string): string | undefined => {
    if (!nearest.has(name) && nearest.size < mostWithSuggestions) nearest.set(name, teamsNear(name, { teams })[0]?.id);
    return nearest.get(name);
  };
  const seen = new Set<unknown>();
  return entries(get(value, 'people')).flatMap(([handle, person]) => {
    const written = get(person, 'teams');
    // A list behind an alias was looked at where it stands.
    if (seen.has(written)) return [];
    if (Array.isArray(written)) seen.add(written);
    return textsAt(written, ['people', handle, 'teams'])
      .filter(({ text }) => !known.has(nameKey(text)))
      .map(({ text: name, path }): RosterFault => {
        const meant = meantBy(name);
        const said =
          meant === undefined
            ? ({ message: 'unknown-team', facts: { name } } as const)
            : ({ message: 'unknown-team.near', facts: { name, meant } } as const);
        return { code: 'unknown-team', place: placeOf(path, 'value'), ...said };
      });
  });
}
