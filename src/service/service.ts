/**
 * The language service: everything that an editor or the command line may ask about meeting notes. It speaks the types
 * of the Language Server Protocol: positions and ranges are 0-based, end-exclusive, in UTF-16 code units.
 */
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, CompletionItem, Diagnostic, Range } from 'vscode-languageserver-types';
import { check, type RuleFinding } from './checks/check';
import { type Translate, untranslated } from './checks/messages';
import { rules } from './checks/registry';
import { configFileName } from './config';
import { quickFixes } from './features/codeActions';
import { complete } from './features/completion';
import { toDiagnostic, toYamlDiagnostic } from './features/diagnostics';
import type { Log } from './log';
import type { Note } from './note/note';
import { parseNote } from './note/parse';
import { rosterFileName } from './roster/roster';
import { isInside, isTeamFile, type NotesFolder, NotesFolders, relativePath } from './workspace/folders';
import { type IndexedNote, NoteIndex } from './workspace/noteIndex';
import type { Disposable, FileChange, Workspace } from './workspace/workspace';
import { readYamlFile } from './yamlFile';

export interface ServiceOptions {
  readonly workspace: Workspace;
  readonly log: Log;
  /** Makes the sentences that people read; English without it. */
  readonly translate?: Translate;
}

/** How far the index is. */
export interface Progress {
  /** Files read so far, and all that there are. */
  report(done: number, total: number): void;
  isCancelled(): boolean;
}

const noProgress: Progress = { report: () => {}, isCancelled: () => false };

/** How many files are read at once: enough to keep a disk busy, few enough to be cancelled soon. */
const batchSize = 32;

interface OpenDocument {
  readonly document: TextDocument;
  readonly isUnsaved: boolean;
}

/** A document's text at one version, read. */
interface ParsedDocument {
  readonly version: number;
  readonly note: Note;
}

export class LanguageService {
  /** What is known of all notes; open documents count as they are in the editor. */
  readonly index = new NoteIndex();
  private readonly workspace: Workspace;
  private readonly log: Log;
  private readonly translate: Translate;
  private readonly folders: NotesFolders;
  /** Documents that are open in an editor: their text wins over the disk. */
  private readonly open = new Map<string, OpenDocument>();
  private readonly parsed = new Map<string, ParsedDocument>();
  /** The newest thing told about each file: what an older read brings is dropped. */
  private readonly newest = new Map<string, symbol>();

  constructor({ workspace, log, translate = untranslated }: ServiceOptions) {
    this.workspace = workspace;
    this.log = log;
    this.translate = translate;
    this.folders = new NotesFolders(workspace, log);
  }

  /**
   * Reads the teams' files and all notes. Call it first, and again to start afresh; what was known is kept until it is
   * replaced. Never rejects: files that cannot be read are told by the index.
   * @returns whether it got to the end
   */
  async load(progress: Progress = noProgress): Promise<boolean> {
    await this.folders.load();
    this.parsed.clear();
    for (const { document, isUnsaved } of [...this.open.values()]) this.didChange(document, isUnsaved);
    const uris = await this.workspace.list();
    this.forgetAllBut(new Set(uris));
    for (let at = 0; at < uris.length; at += batchSize) {
      if (progress.isCancelled()) return false;
      progress.report(at, uris.length);
      await Promise.all(uris.slice(at, at + batchSize).map((uri) => this.readFromDisk(uri)));
    }
    progress.report(uris.length, uris.length);
    return true;
  }

  /** Follows the workspace's changes from now on. */
  watch(onTeamFilesChanged: () => void): Disposable {
    return this.workspace.onDidChange((changes) => {
      const isTeams = ({ uri }: FileChange): boolean => isTeamFile(uri, this.folders.of(uri));
      for (const change of changes) if (!isTeams(change)) void this.takeChange(change);
      if (changes.some(isTeams)) onTeamFilesChanged();
    });
  }

  /**
   * A Markdown document was opened, or its text has changed, or was saved.
   * @param isUnsaved whether it holds text that the disk does not; then it outlives its file
   */
  didChange(document: TextDocument, isUnsaved = true): void {
    this.open.set(document.uri, { document, isUnsaved });
    this.take(this.note(document));
  }

  /** A document was closed: the disk tells again what it holds. */
  async didClose(uri: string): Promise<void> {
    this.parsed.delete(uri);
    if (!this.open.delete(uri)) return;
    // A note outside of all folders is known for as long as it is open.
    if (!isInside(uri, this.folders.of(uri))) this.forget(uri);
    else await this.readFromDisk(uri);
  }

