/** Opens the page on which GitHub makes a new issue, filled in with an item. The browser does all the rest. */
import * as vscode from 'vscode';
import { type IssueItem, newIssueUrl } from '../../service/features/gitHub';
import type { LanguageService } from '../../service/service';
import { fromVsCodeUri } from '../convert';
import { gitHubFile, linkTo } from './links';
import { type ItemCommands, say, sayNothing, type Target } from './targets';

export function registerGitHubIssue(service: LanguageService, commands: ItemCommands): vscode.Disposable {
  return vscode.commands.registerCommand(
    'meetingNotes.createGitHubIssue',
    commands.reading(async (targets, aside) => {
      const url = await issueUrl(service, targets);
      // As a string: a Uri is written anew on its way, and then an `&` in the text would end it. VS Code asks first.
      if (url !== undefined) await aside(() => vscode.commands.executeCommand('vscode.open', url));
    }),
  );
}

async function issueUrl(service: LanguageService, targets: readonly Target[]): Promise<string | undefined> {
  const [first] = targets;
  if (first === undefined) {
    sayNothing();
    return undefined;
  }
  const file = await gitHubFile(first.uri);
  if (file === undefined) {
    say(vscode.l10n.t('This note is in no git repository that has a remote on GitHub.'));
    return undefined;
  }
  const items: IssueItem[] = [];
  for (const { uri, items: own } of targets) {
    const note = service.index.get(fromVsCodeUri(uri));
    for (const item of own) {
      if (note === undefined) continue;
      const [details, link] = await Promise.all([
        service.itemEdits.detailsOf({ note, item }),
        linkTo(service, uri, item),
      ]);
      items.push({ note, item, details, link, assignees: service.itemEdits.gitHubNamesOf(note, item) });
    }
  }
  return newIssueUrl(file.repository, items);
}
