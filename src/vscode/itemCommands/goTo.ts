/** Goes to items: to one that was clicked, to the reader's next or previous one. */
import * as vscode from 'vscode';
import { type NoteItem, newestFirst } from '../../service/features/actionItems';
import type { LanguageService } from '../../service/service';
import type { Node } from '../actionItems/tree';
import type { ActionItemsView } from '../actionItems/view';
import { fromVsCodeUri } from '../convert';
import { goToItem } from '../goToItem';
import type { Me } from '../me';
import { RowClicks } from '../rowClicks';
import { type ItemCommands, say } from './targets';

export function registerGoTo(
  service: LanguageService,
  commands: ItemCommands,
  view: Pick<ActionItemsView, 'selection'>,
  me: Me,
): vscode.Disposable {
  const step = async (by: 1 | -1): Promise<void> => {
    if (!(await me.ask())) return;
    // A line may have been typed only now.
    await service.items.gather();
    const next = neighbour(service, by);
    if (next === undefined) say(vscode.l10n.t('None of your action items is open.'));
    else await goToItem(service, next);
  };
  const clicks = new RowClicks(service, view, (row: Node) => (row.kind === 'item' ? row.item : undefined));
  return vscode.Disposable.from(
    clicks,
    vscode.commands.registerCommand('meetingNotes.openActionItem', (item?: NoteItem) =>
      item === undefined ? clicks.click() : goToItem(service, item),
    ),
    vscode.commands.registerCommand(
      'meetingNotes.goToActionItem',
      commands.reading(async (targets, _, [node]) => {
        // On a group Enter opens or closes it.
        if (targets.length === 0 && node === 'selection') await vscode.commands.executeCommand('list.select');
        for (const { uri, items } of targets) {
          const note = service.index.get(fromVsCodeUri(uri));
          const [item] = items;
          if (note !== undefined && item !== undefined) await goToItem(service, { note, item });
        }
      }),
    ),
    vscode.commands.registerCommand('meetingNotes.goToMyNextActionItem', () => step(1)),
    vscode.commands.registerCommand('meetingNotes.goToMyPreviousActionItem', () => step(-1)),
  );
}

/** The reader's item before or behind the cursor: newest meeting first, then as the note has them; around at the end. */
function neighbour(service: LanguageService, by: 1 | -1): NoteItem | undefined {
  const order = (a: NoteItem, b: NoteItem): number =>
    newestFirst(a.note, b.note) || a.item.range.start.line - b.item.range.start.line;
  const mine: NoteItem[] = service.items.myItems().sort(order);
  const editor = vscode.window.activeTextEditor;
  const here = editor && service.index.get(fromVsCodeUri(editor.document.uri));
  if (editor === undefined || here === undefined) return mine.at(by === 1 ? 0 : -1);
  const { line } = editor.selection.active;
  const compare = (other: NoteItem): number => newestFirst(other.note, here) || other.item.range.start.line - line;
  return by === 1
    ? (mine.find((other) => compare(other) > 0) ?? mine[0])
    : (mine.findLast((other) => compare(other) < 0) ?? mine.at(-1));
}
