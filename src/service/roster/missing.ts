/** What a roster lacks, as the notes tell. */
import type { Translate } from '../l10n';
import { isFillIn, nameKey } from '../note/names';
import { hasFamilyName, mayBeInitials, readPersonName, withoutBracket } from '../note/personName';
import { Tally } from '../note/tally';
import { isCommonGroup } from '../note/vocabulary';
import type { Addition, EntryFields, MoreFields, NewEntry } from './additions';
import { type Doubt, findDoubts, leastLength, slips } from './doubts';
import type { Evidence, NoteNames } from './evidence';
import { initialsInUse, type UsedInitials } from './initialsInUse';
import { Meetings, type SeenTeam } from './meetings';
import { type KnownPerson, People } from './people';
import { doubtRemarks, initialsRemarks, joinRemarks, type Known, severalRemarks, teamRemark } from './remarks';
import { personForms, type Roster } from './roster';

/** What is longer is no name. */
const longestName = 60;

export class Missing {
  private readonly people: People;
  private readonly meetings: Meetings;
  /** The roster's people, and the others that get an entry, who comes to most meetings first. */
  private readonly everybody: readonly KnownPerson[];
  private readonly byGiven = new Map<string, KnownPerson[]>();
  private readonly used: ReadonlyMap<KnownPerson, UsedInitials>;
  private readonly initials = new Map<KnownPerson, string>();
  private readonly byInitials = new Map<string, KnownPerson[]>();
  private readonly known: Known;
  /** The names of teams and groups. */
  private readonly taken: ReadonlySet<string>;

  constructor(
    private readonly roster: Roster,
    private readonly notes: readonly NoteNames[],
    evidence: Evidence,
    private readonly translate: Translate,
  ) {
    const people = new People(roster, evidence);
    this.people = people;
    this.meetings = new Meetings(notes, people);
    const teams = [
      ...this.meetings.teams.map(({ label }) => label),
      ...roster.people.flatMap((person) => person.teams),
    ];
    this.taken = new Set([...roster.teamsByName.keys(), ...[...teams, ...roster.groups].map(nameKey)]);
    this.used = initialsInUse(notes, people);
    this.everybody = this.inOrder(people.all);
    for (const person of this.everybody) {
      for (const given of new Set(person.names.map((name) => name.given))) push(this.byGiven, given, person);
    }
    const handles = new Map(this.everybody.map((person) => [person, this.handleOf(person)]));
    for (const person of this.everybody) this.takeInitials(person);
    this.known = {
      people,
      handleOf: (person) => handles.get(person) ?? person.label,
      initialsOf: (person) => this.initials.get(person),
      usedBy: (person) => this.used.get(person),
      namesakes: (given) => this.byGiven.get(given) ?? [],
      translate,
    };
  }

  /**
   * What each entry lacks, then new entries, then groups.
   * @param withSeveral whether comments tell which names are in no entry, as they may be several people's
   */
  additions(withSeveral: boolean): Addition[] {
    const doubts = findDoubts(this.everybody, (a, b) => !this.meetings.isTogether(a, b));
    const ofPeople = this.everybody.flatMap((person): Addition[] =>
      person.entry === undefined ? [this.newEntry(person, doubts.get(person) ?? [])] : this.moreFields(person),
    );
    const remarks = withSeveral ? severalRemarks(this.known) : [];
    const groups = this.groups();
    return [
      ...ofPeople,
      ...(remarks.length > 0 ? [{ kind: 'remarks', remarks } as const] : []),
      ...this.newTeams(),
      ...(groups.length > 0 ? [{ kind: 'groups', names: groups } as const] : []),
    ];
  }

  private inOrder(all: readonly KnownPerson[]): KnownPerson[] {
    const others = all.filter(({ entry, label }) => entry === undefined && this.isPerson(label));
    const compare = (a: KnownPerson, b: KnownPerson): number =>
      this.meetings.of(b) - this.meetings.of(a) || (a.id < b.id ? -1 : 1);
    return [...all.filter(({ entry }) => entry !== undefined), ...others.sort(compare)];
  }

  private isPerson(label: string): boolean {
    return isName(label) && !isCommonGroup(label) && !this.taken.has(nameKey(label));
  }

  /** How somebody is listed most, but by no given name that is another's, too. */
  private handleOf({ entry, spellings, label }: KnownPerson): string {
    if (entry !== undefined) return label;
    const telling = spellings.find((spelling) => {
      const { given, family } = readPersonName(spelling.label);
      return family.length > 0 || (this.byGiven.get(given) ?? []).length < 2;
    });
    return telling === undefined ? label : withoutBracket(telling.label);
  }

  private takeInitials(person: KnownPerson): void {
    const initials = person.entry?.initials ?? this.initialsInUse(person);
    if (initials === undefined) return;
    this.initials.set(person, initials);
    push(this.byInitials, nameKey(initials), person);
  }

  /** Those that stand in notes; never what is also a name. */
  private initialsInUse(person: KnownPerson): string | undefined {
    const inBrackets = person.names.map(({ bracket }) => bracket).find((bracket) => bracket && mayBeInitials(bracket));
    const initials = inBrackets ?? this.used.get(person)?.initials;
    if (initials === undefined) return undefined;
    const key = nameKey(initials);
    const named = this.people.named(initials);
    const isName = named.some(({ spellings }) => spellings.some((spelling) => spelling.key === key));
    return isName || this.taken.has(key) ? undefined : initials;
  }

