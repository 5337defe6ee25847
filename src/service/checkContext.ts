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
  /** Whether another meeting of the series lists a name, as the index has counted it; this note may not be in it. */
  const inSeries = (key: string): boolean => {
    const { series } = summary();
    const counted = notes.index.get(note.uri);
    const isOwn = counted?.series === series && counted.participants.some((name) => nameKey(name) === key);
    return notes.index.evidenceOf(folder.uri).attendance(key, series) > (isOwn ? 1 : 0);
  };
  // Then the other meetings are those of its team.
  const isAlone = once(() => notes.index.get(meetings()[0]?.uri ?? '')?.series !== summary().series);
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
    isListedElsewhere: (key) => inSeries(key) || (isAlone() && elsewhere().has(key)),
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
