/** Renames a person: one written form of theirs, wherever it truly means them, in all notes and in the roster. */
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Translate } from '../../l10n';
import type { Edit } from '../../note/edit';
import type { Note } from '../../note/note';
import { fileName } from '../../note/uris';
import type { KnownPerson, People } from '../../roster/people';
import { resolve } from '../../roster/resolve';
import { rosterUriOf } from '../../workspace/folders';
import type { NoteStore, Progress } from '../../workspace/noteStore';
import { isBinary } from '../../workspace/workspace';
import { toTextEdit } from '../codeActions';
import { nameAt, namesIn, rangeOf } from './personAt';
import { readTexts } from './readNotes';
import { notesOf } from './references';
import { checkRename } from './renameCheck';
import { noteEdits, rosterEdits } from './renameEdits';
import { isSpelled, type Refuse, type RenamePlan, type Renaming, refuser } from './renaming';
import { isOneName, type NamePart, partsOf, spellingsOf } from './spelling';

/** What a rename needs to know. */
export interface RenameContext {
  readonly store: NoteStore;
  readonly translate: Translate;
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
  const rosterUri = rosterUriOf(folder);
  const texts = await readAll(document, renaming, rosterUri, store, refuse, progress);
  if (texts === undefined) return undefined;
  const editsIn = (note: Note): Edit[] => noteEdits(note, renaming, store.summary(note), refuse);
  const edits = new Map<string, readonly Edit[]>();
  for (const [uri, text] of texts) {
    const own = uri === rosterUri ? rosterEdits(text, renaming, refuse) : editsIn(store.parse(uri, text));
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
): { person: KnownPerson; people: People; part: NamePart } | undefined {
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
function checkName(written: string, person: KnownPerson, people: People, refuse: Refuse): string {
  const name = written.trim().replace(/^@/, '').replace(/ +/g, ' ');
  if (!isOneName(name)) return refuse('not-a-name', {});
  const { kind } = resolve(name, { series: '', teams: [], participants: [], owners: [], speakers: [] }, people);
  if (kind === 'group' || kind === 'team') return refuse('is-group', { name });
  const others = people.named(name).filter((other) => other !== person);
  if (others.length > 0) return refuse('is-other', { name, people: others.map(({ label }) => label).join(', ') });
  return name;
}

/** The texts of the roster and of all notes that hold the spelling, whoever it means there. */
async function readAll(
  document: TextDocument,
  renaming: Renaming,
  rosterUri: string,
  store: NoteStore,
  refuse: Refuse,
  progress: Progress,
): Promise<Map<string, string> | undefined> {
  if (!store.isComplete) return refuse('incomplete', {});
  const unreadable = (uri: string, error: unknown): never =>
    refuse('unreadable', { file: fileName(uri), reason: error instanceof Error ? error.message : String(error) });
  const { uri: folder } = store.folderOf(document.uri);
  for (const [uri, reason] of store.index.unreadable) {
    // What is no text holds no names.
    if (reason !== isBinary && store.folderOf(uri).uri === folder) unreadable(uri, reason);
  }
  const uris = notesOf(document.uri, store, ({ participants, owners, speakers }) =>
    [...participants, ...owners, ...speakers].some((text) => isSpelled(text.replace(/^@/, ''), renaming)),
  );
  return readTexts([rosterUri, ...uris], document, store, progress, unreadable);
}
