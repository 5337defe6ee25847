/** Marks items done, or open again. */
import * as vscode from 'vscode';
import { type DoneStyle, markDone, markOpen } from '../../service/note/lineEdits/done';
import type { LanguageService } from '../../service/service';
import { type IndexedItem, plainItem } from '../../service/workspace/indexedNote';
import { Queue } from '../queue';
import { changeItems, type Outcome } from './change';
import { type ChangeCommand, say, type Target } from './targets';

/** How many of the last steps can be taken back from the tree, which does not show what is done. */
const mostSteps = 20;

/** What was marked done outside of an editor, so that it can be taken back there. */
export class DoneSteps {
  private readonly steps: (readonly Target[])[] = [];
  /** Who takes back at once means what is still being saved. */
  private readonly running = new Queue();

  constructor(private readonly service: LanguageService) {}

  /** Marks items done, or open where all are done already. */
  toggle(targets: readonly Target[]): Promise<void> {
    return this.running.run(() => this.toggleNow(targets));
  }

  /** Opens again what was marked last. */
  takeBack(): Promise<void> {
    return this.running.run(() => this.takeBackNow());
  }

  private async toggleNow(targets: readonly Target[]): Promise<void> {
    const isOpening = targets.every(({ items }) => items.every(({ done }) => done));
    const { isComplete, changed } = await setDone(this.service, targets, !isOpening);
    const fromTree = isOpening ? [] : changed.filter(({ isInEditor }) => !isInEditor);
    if (fromTree.length === 0) return;
    this.steps.splice(0, Math.max(0, this.steps.length - mostSteps + 1));
    this.steps.push(
      fromTree.map((target) => ({
        ...target,
        items: target.items.map((item) => ({ ...plainItem(item), done: true })),
      })),
    );
    if (isComplete) say(vscode.l10n.t('Done: {text}', { text: textOf(fromTree) }));
  }

  private async takeBackNow(): Promise<void> {
    const last = this.steps.pop();
    if (last === undefined) return say(vscode.l10n.t('Nothing was marked done in the side bar.'));
    // What is gone or leaves no way would come up again with each try; what cannot be written now may be later.
    let left = last;
    try {
      const { isComplete, unwritten } = await setDone(this.service, last, false);
      left = unwritten;
      if (isComplete) say(vscode.l10n.t('Open again: {text}', { text: textOf(last) }));
    } finally {
      if (left.length > 0) this.steps.push(left);
    }
  }
}

export function registerDone(steps: DoneSteps, changing: ChangeCommand): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'meetingNotes.markDone',
      changing((targets) => steps.toggle(targets)),
    ),
    vscode.commands.registerCommand('meetingNotes.reopenLast', () => steps.takeBack()),
  );
}

async function setDone(service: LanguageService, targets: readonly Target[], isDone: boolean): Promise<Outcome> {
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
