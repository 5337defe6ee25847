/** The items of a note that look another way: what is done, and what is overdue. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { IsoDate } from '../../note/datetime';
import type { Span } from '../../note/note';
import type { NoteStore } from '../../workspace/noteStore';
import { dueDays } from './dueDays';
import { readNote } from './readNote';

export interface ItemMarks {
  /** Done items with their details. */
  readonly done: readonly Range[];
  /** Open items that were due before today, each from its start to the end of its own line. */
  readonly overdue: readonly Range[];
}

/** @returns in the order of the text; nothing for what is no note, and for a large one */
export function itemMarks(document: TextDocument, store: NoteStore, today: IsoDate): ItemMarks {
  const note = readNote(document, store);
  if (note === undefined) return { done: [], overdue: [] };
  const toRange = ({ start, end }: Span): Range => ({
    start: document.positionAt(start),
    end: document.positionAt(end),
  });
  const done = note.actionItems.filter((item) => item.done).map(toRange);
  const overdue = dueDays(note, store)
    .filter(({ day }) => day < today)
    .map(({ item }) => toRange({ start: item.start, end: item.description.end }));
  return { done, overdue };
}
