/** A disk and an editor that change under a store, in whatever order a scheduler tells what has happened. */
import type { Scheduler } from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CachePort } from '../../../src/service/workspace/keptFiles';
import { NoteStore } from '../../../src/service/workspace/noteStore';
import {
  type Disposable,
  type FileChange,
  type FileChangeKind,
  type FileStamp,
  ReadError,
} from '../../../src/service/workspace/workspace';

export const roots = ['file:///notes', 'file:///notes/sub'];
export const teamFiles = roots.flatMap((root) => [`${root}/.meeting-notes.yaml`, `${root}/roster.yaml`]);

/** What becomes of a team's file that is not saved. */
export type EndOfTeamFile = 'save' | 'revert' | 'close';

interface OpenText {
  readonly text: string;
  readonly isUnsaved: boolean;
}

const log = { error: () => {} };

/** Long after anything in these worlds was changed. */
const later = 1_000_000_000;

class Kept implements CachePort {
  readonly version = '1';
  private text: string | undefined;

  async read(): Promise<string | undefined> {
    return this.text;
  }

  async write(text: string): Promise<void> {
    this.text = text;
  }
}

class Disk extends Map<string, string> {
  private time = 0;
  private readonly times = new Map<string, number>();

  override set(uri: string, text: string): this {
    this.time += 1;
    this.times.set(uri, this.time);
    return super.set(uri, text);
  }

  stampOf(uri: string): FileStamp | undefined {
    const text = this.get(uri);
    return text === undefined ? undefined : { size: text.length, mtime: this.times.get(uri) ?? 0 };
  }
}

export class World {
  readonly disk = new Disk();
  readonly broken = new Set<string>();
  readonly editor = new Map<string, OpenText>();
  store: NoteStore;
  private version = 0;
  private readonly listeners = new Set<(changes: readonly FileChange[]) => void>();
  loads = 0;
  private isStopped = false;
  private failures = 0;
  private readonly kept = new Kept();

  /** @param files what the disk holds, by URI */
  constructor(
    private readonly scheduler: Scheduler,
    files: Iterable<readonly [string, string]>,
  ) {
    for (const [uri, text] of files) this.disk.set(uri, text);
    this.store = this.watched();
  }

  private watched(): NoteStore {
    const store = new NoteStore(
      {
        folders: () => roots,
        list: () => this.later(this.files()).then((files) => this.listed(files)),
        read: (uri) => this.later(this.text(uri)),
        stamp: (uri) => this.later(this.disk.stampOf(uri)),
        onDidChange: (listener) => this.listen(listener),
      },
      log,
      { cache: this.kept },
    );
    this.listeners.clear();
    store.watch(() => void this.load());
    return store;
  }

  /** Reads everything, in place of a reading that still goes on. */
  async load(isCancelled: () => boolean = () => false): Promise<void> {
    this.loads += 1;
    const [load, stop] = [this.loads, isCancelled];
    const isDone = await this.store.load({ report: () => {}, isCancelled: () => load !== this.loads || stop() });
    if (load === this.loads) this.isStopped = !isDone;
  }

  /** Several files change at once; an undefined text is a file that goes. */
  write(files: readonly (readonly [string, string | undefined])[]): void {
    const changes = files.flatMap(([uri, text]): FileChange[] => {
      const kind: FileChangeKind = text === undefined ? 'deleted' : this.disk.has(uri) ? 'changed' : 'created';
      if (text === undefined && !this.disk.delete(uri)) return [];
      if (text !== undefined) this.disk.set(uri, text);
      return [{ uri, kind }];
    });
    this.tell(changes);
    for (const { uri } of changes) void this.later(undefined).then(() => this.follow(uri));
  }

  rename(from: string, to: string): void {
    if (from === to) return;
    this.write([
      [to, this.disk.get(from)],
      [from, undefined],
    ]);
  }

  /** Reads everything, but is told to stop when it asks for the last of these times. */
  loadUntilStopped(asked: number): void {
    let left = asked;
    void this.load(() => {
      left -= 1;
      return left < 0;
    });
  }

  deleteFolder(folder: string): void {
    const inside = [...this.disk.keys()].filter((uri) => uri.startsWith(`${folder}/`));
    if (inside.length === 0) return;
    for (const uri of inside) this.disk.delete(uri);
    this.tell([{ uri: folder, kind: 'deleted' }]);
    for (const uri of inside) void this.later(undefined).then(() => this.follow(uri));
  }

  /** Makes every read of a file fail, or none any more. */
  break(uri: string): void {
    const text = this.disk.get(uri);
    if (text === undefined || this.editor.has(uri)) return;
    this.disk.set(uri, text);
    if (!this.broken.delete(uri)) this.broken.add(uri);
    this.tell([{ uri, kind: 'changed' }]);
  }

