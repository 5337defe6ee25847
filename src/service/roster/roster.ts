/** The team's people, teams and groups, as `roster.yaml` tells them. */
import { nameKey } from '../note/names';
import type { YamlError } from '../note/note';
import { type KnownNames, knownNames, noKnownNames } from '../note/vocabulary';
import { entries, get, readYamlFile, text, texts } from '../yamlFile';

/** The name of the roster file, at the root of the notes folder. */
export const rosterFileName = 'roster.yaml';

/** A person; the handle is how participants are listed. */
export interface Person {
  readonly handle: string;
  readonly name: string | undefined;
  readonly initials: string | undefined;
  readonly aliases: readonly string[];
  readonly teams: readonly string[];
  /** The name on GitHub. */
  readonly github: string | undefined;
  readonly email: string | undefined;
}

export interface Team {
  /** How front matter lists it. */
  readonly id: string;
  readonly name: string | undefined;
  readonly aliases: readonly string[];
}

/** Where an entry stands in the file. */
export type RosterSection = 'people' | 'teams';

export interface Roster {
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly groups: readonly string[];
  readonly errors: readonly YamlError[];
  /** People and teams by every way in which they may be written, as `nameKey` compares names. */
  readonly peopleByName: ReadonlyMap<string, readonly Person[]>;
  readonly teamsByName: ReadonlyMap<string, readonly Team[]>;
  /** The names that it adds to what a note knows by itself. */
  readonly known: KnownNames;
}

export const emptyRoster: Roster = {
  people: [],
  teams: [],
  groups: [],
  errors: [],
  peopleByName: new Map(),
  teamsByName: new Map(),
  known: noKnownNames,
};

/**
 * Reads `roster.yaml`. Entries of a wrong shape are passed over.
 * @throws never; broken YAML is said in `errors`, with spans in UTF-16 offsets
 */
export function readRoster(source: string): Roster {
  const { value, errors } = readYamlFile(source);
  const people = entries(get(value, 'people')).map(([handle, person]) => ({
    handle,
    name: text(get(person, 'name')),
    initials: text(get(person, 'initials')),
    aliases: texts(get(person, 'aliases')),
    teams: texts(get(person, 'teams')),
    github: text(get(person, 'github')),
    email: text(get(person, 'email')),
  }));
  const teams = readTeams(value);
  const groups = texts(get(value, 'groups'));
  return {
    people,
    teams,
    groups,
    errors,
    peopleByName: byName(people, personForms),
    teamsByName: byName(teams, teamForms),
    known: knownNames(people.flatMap(personForms), [...groups, ...teams.flatMap(teamForms)]),
  };
}

/** @param roster what stands in `roster.yaml`, as plain values */
export function readTeams(roster: unknown): Team[] {
  return entries(get(roster, 'teams')).map(([id, team]) => ({
    id,
    name: text(get(team, 'name')),
    aliases: texts(get(team, 'aliases')),
  }));
}

/** All ways in which a person may be written; the handle first. */
export function personForms({ handle, name, initials, aliases }: Person): string[] {
  return [handle, name, initials, ...aliases].filter((form) => form !== undefined);
}

/** All ways in which a team may be written; its id first. */
export function teamForms({ id, name, aliases }: Team): string[] {
  return [id, name, ...aliases].filter((form) => form !== undefined);
}

function byName<Entry>(list: readonly Entry[], formsOf: (entry: Entry) => string[]): Map<string, Entry[]> {
  const entriesByName = new Map<string, Entry[]>();
  for (const entry of list) {
    for (const key of new Set(formsOf(entry).map(nameKey))) {
      const same = entriesByName.get(key);
      if (same === undefined) entriesByName.set(key, [entry]);
      else same.push(entry);
    }
  }
  return entriesByName;
}
