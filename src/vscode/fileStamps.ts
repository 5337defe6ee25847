/** A file's size and time, which tell whether it has changed; and whether it is a folder. */
import { type Stats, stat } from 'node:fs';
import * as vscode from 'vscode';
import type { FileStamp } from '../service/workspace/workspace';

/** @returns undefined where there is no such file, or nothing can be told of it */
export async function stampOf(uri: vscode.Uri): Promise<FileStamp | undefined> {
  // VS Code's own way takes ten times as long, which ten thousand files make a second; in a browser there is no other.
  if (isOnDisk(uri)) {
    const stats = await statOnDisk(uri.fsPath);
    return stats && { size: stats.size, mtime: stats.mtimeMs };
  }
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return { size, mtime };
  } catch {
    // Reading it tells what is wrong.
    return undefined;
  }
}

/** @returns false also where nothing is there; asked of all that is created, and a name does not tell: `v1.0` */
export async function isFolder(uri: vscode.Uri): Promise<boolean> {
  if (isOnDisk(uri)) return (await statOnDisk(uri.fsPath))?.isDirectory() ?? false;
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

function isOnDisk({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && typeof stat === 'function';
}

function statOnDisk(path: string): Promise<Stats | undefined> {
  return new Promise((resolve) => {
    stat(path, (_, stats: Stats | undefined) => resolve(stats));
  });
}
