/** What rules may look at beside a note; each is found when a rule asks, and once a note. */
import { listedNames } from './checks/listedNames';
import type { CheckContext } from './checks/rule';
import { nameKey } from './note/names';
import type { Note } from './note/note';
import { resolve } from './roster/resolve';
import { relativePath } from './workspace/folders';
import type { NoteStore } from './workspace/noteStore';

export function checkContext(note: Note, notes: NoteStore): CheckContext {
  const folder = notes.folderOf(note.uri);
  const summary = once(() => notes.summary(note));
  const people = once(() => notes.peopleAround(note.uri));
  const meetings = once(() => notes.otherMeetings(note));
  const elsewhere = once(() => new Set(meetings().flatMap(({ participants }) => participants.map(nameKey))));
  const names = {
    teams: once(() => listedNames(note, 'teams')),
    participants: once(() => listedNames(note, 'participants')),
  };
  return {
    config: folder.config,
    roster: folder.roster,
    get series() {
      return folder.seriesOf(relativePath(note.uri, folder), note.meeting.teams).config;
    },
    meetings,
    previous: () => notes.index.previousMeeting(note, summary()),
    resolve: (name) => resolve(name, summary(), people()),
    people,
    names: (key) => names[key](),
    listed: () => people().listedIn(summary()),
    isListedElsewhere: (key) => elsewhere().has(key),
    exists: (uri) => notes.index.get(uri) !== undefined || notes.index.unreadable.has(uri),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