  open(uri: string): void {
    const text = this.disk.get(uri);
    if (text !== undefined && !this.editor.has(uri) && !this.broken.has(uri)) this.edit(uri, text, false);
  }

  type(uri: string, text: string): void {
    if (this.editor.has(uri)) this.edit(uri, text, true);
  }

  save(uri: string): void {
    const open = this.editor.get(uri);
    if (open?.isUnsaved !== true) return;
    const kind = this.disk.has(uri) ? 'changed' : 'created';
    this.disk.set(uri, open.text);
    this.edit(uri, open.text, false);
    this.tell([{ uri, kind }]);
  }

  /** Takes back all that is not saved. */
  revert(uri: string): void {
    const text = this.disk.get(uri);
    if (this.editor.get(uri)?.isUnsaved && text !== undefined) this.edit(uri, text, false);
  }

  close(uri: string): void {
    if (this.editor.delete(uri)) void this.store.didClose(uri);
  }

  /** Lets all happen that is still to come, with no team's file left unsaved, and gives what was stopped another go. */
  async settle(end: EndOfTeamFile): Promise<void> {
    for (const uri of teamFiles) {
      if (end === 'save') this.save(uri);
      else if (end === 'revert' && this.disk.has(uri)) this.revert(uri);
      else if (this.editor.get(uri)?.isUnsaved) this.close(uri);
    }
    await this.rest();
    while (this.isStopped) {
      void this.load();
      await this.rest();
    }
  }

  /** A store that has never seen anything but what there is now. */
  fresh(): Promise<NoteStore> {
    return this.start();
  }

  /** Keeps what the store knows now. */
  keep(): void {
    // What it knows is written down at once.
    void this.store.save(later);
  }

  /** Starts anew, with what was kept last and the documents that were open. */
  restart(): void {
    this.store = this.watched();
    void this.load();
    for (const [uri, { text, isUnsaved }] of this.editor) this.store.didChange(this.document(uri, text), isUnsaved);
  }

  /** Nobody can list the files the next time. */
  failToList(): void {
    this.failures = 1;
  }

  /** A store that starts with what was kept last. */
  restarted(): Promise<NoteStore> {
    return this.start(this.kept);
  }

  private async start(cache?: CachePort): Promise<NoteStore> {
    const store = new NoteStore(
      {
        folders: () => roots,
        list: async () => this.files(),
        read: async (uri) => this.text(uri),
        stamp: async (uri) => this.disk.stampOf(uri),
        onDidChange: () => ({ dispose: () => {} }),
      },
      log,
      { cache },
    );
    for (const [uri, { text, isUnsaved }] of this.editor) store.didChange(this.document(uri, text), isUnsaved);
    await store.load();
    return store;
  }

  private async rest(): Promise<void> {
    for (let quiet = 0; quiet < 2; quiet += 1) {
      if (this.scheduler.count() > 0) quiet = 0;
      await this.scheduler.waitIdle();
      // Whoever works for long lets others in between.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /** The editor takes a file as it has become, unless it holds something of its own. */
  private follow(uri: string): void {
    const open = this.editor.get(uri);
    if (open === undefined || open.isUnsaved) return;
    const text = this.disk.get(uri);
    if (text === undefined) this.close(uri);
    else if (text !== open.text) this.edit(uri, text, false);
  }

  private edit(uri: string, text: string, isUnsaved: boolean): void {
    this.editor.set(uri, { text, isUnsaved });
    this.store.didChange(this.document(uri, text), isUnsaved);
  }

  private document(uri: string, text: string): TextDocument {
    this.version += 1;
    return TextDocument.create(uri, uri.endsWith('.md') ? 'markdown' : 'yaml', this.version, text);
  }

  private listen(listener: (changes: readonly FileChange[]) => void): Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private tell(changes: readonly FileChange[]): void {
    if (changes.length === 0) return;
    void this.later(undefined).then(() => {
      for (const listener of this.listeners) listener(changes);
    });
  }

  private files(): string[] {
    return [...this.disk.keys()].filter((uri) => uri.endsWith('.md'));
  }

  private listed(files: readonly string[]): readonly string[] {
    if (this.failures === 0) return files;
    this.failures -= 1;
    throw new Error('nobody can list them');
  }

  private text(uri: string): string | undefined {
    if (this.broken.has(uri) && this.disk.has(uri)) throw new ReadError('it is broken');
    return this.disk.get(uri);
  }

  private later<Value>(value: Value): Promise<Value> {
    return this.scheduler.schedule(Promise.resolve(value));
  }
}
