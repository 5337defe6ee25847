/** What the features need of all notes, kept up to date one note at a time. It keeps no texts. */
import type { Range } from 'vscode-languageserver-types';
import { dateInFileName, type IsoDate, parseDatetime } from '../note/datetime';
import { lineAt, lineStarts } from '../note/lines';
import { type ActionItem, type ActionItemKind, field, type Note, texts } from '../note/note';
import type { Disposable } from './workspace';

/** An action item or decision of an indexed note. */
export interface IndexedItem {
  readonly kind: ActionItemKind;
  /** The owners as written. */
  readonly owners: readonly string[];
  readonly done: boolean;
  readonly text: string;
  /** From its first character behind the bullet to the end of its own line. */
  readonly range: Range;
}

export interface IndexedNote {
  readonly uri: string;
  readonly title: string;
  /** The date of the meeting: that of `datetime`, else the one in the file's name. */
  readonly date: IsoDate | undefined;
  readonly participants: readonly string[];
  readonly teams: readonly string[];
  readonly items: readonly IndexedItem[];
}

export class NoteIndex {
  private readonly byUri = new Map<string, IndexedNote>();
  private readonly failures = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  /** All notes, in no particular order. */
  notes(): Iterable<IndexedNote> {
    return this.byUri.values();
  }

  get size(): number {
    return this.byUri.size;
  }

  get(uri: string): IndexedNote | undefined {
    return this.byUri.get(uri);
  }

  /** Files that could not be read, with the reason in words. */
  get unreadable(): ReadonlyMap<string, string> {
    return this.failures;
  }

  /** Takes a note in its present state, in place of what was known of it. */
  set(note: Note): void {
    this.failures.delete(note.uri);
    this.byUri.set(note.uri, summarize(note));
    this.tell();
  }

  /** Forgets a file: it is gone, or no meeting note any more. */
  delete(uri: string): void {
    const failed = this.failures.delete(uri);
    if (this.byUri.delete(uri) || failed) this.tell();
  }

  /** Takes that a file cannot be read; what it held before does not count any more. */
  fail(uri: string, reason: string): void {
    this.byUri.delete(uri);
    this.failures.set(uri, reason);
    this.tell();
  }

  /** Told after every change, at once; whoever shows something collects them. */
  onDidChange(listener: () => void): Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function summarize(note: Note): IndexedNote {
  const starts = note.actionItems.length > 0 ? lineStarts(note.text) : [];
  return {
    uri: note.uri,
    title: titleOf(note),
    date: dateOf(note),
    participants: texts(note, 'participants').map(({ text }) => text),
    teams: texts(note, 'teams').map(({ text }) => text),
    items: note.actionItems.map((item) => summarizeItem(item, starts)),
  };
}

function summarizeItem({ kind, owners, done, description, start }: ActionItem, starts: readonly number[]): IndexedItem {
  const position = (offset: number): Range['start'] => {
    const line = lineAt(starts, offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
  const range = { start: position(start), end: position(description.end) };
  return { kind, owners: owners.map(({ raw }) => raw), done, text: description.text, range };
}

function titleOf(note: Note): string {
  const title = field(note, 'title')?.value;
  if (title?.kind === 'text' && title.text !== '') return title.text;
  return decodeURIComponent(note.uri.slice(note.uri.lastIndexOf('/') + 1)).replace(/\.\w+$/, '');
}

function dateOf(note: Note): IsoDate | undefined {
  const value = field(note, 'datetime')?.value;
  const datetime = value?.kind === 'text' ? parseDatetime(value.text) : undefined;
  return datetime?.kind === 'valid' ? datetime.date : dateInFileName(note.uri);
}
