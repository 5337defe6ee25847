/** All that can be done with action items. */
import * as vscode from 'vscode';
import type { LanguageService } from '../../service/service';
import type { ActionItemsView } from '../actionItems/view';
import { fromVsCodeUri } from '../convert';
import type { Me } from '../me';
import { registerAssign } from './assign';
import { registerCarryOver } from './carryOver';
import { registerCopy } from './copy';
import { registerDone } from './done';
import { registerDropIntoNotes } from './dragAndDrop';
import { registerDueDate } from './dueDate';
import { registerGitHubIssue } from './gitHubIssue';
import { registerGoTo } from './goTo';
import type { ItemChanges } from './itemChanges';
import { registerMyItems } from './myItems';
import { ItemCommands } from './targets';

export function registerItemCommands(
  service: LanguageService,
  changes: ItemChanges,
  me: Me,
  view: ActionItemsView,
): vscode.Disposable {
  const commands = new ItemCommands(service, view);
  return vscode.Disposable.from(
    registerGoTo(service, commands, view, me),
    registerDone(changes, commands),
    registerAssign(service, changes, commands),
    registerDueDate(service, changes, commands),
    vscode.commands.registerCommand('meetingNotes.undo', (by?: 'selection') =>
      commands.afterKeys(async () => {
        const [first] = await changes.takeBack();
        const note = first && service.index.get(fromVsCodeUri(first.uri));
        const [item] = first?.items ?? [];
        // By key: what has come back is what the next key is about.
        if (by === 'selection' && note !== undefined && item !== undefined) await view.focus({ note, item });
      }),
    ),
    registerCopy(service, commands),
    registerCarryOver(service, changes, commands),
    registerGitHubIssue(service, commands),
    registerMyItems(service, changes, me),
    registerDropIntoNotes(service),
  );
}
