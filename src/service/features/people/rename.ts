/** Renames a person: one written form of theirs, wherever it truly means them, in all notes and in the roster. */
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Translate } from '../../l10n';
import type { Edit } from '../../note/edit';
import { readableFields } from '../../note/frontMatter';
import { splitPeople } from '../../note/names';
import type { FieldValue, Note, Span } from '../../note/note';
import { fileName } from '../../note/uris';
import { toYaml } from '../../note/yamlText';
import type { KnownPerson, People } from '../../roster/people';
import { resolve } from '../../roster/resolve';
import { readRoster, rosterFileName } from '../../roster/roster';
import type { NoteStore, Progress } from '../../workspace/noteStore';
import { toTextEdit } from '../codeActions';
import { type MessageId, messages } from './messages';
import { meaningsIn, nameAt, namesIn, rangeOf, writtenNames } from './personAt';
import { readTexts } from './readNotes';
import { notesOf } from './references';
import { checkRename } from './renameCheck';
import { rosterNames } from './rosterNames';
import { partsOf, type SpellingOf, spellingsOf } from './spelling';

/** Why something cannot be renamed, in words for the user. */
export class RenameRefused extends Error {
  override readonly name = 'RenameRefused';
}

/** What a rename needs to know. */
export interface RenameContext {
  readonly store: NoteStore;
  readonly translate: Translate;
}

/** What is to be changed: one spelling of one person. */
export interface Renaming {
  readonly person: KnownPerson;
  readonly people: People;
  readonly spellingOf: SpellingOf;
  /** What {@link SpellingOf} answers for it. */
  readonly spelling: string;
  readonly newName: string;
}

/** All that a rename does. */
export interface RenamePlan extends Renaming {
  /** The texts of all files that hold the name, as they are now, by URI. */
  readonly texts: ReadonlyMap<string, string>;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly rosterUri: string;
  refuse(message: MessageId, facts: Readonly<Record<string, string>>): never;
}

/** @throws {RenameRefused} with the sentence, if nothing else is said about it */
function refuser(translate: Translate): RenamePlan['refuse'] {
  return (message, facts) => {
    throw new RenameRefused(translate(messages[message], facts));
  };
}

/**
 * The name at a place that can be renamed, without an `@`.
 * @returns undefined where there is no name
 * @throws {RenameRefused} where it is not one person's
 */
export function prepareRename(
  document: TextDocument,
  position: Position,
  context: RenameContext,
): { range: Range; placeholder: string } | undefined {
  const found = findPerson(document, position, context);
  return found && { range: rangeOf(document, found.part), placeholder: found.part.text };
}

/**
 * @returns undefined where there is no name, and where it was cancelled
 * @throws {RenameRefused} where not everything could be renamed, or somebody's name would mean somebody else
 */
export async function rename(
  document: TextDocument,
  position: Position,
  written: string,
  context: RenameContext,
  progress: Progress,
): Promise<WorkspaceEdit | undefined> {
  const { store, translate } = context;
  const refuse = refuser(translate);
  const found = findPerson(document, position, context);
  if (found === undefined) return undefined;
  const { person, people, part } = found;
  const spellingOf = spellingsOf(person);
  const newName = checkName(written, person, people, refuse);
  const renaming = { person, people, spellingOf, spelling: spellingOf(part.text), newName };
  const { uri: folder } = store.folderOf(document.uri);
  const rosterUri = `${folder}/${rosterFileName}`;
  const texts = await readAll(document, renaming, rosterUri, store, refuse, progress);
  if (texts === undefined) return undefined;
  const edits = new Map<string, readonly Edit[]>();
  for (const [uri, text] of texts) {
    const own =
      uri === rosterUri ? rosterEdits(text, renaming, refuse) : noteEdits(store.parse(uri, text), renaming, store);
    if (own.length > 0) edits.set(uri, own);
    if (own.length > 0 && text.includes('\uFFFD')) refuse('broken-characters', { file: fileName(uri) });
  }
  checkRename({ ...renaming, texts, edits, rosterUri, refuse }, store);
  return { changes: toChanges(edits, texts) };
}

function toChanges(edits: RenamePlan['edits'], texts: RenamePlan['texts']): NonNullable<WorkspaceEdit['changes']> {
  return Object.fromEntries(
    [...edits].map(([uri, own]) => {
      const shown = TextDocument.create(uri, '', 0, texts.get(uri) ?? '');
      return [uri, own.map((edit) => toTextEdit(shown, edit))];
    }),
  );
}

