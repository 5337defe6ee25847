/** What may be added to `roster.yaml`, and how an entry of it is written. */
import { toYaml } from '../note/yamlText';
import type { Person, Roster, RosterSection } from './roster';

/** What an entry says; of a team there is nothing yet. */
export type EntryFields = Partial<Omit<Person, 'handle'>>;

/** Somebody, or a team, with comments that stand above them. */
export interface NewEntry {
  readonly kind: 'entry';
  readonly section: RosterSection;
  readonly key: string;
  readonly fields: EntryFields;
  readonly remarks: readonly string[];
}

/** What somebody's entry lacks: a name or initials where it has none, and more aliases. */
export interface MoreFields {
  readonly kind: 'fields';
  readonly handle: string;
  readonly fields: EntryFields;
  readonly remarks: readonly string[];
}

export interface MoreGroups {
  readonly kind: 'groups';
  readonly names: readonly string[];
}

/** Comments behind the people. */
export interface ClosingRemarks {
  readonly kind: 'remarks';
  readonly remarks: readonly string[];
}

export type Addition = NewEntry | MoreFields | MoreGroups | ClosingRemarks;

/** On one line as `AnnB: { initials: AB }`, or a line for each field. */
export type EntryLayout = 'flow' | 'block';

/** The lines of an entry without its indentation. */
export function entryLines(key: string, fields: EntryFields, layout: EntryLayout, step = '  '): string[] {
  const written = fieldsAsYaml(fields);
  if (layout === 'flow' || written.length === 0) {
    return [`${toYaml(key, true)}: ${written.length === 0 ? '{}' : `{ ${written.join(', ')} }`}`];
  }
  return [`${toYaml(key)}:`, ...written.map((field) => step + field)];
}

/** Each as `key: value`, so that it may stand in brackets, too. */
export function fieldsAsYaml({ name, initials, aliases = [], teams = [] }: EntryFields): string[] {
  return [
    ...(name === undefined ? [] : [`name: ${toYaml(name, true)}`]),
    ...(initials === undefined ? [] : [`initials: ${toYaml(initials, true)}`]),
    ...(aliases.length === 0 ? [] : [`aliases: ${listAsYaml(aliases)}`]),
    ...(teams.length === 0 ? [] : [`teams: ${listAsYaml(teams)}`]),
  ];
}

export function listAsYaml(names: readonly string[]): string {
  return `[${names.map((name) => toYaml(name, true)).join(', ')}]`;
}

/** A comment on one line: what a note says ends no comment. */
export function asComment(remark: string): string {
  return `# ${remark.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')}`;
}

/** Whether a roster holds what it held and what was added, and nothing else. */
export function holdsAll(after: Roster, before: Roster, additions: readonly Addition[]): boolean {
  return after.errors.length === 0 && summaryOf(after) === summaryOf(withAll(before, additions));
}

type Content = Pick<Roster, 'people' | 'teams' | 'groups'>;

function withAll({ people, teams, groups }: Roster, additions: readonly Addition[]): Content {
  const more = new Map(additions.flatMap((each) => (each.kind === 'fields' ? [[each.handle, each.fields]] : [])));
  const entries = additions.filter((each) => each.kind === 'entry');
  const newPeople = entries.filter(({ section }) => section === 'people');
  const newTeams = entries.filter(({ section }) => section === 'teams');
  const unsaid = { name: undefined, initials: undefined, github: undefined, email: undefined };
  const nothing: Omit<Person, 'handle'> = { ...unsaid, aliases: [], teams: [] };
  return {
    people: [
      ...people.map((person) => withFields(person, more.get(person.handle) ?? {})),
      ...newPeople.map(({ key, fields }) => ({ ...nothing, handle: key, ...fields })),
    ],
    teams: [...teams, ...newTeams.map(({ key }) => ({ id: key, name: undefined, aliases: [] }))],
    groups: [...groups, ...additions.flatMap((each) => (each.kind === 'groups' ? each.names : []))],
  };
}

function withFields(person: Person, { name, initials, aliases = [] }: EntryFields): Person {
  return {
    ...person,
    name: person.name ?? name,
    initials: person.initials ?? initials,
    aliases: [...person.aliases, ...aliases],
  };
}

/** In no order: a reader may put keys that are numbers first. */
function summaryOf({ people, teams, groups }: Content): string {
  const each = [
    ...people.map((person) => [person.handle, person.name, person.initials, person.aliases, person.teams]),
    ...teams.map(({ id, name, aliases }) => [id, name, aliases]),
  ];
  return JSON.stringify([each.map((entry) => JSON.stringify(entry)).sort(), groups]);
}
