/** The notes on the disk: reads them into the index, and follows what happens there. */
import type { Log } from '../log';
import { DiskReader, type Progress, type Taker } from './diskReader';
import type { NotesFolders } from './folders';
import { type CachePort, KeptFiles } from './keptFiles';
import type { NoteIndex } from './noteIndex';
import type { FileChange, Workspace } from './workspace';

export interface StoreOptions {
  readonly cache?: CachePort | undefined;
  /** Lets others go first; without it reading never stops for anybody. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** What the disk gives way to, and how a text becomes a note. */
export interface Editor {
  /** The documents that are open. */
  uris(): Iterable<string>;
  isOpen(uri: string): boolean;
  /** Whether a document holds text that the disk does not. */
  isUnsaved(uri: string): boolean;
  hasUnsavedTeamFile(): boolean;
  /** Reads the team's files anew. */
  loadFolders(): Promise<void>;
  /** Takes the text of a file into the index, or out of it if it is no note. */
  take(uri: string, text: string): void;
  /** Takes that the file of a document is gone. */
  forget(uri: string): void;
}

export class DiskNotes {
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
    private readonly folders: NotesFolders,
    private readonly index: NoteIndex,
    private readonly editor: Editor,
    { cache, pause }: StoreOptions,
  ) {
    this.reader = new DiskReader(workspace, this.taker(), { pause, wantsStamps: cache !== undefined });
    this.kept = new KeptFiles(cache);
  }

  /** Whether all notes have been read; not so while they are, and where that was stopped. */
  get isComplete(): boolean {
    return this.reading === undefined;
  }

  /** See `LanguageService.load`. */
  async load(progress: Progress): Promise<boolean> {
    const reading = Symbol('reading');
    this.reading = reading;
    const isOvertaken = (): boolean => this.reading !== reading;
    const isCancelled = (): boolean => isOvertaken() || progress.isCancelled();
    await this.editor.loadFolders();
    if (isCancelled()) return false;
    this.told = new Set();
    const [listed, kept] = await Promise.all([this.list(isOvertaken), this.restore()]);
    if (isCancelled()) return false;
    if (listed !== undefined) this.forgetAllBut(new Set([...listed, ...this.told, ...this.editor.uris()]));
    // Where nobody can tell what there is, what there was is tried.
    const uris = listed ?? [...new Set([...kept, ...this.knownUris()])].filter((uri) => !this.isRoot(uri));
    const isRead = await this.reader.readAll(uris, { report: (...far) => progress.report(...far), isCancelled });
    if (isOvertaken()) return false;
    this.kept.close();
    if (!isRead || listed === undefined) return false;
    this.mayRestore = false;
    this.reading = undefined;
    return true;
  }

  /** Keeps what is known of the files on the disk for the next start. */
  async save(now: number): Promise<void> {
    // What was kept before holds for the team's files as they are on the disk.
    if (this.editor.hasUnsavedTeamFile()) return;
    const { folders, index } = this;
    await this.kept.save(now, folders.all, folders.of.bind(folders), index.get.bind(index));
  }

  /** What the disk holds counts, not what is told to have happened: that may come late, and in odd order. */
  takeChanges(changes: readonly FileChange[]): void {
    const urisOf = (isGone: boolean): string[] =>
      changes.filter(({ kind }) => (kind === 'deleted') === isGone).map(({ uri }) => uri);
    const gone = this.knownIn(new Set(urisOf(true))).filter((uri) => !this.editor.isUnsaved(uri));
    for (const uri of gone) this.forget(uri);
    const told = [...gone, ...urisOf(false)];
    for (const uri of told) this.told.add(uri);
    this.reader.readSoon(told);
  }

  /** Takes that what the index knows of a file is no more what the disk holds: it is being written. */
  leave(uri: string): void {
    this.kept.forget(uri);
  }

  /** Reads a file that the editor has told of until now. */
  readAgain(uri: string): Promise<void> {
    return this.reader.read(uri);
  }

  /** Once all team's files are as they are on the disk, so is what was read by them before. */
  readProvisionalAgain(): void {
    if (!this.editor.hasUnsavedTeamFile()) this.reader.readSoon(this.provisional);
  }

  forget(uri: string): void {
    this.editor.forget(uri);
    this.reader.drop(uri);
    this.kept.forget(uri);
    this.provisional.delete(uri);
    this.index.delete(uri);
  }

  private async restore(): Promise<Iterable<string>> {
    return this.mayRestore ? this.kept.restore(this.folders.all, this.index.sharing) : [];
  }

  /** The URIs of all files; undefined where nobody can tell, which is told as of a file that cannot be read. */
  private async list(isOvertaken: () => boolean): Promise<readonly string[] | undefined> {
    try {
      return await this.workspace.list();
    } catch (error) {
      if (!isOvertaken()) for (const folder of this.workspace.folders()) this.fail(folder, error);
      return undefined;
    }
  }

  private isRoot(uri: string): boolean {
    return this.workspace.folders().includes(uri);
  }

  private taker(): Taker {
    return {
      isOpen: (uri) => this.editor.isOpen(uri),
      takeKept: (uri, stamp) => {
        const folder = this.folders.of(uri);
        const kept = this.editor.hasUnsavedTeamFile() ? undefined : this.kept.find(uri, stamp, folder);
        if (kept === undefined) return false;
        this.kept.stamp(uri, stamp, folder);
        if (kept.note === undefined) this.index.delete(uri);
        else this.index.put(kept.note);
        return true;
      },
      take: (uri, text, stamp) => {
        if (stamp === undefined || text === undefined) this.kept.forget(uri);
        else this.kept.stamp(uri, stamp, this.folders.of(uri));
        if (this.editor.hasUnsavedTeamFile()) this.provisional.add(uri);
        else this.provisional.delete(uri);
        if (text === undefined) this.index.delete(uri);
        else this.editor.take(uri, text);
      },
      fail: (uri, error) => this.fail(uri, error),
    };
  }

  private fail(uri: string, error: unknown): void {
    this.kept.forget(uri);
    this.index.fail(uri, error instanceof Error ? error.message : String(error));
    this.log.error(uri, error);
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
export function isIn(uri: string, places: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) {
    if (places.has(uri.slice(0, end))) return true;
  }
  return false;
}
