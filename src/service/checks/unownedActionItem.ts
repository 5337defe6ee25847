import { type Assigner, createAssigner } from '../note/assign';
import { meetingOf } from '../note/meeting';
import type { ActionItem, Note } from '../note/note';
import type { KnownPerson } from '../roster/people';
import { isAttendanceKnown, OwnerNames } from './ownerNames';
import type { CheckContext, Fix, Rule } from './rule';

/** A longer list is read by nobody; all other names can be typed. */
const mostAssignees = 9;

/** Something to do that nobody has taken on: `TODO: …`, a checkbox without a name. */
export const unownedActionItem: Rule = {
  id: 'unowned-action-item',
  severity: 'hint',
  *check(note, context) {
    const items = note.actionItems.filter(({ kind, done }) => kind === 'unowned' && !done);
    if (items.length === 0) return;
    const assigner = createAssigner(note);
    const people = isAttendanceKnown(note) ? assignees(note, context) : [];
    for (const item of items) {
      const fixes = people.flatMap((person) => assign(item, person, assigner));
      const { start, description } = item;
      yield { start, end: description.end, message: 'unowned-action-item', facts: {}, fixes };
    }
  },
};

interface Assignee {
  readonly label: string;
  /** How they are written as an owner. */
  readonly written: string;
}

function assign(item: ActionItem, { label, written }: Assignee, assigner: Assigner): Fix[] {
  const edit = assigner(item, written);
  return edit === undefined ? [] : [{ title: 'fix.assign', facts: { name: label }, edits: [edit], isChoice: true }];
}

/** The participants, those who own or say something in this note first. */
function assignees(note: Note, context: CheckContext): Assignee[] {
  const resolved = (name: string): KnownPerson[] => {
    const found = context.resolve(name);
    return found.kind === 'person' ? [found.person] : [];
  };
  const participants = [...new Set(meetingOf(note).participants.flatMap(resolved))];
  const owners = note.actionItems.flatMap((item) => item.owners);
  const active = new Set([...owners, ...note.speakers].flatMap(({ raw }) => resolved(raw)));
  const names = new OwnerNames(note, context);
  return [...participants.filter((each) => active.has(each)), ...participants.filter((each) => !active.has(each))]
    .slice(0, mostAssignees)
    .flatMap((person) => {
      const written = names.of(person);
      return written === undefined ? [] : [{ label: person.label, written }];
    });
}
