/** The names that a note may use for people and groups: what tells `Ida: …` from `Note: …`. */
import { fold, initials, remembered, splitNames } from './names';

/** Groups that teams write as owners everywhere. */
const commonGroups: ReadonlySet<string> = new Set('all everyone everybody mentors anyone team core'.split(' '));

/** A phrase that ends in one of these is a group: `Community leaders`, `Mentors`, `New contributors`. */
const roles = new Set(
  (
    'leaders leads mentors mentees students maintainers reviewers members developers contributors organizers organisers ' +
    'participants attendees owners chairs editors admins volunteers speakers teachers assistants interns team teams folks'
  ).split(' '),
);

/** What the team's own files say beyond the notes, as {@link fold} compares it. */
export interface KnownNames {
  /** Handles, names, aliases and initials of people. */
  readonly people: ReadonlySet<string>;
  /** Groups, and teams with their names and aliases. */
  readonly groups: ReadonlySet<string>;
}

/** @param people and groups, as they are written */
export function knownNames(people: readonly string[], groups: readonly string[]): KnownNames {
  return { people: new Set(people.map(fold)), groups: new Set(groups.map(fold)) };
}

export const noKnownNames = knownNames([], []);

/** Names known to one note; see {@link createVocabulary}. */
export interface Vocabulary {
  /** Whether this is how a person who is known here may be written. */
  isPerson(name: string): boolean;
  isGroup(name: string): boolean;
}

/**
 * @param participants the people that the front matter lists, as written
 * @param teams the teams that the front matter lists
 * @param speakers gives the initials seen before a colon anywhere in the note, once somebody asks about a name
 */
export function createVocabulary(
  participants: readonly string[],
  teams: readonly string[],
  speakers: () => Iterable<string>,
  known: KnownNames,
): Vocabulary {
  // Many a note names nobody but by initials that are told by their letters alone.
  let people: Set<string> | undefined;
  let groups: Set<string> | undefined;
  return {
    isPerson(name) {
      people ??= peopleOf(participants, speakers());
      const folded = fold(name);
      if (people.has(folded) || known.people.has(folded)) return true;
      const short = stripLastInitial(folded);
      return people.has(short) || known.people.has(short);
    },
    isGroup(name) {
      groups ??= new Set(teams.map(fold));
      const folded = fold(name);
      return groups.has(folded) || known.groups.has(folded) || isGroupWord(folded);
    },
  };
}

function peopleOf(participants: readonly string[], speakers: Iterable<string>): Set<string> {
  const people = new Set<string>();
  for (const speaker of speakers) people.add(fold(speaker));
  for (const participant of participants) for (const form of formsOf(participant)) people.add(form);
  return people;
}

/** Whether this is a word for several people everywhere: `All`, `Mentors`, `New contributors`. */
export function isCommonGroup(name: string): boolean {
  return isGroupWord(fold(name));
}

const isGroupWord = remembered((folded) => {
  if (commonGroups.has(folded)) return true;
  const words = folded.split(' ');
  // `List of members` is a list.
  return words.length <= 3 && roles.has(words.at(-1) ?? '') && !words.includes('of');
});

/**
 * How who is written in an item of the participants may be written elsewhere in the note: `Ida Holm (IH)` also as `Ida`,
 * `IH`, `Ida H`. The same people take part in meeting after meeting.
 */
const formsOf = remembered((participant) => [
  // A slash joins people, too; elsewhere it may be part of a team's name.
  ...new Set(splitNames(participant.replaceAll('/', ',')).flatMap((name) => [...formsOfOne(name)])),
]);

function* formsOfOne(participant: string): Generator<string> {
  const explicit = /\(@?([^()]+)\)/.exec(participant)?.[1];
  if (explicit !== undefined) yield fold(explicit);
  const name = participant.replace(/\([^()]*\)/g, ' ').trim();
  const words = fold(name).split(' ');
  const [first = ''] = words;
  yield fold(name);
  yield first;
  if (words.length > 1) yield `${first} ${words.at(-1)?.charAt(0) ?? ''}`;
  // `PaulU` is Paul: the capitals behind the first name tell namesakes apart.
  const handle = /^(\p{Lu}[^\p{Lu}\s]+)\p{Lu}{1,2}$/u.exec(name.normalize('NFC'));
  if (handle?.[1] !== undefined) yield fold(handle[1]);
  if (initials(name).length > 1) yield initials(name);
}

/** `ida holm` → `idah`, which may be known; anything else stays as it is. */
function stripLastInitial(folded: string): string {
  const space = folded.indexOf(' ');
  if (space === -1 || folded.indexOf(' ', space + 1) !== -1) return folded;
  return folded.slice(0, space) + folded.charAt(space + 1);
}
