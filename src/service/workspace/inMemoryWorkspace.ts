/** The workspace's twin in memory: for tests, and for whoever has texts but no disk. */
import { type Disposable, type FileChange, ReadError, type Workspace } from './workspace';

export class InMemoryWorkspace implements Workspace {
  private readonly files: Map<string, string>;
  private readonly unreadable = new Map<string, string>();
  private readonly listeners = new Set<(changes: readonly FileChange[]) => void>();

  /** @param files texts by path, below the folder that `root` names */
  constructor(
    files: Readonly<Record<string, string>> = {},
    private readonly roots: readonly string[] = ['file:///notes'],
  ) {
    this.files = new Map(Object.entries(files).map(([path, text]) => [this.uri(path), text]));
  }

  /** The URI of a path in the first folder; a whole URI stays what it is. */
  uri(path: string): string {
    return /^[a-z-]+:/.test(path) ? path : `${this.roots[0]}/${path}`;
  }

  folders(): readonly string[] {
    return this.roots;
  }

  async list(): Promise<readonly string[]> {
    return [...this.files.keys(), ...this.unreadable.keys()].filter((uri) => uri.endsWith('.md'));
  }

  async read(uri: string): Promise<string | undefined> {
    const reason = this.unreadable.get(uri);
    if (reason !== undefined) throw new ReadError(reason);
    return this.files.get(uri);
  }

  onDidChange(listener: (changes: readonly FileChange[]) => void): Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  write(path: string, text: string): void {
    const uri = this.uri(path);
    const kind = this.files.has(uri) ? 'changed' : 'created';
    this.files.set(uri, text);
    this.tell({ uri, kind });
  }

  /** Deletes files and folders in one burst; a folder is told as one change. */
  delete(...paths: readonly string[]): void {
    const uris = paths.map((path) => this.uri(path));
    for (const file of [...this.files.keys()]) {
      if (uris.some((uri) => file === uri || file.startsWith(`${uri}/`))) this.files.delete(file);
    }
    this.tell(...uris.map((uri): FileChange => ({ uri, kind: 'deleted' })));
  }

  /** Makes every read of a file fail. */
  break(path: string, reason: string): void {
    this.unreadable.set(this.uri(path), reason);
    this.tell({ uri: this.uri(path), kind: 'changed' });
  }

  private tell(...changes: readonly FileChange[]): void {
    for (const listener of this.listeners) listener(changes);
  }
}
