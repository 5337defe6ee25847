/** Everybody whom the roster or the notes tell of, with their spellings joined. */
import { fold, nameKey, remembered } from '../note/names';
import {
  hasFamilyName,
  type InitialsMatch,
  isSameFamily,
  matchInitials,
  mayBeInitials,
  type PersonName,
  readPersonName,
  withoutBracket,
} from '../note/personName';
import { isCommonGroup } from '../note/vocabulary';
import type { Evidence, NoteNames, Spelling } from './evidence';
import { type Draft, JoinedSpellings, push } from './joinedSpellings';
import { teamOf } from './lookup';
import type { Resolution } from './resolve';
import { type Person, personForms, type Roster, type Team } from './roster';

/** Somebody of the roster, or one whom the notes alone tell of. */
export interface KnownPerson {
  /** What tells them from everybody else: the key of the handle, or of the spelling used most. */
  readonly id: string;
  /** How they are listed: the handle, or the spelling used most. */
  readonly label: string;
  /** The entry in the roster. */
  readonly entry: Person | undefined;
  /** Their spellings among participants, those used most first. */
  readonly spellings: readonly Spelling[];
  /** All ways in which their name is known, those of the roster included. */
  readonly names: readonly PersonName[];
}

/** All ways in which somebody may be listed: the handle or the spelling used most, then the others. */
export function namesOf({ label, entry, spellings }: KnownPerson): string[] {
  const forms = entry === undefined ? [] : personForms(entry);
  return [...new Set([label, ...forms, ...spellings.map((spelling) => spelling.label)])];
}

/** The full name, by the roster or as some note lists it; else how they are listed. */
export function fullNameOf({ entry, label, spellings }: KnownPerson): string {
  const full = spellings.find((spelling) => hasFamilyName(readPersonName(spelling.label)));
  return entry?.name ?? (full === undefined ? label : withoutBracket(full.label));
}

/** What a written name tells, whatever note it stands in. */
export interface WrittenName {
  /** Without an `@`. */
  readonly name: string;
  readonly key: string;
  readonly isInitials: boolean;
  /** Whom the roster has under it, or under that name on GitHub. */
  readonly inRoster: readonly KnownPerson[];
  readonly team: Team | undefined;
  /** Whether it is a word for several people, by the roster or everywhere. */
  readonly isGroup: boolean;
  /** See {@link People.named}. */
  readonly named: readonly KnownPerson[];
}

/** Whom a word may be the initials of. */
export interface InitialsOf {
  /** Each letter stands for a part of their name. */
  readonly all: readonly KnownPerson[];
  /** The first one does; their family name is not known. */
  readonly given: readonly KnownPerson[];
}

/** Initials that stand in notes, and how they match somebody's name. */
interface UsedInitials {
  readonly initials: string;
  readonly match: InitialsMatch;
}

/** Whom a note lists. */
export interface Listed {
  /** Its teams as written, by their keys; of two with the same one, the first. */
  readonly teams: ReadonlyMap<string, string>;
  /** By the key of the name as listed. */
  readonly names: ReadonlyMap<string, readonly KnownPerson[]>;
  /** Each once; of a name that may be several people's, all of them. */
  readonly people: ReadonlySet<KnownPerson>;
  /** The names that have something in brackets: `Sairaj Kodilkar (SK)`. */
  readonly brackets: readonly PersonName[];
}

/** What is known of one note. */
interface InNote {
  readonly note: NoteNames;
  readonly listed: Listed;
  /** Whom its names stand for. */
  readonly answers: Map<string, Resolution>;
  /** That of the evidence: for as long as it is the same the answers hold. */
  readonly revision: number;
}

export class People {
  /** Roster entries first, in its order; then by how often they are listed. */
  readonly all: readonly KnownPerson[];
  private readonly byKey = new Map<string, KnownPerson[]>();
  private readonly byGiven = new Map<string, KnownPerson[]>();
  private readonly byFamily = new Map<string, KnownPerson[]>();
  private readonly byEntry = new Map<Person, KnownPerson>();
  private readonly groups: ReadonlySet<string>;
  private readonly byInitials = new Map<string, InitialsOf>();
  private readonly matches = new Map<KnownPerson, readonly UsedInitials[]>();
  /** Of the note alone that was asked about last: who asks goes from note to note. */
  private last: InNote | undefined;

