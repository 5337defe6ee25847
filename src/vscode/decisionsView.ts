/** The tree view of what was decided: series, their meetings, and the decisions of these. */
import * as vscode from 'vscode';
import type { NoteItem } from '../service/features/actionItems';
import { decisionCard } from '../service/features/decisions/decisionCard';
import type { DecidedMeeting, DecidedSeries } from '../service/features/decisions/decisions';
import { decisionsMarkdown } from '../service/features/itemMarkdown';
import { asLabel } from '../service/features/labels';
import type { LanguageService } from '../service/service';
import type { IndexedItem } from '../service/workspace/indexedNote';
import { chosenRows } from './chosenRows';
import { goToItem } from './goToItem';
import { say } from './itemCommands/targets';
import { RowClicks } from './rowClicks';

export const decisionsViewId = 'meetingNotes.decisions';

/** Where the filter is kept, in the workspace's own state. */
const filterKey = 'meetingNotes.decisions.filter';

/**
 * @param state where the filter is kept
 * @param onDidChangeNotes fires when there may be other decisions
 * @param onDidLoad fires when everything was read anew, and series may have other names
 */
export function registerDecisionsView(
  service: LanguageService,
  state: vscode.Memento,
  onDidChangeNotes: vscode.Event<unknown>,
  onDidLoad: vscode.Event<unknown>,
): vscode.Disposable {
  const tree = new DecisionsTree(service, state.get<string>(filterKey, ''));
  const view = vscode.window.createTreeView(decisionsViewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
  });
  const clicks = new RowClicks(service, view, (row: Node) => ('item' in row ? decisionOf(row) : undefined));
  const tell = (): void => {
    const { filter } = tree;
    view.description = filter;
    view.message = filter !== '' && tree.isEmpty ? vscode.l10n.t('No decision matches “{filter}”.', { filter }) : '';
    void vscode.commands.executeCommand('setContext', 'meetingNotes.decisionsFiltered', filter !== '');
  };
  const setFilter = async (filter: string): Promise<void> => {
    tree.setFilter(filter.trim());
    tell();
    await state.update(filterKey, tree.filter === '' ? undefined : tree.filter);
  };
  // Nobody pays for a view that is not seen.
  const refresh = (): void => {
    if (view.visible && tree.refresh()) tell();
  };
  view.description = tree.filter;
  void vscode.commands.executeCommand('setContext', 'meetingNotes.decisionsFiltered', tree.filter !== '');
  return vscode.Disposable.from(
    tree,
    view,
    onDidChangeNotes(refresh),
    onDidLoad(() => {
      tree.forget();
      refresh();
    }),
    view.onDidChangeVisibility(refresh),
    vscode.commands.registerCommand('meetingNotes.filterDecisions', async (text?: string) => {
      const filter = text ?? (await askForFilter(tree.filter));
      if (filter !== undefined) await setFilter(filter);
    }),
    vscode.commands.registerCommand('meetingNotes.clearDecisionsFilter', () => setFilter('')),
    vscode.commands.registerCommand('meetingNotes.copyDecision', async (...args: CommandArguments) =>
      copy(await decisionsOf(view, args), service),
    ),
    clicks,
    vscode.commands.registerCommand('meetingNotes.openDecision', () => clicks.click()),
    vscode.commands.registerCommand('meetingNotes.goToDecision', async (...args: CommandArguments) => {
      const decisions = await decisionsOf(view, args);
      // On a series or a meeting Enter opens or closes it.
      if (decisions.length === 0 && args[0] === 'selection') await vscode.commands.executeCommand('list.select');
      for (const decision of decisions) await goToItem(service, decision);
    }),
  );
}

function askForFilter(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Filter Decisions'),
    prompt: vscode.l10n.t('Words of the decision, its meeting, its date or its series. Nothing shows all.'),
    value,
  });
}

/** A decision in the note of its meeting. */
interface Leaf {
  readonly meeting: DecidedMeeting;
  readonly series: DecidedSeries;
  readonly item: IndexedItem;
}

interface Branch {
  readonly meeting: DecidedMeeting;
  readonly series: DecidedSeries;
}

type Node = DecidedSeries | Branch | Leaf;

/** What VS Code hands to a command of the tree: the row, and all that are selected; by keyboard, the word `selection`. */
type CommandArguments = readonly [node?: Node | 'selection', nodes?: readonly Node[]];

class DecisionsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private shown: { readonly series: readonly DecidedSeries[]; readonly version: number } | undefined;

  constructor(
    private readonly service: LanguageService,
    private currentFilter: string,
  ) {}

  get filter(): string {
    return this.currentFilter;
  }

  setFilter(filter: string): void {
    if (filter === this.currentFilter) return;
    this.currentFilter = filter;
    this.forget();
    this.changed.fire();
  }

  /** What is shown next is asked for anew. */
  forget(): void {
    this.shown = undefined;
  }

  /** Whether nothing matches the filter. */
  get isEmpty(): boolean {
    return this.roots().length === 0;
  }

  /** @returns whether there is anything else to show than before */
  refresh(): boolean {
    if (this.shown?.version === this.service.items.decisions.version) return false;
    this.forget();
    this.changed.fire();
    return true;
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return [...this.roots()];
    if (!('series' in node)) return node.meetings.map((meeting) => ({ meeting, series: node }));
    return 'item' in node ? [] : node.meeting.decisions.map((item) => ({ ...node, item }));
  }

  getParent(node: Node): Node | undefined {
    if (!('series' in node)) return undefined;
    return 'item' in node ? { meeting: node.meeting, series: node.series } : node.series;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    // What a filter leaves is shown at once; without it the tree is as it was before.
    const isFiltered = this.filter !== '';
    if (!('series' in node)) return seriesItem(node, isFiltered);
    return 'item' in node ? leafItem(node, isFiltered) : meetingItem(node, isFiltered);
  }

  /** Once somebody points at a row: a decision's details are in its note alone. */
  async resolveTreeItem(treeItem: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    if (!('item' in node)) return treeItem;
    const decision = decisionOf(node);
    const details = await this.service.itemEdits.detailsOf(decision);
    treeItem.tooltip = new vscode.MarkdownString(decisionCard(decision, details));
    return treeItem;
  }

  dispose(): void {
    this.changed.dispose();
  }

  private roots(): readonly DecidedSeries[] {
    const { decisions } = this.service.items;
    const { version } = decisions;
    if (this.shown?.version !== version) this.shown = { series: decisions.series(this.filter), version };
    return this.shown.series;
  }
}

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

function seriesItem(series: DecidedSeries, isFiltered: boolean): vscode.TreeItem {
  const { name, meetings } = series;
  const item = new vscode.TreeItem(asLabel(name), isFiltered ? Expanded : Collapsed);
  item.id = idOf(rowId(series), isFiltered);
  item.description = String(meetings.reduce((count, { decisions }) => count + decisions.length, 0));
  item.iconPath = new vscode.ThemeIcon('repo');
  item.contextValue = 'decidedSeries';
  return item;
}

function meetingItem(branch: Branch, isFiltered: boolean): vscode.TreeItem {
  const { date, title } = branch.meeting.note;
  // A series is opened to read what it has decided.
  const item = new vscode.TreeItem(asLabel(date ?? title), Expanded);
  item.id = idOf(rowId(branch), isFiltered);
  if (date !== undefined && date !== title) item.description = asLabel(title);
  item.tooltip = asLabel([title, date].filter(Boolean).join('\n'));
  item.contextValue = 'decidedMeeting';
  return item;
}

function leafItem(leaf: Leaf, isFiltered: boolean): vscode.TreeItem {
  const row = new vscode.TreeItem(asLabel(leaf.item.text));
  row.id = idOf(rowId(leaf), isFiltered);
  row.iconPath = new vscode.ThemeIcon('law');
  row.contextValue = 'decision';
  row.command = { command: 'meetingNotes.openDecision', title: vscode.l10n.t('Go to Decision') };
  return row;
}

function rowId(node: Node): string {
  if (!('series' in node)) return `series:${node.key}`;
  const { note, decisions } = node.meeting;
  if (!('item' in node)) return `meeting:${note.uri}`;
  const { text } = node.item;
  // Two decisions of a meeting may be called the same; typing above one of them does not make it another.
  const namesakes = decisions.slice(0, decisions.indexOf(node.item)).filter((other) => other.text === text).length;
  return `decision:${note.uri} ${namesakes} ${text}`;
}

function idOf(id: string, isFiltered: boolean): string {
  return `${isFiltered ? 'filtered ' : ''}${id}`;
}

/** The decisions that a command is about: those of the rows that it is given; by key, see {@link chosenRows}. */
async function decisionsOf(view: vscode.TreeView<Node>, [node, nodes]: CommandArguments): Promise<NoteItem[]> {
  const given = nodes ?? (node === undefined || node === 'selection' ? view.selection : [node]);
  const rows = node === 'selection' ? await chosenRows(view, rowId) : given;
  return rows.flatMap((row) => ('item' in row ? [decisionOf(row)] : []));
}

function decisionOf({ meeting: { note }, item }: Leaf): NoteItem {
  return { note, item };
}

async function copy(decisions: readonly NoteItem[], service: LanguageService): Promise<void> {
  if (decisions.length === 0) return;
  const found = decisions.map(async (decision) => {
    return { text: decision.item.text, details: await service.itemEdits.detailsOf(decision) };
  });
  await vscode.env.clipboard.writeText(decisionsMarkdown(await Promise.all(found)));
  say(vscode.l10n.t('Copied.'));
}
