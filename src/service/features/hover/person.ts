import { nameKey } from '../../note/names';
import { teamOf } from '../../roster/lookup';
import { fullNameOf, type KnownPerson } from '../../roster/people';
import { participantsOf, type Reason, resolve } from '../../roster/resolve';
import type { Person } from '../../roster/roster';
import type { IndexedNote } from '../../workspace/indexedNote';
import { type Card, type HoverContext, say } from './card';
import { meetingsLine, type OwnerTest, openItemsLine } from './counts';
import { teamCard } from './team';

/** @param written a participant, owner or speaker */
export function personCard(written: string, context: HoverContext): Card {
  const { roster, people, names } = context;
  const name = written.replace(/^@/, '');
  const resolution = resolve(written, names, people);
  switch (resolution.kind) {
    case 'person':
      return knownCard(resolution.person, context, reasonLine(name, resolution.person, resolution.reason, context));
    case 'ambiguous': {
      const sentence = resolution.reason === 'roster' ? 'ambiguous' : 'ambiguous-in-notes';
      const candidates = resolution.candidates.map(titleOf).join(', ');
      return { title: name, lines: [say(context, sentence, { names: candidates })] };
    }
    case 'team':
      return teamCard(resolution.team.id, context);
    case 'group':
      return { title: name, lines: [say(context, 'group')] };
    default: {
      const unknown = roster.people.length > 0 ? [say(context, 'unknown')] : [];
      return { title: name, lines: [...unknown, ...linesAboutName(name, context)] };
    }
  }
}

/** @param reason why they are meant, where that is told */
export function knownCard(person: KnownPerson, context: HoverContext, reason: readonly string[] = []): Card {
  const { entry, label } = person;
  const name = fullNameOf(person);
  const lines = [
    ...(entry === undefined ? [] : teamsLine(entry, context)),
    ...(entry === undefined && context.roster.people.length > 0 ? [say(context, 'unknown')] : []),
    ...whatTheNotesSay(person, context),
    ...reason,
  ];
  return { title: name, remark: name === label ? undefined : label, lines };
}

/** Why initials are theirs; of what the roster says nobody asks why. */
function reasonLine(name: string, { label, spellings }: KnownPerson, reason: Reason, context: HoverContext): string[] {
  const isTheirName = [label, ...spellings.map((spelling) => spelling.label)].some(
    (own) => nameKey(own) === nameKey(name),
  );
  if (isTheirName || reason === 'roster' || reason === 'group' || reason === 'team') return [];
  return [say(context, `reason.${reason}`, { name })];
}

function teamsLine({ teams }: Person, context: HoverContext): string[] {
  if (teams.length === 0) return [];
  const names = teams.map((team) => teamOf(team, context.roster)?.name ?? team);
  return [say(context, 'person.teams', { teams: names.join(', ') })];
}

function whatTheNotesSay(person: KnownPerson, context: HoverContext): string[] {
  const { people } = context;
  const notes = context.notes();
  const isTheirs: OwnerTest = (owner, note) => {
    const resolution = resolve(owner, note, people);
    return resolution.kind === 'person' && resolution.person === person;
  };
  const meetings = notes.filter((note) => participantsOf(note, people).has(person));
  return [meetingsLine(meetings, context), openItemsLine(isTheirs, notes, context)];
}

/** Of somebody unknown: where the same name stands. */
function linesAboutName(name: string, context: HoverContext): string[] {
  const key = nameKey(name);
  const notes = context.notes();
  const isListed = ({ participants }: IndexedNote): boolean => participants.some((other) => nameKey(other) === key);
  const isTheirs: OwnerTest = (owner) => nameKey(owner) === key;
  return [meetingsLine(notes.filter(isListed), context), openItemsLine(isTheirs, notes, context)];
}

function titleOf(person: KnownPerson): string {
  const name = fullNameOf(person);
  return name === person.label ? name : `${name} (${person.label})`;
}
