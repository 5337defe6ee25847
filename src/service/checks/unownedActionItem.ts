import type { Edit } from '../note/edit';
import { setOwners } from '../note/lineEdits/owners';
import type { Reparse } from '../note/lineEdits/tryOut';
import type { ActionItem, Note } from '../note/note';
import { parseNote } from '../note/parse';
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
    const people = isAttendanceKnown(note) ? assignees(note, context) : [];
    const reparse: Reparse = (text) => parseNote(note.uri, text, context.config, context.roster.known);
    for (const item of items) {
      const fixes = people.map((person) => new Assignment(note, item, person, reparse));
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

/** Tried out on the note only when somebody asks for it: for each person the note has to be read again. */
class Assignment implements Fix {
  readonly title = 'fix.assign';
  readonly isChoice = true;
  readonly facts: Fix['facts'];
  private found: readonly Edit[] | undefined;

  constructor(
    private readonly note: Note,
    private readonly item: ActionItem,
    private readonly person: Assignee,
    private readonly reparse: Reparse,
  ) {
    this.facts = { name: person.label };
  }

  get edits(): readonly Edit[] {
    this.found ??= setOwners(this.note, this.item, [this.person.written], this.reparse) ?? [];
    return this.found;
  }
}

/** The participants, those who own or say something in this note first. */
function assignees(note: Note, context: CheckContext): Assignee[] {
  const resolved = (name: string): KnownPerson[] => {
    const found = context.resolve(name);
    return found.kind === 'person' ? [found.person] : [];
  };
  const participants = [...new Set(note.meeting.participants.flatMap(resolved))];
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
