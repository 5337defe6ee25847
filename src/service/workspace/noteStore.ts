/** All notes as they are now: those on the disk, and those in an editor, whose text wins. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Log } from '../log';
import type { Meeting } from '../note/meeting';
import { type Note, texts } from '../note/note';
import { parseNote } from '../note/parse';
import { People } from '../roster/people';
import { isInside, type NotesFolder, NotesFolders, relativePath, rosterUriOf, teamFilesOf } from './folders';
import { type IndexedNote, type NotePlace, summarize } from './indexedNote';
import { type CachedFile, readCache, writeCache } from './noteCache';
import { NoteIndex } from './noteIndex';
import { Turns } from './turns';
import type { Disposable, FileChange, FileStamp, Workspace } from './workspace';

/** How far reading is. */
export interface Progress {
  /** Files read so far, and all that there are. */
  report(done: number, total: number): void;
  isCancelled(): boolean;
}

export const noProgress: Progress = { report: () => {}, isCancelled: () => false };

/** How many files are read at once: enough to keep a disk busy, few enough to be cancelled soon. */
const batchSize = 32;

/** Where the index is kept between two starts. */
export interface CachePort {
  /** The version of the program. */
  readonly version: string;
  /** What was written last; undefined where nothing was. */
  read(): Promise<string | undefined>;
  /** Never rejects. */
  write(text: string): Promise<void>;
}

export interface StoreOptions {
  readonly cache?: CachePort | undefined;
  /** Lets others go first; without it reading never stops for anybody. */
  readonly pause?: (() => Promise<void>) | undefined;
}

interface OpenDocument {
  readonly document: TextDocument;
  readonly isUnsaved: boolean;
}

/** A document's text at one version, read. */
interface ParsedDocument {
  readonly version: number;
  readonly note: Note;
}

export class NoteStore {
  readonly index = new NoteIndex();
  private readonly folders: NotesFolders;
  /** Documents that are open in an editor. */
  private readonly open = new Map<string, OpenDocument>();
  /** Joined anew when there are other names. */
  private readonly peopleByFolder = new Map<string, { readonly people: People; readonly shape: number }>();
  private readonly parsed = new Map<string, ParsedDocument>();
  /** Where notes belong, for as long as their folder says the same. */
  private readonly places = new WeakMap<Note, { readonly folder: NotesFolder; readonly place: NotePlace }>();
  /** The newest thing told about each file: what an older read brings is dropped. */
  private readonly newest = new Map<string, symbol>();
  /** The last reading of all notes, unless it has come to its end. */
  private reading: symbol | undefined = Symbol('none yet');

  /** Each file as it was when it was read; not those that are open. */
  private readonly stamps = new Map<string, FileStamp>();
  /** Files that wait to be read. */
  private readonly waiting = new Set<string>();
  private reads = 0;
  private readonly turns: Turns;
  private readonly cache: CachePort | undefined;

  constructor(
    private readonly workspace: Workspace,
    private readonly log: Log,
    { cache, pause }: StoreOptions = {},
  ) {
    this.folders = new NotesFolders(workspace, log);
    this.turns = new Turns(pause);
    this.cache = cache;
  }

  /** See `LanguageService.load`. */
  async load(progress: Progress = noProgress): Promise<boolean> {
    const reading = Symbol('reading');
    this.reading = reading;
    await this.loadFolders();
    const [uris, kept] = await Promise.all([this.workspace.list(), this.readCache()]);
    this.forgetAllBut(new Set(uris));
    for (let at = 0; at < uris.length; at += batchSize) {
      if (progress.isCancelled()) return false;
      progress.report(at, uris.length);
      await Promise.all(uris.slice(at, at + batchSize).map((uri) => this.readFromDisk(uri, kept.get(uri))));
    }
    progress.report(uris.length, uris.length);
    if (this.reading === reading) this.reading = undefined;
    return true;
  }

  /** Keeps what is known of the files on the disk for the next start; what cannot be written is logged. */
  async save(now: number): Promise<void> {
    if (this.cache === undefined) return;
    const { version } = this.cache;
    const files = [...this.stamps].map(([uri, stamp]) => ({ uri, stamp, note: this.index.get(uri) }));
    const folders = this.folderUris.map((uri) => this.folderOf(`${uri}/`));
    await this.cache.write(writeCache(files, folders, { version, writtenAt: now }));
  }

