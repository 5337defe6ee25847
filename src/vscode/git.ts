/** The part of the built-in git extension's interface that is used here; see `git.d.ts` in VS Code's repository. */
import * as vscode from 'vscode';

interface GitExtension {
  getAPI(version: 1): GitApi;
}

export interface GitApi {
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD:
      | {
          readonly upstream?: { readonly name: string; readonly remote: string; readonly commit?: string };
        }
      | undefined;
    readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string }[];
  };
  getConfig(key: string): Promise<string>;
  /** A file's text at a commit or branch; fails where it is not there. `path` is that on the disk. */
  show(ref: string, path: string): Promise<string>;
}

/** It may be missing, as in a browser, or turned off; then nobody signs anything. */
export async function findGit(): Promise<GitApi | undefined> {
  try {
    return (await vscode.extensions.getExtension<GitExtension>('vscode.git')?.activate())?.getAPI(1);
  } catch {
    return undefined;
  }
}
