/** The tree of open action items. It refreshes only the groups that have changed. */
import * as vscode from 'vscode';
import { type Group, type Groups, staleKey } from '../../service/features/openItems/groups';
import type { OpenItem } from '../../service/features/openItems/openItem';
import { isFiltered } from '../../service/features/openItems/view';
import type { LanguageService } from '../../service/service';
import { itemCard } from './card';
import { groupItem, leafItem } from './treeItems';
import type { ViewState } from './viewState';

export interface GroupNode {
  readonly kind: 'group';
  group: Group;
}

/** An item in one of the groups that it stands in; in none where all are one list. */
export interface ItemNode {
  readonly kind: 'item';
  readonly item: OpenItem;
  readonly parent: GroupNode | undefined;
}

export type Node = GroupNode | ItemNode;

/** Tells rows apart; the tree may make its nodes anew at any time. */
export function rowId(node: Node): string {
  return node.kind === 'group' ? node.group.kind.key : `${node.parent?.group.kind.key ?? ''}\n${node.item.id}`;
}

export class ActionItemsTree implements vscode.TreeDataProvider<Node> {
  private readonly changed = new vscode.EventEmitter<Node[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private groups: Groups | undefined;
  private today = '';
  /** VS Code tells nodes apart by what they are, not by what they say. */
  private readonly groupNodes = new Map<string, GroupNode>();

  constructor(
    private readonly service: LanguageService,
    private readonly state: ViewState,
  ) {}

  /** How many items are shown; one that stands in several groups counts in each. */
  get count(): number {
    return this.current.all.reduce((sum, { count }) => sum + count, 0);
  }

  /** Takes what the service has updated. */
  refresh(): void {
    if (this.groups === undefined) return;
    // A new day makes other items overdue.
    if (this.today !== this.service.items.today) {
      this.regroup();
      return;
    }
    const changes = this.groups.takeChanges();
    if (changes === 'all') this.forgetNodes(this.groups);
    if (changes === 'all' || (changes.length > 0 && this.isFlat)) this.changed.fire(undefined);
    else if (changes.length > 0) this.changed.fire(changes.map((group) => this.nodeOf(group)));
  }

  /** Groups anew, as the view is set now. */
  regroup(): void {
    this.groups?.dispose();
    this.groups = undefined;
    this.changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (node?.kind === 'item') return [];
    if (node !== undefined) return node.group.sortedItems.map((item) => ({ kind: 'item', item, parent: node }));
    const { all } = this.current;
    if (!this.isFlat) return all.map((group) => this.nodeOf(group));
    return all.flatMap((group): Node[] =>
      group.kind.key === staleKey
        ? [this.nodeOf(group)]
        : group.sortedItems.map((item) => ({ kind: 'item', item, parent: undefined })),
    );
  }

  getParent(node: Node): Node | undefined {
    return node.kind === 'item' ? node.parent : undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'group') return groupItem(node.group, this.isLeft(node.group));
    return leafItem(node.item, node.parent?.group, this.service.items.today);
  }

  async resolveTreeItem(treeItem: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    if (node.kind === 'item') treeItem.tooltip = await itemCard(node.item, this.service);
    return treeItem;
  }

  /** The group of an owner, where it is shown. */
  groupNode(isWanted: (group: Group) => boolean): GroupNode | undefined {
    const group = this.current.all.find(isWanted);
    return group && this.nodeOf(group);
  }

  /** The first place at which an item is shown. */
  itemNode(isWanted: (item: OpenItem) => boolean): ItemNode | undefined {
    for (const group of this.current.all) {
      const item = group.sortedItems.find(isWanted);
      const parent = this.isFlat && group.kind.key !== staleKey ? undefined : this.nodeOf(group);
      if (item !== undefined) return { kind: 'item', item, parent };
    }
    return undefined;
  }

  /**
   * Remembers a row that has the focus, before something is changed.
   * @returns a function that tells which row is to have it then: that of the same item, also where it says something else
   *   or stands elsewhere; once it is gone the next one, else the one above; undefined where VS Code leaves it right
   */
  placeOf(node: Node): () => Node | undefined {
    const parent = this.getParent(node);
    const rows = this.getChildren(parent);
    const at = indexOf(rows, node);
    const nextOnes = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at)).reverse()];
    const placeOfParent = parent && this.placeOf(parent);
    const follow = node.kind === 'item' ? this.follow(node.item) : () => undefined;
    return () => {
      const key = parent?.kind === 'group' ? parent.group.kind.key : undefined;
      const group = this.groupNode(({ kind }) => kind.key === key);
      const item = follow();
      const row = item && this.rowOf(item, group);
      if (row !== undefined) return rowId(row) === rowId(node) ? undefined : row;
      if (parent !== undefined && group === undefined) return placeOfParent?.();
      const now = new Map(this.getChildren(group).map((row) => [rowId(row), row]));
      if (now.has(rowId(node))) return undefined;
      const next = nextOnes.find((row) => now.has(rowId(row)));
      return next === undefined ? [...now.values()].at(-1) : now.get(rowId(next));
    };
  }

  /** @returns a function that tells the same item of its note by then, by its place there, which no edit of it changes */
  private follow({ note, item, id }: OpenItem): () => OpenItem | undefined {
    const at = note.items.indexOf(item);
    return () => {
      const now = this.service.items.openItemsOf(note.uri);
      const there = now[0]?.note.items;
      const same = there?.length === note.items.length ? there[at] : undefined;
      return same === undefined ? now.find((open) => open.id === id) : now.find((open) => open.item === same);
    };
  }

  /** The row of an item, in a group if it stands there. */
  private rowOf(item: OpenItem, parent: GroupNode | undefined): ItemNode | undefined {
    if (parent?.group.sortedItems.includes(item)) return { kind: 'item', item, parent };
    return this.itemNode((other) => other === item);
  }

  dispose(): void {
    this.groups?.dispose();
    this.changed.dispose();
  }

  /**
   * Whether a filter leaves a group, so that it was asked for; the stale ones are not, where there are others. The
   * reader's own group is open as it is, and stays the same row.
   */
  private isLeft({ kind }: Group): boolean {
    const { filter } = this.state.options;
    if (!isFiltered(filter) && (!filter.isMine || kind.kind === 'owner')) return false;
    return kind.key !== staleKey || this.current.all.length === 1;
  }

  private get isFlat(): boolean {
    return this.state.options.grouping === 'age';
  }

  private get current(): Groups {
    if (this.groups === undefined) {
      this.today = this.service.items.today;
      this.groups = this.service.items.groups(this.state.options);
      this.forgetNodes(this.groups);
    }
    return this.groups;
  }

  /** Of groups that are not shown any more, which would keep their items. */
  private forgetNodes(groups: Groups): void {
    for (const key of this.groupNodes.keys()) if (groups.get(key) === undefined) this.groupNodes.delete(key);
  }

  private nodeOf(group: Group): GroupNode {
    const node = this.groupNodes.get(group.kind.key) ?? { kind: 'group', group };
    node.group = group;
    this.groupNodes.set(group.kind.key, node);
    return node;
  }
}

function indexOf(rows: readonly Node[], wanted: Node): number {
  const id = rowId(wanted);
  return rows.findIndex((row) => rowId(row) === id);
}
