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
    await vscode.workspace.applyEdit(withPreview(group), { isRefactoring: true });
  });
}

/**
 * VS Code shows changes before it makes them if one of them needs to be confirmed, and leaves those unticked. To have
 * all that is to be done ticked, something is confirmed that changes nothing.
 */
function withPreview({ edit, rule }: FixGroup): vscode.WorkspaceEdit {
  const preview = new vscode.WorkspaceEdit();
  const nothing = new vscode.TextEdit(new vscode.Range(0, 0, 0, 0), '');
  const confirmed: [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] = [
    nothing,
    { label: vscode.l10n.t('Changes nothing'), needsConfirmation: true },
  ];
  for (const [index, [uri, edits]] of toVsCodeWorkspaceEdit(edit).entries().entries()) {
    const ticked = edits.map((each): typeof confirmed => [each, { label: rule, needsConfirmation: false }]);
    preview.set(uri, index === 0 ? [...ticked, confirmed] : ticked);
  }
  return preview;
}

/** What takes longer than this shows how far it is. */
const patienceMilliseconds = 1000;

/** @returns undefined where the user has stopped it */
async function findFixes(service: LanguageService, rule: string | undefined): Promise<FixGroup[] | undefined> {
  let isCancelled = false;
  let show: (done: number, total: number) => void = () => {};
  const search = service.fixesInAllNotes(rule, {
    report: (done, total) => show(done, total),
    isCancelled: () => isCancelled,
  });
  const pause = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), patienceMilliseconds));
  if ((await Promise.race([search, pause])) !== 'late') return search;
  const title = vscode.l10n.t('Looking for what can be fixed');
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => {
      token.onCancellationRequested(() => {
        isCancelled = true;
      });
      show = (done, total) => progress.report({ message: `${done}/${total}` });
      return search;
    },
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
