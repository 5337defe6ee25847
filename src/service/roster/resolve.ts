/**
 * Who a written name in a note stands for. One function answers for participants, owners and speakers alike; what it
 * cannot tell it says, and never guesses.
 */
import { fold } from '../note/names';
import { isOnlyCapitals } from '../note/personName';
import type { NoteNames, Use } from './evidence';
import { isBracket, type KnownPerson, type People, type WrittenName } from './people';
import type { Team } from './roster';

/** By what it was told, in the order in which it is looked for. */
export type Reason =
  /** A participant of the note is listed with these initials: `Sairaj Kodilkar (SK)`. */
  | 'brackets'
  /** The roster says it: handle, initials, alias or name. */
  | 'roster'
  /** A participant of the note has that name or these initials. */
  | 'participant'
  /** Whoever has that name or these initials in the other notes of the series. */
  | 'series'
  /** The same in all notes. */
  | 'notes'
  /** It is a word for several people, or a team. */
  | 'group'
  | 'team';

export type Resolution =
  | { readonly kind: 'person'; readonly person: KnownPerson; readonly reason: Reason }
  | { readonly kind: 'group'; readonly name: string; readonly reason: 'group' }
  | { readonly kind: 'team'; readonly team: Team; readonly reason: 'team' }
  /** Several may be meant, the likeliest first; the reason tells who they are. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly KnownPerson[]; readonly reason: Reason }
  | { readonly kind: 'unknown'; readonly reason: undefined };

/**
 * @param written a participant, owner or speaker as written, an `@` included
 * @param note the names of the note that it stands in
 */
export function resolve(written: string, note: NoteNames, people: People): Resolution {
  const answers = people.answersIn(note);
  const known = answers.get(written);
  if (known !== undefined) return known;
  const answer = find(written, note, people);
  answers.set(written, answer);
  return answer;
}

function find(written: string, note: NoteNames, people: People): Resolution {
  const found = new NameInNote(written.trim(), note, people);
  return (
    found.inBrackets() ??
    found.inRoster() ??
    found.asGroup() ??
    found.amongParticipants() ??
    found.inNotes(note.series) ??
    found.inNotes(undefined) ?? { kind: 'unknown', reason: undefined }
  );
}

/** The people who take part in a meeting, each once; whoever may be one of several is left out. */
export function participantsOf(note: NoteNames, people: People): ReadonlySet<KnownPerson> {
  const found = note.participants.map((participant) => resolve(participant, note, people));
  return new Set(found.flatMap((resolution) => (resolution.kind === 'person' ? [resolution.person] : [])));
}

/** In how many notes, and in what share of all that use some initials, somebody has to be there for these to be theirs. */
const least = { spoken: 2, owned: 3, share: 0.7 };

/** How many more meetings one of two needs. */
const leastMeetings = 3;

/** How much more often one of two has to be there for the other one not to be meant. */
const farAhead = 4;

class NameInNote {
  private readonly written: WrittenName;

  constructor(
    written: string,
    private readonly note: NoteNames,
    private readonly people: People,
  ) {
    this.written = people.read(written);
  }

  inBrackets(): Resolution | undefined {
    const { name, isInitials } = this.written;
    if (!isInitials) return undefined;
    const { names, brackets } = this.people.listedIn(this.note);
    if (brackets.length === 0) return undefined;
    const found = brackets.filter((other) => isBracket(name, other));
    return this.answer([...new Set(found.flatMap(({ key }) => names.get(key) ?? []))], 'brackets');
  }

  inRoster(): Resolution | undefined {
    const { inRoster, team } = this.written;
    return this.answer(inRoster, 'roster') ?? (team && { kind: 'team', team, reason: 'team' });
  }

  asGroup(): Resolution | undefined {
    const { name, key, isGroup } = this.written;
    if (isGroup) return { kind: 'group', name, reason: 'group' };
    const team = this.people.listedIn(this.note).teams.get(key);
    return team === undefined
      ? undefined
      : { kind: 'team', team: { id: team, name: undefined, aliases: [] }, reason: 'team' };
  }

  amongParticipants(): Resolution | undefined {
    const { names, people: listed } = this.people.listedIn(this.note);
    const { name, key } = this.written;
    const named = this.written.named.filter((person) => listed.has(person));
    if (named.length > 1 && names.has(key)) return this.answer(this.whoIsListed(named), 'participant');
    if (named.length > 0) return this.answer(named, 'participant');
    if (!this.isRatherInitials()) return undefined;
    return this.answer(
      this.people.withInitials(name).all.filter((person) => listed.has(person)),
      'participant',
    );
  }