  constructor(
    readonly roster: Roster,
    readonly evidence: Evidence,
  ) {
    this.groups = new Set(roster.groups.map(nameKey));
    const joined = new JoinedSpellings(roster, evidence);
    const finished = new Map(joined.drafts.map((draft) => [draft, finish(draft)]));
    this.all = [...finished.values()];
    for (const person of this.all) {
      if (person.entry !== undefined) this.byEntry.set(person.entry, person);
      for (const name of person.names) {
        push(this.byGiven, name.given, person);
        if (hasFamilyName(name)) push(this.byFamily, name.family.at(-1) ?? '', person);
      }
    }
    for (const [key, drafts] of joined.byKey) {
      this.byKey.set(
        key,
        drafts.flatMap((draft) => finished.get(draft) ?? []),
      );
    }
  }

  /** Whom the roster has under a name, in whatever spelling; a handle is its owner's, whoever has it as an alias. */
  inRoster(name: string): readonly KnownPerson[] {
    const key = nameKey(name);
    const entries = this.roster.peopleByName.get(key) ?? [];
    const owners = entries.filter(({ handle }) => nameKey(handle) === key);
    return (owners.length > 0 ? owners : entries).flatMap((entry) => this.byEntry.get(entry) ?? []);
  }

  /** Who has that name on GitHub. */
  onGithub(name: string): readonly KnownPerson[] {
    return this.all.filter(({ entry }) => entry?.github?.toLowerCase() === name.toLowerCase());
  }

  /** Reads a name as it is written, an `@` included; without spaces around it. */
  readonly read = remembered((written): WrittenName => {
    const name = written.replace(/^@/, '');
    const key = nameKey(name);
    const inRoster = this.inRoster(name);
    return {
      name,
      key,
      isInitials: mayBeInitials(name),
      inRoster: inRoster.length === 0 && written.startsWith('@') ? this.onGithub(name) : inRoster,
      team: teamOf(name, this.roster),
      isGroup: this.groups.has(key) || isCommonGroup(name),
      named: this.named(name, key),
    };
  });

  /** Whom a note lists. */
  listedIn(note: NoteNames): Listed {
    return this.in(note).listed;
  }

  /** Whom the names of a note stand for, as far as somebody has found out; to be added to. */
  answersIn(note: NoteNames): Map<string, Resolution> {
    return this.in(note).answers;
  }

  private in(note: NoteNames): InNote {
    const { revision } = this.evidence;
    if (this.last?.note === note && this.last.revision === revision) return this.last;
    const listed = this.last?.note === note ? this.last.listed : this.list(note);
    this.last = { note, listed, answers: new Map(), revision };
    return this.last;
  }

  private list({ participants, teams }: NoteNames): Listed {
    const names = new Map<string, readonly KnownPerson[]>();
    for (const participant of participants) {
      const key = nameKey(participant);
      names.set(key, this.named(participant, key));
    }
    const listed = new Set<KnownPerson>();
    for (const named of names.values()) for (const person of named) listed.add(person);
    const brackets = participants.filter((participant) => participant.includes('(')).map(readPersonName);
    const teamsByKey = new Map(teams.map((team) => [nameKey(team), team] as const).reverse());
    return { teams: teamsByKey, names, people: listed, brackets };
  }

  /**
   * Whom a name, in whatever spelling, may stand for wherever it is written: one, several (`Răzvan`), or nobody. One that
   * nobody is listed with goes with those that it may be short or long for: `Ida Holm` with `IdaH`, else with `Ida`.
   */
  named(name: string, key = nameKey(name)): readonly KnownPerson[] {
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const parts = readPersonName(name);
    // A name that any of their full names contradicts is another's.
    const alike = (this.byGiven.get(parts.given) ?? []).filter(({ names }) =>
      names.every((other) => other.given !== parts.given || isSameFamily(other, parts)),
    );
    const full = alike.filter(({ names }) =>
      names.some(({ given, family }) => given === parts.given && family.length > 0),
    );
    if (full.length > 0 || alike.length > 0) return full.length > 0 ? full : alike;
    // A family name alone.
    return parts.family.length === 0 ? (this.byFamily.get(parts.given) ?? []) : [];
  }

