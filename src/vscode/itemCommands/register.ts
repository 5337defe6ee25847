/** All that can be done with action items. */
import * as vscode from 'vscode';
import type { LanguageService } from '../../service/service';
import type { Node } from '../actionItems/tree';
import type { Me } from '../me';
import { registerAssign } from './assign';
import { registerCarryOver } from './carryOver';
import { registerCopy } from './copy';
import { registerDone } from './done';
import { registerDropIntoNotes } from './dragAndDrop';
import { registerDueDate } from './dueDate';
import { registerGitHubIssue } from './gitHubIssue';
import { registerGoTo } from './goTo';
import { registerMyItems } from './myItems';
import { createTargetFinder } from './targets';

/** @param chosen the rows of the tree that a key is about */
export function registerItemCommands(
  service: LanguageService,
  me: Me,
  chosen: () => Promise<readonly Node[]>,
): vscode.Disposable {
  const targetsOf = createTargetFinder(service, chosen);
  return vscode.Disposable.from(
    registerGoTo(service, targetsOf, me),
    registerDone(service, targetsOf),
    registerAssign(service, targetsOf),
    registerDueDate(service, targetsOf),
    registerCopy(service, targetsOf),
    registerCarryOver(service, targetsOf),
    registerGitHubIssue(service, targetsOf),
    registerMyItems(service, me),
    registerDropIntoNotes(service),
  );
}
