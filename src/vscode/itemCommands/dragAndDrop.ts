/** Drags items: onto the group of an owner, who gets them; onto an open note, which carries them over. */
import * as vscode from 'vscode';
import type { LanguageService } from '../../service/service';
import type { GroupNode, ItemNode, Node } from '../actionItems/tree';
import { fromVsCodeDocument, toVsCodeTextEdits, toVsCodeUri } from '../convert';
import { noteSelector } from '../documents';
import { assign } from './assign';
import { asMarkdown } from './copy';
import { say, type Target } from './targets';

/** What VS Code calls what is dragged from this tree. */
const mime = 'application/vnd.code.tree.meetingnotes.actionitems';

export function createItemDragAndDrop(service: LanguageService): vscode.TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: ['text/plain'],
    dropMimeTypes: [mime],
    handleDrag(nodes, data) {
      const items = nodes.filter((node) => node.kind === 'item');
      if (items.length === 0) return;
      data.set(mime, new vscode.DataTransferItem(items));
      const lines = items.map(({ item: { note, item } }) => asMarkdown(service, { uri: toVsCodeUri(note.uri) }, item));
      data.set('text/plain', new vscode.DataTransferItem(lines.join('\n')));
    },
    async handleDrop(target, data) {
      const items = itemsOf(data);
      const group = target?.kind === 'item' ? target.parent : target;
      if (items.length === 0 || group === undefined) return;
      if (group.group.kind.kind !== 'owner')
        say(vscode.l10n.t('Items can be dropped onto an owner, or onto an open note.'));
      else await assignTo(service, items, group);
    },
  };
}

/** Dropping a note's items into another one, at whatever place, carries them over. */
export function registerDropIntoNotes(service: LanguageService): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(
    noteSelector,
    {
      async provideDocumentDropEdits(document, _position, data) {
        const items = itemsOf(data);
        if (items.length === 0 || !service.itemEdits.isNote(fromVsCodeDocument(document))) return undefined;
        const drop = new vscode.DocumentDropEdit('', vscode.l10n.t('Carry Over'));
        drop.additionalEdit = new vscode.WorkspaceEdit();
        for (const { item } of items) {
          const source = await vscode.workspace.openTextDocument(toVsCodeUri(item.note.uri));
          const edits = service.itemEdits.carryOver(
            fromVsCodeDocument(source),
            item.item,
            fromVsCodeDocument(document),
          );
          if (edits === undefined)
            say(vscode.l10n.t('It could not be carried over: changed meanwhile, or not readable there.'));
          else
            for (const edit of toVsCodeTextEdits(edits))
              drop.additionalEdit.insert(document.uri, edit.range.start, edit.newText);
        }
        return drop;
      },
    },
    { dropMimeTypes: [mime] },
  );
}

function itemsOf(data: vscode.DataTransfer): ItemNode[] {
  const value: unknown = data.get(mime)?.value;
  return Array.isArray(value) ? value : [];
}

/** From one owner's group to another's: that one instead of this one; from elsewhere: that one as well. */
async function assignTo(service: LanguageService, nodes: readonly ItemNode[], { group }: GroupNode): Promise<void> {
  const isFor = (node: ItemNode): boolean => node.parent?.group.kind.key !== group.kind.key;
  for (const node of nodes.filter(isFor)) {
    const { note, item } = node.item;
    const target: Target = { uri: toVsCodeUri(note.uri), items: [item], isInEditor: false };
    const from = node.parent?.group.kind;
    const removed = from?.kind === 'owner' ? [from.key] : [];
    const all = node.item.owners.map(({ key }) => key);
    const isNobody = group.kind.owner === undefined;
    const change = { added: new Set(isNobody ? [] : [group.kind.key]), removed: new Set(isNobody ? all : removed) };
    if (!(await assign(service, [target], change))) return;
    say(vscode.l10n.t('{text}: {owner}', { text: item.text, owner: group.label || vscode.l10n.t('Nobody yet') }));
  }
}
