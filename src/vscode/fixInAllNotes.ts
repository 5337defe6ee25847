/** The fixes of one rule in all notes, shown before they are made. */
import * as vscode from 'vscode';
import { fixInAllNotesCommand } from '../service/features/codeActions';
import type { FixGroup } from '../service/features/fixInAllNotes';
import type { LanguageService } from '../service/service';
import { toVsCodeWorkspaceEdit } from './convert';

interface GroupItem extends vscode.QuickPickItem {
  readonly group: FixGroup;
}

export function registerFixInAllNotes(service: LanguageService): vscode.Disposable {
  return vscode.commands.registerCommand(fixInAllNotesCommand, async (rule?: string) => {
    const groups = await findFixes(service, rule);
    if (groups === undefined) return;
    if (groups.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('Meeting Notes: there is nothing to fix.'), 5000);
      return;
    }
    const group = rule !== undefined && groups.length === 1 ? groups[0] : await choose(groups);
    if (group === undefined) return;
    await vscode.workspace.applyEdit(
      toVsCodeWorkspaceEdit(group.edit, { label: group.rule, needsConfirmation: true }),
      {
        isRefactoring: true,
      },
    );
  });
}

/** @returns undefined where the user has stopped it */
function findFixes(service: LanguageService, rule: string | undefined): Thenable<FixGroup[] | undefined> {
  const title = vscode.l10n.t('Looking for what can be fixed');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) =>
      service.fixesInAllNotes(rule, {
        report: (done, total) => progress.report({ message: `${done}/${total}`, increment: 100 / total }),
        isCancelled: () => token.isCancellationRequested,
      }),
  );
}

async function choose(groups: readonly FixGroup[]): Promise<FixGroup | undefined> {
  const items = groups.map(
    (group): GroupItem => ({
      label: group.title,
      description: group.rule,
      detail:
        group.count === 1
          ? vscode.l10n.t('1 fix')
          : vscode.l10n.t('{count} fixes in {notes} notes, of which this is the first', {
              count: group.count,
              notes: group.notes,
            }),
      group,
    }),
  );
  const placeHolder = vscode.l10n.t('What is to be fixed? All changes are shown before they are made.');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.group;
}
