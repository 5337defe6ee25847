/** All notes as they are now: those on the disk, and those in an editor, whose text wins. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Log } from '../log';
import type { Meeting } from '../note/meeting';
import type { Note } from '../note/note';
import { parseNote } from '../note/parse';
import { People } from '../roster/people';
import { DiskNotes, type Editor, isIn, type StoreOptions } from './diskNotes';
import { noProgress, type Progress } from './diskReader';
import { isInside, type NotesFolder, NotesFolders, relativePath, rosterUriOf, teamFilesOf } from './folders';
import { type IndexedNote, type NotePlace, summarize } from './indexedNote';
import { NoteIndex } from './noteIndex';
import type { Disposable, Workspace } from './workspace';

export type { StoreOptions } from './diskNotes';
export { noProgress, type Progress } from './diskReader';
export type { CachePort } from './keptFiles';

interface OpenDocument {
  readonly document: TextDocument;
  readonly isUnsaved: boolean;
}

/** A document as it was read, and what was found out of it since; until its text, or the team's files, are others. */
interface ReadDocument {
  readonly note: Note;
  told: Told | undefined;
}

interface Told {
  readonly place: NotePlace;
  summary: IndexedNote | undefined;
}

export class NoteStore {
  readonly index = new NoteIndex();
  private readonly folders: NotesFolders;
  /** Documents that are open in an editor. */
  private readonly open = new Map<string, OpenDocument>();
  /** Joined anew when there are other names. */
  private readonly peopleByFolder = new Map<string, { readonly people: People; readonly shape: number }>();
  /** Documents, read; each as long as its text is the same. */
  private readonly parsed = new Map<string, ReadDocument>();
  private readonly disk: DiskNotes;
  /** How many of the team's files were closed and still count as they were in the editor: the disk has yet to be read. */
  private closing = 0;

  constructor(
    private readonly workspace: Workspace,
    log: Log,
    options: StoreOptions = {},
  ) {
    this.folders = new NotesFolders(workspace, log, (uri) => this.teamText(uri));
    this.disk = new DiskNotes(workspace, log, this.folders, this.index, this.editor(), options);
  }

  /** See `LanguageService.load`. */
  load(progress: Progress = noProgress): Promise<boolean> {
    return this.disk.load(progress);
  }

  /** See `LanguageService.save`. */
  save(now: number): Promise<void> {
    return this.disk.save(now);
  }

  /** Whether all notes have been read; not so while they are, and where that was stopped. */
  get isComplete(): boolean {
    return this.disk.isComplete;
  }

  /** See `LanguageService.watch`. */
  watch(onTeamFilesChanged: () => void): Disposable {
    return this.workspace.onDidChange((changes) => {
      const gone = new Set(changes.flatMap(({ uri, kind }) => (kind === 'deleted' ? [uri] : [])));
      const goneOfTeam = this.teamFiles.filter((uri) => isIn(uri, gone));
      for (const uri of goneOfTeam) if (!this.open.get(uri)?.isUnsaved) this.open.delete(uri);
      this.disk.takeChanges(changes.filter(({ uri }) => !this.isTeamFile(uri)));
      if (goneOfTeam.length > 0 || changes.some(({ uri }) => this.isTeamFile(uri))) onTeamFilesChanged();
    });
  }

  /** See `LanguageService.didChange`. */
  didChange(document: TextDocument, isUnsaved: boolean): void {
    // What it says now is not what the file said.
    this.disk.leave(document.uri);
    this.open.set(document.uri, { document, isUnsaved });
    if (this.isTeamFile(document.uri)) {
      this.folders.change(document.uri, document.getText(), isUnsaved);
      this.readOpenAgain();
      this.disk.readProvisionalAgain();
    } else this.take(this.note(document));
  }

  /** See `LanguageService.didClose`. */
  async didClose(uri: string): Promise<void> {
    this.parsed.delete(uri);
    if (!this.open.delete(uri)) return;
    if (this.isTeamFile(uri)) {
      this.closing += 1;
      try {
        await this.loadFolders();
      } finally {
        this.closing -= 1;
      }
      this.disk.readProvisionalAgain();
    }
    // A note outside of all folders is known for as long as it is open.
    else if (!isInside(uri, this.folderOf(uri))) this.disk.forget(uri);
    else await this.disk.readAgain(uri);
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

  /** A document as a note, whether it is one or not; parsed once a text. */
  note(document: TextDocument): Note {
    const text = document.getText();
    const known = this.parsed.get(document.uri)?.note;
    // Versions do not tell texts apart: they begin anew when a document is opened again.
    if (known?.text === text) return known;
    const note = this.parse(document.uri, text);
    this.parsed.set(document.uri, { note, told: undefined });
    return note;
  }

  /** A text as a note of its folder. */
  parse(uri: string, text: string): Note {
    const { config, roster } = this.folderOf(uri);
    return parseNote(uri, text, config, roster.known);
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
    const told = this.tell(note);
    told.summary ??= summarize(note, told.place, this.index.sharing);
    return told.summary;
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
    return this.tell(note).place;
  }

  /** Kept for documents alone; with them, and by no weak map, whose entries are dear to the garbage collector. */
  private tell(note: Note): Told {
    const document = this.parsed.get(note.uri);
    // Of an open note other texts are tried out as well.
    const isDocument = document?.note === note;
    if (isDocument && document.told !== undefined) return document.told;
    const told: Told = { place: this.findPlace(note, this.folderOf(note.uri)), summary: undefined };
    if (isDocument) document.told = told;
    return told;
  }

  private findPlace(note: Note, folder: NotesFolder): NotePlace {
    const { teams } = note.meeting;
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

  private editor(): Editor {
    const { open, parsed } = this;
    return {
      uris: () => open.keys(),
      isOpen: (uri) => open.has(uri),
      isUnsaved: (uri) => open.get(uri)?.isUnsaved === true,
      hasUnsavedTeamFile: () =>
        this.closing > 0 || [...open].some(([uri, { isUnsaved }]) => isUnsaved && this.isTeamFile(uri)),
      loadFolders: () => this.loadFolders(),
      take: (uri, text) => this.take(this.parse(uri, text)),
      forget(uri) {
        open.delete(uri);
        parsed.delete(uri);
      },
    };
  }

  /** What a note says depends on what its team has written down. */
  private readOpenAgain(): void {
    this.parsed.clear();
    for (const { document } of [...this.open.values()]) {
      if (!this.isTeamFile(document.uri)) this.take(this.note(document));
    }
  }

  private take(note: Note): void {
    if (this.isNote(note)) this.index.put(this.summary(note));
    else this.index.delete(note.uri);
  }
}