  private newEntry(person: KnownPerson, doubts: readonly Doubt[]): NewEntry {
    const { known } = this;
    const handle = known.handleOf(person);
    const name = fullSpellingOf(person);
    const covered = new Set([handle, name ?? handle].map(nameKey));
    const initials = this.initials.get(person);
    const fields: EntryFields = {
      ...(name === undefined || nameKey(name) === nameKey(handle) ? {} : { name }),
      ...(initials === undefined ? {} : { initials }),
      aliases: aliasesOf(person, (key) => !covered.has(key) && !this.taken.has(key)),
      teams: this.meetings
        .teamsOf(person)
        .filter((team) => this.isTeamName(team))
        .map((team) => this.teamId(team)),
    };
    const others = (this.byInitials.get(nameKey(initials ?? '')) ?? []).filter((other) => other !== person);
    const remarks = [
      ...doubtRemarks(doubts, person, known),
      ...joinRemarks(person, () => true, known),
      ...(initials === undefined ? [] : initialsRemarks(person, initials, others, known)),
    ];
    return { kind: 'entry', section: 'people', key: handle, fields, remarks };
  }

  /** What an entry lacks: spellings that the roster alone does not know, and what nobody has written down yet. */
  private moreFields(person: KnownPerson): MoreFields[] {
    const { entry } = person;
    if (entry === undefined) return [];
    const isNew = (key: string): boolean => !this.roster.peopleByName.has(key) && !this.taken.has(key);
    const full = entry.name === undefined ? fullSpellingOf(person) : undefined;
    const name = full !== undefined && isNew(nameKey(full)) ? full : undefined;
    const aliases = aliasesOf(person, (key) => isNew(key) && key !== nameKey(name ?? ''));
    const initials = this.newInitials(person);
    if (name === undefined && initials === undefined && aliases.length === 0) return [];
    const fields = {
      ...(name === undefined ? {} : { name }),
      ...(initials === undefined ? {} : { initials }),
      ...(aliases.length === 0 ? {} : { aliases }),
    };
    const remarks = [
      ...joinRemarks(person, isNew, this.known),
      ...(initials === undefined ? [] : initialsRemarks(person, initials, [], this.known)),
    ];
    return [{ kind: 'fields', handle: entry.handle, fields, remarks }];
  }

  /** Of an entry without any; not those that are written down for somebody already. */
  private newInitials(person: KnownPerson): string | undefined {
    const initials = this.initials.get(person);
    const { entry } = person;
    const isKnown = initials === undefined || this.roster.peopleByName.has(nameKey(initials));
    const hasSome = entry === undefined || personForms(entry).some(mayBeInitials);
    return isKnown || hasSome || (this.byInitials.get(nameKey(initials)) ?? []).length > 1 ? undefined : initials;
  }

  private newTeams(): NewEntry[] {
    const { teamsByName, teams, people } = this.roster;
    const seen = this.meetings.teams.filter((team) => this.isTeamName(team) && !teamsByName.has(team.key));
    // Once teams are listed, those that people are in have to be among them.
    const unlisted = seen.length > 0 && teams.length === 0 ? new Tally(nameKey) : [];
    if (unlisted instanceof Tally) for (const team of people.flatMap((person) => person.teams)) unlisted.add(team);
    const known = new Set(seen.map(({ key }) => key));
    const remarks = this.teamRemarks();
    const others = [...unlisted].filter(({ key }) => !known.has(key) && !this.roster.peopleByName.has(key));
    return [...seen, ...others].map(({ key, label }) => {
      return { kind: 'entry', section: 'teams', key: label, fields: {}, remarks: remarks.get(key) ?? [] };
    });
  }

  /** Teams whose name is nearly that of one with more meetings, or of the roster's. */
  private teamRemarks(): Map<string, string[]> {
    const { teamsByName } = this.roster;
    const labels = new Map(this.meetings.teams.map(({ key, label }) => [key, label]));
    for (const [key, [team]] of teamsByName) labels.set(key, team?.id ?? key);
    // The later of two stands for the doubt, so what the roster has comes first.
    const keys = [...new Set([...teamsByName.keys(), ...labels.keys()])];
    return new Map(
      [...slips(keys, leastLength)].map(([first, later]) => [
        later,
        [teamRemark(labels.get(first) ?? first, this.translate)],
      ]),
    );
  }

  /** Somebody's name in the roster stays theirs. */
  private isTeamName({ key, label }: SeenTeam): boolean {
    return /[\p{L}\p{N}]/u.test(label) && label.length <= longestName && !this.roster.peopleByName.has(key);
  }

  private teamId({ key, label }: SeenTeam): string {
    return this.roster.teamsByName.get(key)?.[0]?.id ?? label;
  }

  /** Words for several people that own something. */
  private groups(): string[] {
    const owners = new Tally(nameKey);
    for (const note of this.notes) for (const owner of note.owners) if (isCommonGroup(owner)) owners.add(owner);
    return [...owners]
      .filter(({ key }) => !this.taken.has(key) && this.people.named(key).length === 0)
      .sort((a, b) => b.count - a.count)
      .map(({ label }) => label);
  }
}

function isName(label: string): boolean {
  return /\p{L}/u.test(label) && label.length <= longestName && !isFillIn(label);
}

/** The full name that is written most; of equals the longest, as `Cristi` is short. */
function fullSpellingOf({ spellings }: KnownPerson): string | undefined {
  const full = spellings
    .map(({ label, count }) => ({ name: withoutBracket(label), count }))
    .filter(({ name }) => /\s/.test(name) && isName(name) && hasFamilyName(readPersonName(name)));
  return full.sort((a, b) => b.count - a.count || b.name.length - a.name.length)[0]?.name;
}

function aliasesOf({ spellings }: KnownPerson, isAlias: (key: string) => boolean): string[] {
  return spellings.filter(({ key, label }) => isAlias(key) && isName(label)).map(({ label }) => withoutBracket(label));
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
