/** The tree view of open action items, by owner. */
import * as vscode from 'vscode';
import { type NoteItem, nobody, type OwnerGroup, ownerKey, personKey } from '../service/features/actionItems';
import type { LanguageService } from '../service/service';
import { toVsCodeRange, toVsCodeUri } from './convert';
import type { Me } from './me';

export const actionItemsViewId = 'meetingNotes.actionItems';

export function registerActionItemsView(
  service: LanguageService,
  onDidLoad: vscode.Event<void>,
  onDidChange: vscode.Event<void>,
  me: Me,
): vscode.Disposable {
  const refresh = new vscode.EventEmitter<void>();
  const tree = new ActionItemsTree(service, refresh.event);
  const view = vscode.window.createTreeView(actionItemsViewId, { treeDataProvider: tree, showCollapseAll: true });
  const showProblems = (): void => {
    view.message = problemMessage(service.index.unreadable.size);
    void vscode.commands.executeCommand('setContext', 'meetingNotes.hasNotes', service.index.size > 0);
  };
  return vscode.Disposable.from(
    refresh,
    view,
    onDidChange(() => refresh.fire()),
    onDidChange(showProblems),
    onDidLoad(showProblems),
    me.onDidChange(() => refresh.fire()),
    vscode.commands.registerCommand('meetingNotes.openActionItem', openActionItem),
    vscode.commands.registerCommand('meetingNotes.showActionItemsOf', (personId: string) =>
      showGroup(view, tree, ({ key }) => key === personKey(personId)),
    ),
    vscode.commands.registerCommand('meetingNotes.showMyActionItems', async () => {
      if (await me.ask()) await showGroup(view, tree, ({ isMe }) => isMe);
    }),
  );
}

/** Brings the items of one owner before the reader's eyes. */
async function showGroup(
  view: vscode.TreeView<Node>,
  tree: ActionItemsTree,
  isWanted: (group: OwnerGroup) => boolean,
): Promise<void> {
  await vscode.commands.executeCommand(`${actionItemsViewId}.focus`);
  const group = tree.getChildren().find((node) => 'items' in node && isWanted(node));
  if (group !== undefined) await view.reveal(group, { select: true, focus: true, expand: true });
  else vscode.window.setStatusBarMessage(vscode.l10n.t('No open action items.'), 4000);
}

function problemMessage(count: number): string {
  if (count === 0) return '';
  return count === 1
    ? vscode.l10n.t('1 file could not be read. “Meeting Notes: Show Log” says why.')
    : vscode.l10n.t('{count} files could not be read. “Meeting Notes: Show Log” says why.', { count });
}

async function openActionItem({ note, item }: NoteItem): Promise<void> {
  const { start } = toVsCodeRange(item.range);
  await vscode.window.showTextDocument(toVsCodeUri(note.uri), { selection: new vscode.Range(start, start) });
}

/** An item in the group of one of its owners. */
interface Leaf extends NoteItem {
  readonly group: OwnerGroup;
}

type Node = OwnerGroup | Leaf;

class ActionItemsTree implements vscode.TreeDataProvider<Node> {
  constructor(
    private readonly service: LanguageService,
    readonly onDidChangeTreeData: vscode.Event<void>,
  ) {}

  getChildren(node?: Node): Node[] {
    if (node === undefined) return this.service.items.openItemsByOwner();
    return 'items' in node ? node.items.map((item) => ({ ...item, group: node })) : [];
  }

  getParent(node: Node): Node | undefined {
    return 'group' in node ? node.group : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return 'items' in node ? groupItem(node) : leafItem(node, this.service);
  }
}

const groupIcons: Readonly<Record<OwnerGroup['kind'], string>> = {
  person: 'person',
  team: 'organization',
  group: 'organization',
  ambiguous: 'question',
  unknown: 'question',
};

function groupItem({ key, kind, label, items, isMe }: OwnerGroup): vscode.TreeItem {
  const name = key === nobody ? vscode.l10n.t('Nobody yet') : label;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(name, isMe ? Expanded : Collapsed);
  item.id = `owner:${key}`;
  item.description = isMe ? vscode.l10n.t('{count} · you', { count: items.length }) : String(items.length);
  item.iconPath = new vscode.ThemeIcon(isMe ? 'account' : groupIcons[kind]);
  item.contextValue = 'owner';
  return item;
}

function leafItem({ note, item, group }: Leaf, service: LanguageService): vscode.TreeItem {
  const leaf = new vscode.TreeItem(item.text);
  const others = item.owners.filter((owner) => ownerKey(owner, service.people.resolve(owner, note)) !== group.key);
  leaf.description = [note.date, ...(others.length > 0 ? [`+ ${others.join(', ')}`] : [])].filter(Boolean).join(' ');
  // Plain text: what a note says is never read as Markdown here.
  leaf.tooltip = [`${item.owners.join(', ')}${item.owners.length > 0 ? ': ' : ''}${item.text}`, note.title, note.date]
    .filter(Boolean)
    .join('\n');
  leaf.iconPath = new vscode.ThemeIcon('circle-large-outline');
  leaf.contextValue = 'actionItem';
  leaf.command = {
    command: 'meetingNotes.openActionItem',
    title: vscode.l10n.t('Go to Action Item'),
    arguments: [{ note, item }],
  };
  return leaf;
}
