/** Above each person of the roster: the meetings they were at, and their open items. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens } from 'vscode-languageserver-types';
import type { Translate } from '../../l10n';
import type { NoteStore } from '../../workspace/noteStore';
import { involvements } from './involvement';
import { rangeOf } from './personAt';
import { rosterNames } from './rosterNames';

/** The editor's commands behind the lenses. */
export const lensCommands = {
  /** Takes a URI, a position in that document and kinds of references. */
  references: 'meetingNotes.showReferences',
  /** Takes a person's id. */
  items: 'meetingNotes.showActionItemsOf',
} as const;

const sentences = {
  'meetings.one': '1 meeting',
  'meetings.many': '{count} meetings',
  'items.one': '1 open item',
  'items.many': '{count} open items',
} as const;

/** @returns none for any document but a team's roster */
export function rosterLenses(document: TextDocument, store: NoteStore, translate: Translate): CodeLens[] {
  if (!store.isRoster(document.uri)) return [];
  const people = store.peopleAround(document.uri);
  const involved = involvements(store.notesBeside(document.uri), people);
  const byHandle = new Map(people.all.map((person) => [person.entry?.handle, person]));
  return rosterNames(document.getText()).flatMap(({ isKey, handle, start, end }) => {
    const person = isKey ? byHandle.get(handle) : undefined;
    if (person === undefined) return [];
    const range = rangeOf(document, { start, end });
    const { meetings, openItems } = involved.get(person) ?? { meetings: 0, openItems: 0 };
    const title = (kind: 'meetings' | 'items', count: number): string =>
      translate(sentences[`${kind}.${count === 1 ? 'one' : 'many'}`], { count: String(count) });
    const args = [document.uri, range.start, ['meeting']];
    return [
      { range, command: { title: title('meetings', meetings), command: lensCommands.references, arguments: args } },
      { range, command: { title: title('items', openItems), command: lensCommands.items, arguments: [person.id] } },
    ];
  });
}
