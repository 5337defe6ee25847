/** The service's workspace over VS Code's: any file system, the disk alone (open documents are told by documents.ts). */
import * as vscode from 'vscode';
import { configFileName } from '../service/config';
import { rosterFileName } from '../service/roster/roster';
import {
  type Disposable,
  decode,
  type FileChange,
  type FileStamp,
  ReadError,
  type Workspace,
} from '../service/workspace/workspace';
import { fromVsCodeUri, toVsCodeUri } from './convert';
import { isFolder, stampOf } from './fileStamps';

const markdownFiles = '**/*.{md,markdown}';
/** The files whose changes are told. */
const watchedFiles = `**/{*.md,*.markdown,${configFileName},${rosterFileName}}`;
const exclude = '**/node_modules/**';

/** How long changes are collected; git changes a thousand files at once. */
const burstMilliseconds = 50;

export class VsCodeWorkspace implements Workspace {
  folders(): readonly string[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => fromVsCodeUri(uri));
  }

  async list(): Promise<readonly string[]> {
    return (await vscode.workspace.findFiles(markdownFiles, exclude)).map(fromVsCodeUri);
  }

  async read(uri: string): Promise<string | undefined> {
    try {
      // Without a byte order mark, as documents are in the editor, so that places agree.
      return decode(await vscode.workspace.fs.readFile(toVsCodeUri(uri)), new TextDecoder('utf-8'));
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error instanceof ReadError ? error : new ReadError(error instanceof Error ? error.message : String(error));
    }
  }

  stamp(uri: string): Promise<FileStamp | undefined> {
    return stampOf(toVsCodeUri(uri));
  }

  onDidChange(listener: (changes: readonly FileChange[]) => void): Disposable {
    const burst = new Burst(listener);
    const files = vscode.workspace.createFileSystemWatcher(watchedFiles);
    // A folder that goes or comes is told as one change, without those of its files.
    const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    return vscode.Disposable.from(
      burst,
      files,
      folders,
      files.onDidCreate((uri) => burst.add({ uri: fromVsCodeUri(uri), kind: 'created' })),
      files.onDidChange((uri) => burst.add({ uri: fromVsCodeUri(uri), kind: 'changed' })),
      files.onDidDelete((uri) => burst.add({ uri: fromVsCodeUri(uri), kind: 'deleted' })),
      folders.onDidDelete((uri) => burst.add({ uri: fromVsCodeUri(uri), kind: 'deleted' })),
      folders.onDidCreate(async (uri) => {
        for (const file of await filesIn(uri)) burst.add({ uri: fromVsCodeUri(file), kind: 'created' });
      }),
    );
  }
}

/** The Markdown files and team's files in a folder; none where it is a file, as nearly all that is created are. */
async function filesIn(uri: vscode.Uri): Promise<vscode.Uri[]> {
  try {
    if (!(await isFolder(uri))) return [];
    return await vscode.workspace.findFiles(new vscode.RelativePattern(uri, watchedFiles), exclude);
  } catch {
    // It is gone again.
    return [];
  }
}

/** Collects changes for a moment; the last one of a file counts. */
class Burst implements Disposable {
  private readonly changes = new Map<string, FileChange>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly listener: (changes: readonly FileChange[]) => void) {}

  add(change: FileChange): void {
    this.changes.set(change.uri, change);
    this.timer ??= setTimeout(() => this.flush(), burstMilliseconds);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }

  private flush(): void {
    const changes = [...this.changes.values()];
    this.changes.clear();
    this.timer = undefined;
    this.listener(changes);
  }
}
