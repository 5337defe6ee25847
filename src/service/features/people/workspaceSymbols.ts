/** People and action items as symbols of the workspace. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver-types';
import { mentionsOf } from '../../note/mentions';
import { fold } from '../../note/names';
import { fullNameOf, type KnownPerson, namesOf } from '../../roster/people';
import { participantsOf, resolve } from '../../roster/resolve';
import { rosterUriOf } from '../../workspace/folders';
import type { IndexedNote } from '../../workspace/indexedNote';
import type { NoteStore } from '../../workspace/noteStore';
import { newestFirst } from '../actionItems';
import { rosterEntry } from './definition';
import { rangeOf } from './personAt';

/** More than this nobody looks through; with one more letter it is another list. */
const mostSymbols = 1000;

/**
 * @param query letters that have to stand in a name, or in an item with its owners, in that order; empty for all people
 * @returns people first; where a person is written down is told when {@link resolveSymbol} is asked
 */
export function workspaceSymbols(query: string, store: NoteStore): WorkspaceSymbol[] {
  const wanted = fold(query).replaceAll(' ', '');
  const people = store.folderUris.flatMap((folder) => peopleSymbols(folder, wanted, store));
  if (wanted === '') return people.slice(0, mostSymbols);
  const notes = [...store.index.notes()].sort(newestFirst);
  const symbols = [...people];
  for (const note of notes) {
    symbols.push(...itemSymbols(note, wanted));
    if (symbols.length >= mostSymbols) break;
  }
  return symbols.slice(0, mostSymbols);
}

function peopleSymbols(folder: string, wanted: string, store: NoteStore): WorkspaceSymbol[] {
  return store.peopleAround(`${folder}/`).all.flatMap((person): WorkspaceSymbol[] => {
    const name = nameToShow(person, wanted);
    if (name === undefined) return [];
    const uri = person.entry === undefined ? newestNoteOf(person, folder, store)?.uri : rosterUriOf(folder);
    if (uri === undefined) return [];
    const fullName = fullNameOf(person);
    const containerName = fullName === person.label ? '' : fullName;
    return [{ name, kind: SymbolKind.Object, containerName, location: { uri }, data: { folder, person: person.id } }];
  });
}

/** The editor filters by the name that it is given, accents and all; so what was looked for has to stand there. */
function nameToShow(person: KnownPerson, wanted: string): string | undefined {
  const { label } = person;
  if (hasLetters(label.toLowerCase(), wanted)) return label;
  const names = namesOf(person).map((name) => name.normalize('NFC'));
  const found =
    names.find((name) => hasLetters(name.toLowerCase(), wanted)) ??
    names.map(fold).find((name) => hasLetters(name, wanted));
  return found && `${label} (${found})`;
}

function itemSymbols({ uri, title, items }: IndexedNote, wanted: string): WorkspaceSymbol[] {
  return items.flatMap(({ kind, owners, text, range }) => {
    if (kind === 'decision') return [];
    const name = owners.length > 0 ? `${owners.join('/')}: ${text}` : text;
    if (!hasLetters(fold(name), wanted)) return [];
    return [{ name, kind: SymbolKind.Event, containerName: title, location: { uri, range } }];
  });
}

/** Whether letters stand in a text in that order, as quick open looks for them. */
function hasLetters(text: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Where a person's symbol leads: their entry in the roster, else where their newest meeting lists them. */
export async function resolveSymbol(symbol: WorkspaceSymbol, store: NoteStore): Promise<WorkspaceSymbol> {
  const { folder, person: id } = (symbol.data ?? {}) as { folder?: string; person?: string };
  if (folder === undefined) return symbol;
  const people = store.peopleAround(`${folder}/`);
  const person = people.all.find((other) => other.id === id);
  if (person === undefined) return symbol;
  const entry = rosterEntry(`${folder}/`, { kind: 'person', person, reason: 'roster' }, store);
  if (entry !== undefined) return { ...symbol, location: entry };
  const text = await store.text(symbol.location.uri);
  if (text === undefined) return symbol;
  const note = store.parse(symbol.location.uri, text);
  const names = store.summary(note);
  const mention = mentionsOf(note).find(({ raw }) => {
    const resolution = resolve(raw, names, people);
    return resolution.kind === 'person' && resolution.person === person;
  });
  if (mention === undefined) return symbol;
  const document = TextDocument.create(note.uri, 'markdown', 0, text);
  return { ...symbol, location: { uri: note.uri, range: rangeOf(document, mention) } };
}

function newestNoteOf(person: KnownPerson, folder: string, store: NoteStore): IndexedNote | undefined {
  const people = store.peopleAround(`${folder}/`);
  const series = person.spellings.flatMap(({ key }) => [...people.evidence.seriesOf(key).keys()]);
  const notes = [...new Set(series)].flatMap((key) => [...store.index.notesOfSeries(key)]);
  return notes.sort(newestFirst).find((note) => participantsOf(note, people).has(person));
}
