/** Everything that notes say of a person or group: meetings attended, items owned, lines spoken. */
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { Location } from 'vscode-languageserver-types';
import type { ActionItem, Note, Span } from '../../note/note';
import { resolve } from '../../roster/resolve';
import type { IndexedNote } from '../../workspace/indexedNote';
import type { NoteStore, Progress } from '../../workspace/noteStore';
import { rosterEntry } from './definition';
import { meaningsIn, nameAt, namesIn, rangeOf, sameAs, writtenNames } from './personAt';
import { readTexts } from './readNotes';

export type ReferenceKind =
  /** The entry in the roster. */
  | 'roster'
  /** A note that lists them, once. */
  | 'meeting'
  /** An item that they own, once; where its owners stand above a list, the item itself. */
  | 'item'
  /** A line that they say. */
  | 'line';

export interface Reference {
  readonly kind: ReferenceKind;
  readonly location: Location;
}

/**
 * All references to whoever is at a place; only those notes are read that the index says to name them.
 * @param kinds those that are wanted
 * @returns the roster's first, then note by note; undefined where it was cancelled
 */
export async function references(
  document: TextDocument,
  position: Position,
  kinds: ReadonlySet<ReferenceKind>,
  store: NoteStore,
  progress: Progress,
): Promise<Reference[] | undefined> {
  const named = namesIn(document, store);
  const name = named && nameAt(document, position, named.names);
  const meaning = name && named?.meaningOf(name);
  const isSame = meaning && sameAs(meaning);
  if (named === undefined || meaning === undefined || isSame === undefined) return [];
  const { people } = named;
  const uris = notesOf(document.uri, store, (note) => {
    const written = [
      ...(kinds.has('meeting') ? note.participants : []),
      ...(kinds.has('item') ? note.owners : []),
      ...(kinds.has('line') ? note.speakers : []),
    ];
    return [...new Set(written)].some((text) => isSame(resolve(text, note, people)));
  });
  // What cannot be read is told by the index, and logged.
  const texts = await readTexts(uris, document, store, progress, () => {});
  if (texts === undefined) return undefined;
  const entry = kinds.has('roster') ? rosterEntry(document.uri, meaning, store) : undefined;
  return [
    ...(entry === undefined ? [] : [{ kind: 'roster' as const, location: entry }]),
    ...[...texts].flatMap(([uri, text]) => {
      const note = store.parse(uri, text);
      const meaningOf = meaningsIn(store.summary(note), people);
      const shown = TextDocument.create(uri, 'markdown', 0, text);
      return mentionedIn(note, (written) => isSame(meaningOf(written)))
        .filter(({ kind }) => kinds.has(kind))
        .map(({ kind, span }) => ({ kind, location: { uri, range: rangeOf(shown, span) } }));
    }),
  ];
}

/** The URIs of those notes of a document's folder of which something holds, in the order of the alphabet. */
export function notesOf(uri: string, store: NoteStore, holds: (note: IndexedNote) => boolean): string[] {
  const folder = store.folderOf(uri).uri;
  return [...store.index.notes()]
    .filter((note) => note.folder === folder && holds(note))
    .map((note) => note.uri)
    .sort();
}

interface Mentioned {
  readonly kind: ReferenceKind;
  readonly span: Span;
}

function mentionedIn(note: Note, means: (text: string) => boolean): Mentioned[] {
  const names = writtenNames(note).filter(({ kind }) => kind !== 'owner');
  const own = names.filter(({ text }) => means(text));
  const listed = own.find(({ kind }) => kind === 'participant');
  return [
    ...(listed === undefined ? [] : [{ kind: 'meeting' as const, span: listed }]),
    ...note.actionItems.flatMap((item) => ownedItem(item, means)),
    ...own.filter(({ kind }) => kind === 'speaker').map((span) => ({ kind: 'line' as const, span })),
  ];
}

function ownedItem(item: ActionItem, means: (text: string) => boolean): Mentioned[] {
  const owner = item.owners.find(({ raw }) => means(raw.replace(/^@/, '')));
  if (owner === undefined) return [];
  const isInside = item.start <= owner.start && owner.end <= item.end;
  return [{ kind: 'item', span: isInside ? owner : item.description }];
}
