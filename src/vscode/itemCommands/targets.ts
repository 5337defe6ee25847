/** Which items a command is about: those that are chosen in the tree, else those at the cursors of the editor. */
import * as vscode from 'vscode';
import { asLabelWithoutIcons } from '../../service/features/labels';
import type { LanguageService } from '../../service/service';
import type { IndexedItem } from '../../service/workspace/indexedNote';
import type { Node } from '../actionItems/tree';
import { fromVsCodeDocument, fromVsCodeRange, toVsCodeUri } from '../convert';
import { isMarkdown } from '../documents';

/** Items of one file. */
export interface Target {
  readonly uri: vscode.Uri;
  readonly items: readonly IndexedItem[];
  /** Whether it is the text before the writer's eyes: it is left to them to save it. */
  readonly isInEditor: boolean;
}

/** What VS Code hands to a command of the tree: the row, and all that are selected; by keyboard, the word `selection`. */
export type CommandArguments = readonly [node?: Node | 'selection', nodes?: readonly Node[]];

export type TargetFinder = (...args: CommandArguments) => Promise<Target[]>;

/** The rows of the tree that a key is about; see `ActionItemsView`. */
export interface ChosenRows {
  chosen(): Promise<readonly Node[]>;
  stay(): Promise<void>;
}

/** Makes a command of what is to be done with items that it may change. */
export type ChangeCommand = (
  change: (targets: readonly Target[]) => Promise<unknown>,
) => (...args: CommandArguments) => Promise<void>;

export function createChangeCommand(targetsOf: TargetFinder, rows: ChosenRows): ChangeCommand {
  return (change) =>
    async (...args) => {
      await change(await targetsOf(...args));
      if (args[0] === 'selection') await rows.stay();
    };
}

export function createTargetFinder(service: LanguageService, rows: ChosenRows): TargetFinder {
  return async (node, nodes) => {
    if (node === undefined) return atCursors(service);
    const about = node === 'selection' ? await rows.chosen() : (nodes ?? [node]);
    const byUri = new Map<string, Set<IndexedItem>>();
    for (const row of about) {
      // Of a group all items are meant only by whoever selects them.
      if (row.kind !== 'item') continue;
      const { note, item } = row.item;
      byUri.set(note.uri, (byUri.get(note.uri) ?? new Set()).add(item));
    }
    return [...byUri].map(([uri, items]) => ({ uri: toVsCodeUri(uri), items: [...items], isInEditor: false }));
  };
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
