/** The part of the face that is about people: who somebody is, and people as symbols of the notes and the roster. */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeLens,
  DocumentHighlight,
  Location,
  Range,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-types';
import { definition } from './features/people/definition';
import { highlight } from './features/people/highlight';
import { type Reference, type ReferenceKind, references } from './features/people/references';
import { prepareRename, rename } from './features/people/rename';
import { rosterLenses } from './features/people/rosterLenses';
import { resolveSymbol, workspaceSymbols } from './features/people/workspaceSymbols';
import { type FolderRosterProposal, rosterProposal } from './features/rosterProposal';
import { type SemanticToken, tokensOf } from './features/semanticTokens';
import type { Translate } from './l10n';
import { findMe, type Identity } from './roster/me';
import type { KnownPerson } from './roster/people';
import { type Resolution, resolve } from './roster/resolve';
import type { IndexedNote } from './workspace/indexedNote';
import { type NoteStore, noProgress, type Progress } from './workspace/noteStore';

export class PeopleService {
  constructor(
    private readonly store: NoteStore,
    private readonly translate: Translate,
    private readonly identity: () => Identity,
  ) {}

  /**
   * Who a name in a note stands for.
   * @param name a participant, owner or speaker as written
   */
  resolve(name: string, note: IndexedNote): Resolution {
    return resolve(name, note, this.store.peopleAround(note.uri));
  }

  /** Everybody whom rosters and notes tell of, those of the rosters first. */
  all(): KnownPerson[] {
    const people = this.store.folderUris.flatMap((folder) => this.store.peopleAround(`${folder}/`).all);
    return [...new Map(people.map((person) => [person.id, person])).values()];
  }

  /** The reader, among the people around a note; undefined where nothing tells who that is. */
  me(uri: string): KnownPerson | undefined {
    return findMe(this.identity(), this.store.peopleAround(uri));
  }

  /** Whether a name in a note stands for the reader. */
  isMe(name: string, note: IndexedNote): boolean {
    const resolution = this.resolve(name, note);
    return resolution.kind === 'person' && resolution.person === this.me(note.uri);
  }

  /** Whether the reader is somebody of any folder. */
  get knowsMe(): boolean {
    return this.store.folderUris.some((folder) => this.me(`${folder}/`) !== undefined);
  }

  /** The names in a note by what they stand for; none in any other document, and in a large one. */
  semanticTokens(document: TextDocument): SemanticToken[] {
    return tokensOf(document, this.store, this.me(document.uri));
  }

  /** See {@link rosterLenses}. */
  codeLenses(document: TextDocument): CodeLens[] {
    return rosterLenses(document, this.store, this.translate);
  }

  /** See {@link workspaceSymbols}. */
  workspaceSymbols(query: string): WorkspaceSymbol[] {
    return workspaceSymbols(query, this.store);
  }

  /** See {@link resolveSymbol}. */
  resolveSymbol(symbol: WorkspaceSymbol): Promise<WorkspaceSymbol> {
    return resolveSymbol(symbol, this.store);
  }

  /** See {@link rosterProposal}. */
  rosterProposal(uri: string, text?: string): FolderRosterProposal {
    return rosterProposal(this.store, this.translate, uri, text);
  }

  /** See {@link definition}. */
  definition(document: TextDocument, position: Position): Location | undefined {
    return definition(document, position, this.store);
  }

  /** See {@link references}. */
  references(
    document: TextDocument,
    position: Position,
    kinds: ReadonlySet<ReferenceKind>,
    progress: Progress = noProgress,
  ): Promise<Reference[] | undefined> {
    return references(document, position, kinds, this.store, progress);
  }

  /** See {@link highlight}. */
  highlights(document: TextDocument, position: Position): DocumentHighlight[] {
    return highlight(document, position, this.store);
  }

  /** See {@link prepareRename}. */
  prepareRename(document: TextDocument, position: Position): { range: Range; placeholder: string } | undefined {
    return prepareRename(document, position, { store: this.store, translate: this.translate });
  }

  /** See {@link rename}. */
  rename(
    document: TextDocument,
    position: Position,
    newName: string,
    progress: Progress = noProgress,
  ): Promise<WorkspaceEdit | undefined> {
    return rename(document, position, newName, { store: this.store, translate: this.translate }, progress);
  }
}
