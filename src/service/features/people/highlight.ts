/** All places of a document at which the same person or group is written down. Asked for whenever the cursor moves. */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { nameKey } from '../../note/names';
import type { NoteStore } from '../../workspace/noteStore';
import { nameAt, namesIn, rangeOf, sameAs } from './personAt';

/** @returns of a name that nobody knows, those that are written alike; none where there is no name */
export function highlight(document: TextDocument, position: Position, store: NoteStore): DocumentHighlight[] {
  const named = namesIn(document, store);
  const name = named && nameAt(document, position, named.names);
  if (named === undefined || name === undefined) return [];
  const isSame = sameAs(named.meaningOf(name));
  const key = nameKey(name.text);
  return named.names
    .filter((other) => (isSame === undefined ? nameKey(other.text) === key : isSame(named.meaningOf(other))))
    .map((other) => ({ range: rangeOf(document, other), kind: DocumentHighlightKind.Text }));
}
