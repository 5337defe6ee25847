/** Who was at which meetings, and of which teams these were. */
import { isFillIn, nameKey, splitNames } from '../note/names';
import { Tally } from '../note/tally';
import type { NoteNames } from './evidence';
import type { KnownPerson, People } from './people';
import { resolve } from './resolve';

/** A team that front matter lists. */
export interface SeenTeam {
  readonly key: string;
  /** How it is written most. */
  readonly label: string;
  /** How many meetings it had. */
  readonly meetings: number;
}

/** Somebody comes to a team's meetings regularly from this many on, or at a team that had but two, at both. */
const leastMeetings = 3;

/** The part of somebody's meetings, or of the team's, that makes a regular of them. */
const leastShare = 1 / 3;

export class Meetings {
  /** The teams, those with most meetings first. */
  readonly teams: readonly SeenTeam[];
  private readonly byPerson = new Map<KnownPerson, Set<NoteNames>>();
  private readonly byTeam = new Map<KnownPerson, Map<string, number>>();

  constructor(notes: Iterable<NoteNames>, people: People) {
    const teams = new Tally(nameKey);
    for (const note of notes) {
      const names = teamsOf(note);
      for (const name of names) teams.add(name);
      const keys = new Set(names.map(nameKey));
      for (const person of listedIn(note, people)) this.count(person, note, keys);
    }
    this.teams = [...teams]
      .map(({ key, label, count }) => ({ key, label, meetings: count }))
      .sort((a, b) => b.meetings - a.meetings || (a.key < b.key ? -1 : 1));
  }

  /** How many meetings somebody attended. */
  of(person: KnownPerson): number {
    return this.byPerson.get(person)?.size ?? 0;
  }

  /** Whether two people were ever at one meeting. */
  isTogether(a: KnownPerson, b: KnownPerson): boolean {
    const [fewer, more] = [this.byPerson.get(a) ?? new Set(), this.byPerson.get(b) ?? new Set()].sort(
      (one, other) => one.size - other.size,
    );
    return [...(fewer ?? [])].some((note) => more?.has(note));
  }

  /** The teams whose meetings somebody attends regularly, those that they attend most first. */
  teamsOf(person: KnownPerson): SeenTeam[] {
    const counts = this.byTeam.get(person) ?? new Map<string, number>();
    const all = this.of(person);
    const countOf = ({ key }: SeenTeam): number => counts.get(key) ?? 0;
    return this.teams
      .filter((team) => {
        const count = countOf(team);
        const isOften = count >= Math.min(leastMeetings, Math.max(2, team.meetings));
        return isOften && (count >= all * leastShare || count >= team.meetings * leastShare);
      })
      .sort((a, b) => countOf(b) - countOf(a));
  }

  private count(person: KnownPerson, note: NoteNames, teams: ReadonlySet<string>): void {
    this.byPerson.set(person, (this.byPerson.get(person) ?? new Set()).add(note));
    const counts = this.byTeam.get(person) ?? new Map<string, number>();
    for (const team of teams) counts.set(team, (counts.get(team) ?? 0) + 1);
    this.byTeam.set(person, counts);
  }
}

/** The teams of a note, one name each, without words that wait to be filled in. */
export function teamsOf({ teams }: NoteNames): string[] {
  const names = teams.flatMap(splitNames).filter((name) => !isFillIn(name));
  return names.filter((name, at) => names.findIndex((other) => nameKey(other) === nameKey(name)) === at);
}

function listedIn(note: NoteNames, people: People): Set<KnownPerson> {
  return new Set(
    note.participants.flatMap((participant) => {
      const named = people.named(participant);
      if (named.length < 2) return named;
      const found = resolve(participant, note, people);
      return found.kind === 'person' ? [found.person] : [];
    }),
  );
}
