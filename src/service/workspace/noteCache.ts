/**
 * What the index knows of each file, as a text that can be kept: a second start reads only the files that have changed.
 * It is checked when it is read: what is broken, of another version, or of a team that writes otherwise now is left out,
 * and read from the disk as if it had never been there.
 */
import { type IsoDate, isDate } from '../note/datetime';
import type { DueDate } from '../note/note';
import type { NotesFolder } from './folders';
import { type IndexedItem, type IndexedNote, indexedItem, itemKinds } from './indexedNote';
import type { Sharing } from './sharing';
import type { FileStamp } from './workspace';

/** Another number whenever notes are read or kept in another way. */
const format = 2;

/** Who changes a file within this time after it was read may leave its size and time as they were. */
const racyMilliseconds = 2000;

/** A file as it was when it was read. */
export interface CachedFile {
  readonly uri: string;
  readonly stamp: FileStamp;
  /** As it was written down when the file was read. */
  readonly folder: NotesFolder;
  /** Undefined for a file that is no meeting note. */
  readonly note: IndexedNote | undefined;
}

export interface CacheHead {
  /** The version of the program that reads notes. */
  readonly version: string;
  /** Milliseconds since the epoch. */
  readonly writtenAt: number;
}

/** @param folders the notes folders as their team has written them down: notes are read by that */
export function writeCache(files: Iterable<CachedFile>, folders: readonly NotesFolder[], head: CacheHead): string {
  const teams = folders.map(({ team }) => team);
  const rows = [...files].map(({ uri, stamp: { size, mtime }, folder, note }) => {
    // Of a file that is no note, whose team says so.
    return [uri, size, mtime, note === undefined ? teams.indexOf(folder.team) : encode(note)];
  });
  return JSON.stringify({ format, ...head, teams, files: rows });
}

/**
 * @param text what was written, or anything else
 * @returns the files that can be trusted, by their URIs; never throws
 */
export function readCache(
  text: string,
  folders: readonly NotesFolder[],
  version: string,
  share: Sharing,
): Map<string, CachedFile> {
  const found = new Map<string, CachedFile>();
  const cache = parse(text);
  const teams = array(cache?.teams);
  if (cache?.format !== format || cache.version !== version || typeof cache.writtenAt !== 'number') return found;
  // In a folder whose team writes otherwise now, every note may say something else.
  const same = folders.filter(({ team }) => teams.includes(team));
  const byUri = new Map(same.map((folder) => [folder.uri, folder]));
  for (const row of array(cache.files)) {
    const [uri, size, mtime, value] = array(row);
    if (typeof uri !== 'string' || typeof size !== 'number' || typeof mtime !== 'number') continue;
    if (mtime > cache.writtenAt - racyMilliseconds) continue;
    const note = decode(uri, value, share);
    const folder = note
      ? byUri.get(note.folder)
      : same.find(({ team }) => typeof value === 'number' && team === teams[value]);
    if (folder !== undefined) found.set(uri, { uri, stamp: { size, mtime }, folder, note });
  }
  return found;
}

function encode(note: IndexedNote): unknown[] {
  const { title, date, datetime, location, tags, teams, participants, folder, series, items, speakers } = note;
  const moment = datetime && [datetime.wallClock, datetime.offset, datetime.epochMilliseconds, datetime.date];
  const rows = items.map(({ kind, owners, done, text, due, range: { start, end } }) => [
    itemKinds.indexOf(kind),
    owners,
    done ? 1 : 0,
    text,
    due ?? 0,
    start.line,
    start.character,
    end.line,
    end.character,
  ]);
  return [title, date ?? 0, moment ?? 0, location ?? 0, tags, teams, participants, folder, series, rows, speakers];
}

function decode(uri: string, value: unknown, share: Sharing): IndexedNote | undefined {
  const [title, date, moment, location, tags, teams, participants, folder, series, rows, speakers] = array(value);
  if (typeof title !== 'string' || typeof folder !== 'string' || typeof series !== 'string') return undefined;
  const day = dateOr(date);
  const items = array(rows).map((row) => decodeItem(row, share));
  if (items.some((item) => item === undefined)) return undefined;
  const known = items.filter((item) => item !== undefined);
  const shared = (list: unknown): readonly string[] => share.list(strings(list));
  return {
    uri,
    title,
    date: day,
    datetime: decodeMoment(moment, day, share),
    location: typeof location === 'string' ? share.text(location) : undefined,
    tags: shared(tags),
    teams: shared(teams),
    participants: shared(participants),
    folder: share.text(folder),
    series: share.text(series),
    items: known,
    owners: share.list([...new Set(known.flatMap((item) => item.owners))]),
    speakers: shared(speakers),
  };
}

function decodeItem(row: unknown, share: Sharing): IndexedItem | undefined {
  const [kindAt, owners, done, text, due, ...places] = array(row);
  const kind = typeof kindAt === 'number' ? itemKinds[kindAt] : undefined;
  const [line, character, endLine, endCharacter] = places.map((place) => (isPlace(place) ? place : undefined));
  if (kind === undefined || typeof text !== 'string' || line === undefined || character === undefined) return undefined;
  if (endLine === undefined || endCharacter === undefined) return undefined;
  const range = { start: { line, character }, end: { line: endLine, character: endCharacter } };
  return indexedItem({ kind, owners: share.list(strings(owners)), done: done === 1, text, due: dueOr(due), range });
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** @param day that of the note: mostly the very same */
function decodeMoment(value: unknown, day: IsoDate | undefined, share: Sharing): IndexedNote['datetime'] {
  const [wallClock, offset, epochMilliseconds, date] = array(value);
  if (typeof wallClock !== 'string' || typeof offset !== 'string' || typeof date !== 'string') return undefined;
  if (typeof epochMilliseconds !== 'number') return undefined;
  return { kind: 'valid', date: date === day ? day : date, wallClock, offset: share.text(offset), epochMilliseconds };
}

function dueOr(value: unknown): DueDate | undefined {
  return value === 'next meeting' ? value : dateOr(value);
}

function dateOr(value: unknown): IsoDate | undefined {
  return typeof value === 'string' && isDate(value) ? value : undefined;
}

function array(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function strings(value: unknown): string[] {
  return array(value).filter((item) => typeof item === 'string');
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}
