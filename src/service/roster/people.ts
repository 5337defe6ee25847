/** Everybody whom the roster or the notes tell of, with their spellings joined. */
import { nameKey } from '../note/names';
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
import type { Evidence, NoteNames, Spelling } from './evidence';
import { type Person, personForms, type Roster } from './roster';

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

/** Whom a word may be the initials of. */
export interface InitialsOf {
  /** Each letter stands for a part of their name. */
  readonly all: readonly KnownPerson[];
  /** The first one does; their family name is not known. */
  readonly given: readonly KnownPerson[];
}

interface Draft {
  readonly entry: Person | undefined;
  readonly names: PersonName[];
  readonly spellings: Spelling[];
}

export class People {
  /** Roster entries first, in its order; then by how often they are listed. */
  readonly all: readonly KnownPerson[];
  private readonly byKey = new Map<string, KnownPerson[]>();
  private readonly byInitials = new Map<string, InitialsOf>();
  private readonly byNote = new WeakMap<NoteNames, ReadonlySet<KnownPerson>>();

  constructor(
    readonly roster: Roster,
    readonly evidence: Evidence,
  ) {
    const gathering = new Gathering(roster, evidence);
    const finished = new Map(gathering.drafts.map((draft) => [draft, finish(draft)]));
    this.all = [...finished.values()];
    for (const [key, drafts] of gathering.byKey) {
      this.byKey.set(
        key,
        drafts.flatMap((draft) => finished.get(draft) ?? []),
      );
    }
  }

  /**
   * Whom a name, in whatever spelling, may stand for wherever it is written: one, several (`Răzvan`), or nobody. One that
   * nobody is listed with goes with those that tell no less: `Andrei Munteanu` with `AndreiM`.
   */
  named(name: string): readonly KnownPerson[] {
    const known = this.byKey.get(nameKey(name));
    if (known !== undefined) return known;
    const parts = readPersonName(name);
    if (parts.family.length === 0) return [];
    return this.all.filter(({ names }) =>
      names.some((other) => other.given === parts.given && other.family.length > 0 && isSameFamily(other, parts)),
    );
  }

  /** The people whom a note lists, each once; of a name that may be several people's, all of them. */
  listedIn(note: NoteNames): ReadonlySet<KnownPerson> {
    const known = this.byNote.get(note);
    if (known !== undefined) return known;
    const listed = new Set(note.participants.flatMap((participant) => this.named(participant)));
    this.byNote.set(note, listed);
    return listed;
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
    const letters = new Set(person.names.map(({ given }) => given.charAt(0)));
    const used = [...letters].flatMap((letter) => [...this.evidence.initials(letter)]);
    const [most] = used
      .map((initials) => ({ initials, match: bestMatch(initials, person.names) }))
      .filter(({ match }) => match !== undefined)
      .map(({ initials, match }) => ({ initials, match, notes: this.usesBeside(initials, person) }))
      .filter(
        ({ initials, match, notes }) =>
          notes > 0 && (match === 'all' || (notes >= 3 && this.withInitials(initials).all.length === 0)),
      )
      .sort((a, b) => b.notes - a.notes || (a.initials < b.initials ? -1 : 1));
    return most?.initials;
  }

  private usesBeside(initials: string, { spellings }: KnownPerson): number {
    const uses = (['owned', 'spoken'] as const).flatMap((use) =>
      spellings.map(({ key }) => this.evidence.usesBeside(initials, key, use)),
    );
    return uses.reduce((sum, count) => sum + count, 0);
  }

  private matching(letters: string, match: InitialsMatch): KnownPerson[] {
    if (!mayBeInitials(letters)) return [];
    return this.all.filter(({ names }) => bestMatch(letters, names) === match);
  }
}

