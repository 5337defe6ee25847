/** A file's size and time, which tell whether it has changed. */
import { type Stats, stat } from 'node:fs';
import * as vscode from 'vscode';
import type { FileStamp } from '../service/workspace/workspace';

/** @returns undefined where there is no such file, or nothing can be told of it */
export async function stampOf(uri: vscode.Uri): Promise<FileStamp | undefined> {
  // VS Code's own way takes ten times as long, which ten thousand files make a second; in a browser there is no other.
  if (uri.scheme === 'file' && typeof stat === 'function') return stampOnDisk(uri.fsPath);
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    return { size, mtime };
  } catch {
    // Reading it tells what is wrong.
    return undefined;
  }
}

function stampOnDisk(path: string): Promise<FileStamp | undefined> {
  return new Promise((resolve) => {
    stat(path, (_, stats: Stats | undefined) => resolve(stats && { size: stats.size, mtime: stats.mtimeMs }));
  });
}
