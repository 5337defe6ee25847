/** Goes to items: to one that was clicked, to the reader's next or previous one. */
import * as vscode from 'vscode';
import { type NoteItem, newestFirst } from '../../service/features/actionItems';
import type { LanguageService } from '../../service/service';
import type { Node } from '../actionItems/tree';
import type { ActionItemsView } from '../actionItems/view';
import { fromVsCodeDocument, fromVsCodeUri, toVsCodeRange, toVsCodeUri } from '../convert';
import type { Me } from '../me';
import { Queue } from '../queue';
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
    else await goTo(service, next);
  };
  // As in VS Code's own trees: a click shows the line, and leaves the keyboard to the tree, where more rows may be
  // selected; a second one, which waits for the first, goes there.
  const opening = new Queue();
  let clicked: string | undefined;
  const openRow = (): Promise<void> =>
    opening.run(async () => {
      const row = await selectedRow(view);
      if (row?.kind !== 'item') return;
      const name = nameOf(row.item);
      const isSecond = clicked === name && isThere(row.item);
      clicked = isSecond ? undefined : name;
      await goTo(service, row.item, { preserveFocus: !isSecond });
    });
  return vscode.Disposable.from(
    // Who has written or moved there since then has come back to the tree: that click is the first again.
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
      if (kind === Keyboard || kind === Mouse) clicked = undefined;
    }),
    vscode.commands.registerCommand('meetingNotes.openActionItem', (item?: NoteItem) =>
      item === undefined ? openRow() : goTo(service, item),
    ),
    vscode.commands.registerCommand(
      'meetingNotes.goToActionItem',
      commands.reading(async (targets, _, [node]) => {
        // On a group Enter opens or closes it.
        if (targets.length === 0 && node === 'selection') await vscode.commands.executeCommand('list.select');
        for (const { uri, items } of targets) {
          const note = service.index.get(fromVsCodeUri(uri));
          const [item] = items;
          if (note !== undefined && item !== undefined) await goTo(service, { note, item });
        }
      }),
    ),
    vscode.commands.registerCommand('meetingNotes.goToMyNextActionItem', () => step(1)),
    vscode.commands.registerCommand('meetingNotes.goToMyPreviousActionItem', () => step(-1)),
  );
}

/** Its line may have moved since it was shown, or be gone. */
export async function goTo(
  service: LanguageService,
  { note, item }: NoteItem,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(toVsCodeUri(note.uri));
  } catch {
    say(vscode.l10n.t('{file} cannot be opened.', { file: vscode.workspace.asRelativePath(toVsCodeUri(note.uri)) }));
    return;
  }
  const now = service.itemEdits.find(fromVsCodeDocument(document), item);
  if (now === undefined) say(vscode.l10n.t('The action item is not there any more: its note has changed.'));
  const { start } = toVsCodeRange(now ?? item.range);
  await vscode.window.showTextDocument(document, { ...options, selection: new vscode.Range(start, start) });
}

/** Opening a note may make the tree anew; until VS Code has asked for its rows again it knows none that is selected. */
async function selectedRow(view: Pick<ActionItemsView, 'selection'>): Promise<Node | undefined> {
  for (let left = 40; view.selection.length === 0 && left > 0; left -= 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  return view.selection[0];
}

/** Tells items apart by where they stand. */
function nameOf({ note, item }: NoteItem): string {
  return `${note.uri}\n${item.range.start.line}\n${item.text}`;
}

/** Whether the cursor is at the line that an item was shown at. */
function isThere({ note, item }: NoteItem): boolean {
  const editor = vscode.window.activeTextEditor;
  return (
    editor !== undefined &&
    fromVsCodeUri(editor.document.uri) === note.uri &&
    editor.selection.active.line === item.range.start.line
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