  /** What was kept of the last time; later it would be older than what is known. */
  private async readCache(): Promise<Map<string, CachedFile>> {
    const text = this.index.size === 0 ? await this.cache?.read().catch(() => undefined) : undefined;
    if (this.cache === undefined || text === undefined) return new Map();
    return readCache(
      text,
      this.folderUris.map((uri) => this.folderOf(`${uri}/`)),
      this.cache.version,
      this.index.sharing,
    );
  }

  /** Whether all notes have been read; not so while they are, and where that was stopped. */
  get isComplete(): boolean {
    return this.reading === undefined;
  }

  /** See `LanguageService.watch`. */
  watch(onTeamFilesChanged: () => void): Disposable {
    return this.workspace.onDidChange((changes) => {
      for (const { uri, kind } of changes) {
        if (kind === 'deleted' && this.isTeamFile(uri) && !this.open.get(uri)?.isUnsaved) this.open.delete(uri);
      }
      for (const change of changes) if (!this.isTeamFile(change.uri)) void this.takeChange(change);
      if (changes.some(({ uri }) => this.isTeamFile(uri))) onTeamFilesChanged();
    });
  }

  /** See `LanguageService.didChange`. */
  didChange(document: TextDocument, isUnsaved: boolean): void {
    // What it says now is not what the file said.
    this.stamps.delete(document.uri);
    this.open.set(document.uri, { document, isUnsaved });
    if (this.isTeamFile(document.uri)) {
      this.folders.change(document.uri, document.getText());
      this.readOpenAgain();
    } else this.take(this.note(document));
  }

  /** See `LanguageService.didClose`. */
  async didClose(uri: string): Promise<void> {
    this.parsed.delete(uri);
    if (!this.open.delete(uri)) return;
    if (this.isTeamFile(uri)) await this.loadFolders();
    // A note outside of all folders is known for as long as it is open.
    else if (!isInside(uri, this.folderOf(uri))) this.forget(uri);
    else await this.readFromDisk(uri);
  }

  /** The notes folders, without a slash at the end. */
  get folderUris(): readonly string[] {
    return this.workspace.folders();
  }

  folderOf(uri: string): NotesFolder {
    return this.folders.of(uri);
  }

  /** See `LanguageService.teamFiles`. Asks for no folder to be loaded yet: documents are told before. */
  get teamFiles(): readonly string[] {
    return this.workspace.folders().flatMap(teamFilesOf);
  }

  /** Whether it is the roster of a notes folder. */
  isRoster(uri: string): boolean {
    return this.workspace.folders().some((folder) => uri === rosterUriOf(folder));
  }

  isTeamFile(uri: string): boolean {
    return uri.endsWith('.yaml') && this.teamFiles.includes(uri);
  }

  /** A document as a note, whether it is one or not; parsed once a version. */
  note(document: TextDocument): Note {
    const known = this.parsed.get(document.uri);
    if (known?.version === document.version) return known.note;
    const note = this.parse(document.uri, document.getText());
    this.parsed.set(document.uri, { version: document.version, note });
    return note;
  }

  /** A text as a note of its folder. */
  parse(uri: string, text: string): Note {
    const { config, known } = this.folderOf(uri);
    return parseNote(uri, text, config, known);
  }

  isNote(note: Note): boolean {
    const folder = this.folderOf(note.uri);
    return folder.isMeetingNote(note, relativePath(note.uri, folder));
  }

  /** The notes of a note's folder, this one as it is now; it scans the index. */
  notesAround(note: Note): IndexedNote[] {
    return [...this.otherNotes(note), this.summary(note)];
  }

  /** The other notes of a note's folder. */
  otherNotes({ uri }: Note): IndexedNote[] {
    return this.notesBeside(uri).filter((other) => other.uri !== uri);
  }

  /** The notes in the folder of a document. */
  notesBeside(uri: string): IndexedNote[] {
    const folder = this.folderOf(uri).uri;
    return [...this.index.notes()].filter((note) => note.folder === folder);
  }

  /** The other meetings of a note's series, newest first; where there are none, those of its first team. */
  otherMeetings(note: Note): Meeting[] {
    return this.index.otherMeetings(note, this.placeOf(note));
  }

  /** A note as the index would keep it. */
  summary(note: Note): IndexedNote {
    return summarize(note, this.placeOf(note));
  }

