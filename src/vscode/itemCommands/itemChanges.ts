/** Changes items, and takes back what was changed from the side bar, which has no text in which to undo it. */
import * as vscode from 'vscode';
import type { ItemChange } from '../../service/note/lineEdits/editItems';
import type { ChangedLines } from '../../service/note/lineEdits/takeBack';
import type { LanguageService } from '../../service/service';
import type { IndexedItem } from '../../service/workspace/indexedNote';
import { fromVsCodeDocument } from '../convert';
import { Queue } from '../queue';
import { changeNotes } from './change';
import { say, sayNothing, type Target } from './targets';

/** Tells the change for an item; undefined where nothing has to be done. */
export type ChangeOf = (document: vscode.TextDocument, target: Target) => ItemChange;

export interface ItemOutcome {
  /** Whether all is as wanted, and saved where that is wanted; else it has been said why not. */
  readonly isComplete: boolean;
  /** The items that were changed: not those that were as wanted before. */
  readonly changed: readonly Target[];
}

/** What was done to a note. */
export interface Step extends Target {
  readonly lines: readonly ChangedLines[];
}

/** Somebody who goes back further looks at the notes. */
const mostSteps = 20;

export class ItemChanges {
  private readonly steps: (readonly Step[])[] = [];
  /** Who takes back at once means what is still being saved. */
  private readonly running = new Queue();

  constructor(private readonly service: LanguageService) {}

  /** What is changed from the side bar is one step there. */
  change(targets: readonly Target[], changeOf: ChangeOf): Promise<ItemOutcome> {
    return this.running.run(() => this.changeNow(targets, changeOf));
  }

  /** What changes a note in another way is a step as well, if anything was done. */
  also(act: () => Promise<Step | undefined>): Promise<void> {
    return this.running.run(async () => {
      const step = await act();
      if (step !== undefined) this.keep([step]);
    });
  }

  /**
   * Gives the lines back that were changed from the side bar last, where they stand now.
   * @returns the items that stood in them
   */
  takeBack(): Promise<readonly Target[]> {
    return this.running.run(() => this.takeBackNow());
  }

  private async changeNow(targets: readonly Target[], changeOf: ChangeOf): Promise<ItemOutcome> {
    if (targets.length === 0) {
      sayNothing();
      return { isComplete: false, changed: [] };
    }
    const { isComplete, made } = await changeNotes(targets, (target, document) => {
      const read = fromVsCodeDocument(document);
      const found = this.service.itemEdits.change(read, target.items, changeOf(document, target));
      const { edits, lines, changed, gone, refused } = found;
      const step: Step = { ...target, items: changed, lines };
      return { edits, gone: gone.length, refused: refused.length, made: changed.length > 0 ? step : undefined };
    });
    const fromSideBar = made.filter(({ isInEditor }) => !isInEditor);
    if (fromSideBar.length > 0) this.keep(fromSideBar);
    return { isComplete, changed: made };
  }

  private keep(steps: readonly Step[]): void {
    this.steps.splice(0, Math.max(0, this.steps.length - mostSteps + 1));
    this.steps.push(steps);
  }

  private async takeBackNow(): Promise<readonly Target[]> {
    const last = this.steps.pop();
    if (last === undefined) {
      say(vscode.l10n.t('Nothing was changed in the side bar.'));
      return [];
    }
    // What is gone would come up again with each try; what cannot be written now may be later.
    let left = last;
    try {
      const { isComplete, unwritten } = await changeNotes(last, ({ lines }, document) => {
        const { edits, gone } = this.service.itemEdits.takeBack(fromVsCodeDocument(document), lines);
        return { edits, gone, refused: 0, made: undefined };
      });
      left = unwritten;
      if (isComplete) say(vscode.l10n.t('Taken back: {text}', { text: textOf(last) }));
      return last;
    } finally {
      if (left.length > 0) this.steps.push(left);
    }
  }
}

/** What is said of items that were changed. */
export function textOf(targets: readonly Target[]): string {
  const items: readonly IndexedItem[] = targets.flatMap((target) => target.items);
  const [first] = items;
  return items.length === 1 && first !== undefined
    ? first.text
    : vscode.l10n.t('{count} action items', { count: items.length });
}
