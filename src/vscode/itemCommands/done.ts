/** Marks items done, or open again. */
import * as vscode from 'vscode';
import { type DoneStyle, markDone, markOpen } from '../../service/note/lineEdits/done';
import type { LanguageService } from '../../service/service';
import { type IndexedItem, plainItem } from '../../service/workspace/indexedNote';
import { changeItems, type Outcome } from './change';
import { type ChangeCommand, say, type Target } from './targets';

/** How many of the last steps can be taken back from the tree, which does not show what is done. */
const mostSteps = 20;

export function registerDone(service: LanguageService, changing: ChangeCommand): vscode.Disposable {
  const steps: (readonly Target[])[] = [];
  const toggle = async (targets: readonly Target[]): Promise<void> => {
    const isOpening = targets.every(({ items }) => items.every(({ done }) => done));
    const { isComplete, changed } = await setDone(service, targets, !isOpening);
    const fromTree = isOpening ? [] : changed.filter(({ isInEditor }) => !isInEditor);
    if (fromTree.length === 0) return;
    steps.splice(0, Math.max(0, steps.length - mostSteps + 1));
    steps.push(
      fromTree.map((target) => ({
        ...target,
        items: target.items.map((item) => ({ ...plainItem(item), done: true })),
      })),
    );
    if (isComplete) say(vscode.l10n.t('Done: {text}', { text: textOf(fromTree) }));
  };
  const reopenLast = async (): Promise<void> => {
    const last = steps.pop();
    if (last === undefined) return say(vscode.l10n.t('Nothing was marked done in the side bar.'));
    // What is gone or leaves no way would come up again with each try; what cannot be written now may be later.
    let left = last;
    try {
      const { isComplete, unwritten } = await setDone(service, last, false);
      left = unwritten;
      if (isComplete) say(vscode.l10n.t('Open again: {text}', { text: textOf(last) }));
    } finally {
      if (left.length > 0) steps.push(left);
    }
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('meetingNotes.markDone', changing(toggle)),
    vscode.commands.registerCommand('meetingNotes.reopenLast', reopenLast),
  );
}

export async function setDone(service: LanguageService, targets: readonly Target[], isDone: boolean): Promise<Outcome> {
  const style = vscode.workspace.getConfiguration('meetingNotes').get<DoneStyle>('doneStyle', 'checkbox');
  return changeItems(service, targets, () => (note, item, reparse) => {
    if (item.done === isDone) return [];
    return isDone ? markDone(note, item, reparse, style) : markOpen(note, item, reparse);
  });
}

function textOf(targets: readonly Target[]): string {
  const items: readonly IndexedItem[] = targets.flatMap((target) => target.items);
  const [first] = items;
  return items.length === 1 && first !== undefined
    ? first.text
    : vscode.l10n.t('{count} action items', { count: items.length });
}
