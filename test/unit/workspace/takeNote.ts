import type { Note } from '../../../src/service/note/note';
import { type NotePlace, summarize } from '../../../src/service/workspace/indexedNote';
import type { NoteIndex } from '../../../src/service/workspace/noteIndex';

/** Has an index take a note, in place of what it knows of it. */
export function takeNote(index: NoteIndex, note: Note, place: NotePlace): void {
  index.put(summarize(note, place, index.sharing));
}
