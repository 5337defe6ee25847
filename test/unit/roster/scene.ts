/** Scenes about people: a few small notes, and who a name in the last one stands for. */

import { defaultConfig } from '../../../src/service/config';
import type { Note } from '../../../src/service/note/note';
import { parseNote } from '../../../src/service/note/parse';
import { createSeriesFinder } from '../../../src/service/note/series';
import { People } from '../../../src/service/roster/people';
import { type Resolution, resolve } from '../../../src/service/roster/resolve';
import { readRoster } from '../../../src/service/roster/roster';
import type { IndexedNote, NotePlace } from '../../../src/service/workspace/indexedNote';
import { NoteIndex } from '../../../src/service/workspace/noteIndex';
import { takeNote } from '../workspace/takeNote';

/** Participants, and lines of the discussions; with ` | ` between participants and each line. */
export type SmallNote = string;

export interface Scene {
  readonly people: People;
  readonly notes: readonly IndexedNote[];
  readonly index: NoteIndex;
}

/** @param notes by path; those that differ in the date alone are one series */
export function scene(notes: Readonly<Record<string, SmallNote>>, roster = ''): Scene {
  const team = readRoster(roster);
  const index = new NoteIndex();
  for (const [path, small] of Object.entries(notes)) takeNote(index, ...noteOf(path, small, roster));
  return { people: new People(team, index.evidenceOf('file:///notes')), notes: [...index.notes()], index };
}

export function noteOf(path: string, small: SmallNote, roster = ''): [note: Note, place: NotePlace] {
  const [participants = '', ...lines] = small.split('|').map((part) => part.trim());
  const team = path.split('/')[0] ?? '';
  const items = lines.filter((line) => line.startsWith('* ')).map((line) => line.slice(2));
  const spoken = lines.filter((line) => !line.startsWith('* '));
  const text =
    `---\nteams: [${team}]\nparticipants: [${participants}]\n---\n\n` +
    `## Discussions\n\n${spoken.join('\n\n')}\n\n## TODOs\n\n${items.join('\n\n')}\n`;
  const note = parseNote(`file:///notes/${path}`, text, defaultConfig, readRoster(roster).known);
  return [note, { folder: 'file:///notes', series: createSeriesFinder(defaultConfig)(path, []).key }];
}

/** Who a name in the last note stands for, as `AnnB by participant`, `AnnB or AlfB by notes`, or `nobody`. */
export function who(name: string, notes: Readonly<Record<string, SmallNote>>, roster = ''): string {
  const { people, notes: all } = scene(notes, roster);
  const note = all.at(-1);
  if (note === undefined) throw new Error('a scene has a note');
  return told(resolve(name, note, people));
}

export function told(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'person':
      return `${resolution.person.label} by ${resolution.reason}`;
    case 'ambiguous':
      return `${resolution.candidates.map(({ label }) => label).join(' or ')} by ${resolution.reason}`;
    case 'team':
      return `team ${resolution.team.id}`;
    case 'group':
      return 'a group';
    default:
      return 'nobody';
  }
}
