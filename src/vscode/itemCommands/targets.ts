/** Which items a command is about: those that are chosen in the tree, else those at the cursors of the editor. */
import * as vscode from 'vscode';
import { asLabelWithoutIcons } from '../../service/features/labels';
import type { LanguageService } from '../../service/service';
import type { IndexedItem } from '../../service/workspace/indexedNote';
import type { Node } from '../actionItems/tree';
import type { ActionItemsView } from '../actionItems/view';
import { fromVsCodeDocument, fromVsCodeRange, toVsCodeUri } from '../convert';
import { isMarkdown } from '../documents';
import { type Aside, Queue } from '../queue';

/** Items of one file. */
export interface Target {
  readonly uri: vscode.Uri;
  readonly items: readonly IndexedItem[];
  /** Whether it is the text before the writer's eyes: it is left to them to save it. */
  readonly isInEditor: boolean;
}

/** What VS Code hands to a command of the tree: the row, and all that are selected; by keyboard, the word `selection`. */
export type CommandArguments = readonly [node?: Node | 'selection', nodes?: readonly Node[]];

type Command = (...args: CommandArguments) => Promise<void>;

/** What is to be done with items; it asks aside, so that a picker which stays open holds up nothing else. */
type Act = (targets: readonly Target[], aside: Aside, args: CommandArguments) => PromiseLike<unknown>;

/**
 * Makes commands of what is to be done with items. Those that are told by a key which row is meant have to ask VS Code,
 * by toggling that row, so only one may ask at a time; and who presses two keys quickly means by the second the row that
 * has the focus after the first. So these wait for each other.
 */
export class ItemCommands {
  private readonly byKey = new Queue();

  constructor(
    private readonly service: LanguageService,
    private readonly view: Pick<ActionItemsView, 'chosen'>,
  ) {}

  /** Leaves items and the focus as they are. */
  reading(act: Act): Command {
    return (...args) => this.run(act, args, false);
  }

  /** May change the items: the focus stays where it was all the same. */
  changing(act: Act): Command {
    return (...args) => this.run(act, args, true);
  }

  /** Comes after whatever was begun by a key before. */
  afterKeys(act: () => Promise<void>): Promise<void> {
    return this.byKey.run(act);
  }

  private async run(act: Act, args: CommandArguments, isChanging: boolean): Promise<void> {
    const [node, nodes] = args;
    if (node !== 'selection') {
      const targets = node === undefined ? atCursors(this.service) : targetsOf(nodes ?? [node]);
      await act(targets, async (wait) => wait(), args);
      return;
    }
    await this.byKey.run(async (aside) => {
      const { rows, stay } = await this.view.chosen();
      await act(targetsOf(rows), aside, args);
      if (isChanging) await stay();
    });
  }
}

function targetsOf(rows: readonly Node[]): Target[] {
  const byUri = new Map<string, Set<IndexedItem>>();
  for (const row of rows) {
    // Of a group all items are meant only by whoever selects them.
    if (row.kind !== 'item') continue;
    const { note, item } = row.item;
    byUri.set(note.uri, (byUri.get(note.uri) ?? new Set()).add(item));
  }
  return [...byUri].map(([uri, items]) => ({ uri: toVsCodeUri(uri), items: [...items], isInEditor: false }));
}

function atCursors(service: LanguageService): Target[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !isMarkdown(editor.document)) return [];
  const document = fromVsCodeDocument(editor.document);
  const items = editor.selections.flatMap((range) => service.itemEdits.itemsAt(document, fromVsCodeRange(range)));
  return items.length === 0 ? [] : [{ uri: editor.document.uri, items: [...new Set(items)], isInEditor: true }];
}

/** Says quietly that there is nothing to do something with. */
export function sayNothing(): void {
  say(vscode.l10n.t('There is no action item here.'));
}

/** A quiet word, gone after a while. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(asLabelWithoutIcons(message), 5000);
}