function bestMatch(letters: string, names: readonly PersonName[]): InitialsMatch | undefined {
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

/** Whether a name says itself what its initials are: `Sairaj Kodilkar (SK)`. */
export function isBracket(letters: string, { bracket }: PersonName): boolean {
  return bracket !== undefined && nameKey(bracket) === nameKey(letters);
}

function finish({ entry, names, spellings }: Draft): KnownPerson {
  const used = [...spellings].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const label = entry?.handle ?? withoutBracket(used[0]?.label ?? '');
  return { id: nameKey(label), label, entry, spellings: used, names };
}

/** Joins spellings to people: the roster's first, then full names, then `RăzvanD`, then given names alone. */
class Gathering {
  readonly drafts: Draft[] = [];
  readonly byKey = new Map<string, Draft[]>();
  private readonly byGiven = new Map<string, Draft[]>();
  private readonly evidence: Evidence;

  constructor(roster: Roster, evidence: Evidence) {
    this.evidence = evidence;
    for (const entry of roster.people) this.addEntry(entry);
    const spellings = evidence.spellings().filter(({ label }) => !mayBeInitials(label));
    const named = spellings.map((spelling) => ({ spelling, name: readPersonName(spelling.label) }));
    // The sort is stable: of names that tell as much, those that are used most go first.
    for (const { spelling, name } of named.sort((a, b) => rankOf(b.name) - rankOf(a.name))) {
      this.addSpelling(spelling, name);
    }
  }

  private addEntry(entry: Person): void {
    const forms = personForms(entry);
    const draft: Draft = {
      entry,
      names: forms.filter((form) => !mayBeInitials(form)).map(readPersonName),
      spellings: [],
    };
    this.drafts.push(draft);
    for (const form of forms) this.point(form, draft);
    for (const given of new Set(draft.names.map((name) => name.given))) push(this.byGiven, given, draft);
  }

  /** A name points to somebody; where it points to several, it stands for any of them. */
  private point(form: string, draft: Draft): void {
    push(this.byKey, nameKey(form), draft);
  }

  private addSpelling(spelling: Spelling, name: PersonName): void {
    const known = this.byKey.get(spelling.key);
    const candidates = known ?? this.candidates(spelling, name);
    const [only, ...others] = candidates;
    if (only === undefined) this.addDraft(spelling, name);
    else if (others.length === 0) this.join(only, spelling, name);
    else if (known === undefined) for (const candidate of candidates) this.point(spelling.label, candidate);
  }

  private candidates(spelling: Spelling, name: PersonName): Draft[] {
    const sameGiven = this.byGiven.get(name.given) ?? [];
    const found = sameGiven.filter((draft) => draft.names.every((other) => this.goTogether(spelling, name, other)));
    return found.length > 0 || !hasFamilyName(name) ? found : this.nicknamed(name);
  }

  /** Whoever comes to one meeting under two names is two people, but for a slip now and then. */
  private goTogether({ key, count }: Spelling, name: PersonName, other: PersonName): boolean {
    if (name.given !== other.given) return true;
    if (!isSameFamily(name, other)) return false;
    const together = this.evidence.together(key, other.key);
    return together < 2 || together * 5 < Math.min(count, this.evidence.attendance(other.key));
  }

  /** `Cristi Vijelie` is Cristian Vijelie. */
  private nicknamed(name: PersonName): Draft[] {
    const start = name.given.slice(0, 3);
    if (start.length < 3) return [];
    return this.drafts.filter(({ names }) =>
      names.some(
        (other) =>
          hasFamilyName(other) &&
          other.given.startsWith(start) &&
          other.family.at(-1) === name.family.at(-1) &&
          this.evidence.together(name.key, other.key) === 0,
      ),
    );
  }

  private addDraft(spelling: Spelling, name: PersonName): void {
    const draft: Draft = { entry: undefined, names: [], spellings: [] };
    this.drafts.push(draft);
    this.join(draft, spelling, name);
  }

  private join(draft: Draft, spelling: Spelling, name: PersonName): void {
    draft.spellings.push(spelling);
    draft.names.push(name);
    this.point(spelling.label, draft);
    // Initials are told apart note by note.
    if (name.bracket !== undefined && !mayBeInitials(name.bracket)) this.point(name.bracket, draft);
    push(this.byGiven, name.given, draft);
  }
}

/** How much a name tells, least for `Răzvan`, then `Marin (adminy)`, `RăzvanD`, `Răzvan Deaconescu`. */
function rankOf(name: PersonName): number {
  if (hasFamilyName(name)) return 3;
  if (name.family.length > 0) return 2;
  return name.bracket === undefined ? 0 : 1;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
