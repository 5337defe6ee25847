/** What rules may look at beside a note; each is found when a rule asks, and once a note. */
import type { CheckContext } from './checks/rule';
import type { Meeting } from './note/meeting';
import { nameKey } from './note/names';
import type { Note } from './note/note';
import type { People } from './roster/people';
import { resolve } from './roster/resolve';
import { relativePath } from './workspace/folders';
import type { IndexedNote } from './workspace/indexedNote';
import type { NoteStore } from './workspace/noteStore';

export function checkContext(note: Note, notes: NoteStore): CheckContext {
  const folder = notes.folderOf(note.uri);
  let meetings: readonly Meeting[] | undefined;
  let known: IndexedNote | undefined;
  let everybody: People | undefined;
  let counted: ReadonlySet<string> | undefined;
  const names = (): IndexedNote => {
    known ??= notes.summary(note);
    return known;
  };
  const people = (): People => {
    everybody ??= notes.peopleAround(note.uri);
    return everybody;
  };
  /** The participants as the index counts them for this note. */
  const ownKeys = (): ReadonlySet<string> => {
    counted ??= new Set(notes.index.get(note.uri)?.participants.map(nameKey));
    return counted;
  };
  return {
    config: folder.config,
    roster: folder.roster,
    get series() {
      return folder.seriesOf(relativePath(note.uri, folder), note.meeting.teams).config;
    },
    meetings: () => {
      meetings ??= notes.otherMeetings(note);
      return meetings;
    },
    previous: () => notes.index.previousMeeting(note, names()),
    resolve: (name) => resolve(name, names(), people()),
    people,
    listed: () => people().listedIn(names()),
    isListedElsewhere: (key) => people().evidence.attendance(key) > (ownKeys().has(key) ? 1 : 0),
    exists: (uri) => notes.index.get(uri) !== undefined || notes.index.unreadable.has(uri),
  };
}
