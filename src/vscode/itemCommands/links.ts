/** Where an item stands, for others: its line on GitHub, if the repository is there. */
import * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type GitHubRepository, gitHubRepository, permalink } from '../../service/features/gitHub';
import type { LanguageService } from '../../service/service';
import type { IndexedItem } from '../../service/workspace/indexedNote';
import { fromVsCodeUri } from '../convert';
import { findGit } from '../git';

/** A file in a repository that is on GitHub. */
export interface GitHubFile {
  readonly repository: GitHubRepository;
  /** Relative to the repository. */
  readonly path: string;
  /** A commit or branch that GitHub has; undefined where nothing has been pushed. */
  readonly ref: string | undefined;
  /** The file's text there; undefined where it is not there. */
  readonly textThere: () => Promise<string | undefined>;
}

/** @returns undefined where the file is in no repository, or in one that is not on GitHub */
export async function gitHubFile(uri: vscode.Uri): Promise<GitHubFile | undefined> {
  const git = (await findGit())?.getRepository(uri);
  if (git === null || git === undefined) return undefined;
  const { HEAD, remotes } = git.state;
  const upstream = HEAD?.upstream;
  const preferred = [upstream?.remote, 'upstream', 'origin'];
  const sorted = [...remotes].sort((a, b) => rank(preferred, a.name) - rank(preferred, b.name));
  for (const { fetchUrl = '' } of sorted) {
    const repository = gitHubRepository(fetchUrl);
    if (repository === undefined) continue;
    const path = uri.path.slice(git.rootUri.path.replace(/\/$/, '').length + 1);
    if (upstream === undefined) return { repository, path, ref: undefined, textThere: async () => undefined };
    // What was not pushed is not there.
    const { commit, name, remote } = upstream;
    return {
      repository,
      path,
      ref: commit ?? name,
      textThere: () => git.show(commit ?? `${remote}/${name}`, uri.fsPath).catch(() => undefined),
    };
  }
  return undefined;
}

/**
 * The address of its line on GitHub, else its path in the workspace with the line, counted from 1. What is written down
 * and not pushed is not on GitHub; and what was written above an item since then has moved it.
 */
export async function linkTo(service: LanguageService, uri: vscode.Uri, item: IndexedItem): Promise<string> {
  const file = await gitHubFile(uri);
  const text = file?.ref === undefined ? undefined : await file.textThere();
  if (file?.ref !== undefined && text !== undefined) {
    const there = service.itemEdits.find(TextDocument.create(fromVsCodeUri(uri), 'markdown', 0, text), item);
    if (there !== undefined) return permalink(file.repository, file.ref, file.path, there.start.line);
  }
  return `${vscode.workspace.asRelativePath(uri)}#L${item.range.start.line + 1}`;
}

function rank(preferred: readonly (string | undefined)[], name: string): number {
  const at = preferred.indexOf(name);
  return at === -1 ? preferred.length : at;
}
