/** Over the heading of each actions section: how much in it is open, and how much of that is the reader's. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeLens } from 'vscode-languageserver-types';
import type { Translate } from '../../l10n';
import { createSectionFinder } from '../../note/sections';
import type { IndexedItem, IndexedNote } from '../../workspace/indexedNote';
import type { NoteStore } from '../../workspace/noteStore';
import { isOpen } from '../actionItems';
import { messages } from './messages';
import { readNote } from './readNote';

/** The editor's commands behind the lenses. */
export const sectionLensCommands = {
  /** Shows the view. */
  none: 'meetingNotes.actionItems.focus',
  /** Takes a note and one of its items, which it shows in the view. */
  open: 'meetingNotes.showActionItem',
  /** Takes a note and one of its items. */
  mine: 'meetingNotes.openActionItem',
} as const;

/**
 * A section always has its first lens, so that the text does not jump while the first item is being typed.
 * @param isMe whether an owner, as written, is the reader
 * @returns in the order of the text; none for what is no note, and for a large one
 */
export function sectionLenses(
  document: TextDocument,
  store: NoteStore,
  isMe: (owner: string, note: IndexedNote) => boolean,
  translate: Translate,
): CodeLens[] {
  const note = readNote(document, store);
  const sections = note?.sections.filter(({ kind }) => kind === 'actions') ?? [];
  if (note === undefined || sections.length === 0) return [];
  const summary = store.summary(note);
  const sectionAt = createSectionFinder(note.sections);
  // The summary has the items in the note's order.
  const open = note.actionItems.flatMap(({ start }, index) => {
    const item = summary.items[index];
    return item !== undefined && isOpen(item) ? [{ item, section: sectionAt(start) }] : [];
  });
  return sections.flatMap((section): CodeLens[] => {
    const items = open.flatMap((entry) => (entry.section === section ? [entry.item] : []));
    const mine = items.filter(({ owners }) => owners.some((owner) => isMe(owner, summary)));
    const start = document.positionAt(section.heading.start);
    const range = { start, end: { line: start.line, character: start.character + 1 } };
    return [openLens(items, summary, translate), ...mineLens(mine, summary, translate)].map((command) => ({
      range,
      command,
    }));
  });
}

type Command = NonNullable<CodeLens['command']>;

function openLens(items: readonly IndexedItem[], note: IndexedNote, translate: Translate): Command {
  const [item] = items;
  if (item === undefined) return { title: translate(messages['open.none'], {}), command: sectionLensCommands.none };
  const title = translate(messages.open, { count: String(items.length) });
  return { title, command: sectionLensCommands.open, arguments: [{ note, item }] };
}

function mineLens(mine: readonly IndexedItem[], note: IndexedNote, translate: Translate): Command[] {
  const [item] = mine;
  if (item === undefined) return [];
  const title = translate(messages.mine, { count: String(mine.length) });
  return [{ title, command: sectionLensCommands.mine, arguments: [{ note, item }] }];
}