function findPerson(
  document: TextDocument,
  position: Position,
  { store, translate }: RenameContext,
): { person: KnownPerson; people: People; part: Span & { readonly text: string } } | undefined {
  const named = namesIn(document, store);
  const name = named && nameAt(document, position, named.names);
  if (named === undefined || name === undefined) return undefined;
  const refuse = refuser(translate);
  const meaning = named.meaningOf(name);
  if (meaning.kind === 'ambiguous') {
    return refuse('ambiguous', { name: name.text, people: meaning.candidates.map(({ label }) => label).join(', ') });
  }
  if (meaning.kind === 'unknown') return refuse('unknown', { name: name.text });
  if (meaning.kind !== 'person') return refuse('group', { name: name.text });
  const parts = partsOf(name);
  const part = nameAt(document, position, parts) ?? parts[0];
  return part && { person: meaning.person, people: named.people, part };
}

/** @returns the new name, without an `@` and with single spaces */
function checkName(written: string, person: KnownPerson, people: People, refuse: RenamePlan['refuse']): string {
  const name = written.trim().replace(/^@/, '').replace(/ +/g, ' ');
  const isName = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]*$/u.test(name) && /\p{L}/u.test(name);
  if (!isName || splitPeople(name).length !== 1) return refuse('not-a-name', {});
  const { kind } = resolve(name, { series: '', teams: [], participants: [], owners: [], speakers: [] }, people);
  if (kind === 'group' || kind === 'team') return refuse('is-group', { name });
  const others = people.named(name).filter((other) => other !== person);
  if (others.length > 0) return refuse('is-other', { name, people: others.map(({ label }) => label).join(', ') });
  return name;
}

/** The texts of the roster and of all notes that hold the spelling, whoever it means there. */
async function readAll(
  document: TextDocument,
  { spelling, spellingOf }: Renaming,
  rosterUri: string,
  store: NoteStore,
  refuse: RenamePlan['refuse'],
  progress: Progress,
): Promise<Map<string, string> | undefined> {
  if (!store.isComplete) return refuse('incomplete', {});
  const unreadable = (uri: string, error: unknown): never =>
    refuse('unreadable', { file: fileName(uri), reason: error instanceof Error ? error.message : String(error) });
  const { uri: folder } = store.folderOf(document.uri);
  for (const [uri, reason] of store.index.unreadable) if (store.folderOf(uri).uri === folder) unreadable(uri, reason);
  const holds = (text: string): boolean =>
    partsOf({ text, start: 0, end: text.length }).some((part) => spellingOf(part.text) === spelling);
  const uris = notesOf(document.uri, store, ({ participants, owners, speakers }) =>
    [...participants, ...owners, ...speakers].some((text) => holds(text.replace(/^@/, ''))),
  );
  return readTexts([rosterUri, ...uris], document, store, progress, unreadable);
}

function noteEdits(note: Note, { person, people, spelling, spellingOf, newName }: Renaming, store: NoteStore): Edit[] {
  const meaningOf = meaningsIn(store.summary(note), people);
  return writtenNames(note).flatMap((name) => {
    const parts = partsOf(name).filter((part) => spellingOf(part.text) === spelling);
    if (parts.length === 0) return [];
    const meaning = meaningOf(name.text);
    if (meaning.kind !== 'person' || meaning.person !== person) return [];
    return parts
      .map(({ start, end }) => {
        if (name.kind !== 'participant') return { start, end, newText: newName };
        return { start, end, newText: inYaml(newName, { start, end }, scalarAround(note, start), note.text) };
      })
      .filter(({ start, end, newText }) => note.text.slice(start, end) !== newText);
  });
}

/** The value of the participants that a place lies in. */
function scalarAround(note: Note, at: number): Span | undefined {
  const textsIn = (value: FieldValue): FieldValue[] =>
    value.kind === 'list' ? value.items.filter(({ start, end }) => start <= at && at <= end).flatMap(textsIn) : [value];
  return readableFields(note)
    .flatMap(({ value }) => textsIn(value))
    .find(({ start, end }) => start <= at && at < end);
}

/** A name as YAML writes it in place of a part of a value. */
function inYaml(name: string, part: Span, scalar: Span | undefined, text: string): string {
  if (scalar === undefined || (scalar.start === part.start && scalar.end === part.end)) return toYaml(name);
  return text.charAt(scalar.start) === "'" ? name.replaceAll("'", "''") : name;
}

function rosterEdits(
  text: string,
  { person, spelling, spellingOf, newName }: Renaming,
  refuse: RenamePlan['refuse'],
): Edit[] {
  const { entry } = person;
  if (readRoster(text).errors.length > 0) return refuse('roster-broken', {});
  if (entry === undefined) return [];
  return rosterNames(text)
    .filter(({ handle }) => handle === entry.handle)
    .flatMap((name) => {
      const quote = /^["']$/.test(text.charAt(name.start - 1)) ? 1 : 0;
      const scalar = { start: name.start - quote, end: name.end + quote };
      return partsOf(name)
        .filter((part) => spellingOf(part.text) === spelling)
        .map(({ start, end }) => ({ start, end, newText: inYaml(newName, { start, end }, scalar, text) }));
    });
}