  /** What is wrong in a note, or in one of the team's own files; nothing for any other document. */
  diagnostics(document: TextDocument): Diagnostic[] {
    if (isTeamFile(document.uri, this.folders.of(document.uri))) {
      return readYamlFile(document.getText()).errors.map((error) => toYamlDiagnostic(document, error));
    }
    return this.findings(document).map((finding) => toDiagnostic(document, finding, this.translate));
  }

  /** The quick fixes for the findings that touch a range. */
  codeActions(document: TextDocument, range: Range): CodeAction[] {
    return quickFixes(document, this.findings(document), range, this.translate);
  }

  completion(document: TextDocument, position: Position): CompletionItem[] {
    const note = this.note(document);
    if (!this.isNote(note)) return [];
    const folder = this.folders.of(document.uri);
    const notes = (): IndexedNote[] =>
      [...this.index.notes()].filter(({ uri }) => uri !== document.uri && this.folders.of(uri).uri === folder.uri);
    return complete(document, note, position, { roster: folder.roster, notes });
  }

  /** The team's own files around the notes, whether they exist or not. */
  get teamFiles(): readonly string[] {
    return this.workspace.folders().flatMap((folder) => [`${folder}/${configFileName}`, `${folder}/${rosterFileName}`]);
  }

  /** What is wrong in the team's own files as they are on the disk, for each file that exists. */
  async teamFileDiagnostics(): Promise<Map<string, Diagnostic[]>> {
    const answers = new Map<string, Diagnostic[]>();
    for (const uri of this.teamFiles) {
      // One that cannot be read has been logged when the folders were loaded.
      const text = await this.workspace.read(uri).catch(() => undefined);
      if (text !== undefined) answers.set(uri, this.diagnostics(TextDocument.create(uri, 'yaml', 1, text)));
    }
    return answers;
  }

  private findings(document: TextDocument): RuleFinding[] {
    const note = this.note(document);
    return this.isNote(note) ? check(note, { config: this.folders.of(note.uri).config }, rules, this.log) : [];
  }

  /** Parses a document once a version. */
  private note(document: TextDocument): Note {
    const known = this.parsed.get(document.uri);
    if (known?.version === document.version) return known.note;
    const note = this.parse(document.uri, document.getText());
    this.parsed.set(document.uri, { version: document.version, note });
    return note;
  }

  private parse(uri: string, text: string): Note {
    const { config, known } = this.folders.of(uri);
    return parseNote(uri, text, config, known);
  }

  private take(note: Note): void {
    if (this.isNote(note)) this.index.set(note);
    else this.index.delete(note.uri);
  }

  private isNote(note: Note): boolean {
    const folder: NotesFolder = this.folders.of(note.uri);
    return folder.isMeetingNote(note, relativePath(note.uri, folder));
  }

  private async takeChange({ uri, kind }: FileChange): Promise<void> {
    if (kind !== 'deleted') return this.readFromDisk(uri);
    // A deleted folder is told as one change.
    for (const known of this.knownUris()) {
      if ((known === uri || known.startsWith(`${uri}/`)) && !this.open.get(known)?.isUnsaved) this.forget(known);
    }
  }

  /** Reads one file into the index; what goes wrong is kept and logged, and nothing else stops. */
  private async readFromDisk(uri: string): Promise<void> {
    if (this.open.has(uri)) return;
    const reading = Symbol(uri);
    this.newest.set(uri, reading);
    // While it was read the file may have been opened, read again or deleted; whoever came later has told already.
    const isNewest = (): boolean => this.newest.get(uri) === reading && !this.open.has(uri);
    try {
      const text = await this.workspace.read(uri);
      if (!isNewest()) return;
      if (text === undefined) this.index.delete(uri);
      else this.take(this.parse(uri, text));
    } catch (error) {
      if (!isNewest()) return;
      this.index.fail(uri, error instanceof Error ? error.message : String(error));
      this.log.error(uri, error);
    } finally {
      if (this.newest.get(uri) === reading) this.newest.delete(uri);
    }
  }

  private forget(uri: string): void {
    this.open.delete(uri);
    this.parsed.delete(uri);
    this.newest.delete(uri);
    this.index.delete(uri);
  }

  private forgetAllBut(uris: ReadonlySet<string>): void {
    for (const uri of this.knownUris()) if (!uris.has(uri) && !this.open.has(uri)) this.forget(uri);
  }

  /** Files in the index, being read, or unreadable. */
  private knownUris(): Set<string> {
    return new Set([
      ...this.newest.keys(),
      ...this.index.unreadable.keys(),
      ...[...this.index.notes()].map(({ uri }) => uri),
    ]);
  }
}
