/** Where an item stands, for others: its line on GitHub, if the repository is there. */
import * as vscode from 'vscode';
import { type GitHubRepository, gitHubRepository, permalink } from '../../service/features/gitHub';
import type { IndexedItem } from '../../service/workspace/indexedNote';
import { findGit } from '../git';

/** A file in a repository that is on GitHub. */
export interface GitHubFile {
  readonly repository: GitHubRepository;
  /** Relative to the repository. */
  readonly path: string;
  /** A commit or branch that GitHub has; undefined where nothing has been pushed. */
  readonly ref: string | undefined;
}

/** @returns undefined where the file is in no repository, or in one that is not on GitHub */
export async function gitHubFile(uri: vscode.Uri): Promise<GitHubFile | undefined> {
  const repository = (await findGit())?.getRepository(uri);
  if (repository === null || repository === undefined) return undefined;
  const { HEAD, remotes } = repository.state;
  const preferred = [HEAD?.upstream?.remote, 'upstream', 'origin'];
  const sorted = [...remotes].sort((a, b) => rank(preferred, a.name) - rank(preferred, b.name));
  for (const { fetchUrl = '' } of sorted) {
    const found = gitHubRepository(fetchUrl);
    if (found === undefined) continue;
    const path = uri.path.slice(repository.rootUri.path.replace(/\/$/, '').length + 1);
    // A commit that was not pushed is not there; the branch is.
    const ref = HEAD?.upstream && HEAD.ahead !== 0 ? HEAD.upstream.name : HEAD?.commit;
    return { repository: found, path, ref: HEAD?.upstream === undefined ? undefined : ref };
  }
  return undefined;
}

/** The address of its line on GitHub, else its path in the workspace with the line, counted from 1. */
export async function linkTo(uri: vscode.Uri, { range }: IndexedItem): Promise<string> {
  const file = await gitHubFile(uri);
  const { line } = range.start;
  if (file?.ref !== undefined) return permalink(file.repository, file.ref, file.path, line);
  return `${vscode.workspace.asRelativePath(uri)}#L${line + 1}`;
}

function rank(preferred: readonly (string | undefined)[], name: string): number {
  const at = preferred.indexOf(name);
  return at === -1 ? preferred.length : at;
}
