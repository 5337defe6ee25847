/** The team's people, teams and groups, as `roster.yaml` tells them. */
import type { YamlError } from '../note/note';
import type { KnownNames } from '../note/vocabulary';
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
}

export interface Team {
  /** How front matter lists it. */
  readonly id: string;
  readonly name: string | undefined;
  readonly aliases: readonly string[];
}

export interface Roster {
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly groups: readonly string[];
  readonly errors: readonly YamlError[];
}

export const emptyRoster: Roster = { people: [], teams: [], groups: [], errors: [] };

/**
 * Reads `roster.yaml`. Entries of a wrong shape are passed over.
 * @throws never; broken YAML is said in `errors`, with spans in UTF-16 offsets
 */
export function readRoster(source: string): Roster {
  const { value, errors } = readYamlFile(source);
  return {
    people: entries(get(value, 'people')).map(([handle, person]) => ({
      handle,
      name: text(get(person, 'name')),
      initials: text(get(person, 'initials')),
      aliases: texts(get(person, 'aliases')),
      teams: texts(get(person, 'teams')),
    })),
    teams: entries(get(value, 'teams')).map(([id, team]) => ({
      id,
      name: text(get(team, 'name')),
      aliases: texts(get(team, 'aliases')),
    })),
    groups: texts(get(value, 'groups')),
    errors,
  };
}

/** The names that a roster adds to what a note knows by itself. */
export function knownNames({ people, teams, groups }: Roster): KnownNames {
  return {
    people: people.flatMap(({ handle, name, initials, aliases }) =>
      [handle, name, initials, ...aliases].filter((form) => form !== undefined),
    ),
    groups: [
      ...groups,
      ...teams.flatMap(({ id, name, aliases }) => [id, name, ...aliases].filter((form) => form !== undefined)),
    ],
  };
}
