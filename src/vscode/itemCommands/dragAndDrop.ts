/** Drags items: onto the group of an owner, who gets them; onto an open note, which carries them over. */
import * as vscode from 'vscode';
import { itemMarkdown } from '../../service/features/itemMarkdown';
import type { LanguageService } from '../../service/service';
import { type IndexedItem, plainItem } from '../../service/workspace/indexedNote';
import type { GroupNode, ItemNode, Node } from '../actionItems/tree';
import { fromVsCodeDocument, toVsCodeUri } from '../convert';
import { noteSelector } from '../documents';
import { assign } from './assign';
import { carryOverEdits } from './carryOver';
import type { ItemChanges } from './itemChanges';
import { say, type Target } from './targets';

/** What VS Code calls what is dragged from this tree. */
const mime = 'application/vnd.code.tree.meetingnotes.actionitems';

/** A row on its way: between the tree and an editor only text can travel. */
interface Dragged {
  readonly uri: string;
  readonly item: IndexedItem;
  /** The keys of its owners. */
  readonly owners: readonly string[];
  /** The key of the owner in whose group it stood. */
  readonly from: string | undefined;
}

export function createItemDragAndDrop(
  service: LanguageService,
  changes: ItemChanges,
): vscode.TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: [mime, 'text/plain'],
    dropMimeTypes: [mime],
    handleDrag(nodes, data) {
      const items = nodes.filter((node) => node.kind === 'item');
      if (items.length === 0) return;
      data.set(mime, new vscode.DataTransferItem(JSON.stringify(items.map(toDragged))));
      const lines = items.map(({ item: { note, item } }) => itemMarkdown(item, note));
      data.set('text/plain', new vscode.DataTransferItem(lines.join('\n')));
    },
    async handleDrop(target, data) {
      const items = await draggedOf(data);
      const group = target?.kind === 'item' ? target.parent : target;
      if (items.length === 0 || group === undefined) return;
      if (group.group.kind.kind !== 'owner')
        say(vscode.l10n.t('Items can be dropped onto an owner, or onto an open note.'));
      else await assignTo(service, changes, items, group);
    },
  };
}

/** Dropping items into a note, at whatever place, carries them over. */
export function registerDropIntoNotes(service: LanguageService): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(
    noteSelector,
    {
      async provideDocumentDropEdits(document, _position, data) {
        const items = await draggedOf(data);
        if (items.length === 0 || !service.itemEdits.isNote(fromVsCodeDocument(document))) return undefined;
        const drop = new vscode.DocumentDropEdit('', vscode.l10n.t('Carry Over'));
        drop.additionalEdit = new vscode.WorkspaceEdit();
        const { edits, fault } = await carryOverEdits(service, items.map(toTarget), document);
        // VS Code makes the change after this, if at all; what is dropped is seen where it then stands.
        if (fault !== undefined) say(fault);
        drop.additionalEdit.set(document.uri, edits);
        return drop;
      },
    },
    { dropMimeTypes: [mime] },
  );
}

function toDragged({ item, parent }: ItemNode): Dragged {
  const owner = parent?.group.kind;
  return {
    uri: item.note.uri,
    item: plainItem(item.item),
    owners: item.owners.map(({ key }) => key),
    from: owner?.kind === 'owner' ? owner.key : undefined,
  };
}

/** Nothing for what this tree has not made. */
async function draggedOf(data: vscode.DataTransfer): Promise<Dragged[]> {
  try {
    const value: unknown = JSON.parse((await data.get(mime)?.asString()) ?? '[]');
    return Array.isArray(value) ? value.filter((dragged) => typeof dragged?.item?.text === 'string') : [];
  } catch {
    return [];
  }
}

function toTarget({ uri, item }: Dragged): Target {
  return { uri: toVsCodeUri(uri), items: [item], isInEditor: false };
}

/** From one owner's group to another's: that one instead of this one; from elsewhere: that one as well. */
async function assignTo(
  service: LanguageService,
  changes: ItemChanges,
  items: readonly Dragged[],
  { group }: GroupNode,
): Promise<void> {
  const isNobody = group.kind.owner === undefined;
  let [isComplete, isChanged] = [true, false];
  for (const dragged of items) {
    const { from, owners } = dragged;
    if (from === group.kind.key) continue;
    const removed = isNobody ? owners : from === undefined ? [] : [from];
    const change = { added: new Set(isNobody ? [] : [group.kind.key]), removed: new Set(removed) };
    const outcome = await assign(service, changes, [toTarget(dragged)], change);
    isComplete &&= outcome.isComplete;
    isChanged ||= outcome.changed.length > 0;
  }
  // What could not be done has been said; where they stood there already nothing has to be.
  if (isComplete && isChanged)
    say(
      isNobody ? vscode.l10n.t('Nobody owns it now.') : vscode.l10n.t('Assigned to {owner}.', { owner: group.label }),
    );
}
