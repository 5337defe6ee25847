/** Edits of items that are known from the index, in the document as it is now. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Edit } from '../note/edit';
import { editItems, type ItemChange } from '../note/lineEdits/editItems';
import { type ChangedLines, changedLines } from '../note/lineEdits/takeBack';
import type { Reparse } from '../note/lineEdits/tryOut';
import type { ActionItem, Note } from '../note/note';
import type { IndexedItem } from '../workspace/indexedNote';
import { findAllAgain, placeOf } from './findAgain';

export interface ChangedItems {
  /** Edits of the document; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** What they do to its lines, to be taken back. */
  readonly lines: readonly ChangedLines[];
  /** Items that are changed by them: not those that were as wanted before. */
  readonly changed: readonly IndexedItem[];
  /** Items that are not there any more. */
  readonly gone: readonly IndexedItem[];
  /** Items whose line leaves no way for the change. */
  readonly refused: readonly IndexedItem[];
}

/** @param note what the document says now */
export function changeItems(
  document: TextDocument,
  note: Note,
  items: readonly IndexedItem[],
  change: ItemChange,
  reparse: Reparse,
): ChangedItems {
  const found = findAllAgain(note, items);
  const places = new Set([...found.values()].map(placeOf));
  const gone = items.filter((item) => !places.has(placeOf(item)));
  const { edits, changed, refused } = editItems(note, [...found.keys()], change, reparse);
  const given = (items: readonly ActionItem[]): IndexedItem[] => items.flatMap((item) => found.get(item) ?? []);
  return {
    edits: edits.map((edit) => toTextEdit(document, edit)),
    lines: changedLines(note.text, edits),
    changed: given(changed),
    gone,
    refused: given(refused),
  };
}

export function toTextEdit(document: TextDocument, { start, end, newText }: Edit): TextEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText };
}
