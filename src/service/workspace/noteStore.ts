/** All notes as they are now: those on the disk, and those in an editor, whose text wins. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Log } from '../log';
import type { Meeting } from '../note/meeting';
import { type Note, texts } from '../note/note';
import { parseNote } from '../note/parse';
import { People } from '../roster/people';
import { DiskReader, noProgress, type Progress, type Taker } from './diskReader';
import { isInside, type NotesFolder, NotesFolders, relativePath, rosterUriOf, teamFilesOf } from './folders';
import { type IndexedNote, type NotePlace, summarize } from './indexedNote';
import { type CachePort, KeptFiles } from './keptFiles';
import { NoteIndex } from './noteIndex';
import type { Disposable, FileChange, Workspace } from './workspace';

export { noProgress, type Progress } from './diskReader';
export type { CachePort } from './keptFiles';

export interface StoreOptions {
  readonly cache?: CachePort | undefined;
  /** Lets others go first; without it reading never stops for anybody. */
  readonly pause?: (() => Promise<void>) | undefined;
}

interface OpenDocument {
  readonly document: TextDocument;
  readonly isUnsaved: boolean;
}

export class NoteStore {
  readonly index = new NoteIndex();
  private readonly folders: NotesFolders;
  /** Documents that are open in an editor. */
  private readonly open = new Map<string, OpenDocument>();
  /** Joined anew when there are other names. */
  private readonly peopleByFolder = new Map<string, { readonly people: People; readonly shape: number }>();
  /** Documents, read; each as long as its text is the same. */
  private readonly parsed = new Map<string, Note>();
  private readonly reader: DiskReader;
  private readonly kept: KeptFiles;
  /** Whether what was kept is asked; once all was read, reading again means reading. */
  private mayRestore = true;
  /** Notes that were read by a team's file which was not saved then, and may never be. */
  private readonly provisional = new Set<string>();
  /** Files told of while all files are listed: the list may be older. */
  private told = new Set<string>();
  /** The last reading of all notes, unless it has come to its end. */
  private reading: symbol | undefined = Symbol('none yet');

  constructor(
    private readonly workspace: Workspace,
    private readonly log: Log,
    { cache, pause }: StoreOptions = {},
  ) {
    this.folders = new NotesFolders(workspace, log, (uri) => this.teamText(uri));
    this.reader = new DiskReader(workspace, this.taker(), { pause, wantsStamps: cache !== undefined });
    this.kept = new KeptFiles(cache);
  }

  /** See `LanguageService.load`. */
  async load(progress: Progress = noProgress): Promise<boolean> {
    const reading = Symbol('reading');
    this.reading = reading;
    const isCancelled = (): boolean => this.reading !== reading || progress.isCancelled();
    await this.loadFolders();
    if (isCancelled()) return false;
    this.told = new Set();
    const restore = async (): Promise<Iterable<string>> =>
      this.mayRestore ? this.kept.restore(this.folders.all, this.index.sharing) : [];
    const [listed, kept] = await Promise.all([this.list(), restore()]);
    if (isCancelled()) return false;
    if (listed !== undefined) this.forgetAllBut(new Set([...listed, ...this.told, ...this.open.keys()]));
    // Where nobody can tell what there is, what there was is tried.
    const uris = listed ?? [...new Set([...kept, ...this.knownUris()])].filter((uri) => !this.folderUris.includes(uri));
    const isRead = await this.reader.readAll(uris, { report: (...far) => progress.report(...far), isCancelled });
    if (this.reading !== reading || !isRead) return false;
    this.kept.close();
    if (listed === undefined) return false;
    this.mayRestore = false;
    this.reading = undefined;
    return true;
  }

