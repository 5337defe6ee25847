/** All that can be done with action items. */
import * as vscode from 'vscode';
import type { LanguageService } from '../../service/service';
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
import { type ChosenRows, createChangeCommand, createTargetFinder } from './targets';

export function registerItemCommands(
  service: LanguageService,
  changes: ItemChanges,
  me: Me,
  rows: ChosenRows,
): vscode.Disposable {
  const targetsOf = createTargetFinder(service, rows);
  const changing = createChangeCommand(targetsOf, rows);
  return vscode.Disposable.from(
    registerGoTo(service, targetsOf, me),
    registerDone(changes, changing),
    registerAssign(service, changes, changing),
    registerDueDate(service, changes, changing),
    vscode.commands.registerCommand('meetingNotes.undo', () => changes.takeBack()),
    registerCopy(service, targetsOf),
    registerCarryOver(service, targetsOf),
    registerGitHubIssue(service, targetsOf),
    registerMyItems(service, changes, me),
    registerDropIntoNotes(service),
  );
}
