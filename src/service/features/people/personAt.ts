/** Who is written down in a document, a note or the roster, and where; and which of them is at a place. */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { type MentionKind, mentionsOf } from '../../note/mentions';
import { fold, nameKey } from '../../note/names';
import type { Note, Span } from '../../note/note';
import type { NoteNames } from '../../roster/evidence';
import type { KnownPerson, People } from '../../roster/people';
import { type Resolution, resolve } from '../../roster/resolve';
import type { NoteStore } from '../../workspace/noteStore';
import { rosterNames } from './rosterNames';

/** A name in a note or in the roster. */
export interface WrittenName extends Span {
  readonly kind: MentionKind | 'roster';
  /** Without an `@`, which its span leaves out, too. */
  readonly text: string;
}

/** The names of one document, and who they are. */
export interface NamedDocument {
  readonly people: People;
  readonly names: readonly WrittenName[];
  meaningOf(name: WrittenName): Resolution;
}

const nobody: Resolution = { kind: 'unknown', reason: undefined };

/** @returns undefined for a document that is neither a note nor a roster */
export function namesIn(document: TextDocument, store: NoteStore): NamedDocument | undefined {
  if (store.isTeamFile(document.uri)) return store.isRoster(document.uri) ? namesInRoster(document, store) : undefined;
  const note = store.note(document);
  if (!store.isNote(note)) return undefined;
  return namesInNote(note, store);
}

/** A note's names; who they are is told as they are asked for, once each. */
function namesInNote(note: Note, store: NoteStore): NamedDocument {
  const people = store.peopleAround(note.uri);
  let meaningOf: ((text: string) => Resolution) | undefined;
  return {
    people,
    names: writtenNames(note),
    meaningOf: ({ text }) => {
      meaningOf ??= meaningsIn(store.summary(note), people);
      return meaningOf(text);
    },
  };
}

/** Who each name in a note is, told once each. */
export function meaningsIn(names: NoteNames, people: People): (text: string) => Resolution {
  const known = new Map<string, Resolution>();
  return (text) => {
    const meaning = known.get(text) ?? resolve(text, names, people);
    known.set(text, meaning);
    return meaning;
  };
}

/** Each place once: the owners above a list are those of every item in it. */
export function writtenNames(note: Note): WrittenName[] {
  const byPlace = new Map<number, WrittenName>();
  for (const { kind, raw, start, end } of mentionsOf(note)) {
    const at = raw.startsWith('@') ? 1 : 0;
    if (raw.length > at) byPlace.set(start, { kind, text: raw.slice(at), start: start + at, end });
  }
  return [...byPlace.values()];
}

function namesInRoster(document: TextDocument, store: NoteStore): NamedDocument {
  const people = store.peopleAround(document.uri);
  const byHandle = new Map(people.all.map((person) => [person.entry?.handle, person]));
  const names = rosterNames(document.getText());
  const meanings = new Map<WrittenName, Resolution>();
  const written = names.map(({ text, handle, start, end }): WrittenName => {
    const name: WrittenName = { kind: 'roster', text, start, end };
    const person = byHandle.get(handle);
    if (person !== undefined) meanings.set(name, { kind: 'person', person, reason: 'roster' });
    return name;
  });
  return { people, names: written, meaningOf: (name) => meanings.get(name) ?? nobody };
}

/** The person whose name a cursor is in or at the end of, and where that stands. */
export function personAt(
  document: TextDocument,
  position: Position,
  store: NoteStore,
): { readonly person: KnownPerson; readonly place: Span } | undefined {
  const named = namesIn(document, store);
  const place = named && nameAt(document, position, named.names);
  const meaning = place && named?.meaningOf(place);
  return place && meaning?.kind === 'person' ? { person: meaning.person, place } : undefined;
}

/** The name that a cursor is in or at the end of. */
export function nameAt<Name extends Span>(
  document: TextDocument,
  position: Position,
  names: readonly Name[],
): Name | undefined {
  const offset = document.offsetAt(position);
  return names.find(({ start, end }) => start <= offset && offset <= end);
}

/** Whether somebody else's meaning is the same person, group or team. */
export type SameTest = (other: Resolution) => boolean;

/** @returns undefined where the meaning is nobody for sure */
export function sameAs(meaning: Resolution): SameTest | undefined {
  if (meaning.kind === 'person') return (other) => other.kind === 'person' && other.person === meaning.person;
  if (meaning.kind === 'team') return (other) => other.kind === 'team' && fold(other.team.id) === fold(meaning.team.id);
  if (meaning.kind !== 'group') return undefined;
  return (other) => other.kind === 'group' && nameKey(other.name) === nameKey(meaning.name);
}

export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