  withInitials(letters: string): InitialsOf {
    const known = this.byInitials.get(letters);
    if (known !== undefined) return known;
    const found = { all: this.matching(letters, 'all'), given: this.matching(letters, 'given') };
    this.byInitials.set(letters, found);
    return found;
  }

  /**
   * How somebody is written before a colon: with the initials that the roster gives, else with those that stand in notes
   * most when they are there, else with those of their name. Undefined where not even those are known.
   */
  initialsOf(person: KnownPerson): string | undefined {
    return person.entry?.initials ?? this.usedInitials(person) ?? ownInitials(person);
  }

  /** The initials that stand in notes most when somebody is there; of a given name alone, none that are another's for sure. */
  private usedInitials(person: KnownPerson): string | undefined {
    const [most] = this.matchesOf(person)
      .map(({ initials, match }) => ({ initials, match, notes: this.usesBeside(initials, person) }))
      .filter(
        ({ initials, match, notes }) =>
          notes > 0 && (match === 'all' || (notes >= 3 && this.withInitials(initials).all.length === 0)),
      )
      .sort((a, b) => b.notes - a.notes || (a.initials < b.initials ? -1 : 1));
    return most?.initials;
  }

  /** The initials in use that may be somebody's. They stay the same: for others, people are joined anew. */
  private matchesOf(person: KnownPerson): readonly UsedInitials[] {
    const known = this.matches.get(person);
    if (known !== undefined) return known;
    const letters = new Set(person.names.map(({ given }) => given.charAt(0)));
    const used = [...letters].flatMap((letter) => [...this.evidence.initials(letter)]);
    const found = used.flatMap((initials) => {
      const match = bestMatch(initials, person);
      return match === undefined ? [] : [{ initials, match }];
    });
    this.matches.set(person, found);
    return found;
  }

  private usesBeside(initials: string, { spellings }: KnownPerson): number {
    const uses = (['owned', 'spoken'] as const).flatMap((use) =>
      spellings.map(({ key }) => this.evidence.usesBeside(initials, key, use, undefined)),
    );
    return uses.reduce((sum, count) => sum + count, 0);
  }

  private matching(letters: string, match: InitialsMatch): KnownPerson[] {
    if (!mayBeInitials(letters)) return [];
    const first = fold(letters.normalize('NFC')).charAt(0);
    const mayMatch = ({ given, bracket }: PersonName): boolean => bracket !== undefined || given.startsWith(first);
    const candidates = this.all.filter(({ entry, names }) => entry?.initials !== undefined || names.some(mayMatch));
    return candidates.filter((person) => bestMatch(letters, person) === match);
  }
}

/** To whom the roster gives initials has no others. */
function bestMatch(letters: string, { names, entry }: KnownPerson): InitialsMatch | undefined {
  if (entry?.initials !== undefined) return nameKey(entry.initials) === nameKey(letters) ? 'all' : undefined;
  const matches = names.map((name) => (isBracket(letters, name) ? 'all' : matchInitials(letters, name)));
  if (matches.includes('all')) return 'all';
  // Of somebody whose family name is known these letters are not the initials, whatever their given name.
  return matches.includes('given') && names.every(({ family }) => family.length === 0) ? 'given' : undefined;
}

function ownInitials({ names }: KnownPerson): string | undefined {
  const bracket = names.find((name) => name.bracket !== undefined && mayBeInitials(name.bracket))?.bracket;
  const named = names.find(({ family }) => family.length > 0);
  return bracket ?? (named && [named.given, ...named.family].map((word) => word.charAt(0).toUpperCase()).join(''));
}

/** Whether a name says itself what its initials are: `Sairaj Kodilkar (SK)`; `(PM)` is what somebody does. */
export function isBracket(letters: string, name: PersonName): boolean {
  const { bracket } = name;
  return bracket !== undefined && nameKey(bracket) === nameKey(letters) && matchInitials(letters, name) !== undefined;
}

function finish({ entry, names, spellings }: Draft): KnownPerson {
  // Of two that are used as often, the one that tells more.
  const isBare = ({ label: name }: Spelling): number => Number(readPersonName(name).family.length === 0);
  const used = [...spellings].sort((a, b) => b.count - a.count || isBare(a) - isBare(b) || (a.key < b.key ? -1 : 1));
  const label = entry?.handle ?? withoutBracket(used[0]?.label ?? '');
  return { id: nameKey(label), label, entry, spellings: used, names };
}
