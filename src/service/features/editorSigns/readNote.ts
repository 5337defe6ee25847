/** The note of a document, for what is shown while it is being typed. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { largeText, type Note } from '../../note/note';
import type { NoteStore } from '../../workspace/noteStore';

/** @returns undefined for any other document, and for a large one, which is not read at every key */
export function readNote(document: TextDocument, store: NoteStore): Note | undefined {
  if (document.getText().length >= largeText) return undefined;
  const note = store.note(document);
  return store.isNote(note) ? note : undefined;
}