  /** @param series undefined for all notes */
  inNotes(series: string | undefined): Resolution | undefined {
    const reason = series === undefined ? 'notes' : 'series';
    const comes = (person: KnownPerson): boolean =>
      this.attendance(person, series) > 0 || (series === undefined && person.entry !== undefined);
    const named = this.written.named.filter(comes);
    if (named.length > 0) return this.answer(named, reason);
    if (!this.isRatherInitials()) return undefined;
    const { all, given } = this.people.withInitials(this.written.name);
    return this.answer(all.filter(comes), reason) ?? this.answer(this.besideOften(given, series), reason);
  }

  /** `Bo` is somebody who is away, not the initials of Bea Olsen; `BO` may be. */
  private isRatherInitials(): boolean {
    const { name, isInitials, named } = this.written;
    return isInitials && (named.length === 0 || isOnlyCapitals(name));
  }

  /** One of them: the only one, or the only one of the note, of its teams, or who is by far the likeliest. */
  private answer(candidates: readonly KnownPerson[], reason: Reason): Resolution | undefined {
    const first = candidates[0];
    if (first === undefined) return undefined;
    if (candidates.length === 1) return { kind: 'person', person: first, reason };
    const all = [...candidates];
    const { people: listed, names } = this.people.listedIn(this.note);
    const surely = new Set([...names.values()].flatMap((people) => only(people) ?? []));
    // Of two who are both there no count tells which one is meant.
    const areThere = all.filter((candidate) => surely.has(candidate)).length > 1;
    const person =
      only(all.filter((candidate) => listed.has(candidate))) ??
      only(all.filter((candidate) => this.isOfTeam(candidate))) ??
      (areThere ? undefined : this.likeliest(all));
    if (person !== undefined) return { kind: 'person', person, reason };
    const candidatesByUse = all.sort((a, b) => this.likelihood(b) - this.likelihood(a));
    return { kind: 'ambiguous', candidates: candidatesByUse, reason };
  }

  /** Who is listed under another name besides is not meant by this one; who has initials in the body is. */
  private whoIsListed(candidates: readonly KnownPerson[]): readonly KnownPerson[] {
    const others = [...this.people.listedIn(this.note).names].filter(([key]) => key !== this.written.key);
    const elsewhere = new Set(others.flatMap(([, people]) => only(people) ?? []));
    const rest = candidates.filter((candidate) => !elsewhere.has(candidate));
    const written = [...this.note.speakers, ...this.note.owners].map((name) => this.people.withInitials(name).all);
    const unexplained = written.filter((people) => !people.some((person) => elsewhere.has(person)));
    const heard = only(rest.filter((candidate) => unexplained.some((people) => people.includes(candidate))));
    if (heard !== undefined) return [heard];
    return rest.length > 0 ? rest : candidates;
  }

  private isOfTeam({ entry }: KnownPerson): boolean {
    return entry?.teams.some((team) => this.note.teams.some((other) => fold(other) === fold(team))) === true;
  }

  private likeliest(candidates: readonly KnownPerson[]): KnownPerson | undefined {
    const [first, second] = candidates
      .map((person) => ({ person, likelihood: this.likelihood(person) }))
      .sort((a, b) => b.likelihood - a.likelihood);
    if (first === undefined || second === undefined) return first?.person;
    return first.likelihood >= leastMeetings && first.likelihood >= farAhead * second.likelihood
      ? first.person
      : undefined;
  }

  /** How often somebody was there when these initials were used in the series; else how often at all. */
  private likelihood(person: KnownPerson): number {
    const { evidence } = this.people;
    const { series } = this.note;
    const use = (['spoken', 'owned'] as const).find((kind) => evidence.usesOf(this.written.name, kind, series) > 0);
    return use === undefined ? this.attendance(person, series) : this.beside(person, use, series);
  }

  private attendance({ spellings }: KnownPerson, series: string | undefined): number {
    return spellings.reduce((sum, { key }) => sum + this.people.evidence.attendance(key, series), 0);
  }

  /** Whoever speaks is there; only of initials that hardly speak it counts who is there when they own something. */
  private besideOften(people: readonly KnownPerson[], series: string | undefined): KnownPerson[] {
    if (people.length === 0) return [];
    const { evidence } = this.people;
    for (const use of ['spoken', 'owned'] as const) {
      const uses = evidence.usesOf(this.written.name, use, series);
      if (uses >= least[use]) return people.filter((each) => this.beside(each, use, series) >= least.share * uses);
    }
    return [];
  }

  /** In how many notes that use these initials somebody is. */
  private beside({ spellings }: KnownPerson, use: Use, series: string | undefined): number {
    return spellings.reduce(
      (sum, { key }) => sum + this.people.evidence.usesBeside(this.written.name, key, use, series),
      0,
    );
  }
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}
