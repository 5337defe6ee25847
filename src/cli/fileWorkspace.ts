/** The workspace over the file system. Nothing is watched, and nothing is written but what `--fix` mends. */
import { constants, type Dirent } from 'node:fs';
import { access, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configFileName } from '../service/config';
import { rosterFileName } from '../service/roster/roster';
import { type Disposable, decode, ReadError, type Workspace } from '../service/workspace/workspace';

const teamFileNames = [configFileName, rosterFileName];

/** A path that was asked for and cannot be read, with the reason in words. */
export interface UnreadablePath {
  readonly path: string;
  readonly reason: string;
}

export class FileWorkspace implements Workspace {
  /** Paths as they were given, which cannot be read. */
  readonly unreadable: UnreadablePath[] = [];
  /** What else the user is told beside the answer, a sentence each. */
  readonly remarks: string[] = [];
  private readonly roots = new Set<string>();
  private readonly files = new Set<string>();

  private constructor(readonly cwd: string) {}

  /** @param paths files and folders, relative to `cwd`; a folder means all Markdown in it */
  static async open(paths: readonly string[], cwd: string): Promise<FileWorkspace> {
    const workspace = new FileWorkspace(cwd);
    for (const path of paths) await workspace.add(path);
    return workspace;
  }

  folders(): readonly string[] {
    return [...this.roots].map(toUri);
  }

  async list(): Promise<readonly string[]> {
    return [...this.files].sort().map(toUri);
  }

  async read(uri: string): Promise<string | undefined> {
    try {
      return decode(await readFile(fileURLToPath(uri)), new TextDecoder('utf-8', { ignoreBOM: true }));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error instanceof ReadError ? error : new ReadError(reasonOf(error));
    }
  }

  /**
   * Puts a text in place of another, in one step: nobody ever finds half of it. Permissions stay, and a link stays a link.
   * @param before what the file is believed to hold
   * @throws {ReadError} where it may not be written, or holds something else by now
   */
  async replace(uri: string, before: string, after: string): Promise<void> {
    try {
      const path = await realpath(fileURLToPath(uri));
      const { mode } = await stat(path);
      // Renaming over a file would succeed even if it is read-only.
      if ((mode & 0o222) === 0) throw new ReadError('not mended, as it is read-only');
      await access(path, constants.W_OK);
      const draft = `${path}.${process.pid}.tmp`;
      try {
        await writeFile(draft, after, { mode, flag: 'wx' });
        if ((await this.read(uri)) !== before) throw new ReadError('not mended, as it has changed meanwhile');
        await rename(draft, path);
      } finally {
        await rm(draft, { force: true });
      }
    } catch (error) {
      throw error instanceof ReadError ? error : new ReadError(`not mended: ${reasonOf(error)}`);
    }
  }

  onDidChange(): Disposable {
    return { dispose: () => {} };
  }

  /** How a file is named to the user: relative to the working directory, with slashes. */
  display(uri: string): string {
    return relative(this.cwd, fileURLToPath(uri)).split(sep).join('/');
  }

  private async add(path: string): Promise<void> {
    const absolute = resolve(this.cwd, path);
    try {
      const isFolder = (await stat(absolute)).isDirectory();
      this.roots.add(
        (await rootAbove(isFolder ? absolute : dirname(absolute))) ?? (isFolder ? absolute : dirname(absolute)),
      );
      if (isFolder) await this.walk(absolute);
      else if (isMarkdown(absolute)) this.files.add(absolute);
      else if (!teamFileNames.some((name) => absolute.endsWith(sep + name)))
        throw new ReadError('it is no Markdown file');
    } catch (error) {
      this.unreadable.push({ path, reason: reasonOf(error) });
    }
  }

  /** Links to folders are not followed, so there is no going in circles; hidden folders and packages hold no notes. */
  private async walk(folder: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true });
    if (entries.some(({ name }) => teamFileNames.includes(name))) this.roots.add(folder);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) await this.walkInside(path);
      } else if (isMarkdown(entry.name) && !(await isFolderLink(entry, path))) this.files.add(path);
    }
  }

  private async walkInside(folder: string): Promise<void> {
    try {
      await this.walk(folder);
    } catch (error) {
      this.unreadable.push({ path: this.display(toUri(folder)), reason: reasonOf(error) });
    }
  }
}

/** The nearest folder, going up as far as the repository's root, that holds one of the team's files. */
async function rootAbove(folder: string): Promise<string | undefined> {
  const names: string[] = await readdir(folder).catch(() => []);
  if (names.some((name) => teamFileNames.includes(name))) return folder;
  const parent = dirname(folder);
  return parent === folder || names.includes('.git') ? undefined : rootAbove(parent);
}

/** Whether an entry is a link to a folder; those are not followed. */
async function isFolderLink(entry: Dirent, path: string): Promise<boolean> {
  return entry.isSymbolicLink() && (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

function toUri(path: string): string {
  return pathToFileURL(path).href;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

/** What the system says, in words for the user. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  return error instanceof Error ? error.message : String(error);
}