  /** Keeps what is known of the files on the disk for the next start; what cannot be written is logged. */
  async save(now: number): Promise<void> {
    // What was kept before holds for the team's files as they are on the disk.
    if (this.hasUnsavedTeamFile) return;
    await this.kept.save(
      now,
      this.folders.all,
      (uri) => this.folderOf(uri),
      (uri) => this.index.get(uri),
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
      this.takeChanges(changes.filter(({ uri }) => !this.isTeamFile(uri)));
      if (changes.some(({ uri }) => this.isTeamFile(uri))) onTeamFilesChanged();
    });
  }

  /** See `LanguageService.didChange`. */
  didChange(document: TextDocument, isUnsaved: boolean): void {
    // What it says now is not what the file said.
    this.kept.forget(document.uri);
    this.open.set(document.uri, { document, isUnsaved });
    if (this.isTeamFile(document.uri)) {
      this.folders.change(document.uri, document.getText(), isUnsaved);
      this.readOpenAgain();
      this.readProvisionalAgain();
    } else this.take(this.note(document));
  }

  /** See `LanguageService.didClose`. */
  async didClose(uri: string): Promise<void> {
    this.parsed.delete(uri);
    if (!this.open.delete(uri)) return;
    if (this.isTeamFile(uri)) {
      await this.loadFolders();
      this.readProvisionalAgain();
    }
    // A note outside of all folders is known for as long as it is open.
    else if (!isInside(uri, this.folderOf(uri))) this.forget(uri);
    else await this.reader.read(uri);
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
    return this.teamFiles.includes(uri);
  }

  /** A document as a note, whether it is one or not; parsed once a text. */
  note(document: TextDocument): Note {
    const text = document.getText();
    const known = this.parsed.get(document.uri);
    // Versions do not tell texts apart: they begin anew when a document is opened again.
    if (known?.text === text) return known;
    const note = this.parse(document.uri, text);
    this.parsed.set(document.uri, note);
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

  /** The meeting before this one in its series. */
  previousMeeting(note: Note): Meeting | undefined {
    return this.index.previousMeeting(note, this.placeOf(note));
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
    await this.folders.load();
    this.readOpenAgain();
  }

  /** A team's file as it counts: the editor may be late to take what has changed on the disk, unless it holds more. */
  private async teamText(uri: string): Promise<string | undefined> {
    const open = this.open.get(uri);
    return open?.isUnsaved ? open.document.getText() : this.workspace.read(uri);
  }

  private get hasUnsavedTeamFile(): boolean {
    return [...this.open].some(([uri, { isUnsaved }]) => isUnsaved && this.isTeamFile(uri));
  }

  /** Once all team's files are as they are on the disk, so is what was read by them before. */
  private readProvisionalAgain(): void {
    if (!this.hasUnsavedTeamFile) this.reader.readSoon(this.provisional);
  }

  /** The URIs of all files; undefined where nobody can tell, which is told as of a file that cannot be read. */
  private async list(): Promise<readonly string[] | undefined> {
    try {
      return await this.workspace.list();
    } catch (error) {
      for (const folder of this.folderUris) this.fail(folder, error);
      return undefined;
    }
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

  /** What the disk holds counts, not what is told to have happened: that may come late, and in odd order. */
  private takeChanges(changes: readonly FileChange[]): void {
    const urisOf = (isGone: boolean): string[] =>
      changes.filter(({ kind }) => (kind === 'deleted') === isGone).map(({ uri }) => uri);
    const gone = this.knownIn(new Set(urisOf(true))).filter((uri) => !this.open.get(uri)?.isUnsaved);
    for (const uri of gone) this.forget(uri);
    const told = [...gone, ...urisOf(false)];
    for (const uri of told) this.told.add(uri);
    this.reader.readSoon(told);
  }

  private taker(): Taker {
    return {
      isOpen: (uri) => this.open.has(uri),
      takeKept: (uri, stamp) => {
        const folder = this.folderOf(uri);
        const kept = this.hasUnsavedTeamFile ? undefined : this.kept.find(uri, stamp, folder);
        if (kept === undefined) return false;
        this.kept.stamp(uri, stamp, folder);
        if (kept.note === undefined) this.index.delete(uri);
        else this.index.put(kept.note);
        return true;
      },
      take: (uri, text, stamp) => {
        if (stamp === undefined || text === undefined) this.kept.forget(uri);
        else this.kept.stamp(uri, stamp, this.folderOf(uri));
        if (this.hasUnsavedTeamFile) this.provisional.add(uri);
        else this.provisional.delete(uri);
        if (text === undefined) this.index.delete(uri);
        else this.take(this.parse(uri, text));
      },
      fail: (uri, error) => this.fail(uri, error),
    };
  }

  private fail(uri: string, error: unknown): void {
    this.kept.forget(uri);
    this.index.fail(uri, error instanceof Error ? error.message : String(error));
    this.log.error(uri, error);
  }

  private forget(uri: string): void {
    this.open.delete(uri);
    this.parsed.delete(uri);
    this.reader.drop(uri);
    this.kept.forget(uri);
    this.provisional.delete(uri);
    this.index.delete(uri);
  }

  private forgetAllBut(uris: ReadonlySet<string>): void {
    for (const uri of this.knownUris()) if (!uris.has(uri)) this.forget(uri);
  }

  /** Files in the index, being read, or unreadable. */
  private knownUris(): Set<string> {
    return new Set([
      ...this.reader.pending(),
      ...this.index.unreadable.keys(),
      ...[...this.index.notes()].map(({ uri }) => uri),
    ]);
  }

  /** The known ones among files, and those in folders among them: a deleted folder is told as one change. */
  private knownIn(uris: ReadonlySet<string>): string[] {
    const isKnown = (uri: string): boolean =>
      this.index.get(uri) !== undefined || this.index.unreadable.has(uri) || this.reader.isPending(uri);
    const files = [...uris].filter(isKnown);
    if (files.length === uris.size) return files;
    return [...this.knownUris()].filter((uri) => isIn(uri, uris));
  }
}

/** Whether a file is one of these, or lies in one of them. */
function isIn(uri: string, places: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (places.has(uri.slice(0, end))) return true;
  }
  return false;
}
