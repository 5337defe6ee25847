/** What is kept of the files on the disk from one start to the next, and which of it still holds. */
import type { NotesFolder } from './folders';
import type { IndexedNote } from './indexedNote';
import { type CachedFile, readCache, writeCache } from './noteCache';
import type { Sharing } from './sharing';
import type { FileStamp } from './workspace';

/** Where the index is kept between two starts. */
export interface CachePort {
  /** The version of the program. */
  readonly version: string;
  /** What was written last; undefined where nothing was. */
  read(): Promise<string | undefined>;
  /** Never rejects. */
  write(text: string): Promise<void>;
}

/** A file as it was when it was read, and what its team had written down then. */
interface Reading {
  readonly stamp: FileStamp;
  readonly team: string;
}

export class KeptFiles {
  private readonly readings = new Map<string, Reading>();
  private found: ReadonlyMap<string, CachedFile> = new Map();

  /** @param port without it nothing is kept */
  constructor(private readonly port: CachePort | undefined) {}

  /**
   * Reads what was kept, for {@link find}.
   * @returns the URIs of the files that may be in it
   */
  async restore(folders: readonly NotesFolder[], share: Sharing): Promise<Iterable<string>> {
    const text = await this.port?.read().catch(() => undefined);
    this.found = text === undefined ? new Map() : readCache(text, folders, this.port?.version ?? '', share);
    return this.found.keys();
  }

  /** Lets go of what was read: from now on it would be older than what is known. */
  close(): void {
    this.found = new Map();
  }

  /** A file as it was kept, if it is still that one, and its folder still reads notes like that. */
  find(uri: string, { size, mtime }: FileStamp, folder: NotesFolder): CachedFile | undefined {
    const found = this.found.get(uri);
    if (found === undefined || found.stamp.size !== size || found.stamp.mtime !== mtime) return undefined;
    return found.folder.team === folder.team ? found : undefined;
  }

  /** Takes that what the index knows of a file is that of this stamp, read as its folder is now. */
  stamp(uri: string, stamp: FileStamp, { team }: NotesFolder): void {
    this.readings.set(uri, { stamp, team });
  }

  /** Takes that what the index knows of a file is not what the disk holds. */
  forget(uri: string): void {
    this.readings.delete(uri);
  }

  /**
   * Keeps all files of which the index knows what the disk holds.
   * @param folderOf the folder of a file as it is now: what was read otherwise is left out
   */
  async save(
    now: number,
    folders: readonly NotesFolder[],
    folderOf: (uri: string) => NotesFolder,
    noteOf: (uri: string) => IndexedNote | undefined,
  ): Promise<void> {
    if (this.port === undefined) return;
    const files: CachedFile[] = [];
    for (const [uri, { stamp, team }] of this.readings) {
      const folder = folderOf(uri);
      if (folder.team === team) files.push({ uri, stamp, folder, note: noteOf(uri) });
    }
    await this.port.write(writeCache(files, folders, { version: this.port.version, writtenAt: now }));
  }
}
