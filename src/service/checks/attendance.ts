/** Who takes part by the list of participants: what the rules about people who are not in it share. */

import { nameKey } from '../note/names';
import type { Note } from '../note/note';
import { matchInitials, type PersonName, readPersonName } from '../note/personName';
import { itemBehind } from '../note/yamlText';
import type { KnownPerson, Listed } from '../roster/people';
import type { Resolution } from '../roster/resolve';
import { type ListValue, listOf } from './listedNames';
import type { CheckContext, Fix } from './rule';

export class Attendance {
  private names: readonly PersonName[] | undefined;
  private people: ReadonlySet<KnownPerson> | undefined;

  private constructor(
    private readonly note: Note,
    private readonly list: ListValue,
    private readonly listed: Listed,
    /** Who the participants are, each as it resolves. */
    private readonly found: readonly Resolution[],
  ) {}

  /** @returns undefined where nobody is listed yet, the list cannot be read, or a whole group is in it */
  static of(note: Note, context: CheckContext): Attendance | undefined {
    const list = listOf(note, 'participants');
    const { participants } = note.meeting;
    if (list === undefined || participants.length === 0) return undefined;
    const found = participants.map((name) => context.resolve(name));
    if (found.some(({ kind }) => kind === 'group' || kind === 'team')) return undefined;
    return new Attendance(note, list, context.listed(), found);
  }

  /** Whether somebody is listed, or may be meant by a name that is. */
  includes(person: KnownPerson): boolean {
    this.people ??= new Set(this.found.flatMap((each) => (each.kind === 'person' ? [each.person] : [])));
    return this.listed.people.has(person) || this.people.has(person);
  }

  /** Whether that very name is listed. */
  includesName(name: string): boolean {
    return this.listed.names.has(nameKey(name));
  }

  /** Whether initials may be those of somebody who is listed, as `XM` may be Xenia's, whose other names are not known. */
  mayInclude(initials: string): boolean {
    this.names ??= this.note.meeting.participants.map(readPersonName);
    return this.names.some((name) => matchInitials(initials, name) !== undefined);
  }

  /** Lists one more, as the list writes its own. */
  add(name: string): Fix[] {
    const edit = itemBehind(this.note, this.list, name);
    return edit === undefined ? [] : [{ title: 'fix.add-participant', facts: { name }, edits: [edit], isChoice: true }];
  }
}