  /** Everybody whom the roster and the notes of a note's folder tell of. */
  peopleAround(uri: string): People {
    const folder = this.folderOf(uri);
    const evidence = this.index.evidenceOf(folder.uri);
    const known = this.peopleByFolder.get(folder.uri);
    const isCurrent = known?.people.roster === folder.roster && known.shape === evidence.shape;
    if (known !== undefined && isCurrent) return known.people;
    const people = new People(folder.roster, evidence);
    this.peopleByFolder.set(folder.uri, { people, shape: evidence.shape });
    return people;
  }

  private placeOf(note: Note): NotePlace {
    const folder = this.folderOf(note.uri);
    const known = this.places.get(note);
    if (known?.folder === folder) return known.place;
    const place = this.findPlace(note, folder);
    this.places.set(note, { folder, place });
    return place;
  }

  private findPlace(note: Note, folder: NotesFolder): NotePlace {
    const teams = texts(note, 'teams').map(({ text }) => text);
    // Series of two folders are two, whatever they are called.
    const series = `${folder.uri} ${folder.seriesOf(relativePath(note.uri, folder), teams).key}`;
    return { folder: folder.uri, series };
  }

  /** The text of a file as it is in the editor, else on the disk; undefined where there is none. */
  async text(uri: string): Promise<string | undefined> {
    return this.open.get(uri)?.document.getText() ?? (await this.workspace.read(uri));
  }

  private async loadFolders(): Promise<void> {
    await this.folders.load((uri) => this.text(uri));
    this.readOpenAgain();
  }

  /** What a note says depends on what its team has written down. */
  private readOpenAgain(): void {
    this.parsed.clear();
    for (const { document } of [...this.open.values()]) {
      if (!this.isTeamFile(document.uri)) this.take(this.note(document));
    }
  }

  private take(note: Note): void {
    if (this.isNote(note)) this.index.set(note, this.placeOf(note));
    else this.index.delete(note.uri);
  }

  private takeKept({ uri, stamp, note }: CachedFile): void {
    this.stamps.set(uri, stamp);
    if (note === undefined) this.index.delete(uri);
    else this.index.put(note);
  }

  private async takeChange({ uri, kind }: FileChange): Promise<void> {
    if (kind !== 'deleted') {
      return this.readSoon(uri);
    }
    // A deleted folder is told as one change.
    for (const known of this.knownUris()) {
      if ((known === uri || known.startsWith(`${uri}/`)) && !this.open.get(known)?.isUnsaved) this.forget(known);
    }
  }

  /** A branch switch changes a thousand files at once; a few are read, the others wait. */
  private async readSoon(uri: string): Promise<void> {
    if (this.reads >= batchSize) {
      this.waiting.add(uri);
      return;
    }
    this.reads += 1;
    await this.readFromDisk(uri);
    this.reads -= 1;
    const [next] = this.waiting;
    if (next === undefined) return;
    this.waiting.delete(next);
    await this.readSoon(next);
  }

  /** Reads one file into the index; what goes wrong is kept and logged, and nothing else stops. */
  private async readFromDisk(uri: string, kept?: CachedFile): Promise<void> {
    if (this.open.has(uri)) return;
    const reading = Symbol(uri);
    this.newest.set(uri, reading);
    // While it was read the file may have been opened, read again or deleted; whoever came later has told already.
    const isNewest = (): boolean => this.newest.get(uri) === reading && !this.open.has(uri);
    try {
      // Asked before the text is read: who changes the file meanwhile makes it another one.
      const stamp = this.workspace.stamp === undefined ? undefined : await this.workspace.stamp(uri);
      if (stamp !== undefined && kept?.stamp.size === stamp.size && kept.stamp.mtime === stamp.mtime) {
        if (isNewest()) this.takeKept(kept);
        return;
      }
      const text = await this.workspace.read(uri);
      await this.turns.take();
      if (!isNewest()) return;
      if (stamp === undefined || text === undefined) this.stamps.delete(uri);
      else this.stamps.set(uri, stamp);
      if (text === undefined) this.index.delete(uri);
      else this.take(this.parse(uri, text));
    } catch (error) {
      if (!isNewest()) return;
      this.stamps.delete(uri);
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
    this.stamps.delete(uri);
    this.waiting.delete(uri);
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
