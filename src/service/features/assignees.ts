/** Who may own the items of a note, and how they are written there. */
import { type OwnerContext, OwnerNames } from '../checks/ownerNames';
import type { Note } from '../note/note';
import type { NoteNames } from '../roster/evidence';
import { fullNameOf, type People } from '../roster/people';
import { participantsOf } from '../roster/resolve';
import { ownerKey, personKey } from './actionItems';

export interface Assignee {
  /** See `ownerKey`. */
  readonly key: string;
  readonly kind: 'person' | 'group' | 'team';
  readonly label: string;
  /** The full name, where that is known and another. */
  readonly description: string;
  /** How they are written as an owner in this note. */
  readonly written: string;
  readonly isParticipant: boolean;
}

/** Participants first, then everybody, then groups and teams; whoever cannot be written without doubt is left out. */
export function assignees(note: Note, names: NoteNames, people: People, context: OwnerContext): Assignee[] {
  const forms = new OwnerNames(note, context);
  const listed = participantsOf(names, people);
  const persons = [...listed, ...people.all.filter((person) => !listed.has(person))].flatMap((person): Assignee[] => {
    const written = forms.of(person);
    if (written === undefined) return [];
    const { id, label } = person;
    const fullName = fullNameOf(person);
    const description = fullName === label ? '' : fullName;
    return [{ key: personKey(id), kind: 'person', label, description, written, isParticipant: listed.has(person) }];
  });
  const groups = ['All', ...people.roster.groups, ...people.roster.teams.map(({ id }) => id), ...names.teams];
  return [...persons, ...[...new Set(groups)].flatMap((written) => group(written, context))];
}

function group(written: string, { resolve }: OwnerContext): Assignee[] {
  const found = resolve(written);
  if (found.kind !== 'group' && found.kind !== 'team') return [];
  const label = found.kind === 'team' ? (found.team.name ?? found.team.id) : found.name;
  return [{ key: ownerKey(written, found), kind: found.kind, label, description: '', written, isParticipant: false }];
}
