/** All that can be done with action items. */
import * as vscode from 'vscode';
import type { LanguageService } from '../../service/service';
import type { Me } from '../me';
import { registerAssign } from './assign';
import { registerCarryOver } from './carryOver';
import { registerCopy } from './copy';
import { DoneSteps, registerDone } from './done';
import { registerDropIntoNotes } from './dragAndDrop';
import { registerDueDate } from './dueDate';
import { registerGitHubIssue } from './gitHubIssue';
import { registerGoTo } from './goTo';
import { registerMyItems } from './myItems';
import { type ChosenRows, createChangeCommand, createTargetFinder } from './targets';

export function registerItemCommands(service: LanguageService, me: Me, rows: ChosenRows): vscode.Disposable {
  const targetsOf = createTargetFinder(service, rows);
  const changing = createChangeCommand(targetsOf, rows);
  const steps = new DoneSteps(service);
  return vscode.Disposable.from(
    registerGoTo(service, targetsOf, me),
    registerDone(steps, changing),
    registerAssign(service, changing),
    registerDueDate(service, changing),
    registerCopy(service, targetsOf),
    registerCarryOver(service, targetsOf),
    registerGitHubIssue(service, targetsOf),
    registerMyItems(service, me, steps),
    registerDropIntoNotes(service),
  );
}
