/** Reads files into the index: few at once, in short turns, and never an older state over a newer one. */
import { Turns } from './turns';
import type { FileStamp, Workspace } from './workspace';

/** How far reading is. */
export interface Progress {
  /** Files read so far, and all that there are. */
  report(done: number, total: number): void;
  isCancelled(): boolean;
}

export const noProgress: Progress = { report: () => {}, isCancelled: () => false };

/** How many files are read at once: enough to keep a disk busy, few enough to be stopped soon. */
const batchSize = 32;

/** What becomes of the files that are read. */
export interface Taker {
  /** Whether the editor tells of a file; then it is not read. */
  isOpen(uri: string): boolean;
  /** Takes a file that is as it was when it was kept; false where its text is needed. */
  takeKept(uri: string, stamp: FileStamp): boolean;
  /**
   * @param text undefined where there is no such file
   * @param stamp that of the file before it was read; undefined where nobody can tell
   */
  take(uri: string, text: string | undefined, stamp: FileStamp | undefined): void;
  /** Takes that a file cannot be read. */
  fail(uri: string, error: unknown): void;
}

export interface ReaderOptions {
  /** Whether stamps are asked for: they are only of use to who keeps them. */
  readonly wantsStamps: boolean;
  /** See {@link Turns}. */
  readonly pause: (() => Promise<void>) | undefined;
}

export class DiskReader {
  /** The newest reading of each file: what an older one brings is dropped. */
  private readonly newest = new Map<string, symbol>();
  /** Files that wait for their turn. */
  private readonly waiting = new Set<string>();
  private busy = 0;
  private readonly turns: Turns;

  constructor(
    private readonly workspace: Workspace,
    private readonly taker: Taker,
    private readonly options: ReaderOptions,
  ) {
    this.turns = new Turns(options.pause);
  }

  /** Files that are being read, or wait for it. */
  *pending(): Iterable<string> {
    yield* this.newest.keys();
    yield* this.waiting;
  }

  isPending(uri: string): boolean {
    return this.newest.has(uri) || this.waiting.has(uri);
  }

  /** A branch switch changes a thousand files at once; a few are read, the others wait, and each is read once. */
  readSoon(uris: Iterable<string>): void {
    for (const uri of uris) this.waiting.add(uri);
    while (this.busy < batchSize && this.waiting.size > 0) void this.readWaiting();
  }

  /**
   * Reads files now.
   * @returns whether it got to the end
   */
  async readAll(uris: readonly string[], progress: Progress): Promise<boolean> {
    for (let at = 0; at < uris.length; at += batchSize) {
      if (progress.isCancelled()) return false;
      progress.report(at, uris.length);
      await Promise.all(uris.slice(at, at + batchSize).map((uri) => this.read(uri)));
    }
    if (progress.isCancelled()) return false;
    progress.report(uris.length, uris.length);
    return true;
  }

  /** Reads one file; what goes wrong is told, and nothing else stops. */
  async read(uri: string): Promise<void> {
    this.waiting.delete(uri);
    if (this.taker.isOpen(uri)) return;
    const reading = Symbol(uri);
    this.newest.set(uri, reading);
    // While it was read the file may have been opened, read again or deleted; whoever came later has told already.
    const isNewest = (): boolean => this.newest.get(uri) === reading && !this.taker.isOpen(uri);
    try {
      // Asked before the text is read: who changes the file meanwhile makes it another one.
      const stamp = this.options.wantsStamps ? await this.workspace.stamp?.(uri) : undefined;
      if (!isNewest() || (stamp !== undefined && this.taker.takeKept(uri, stamp))) return;
      const text = await this.workspace.read(uri);
      await this.turns.take();
      if (isNewest()) this.taker.take(uri, text, stamp);
    } catch (error) {
      if (isNewest()) this.taker.fail(uri, error);
    } finally {
      if (this.newest.get(uri) === reading) this.newest.delete(uri);
    }
  }

  /** Drops whatever a reading of a file that goes on will bring. */
  drop(uri: string): void {
    this.newest.delete(uri);
    this.waiting.delete(uri);
  }

  private async readWaiting(): Promise<void> {
    this.busy += 1;
    for (const uri of this.waiting) await this.read(uri);
    this.busy -= 1;
  }
}
