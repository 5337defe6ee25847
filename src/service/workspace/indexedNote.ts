/** A note as the index keeps it: what the features need of it, without its text. */
import type { Position, Range } from 'vscode-languageserver-types';
import type { IsoDate, ValidDatetime } from '../note/datetime';
import { findDue } from '../note/dueDate';
import { lineEnd, lineStart, nextLine } from '../note/lines';
import type { Meeting } from '../note/meeting';
import type { ActionItem, ActionItemKind, DueDate, Note } from '../note/note';
import type { NoteNames } from '../roster/evidence';
import type { Sharing } from './sharing';

/** An action item or decision of an indexed note. */
export interface IndexedItem {
  readonly kind: ActionItemKind;
  /** The owners as written. */
  readonly owners: readonly string[];
  readonly done: boolean;
  readonly text: string;
  readonly due: DueDate | undefined;
  /** From its first character behind the bullet to the end of its own line. */
  readonly range: Range;
}

/** Where a note belongs. */
export interface NotePlace {
  /** The URI of its notes folder. */
  readonly folder: string;
  /** The key of the series that it belongs to. */
  readonly series: string;
}

export interface IndexedNote extends Meeting, NotePlace, NoteNames {
  readonly items: readonly IndexedItem[];
}

/** By their numbers, in memory and in the cache. */
export const itemKinds: readonly ActionItemKind[] = ['owned', 'unowned', 'decision'];

/** There are hundreds of thousands of them: each field is memory, and ranges are made when somebody asks. */
class PackedItem implements IndexedItem {
  readonly owners: readonly string[];
  readonly text: string;
  readonly due: DueDate | undefined;
  /** Over how many lines it goes, whether it is done, and its kind: 1 bit for the second, 2 for the last. */
  private readonly packed: number;
  private readonly line: number;
  private readonly character: number;
  private readonly endCharacter: number;

  constructor({ kind, owners, done, text, due, range: { start, end } }: IndexedItem) {
    this.owners = owners;
    this.text = text;
    this.due = due;
    this.packed = (end.line - start.line) * 8 + (done ? 4 : 0) + itemKinds.indexOf(kind);
    this.line = start.line;
    this.character = start.character;
    this.endCharacter = end.character;
  }

  get kind(): ActionItemKind {
    return itemKinds[this.packed % 4] ?? 'decision';
  }

  get done(): boolean {
    return this.packed % 8 >= 4;
  }

  get range(): Range {
    const { line, character, endCharacter, packed } = this;
    return { start: { line, character }, end: { line: line + Math.floor(packed / 8), character: endCharacter } };
  }
}

/** An item as a plain value, to be written down or changed. */
export function plainItem({ kind, owners, done, text, due, range }: IndexedItem): IndexedItem {
  return { kind, owners, done, text, due, range };
}

export function indexedItem(item: IndexedItem): IndexedItem {
  return new PackedItem(item);
}

/**
 * A note as the index keeps it, which shares no memory with the note's text.
 * @param sharing what it shares with the summaries of other notes: that of the index, where the index keeps it
 */
export function summarize(note: Note, { folder, series }: NotePlace, sharing: Sharing): IndexedNote {
  const { meeting } = note;
  const { title, date, datetime, location } = meeting;
  const items = note.actionItems.map((item) => summarizeItem(item, note.text, date, sharing));
  return {
    uri: note.uri,
    title: sharing.sentence(title),
    date,
    datetime: datetime && apartFrom(datetime, sharing),
    location: location === undefined ? undefined : sharing.text(location),
    tags: sharing.list(meeting.tags),
    teams: sharing.list(meeting.teams),
    participants: sharing.list(meeting.participants),
    folder: sharing.text(folder),
    series: sharing.text(series),
    items,
    owners: sharing.list(eachOnce(items, ({ owners }) => owners)),
    speakers: sharing.list(eachOnce(note.speakers, ({ raw }) => [raw])),
  };
}

function apartFrom(datetime: ValidDatetime, sharing: Sharing): ValidDatetime {
  const { date, wallClock, offset, epochMilliseconds } = datetime;
  return {
    kind: 'valid',
    date,
    wallClock: sharing.sentence(wallClock),
    offset: sharing.text(offset),
    epochMilliseconds,
  };
}

function eachOnce<Value>(values: readonly Value[], namesOf: (value: Value) => readonly string[]): string[] {
  const names = new Set<string>();
  for (const value of values) for (const name of namesOf(value)) names.add(name);
  return [...names];
}

function summarizeItem(item: ActionItem, text: string, date: IsoDate | undefined, sharing: Sharing): IndexedItem {
  const { kind, owners, done, start, line, description } = item;
  const from = { line, character: start - lineStart(text, start) };
  return indexedItem({
    kind,
    owners: sharing.list(owners.map(({ raw }) => raw)),
    done,
    text: sharing.sentence(description.text),
    due: kind === 'decision' ? undefined : findDue(description.text, date)?.due,
    range: { start: from, end: positionBehind(from, text, start, description.end) },
  });
}

/** The position of an offset some lines behind another one. */
function positionBehind({ line, character }: Position, text: string, from: number, to: number): Position {
  const end = lineEnd(text, from);
  if (end >= to) return { line, character: character + to - from };
  return positionBehind({ line: line + 1, character: 0 }, text, nextLine(text, end), to);
}
