/** Marks items done, or open again. */
import * as vscode from 'vscode';
import { type DoneStyle, markDone, markOpen } from '../../service/note/lineEdits/done';
import { type ItemChanges, textOf } from './itemChanges';
import { type ItemCommands, say, type Target } from './targets';

export function registerDone(changes: ItemChanges, commands: ItemCommands): vscode.Disposable {
  return vscode.commands.registerCommand(
    'meetingNotes.markDone',
    commands.changing((targets) => toggleDone(changes, targets)),
  );
}

/** Marks items done, or open where all are done already. */
export async function toggleDone(changes: ItemChanges, targets: readonly Target[]): Promise<void> {
  const isDone = !targets.every(({ items }) => items.every(({ done }) => done));
  const style = vscode.workspace.getConfiguration('meetingNotes').get<DoneStyle>('doneStyle', 'checkbox');
  const { isComplete, changed } = await changes.change(targets, () => (note, item, reparse) => {
    if (item.done === isDone) return [];
    return isDone ? markDone(note, item, reparse, style) : markOpen(note, item, reparse);
  });
  // In an editor it is seen, and of the tree it goes.
  const gone = isDone ? changed.filter(({ isInEditor }) => !isInEditor) : [];
  if (isComplete && gone.length > 0) say(vscode.l10n.t('Done: {text}', { text: textOf(gone) }));
}
