/** The view of open action items, its badge, and the sign of one's own in the status bar. */
import * as vscode from 'vscode';
import { type NoteItem, personKey } from '../../service/features/actionItems';
import { asLabel } from '../../service/features/labels';
import type { Group } from '../../service/features/openItems/groups';
import { isFiltered, noFilter } from '../../service/features/openItems/view';
import type { LanguageService } from '../../service/service';
import type { FailureLog } from '../log';
import type { Me } from '../me';
import { type ChosenRows, RowFocus } from './rowFocus';
import { showMine } from './statusBar';
import { ActionItemsTree, type Node } from './tree';
import { periodOf, registerViewCommands } from './viewCommands';
import { ViewState } from './viewState';

export const actionItemsViewId = 'meetingNotes.actionItems';

/** What tells that the items may be others. */
export interface ItemEvents {
  readonly onDidLoad: vscode.Event<void>;
  readonly onDidChange: vscode.Event<void>;
  readonly onDidTakeTeamFile: vscode.Event<void>;
}

export interface ActionItemsView extends vscode.Disposable {
  readonly selection: readonly Node[];
  /** See {@link RowFocus}. */
  chosen(): Promise<ChosenRows>;
  focus(item: NoteItem): Promise<void>;
}

/** After such a pause it is asked anew who is who: while a name is being typed, that would change with each letter. */
const pauseMilliseconds = 1000;

export function registerActionItemsView(
  service: LanguageService,
  memento: vscode.Memento,
  events: ItemEvents,
  me: Me,
  dragAndDrop: vscode.TreeDragAndDropController<Node>,
  log: FailureLog,
): ActionItemsView {
  const state = new ViewState(memento);
  const tree = new ActionItemsTree(service, state);
  const view = vscode.window.createTreeView(actionItemsViewId, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dragAndDrop,
  });
  const statusBar = showMine(service);
  const show = (): void => {
    tree.refresh();
    const mine = service.items.myItems();
    view.badge = mine.length === 0 ? undefined : { value: mine.length, tooltip: openOfMine(mine.length) };
    view.message = messageOf(service, state, tree);
    view.description = describe(state);
    statusBar.update(mine);
    void vscode.commands.executeCommand('setContext', 'meetingNotes.hasNotes', service.index.size > 0);
  };
  const pause = new Pause(async () => {
    await service.items.refresh();
    show();
  }, log);
  const focus = new RowFocus(view, tree, () => {
    service.items.update();
    show();
  });
  const disposable = vscode.Disposable.from(
    focus,
    state,
    tree,
    view,
    statusBar,
    pause,
    state.onDidChange(() => {
      tree.regroup();
      show();
    }),
    events.onDidChange(() => {
      service.items.update();
      show();
      pause.begin();
    }),
    events.onDidLoad(() => pause.end()),
    events.onDidTakeTeamFile(() => pause.begin()),
    me.onDidChange(() => pause.end()),
    registerViewCommands(service, state, me),
    vscode.commands.registerCommand('meetingNotes.showActionItem', (item: NoteItem) => showItem(view, tree, item)),
    vscode.commands.registerCommand('meetingNotes.showActionItemsOf', async (personId: string) => {
      const key = personKey(personId);
      const person = service.people.all().find(({ id }) => id === personId);
      // Theirs alone, for there may be more among the stale ones, all of which were counted where this was clicked.
      const filter = person === undefined ? noFilter : { ...noFilter, owner: { key, label: person.label } };
      await state.set({ grouping: 'owner', filter });
      await showGroup(view, tree, ({ kind }) => kind.key === key);
    }),
  );
  return {
    get selection() {
      return view.selection;
    },
    chosen: () => focus.chosen(),
    focus: (item) => focus.on(item),
    dispose: () => disposable.dispose(),
  };
}

/** Brings the items of one group before the reader's eyes. */
async function showGroup(
  view: vscode.TreeView<Node>,
  tree: ActionItemsTree,
  isWanted: (group: Group) => boolean,
): Promise<void> {
  await vscode.commands.executeCommand(`${actionItemsViewId}.focus`);
  const node = tree.groupNode(isWanted);
  if (node !== undefined) await view.reveal(node, { select: true, focus: true, expand: true });
  else vscode.window.setStatusBarMessage(vscode.l10n.t('No open action items.'), 4000);
}

/** In the tree, else another one of its note; where none is shown, as by a filter, its line. */
async function showItem(view: vscode.TreeView<Node>, tree: ActionItemsTree, wanted: NoteItem): Promise<void> {
  const isOfNote = ({ note }: NoteItem): boolean => note.uri === wanted.note.uri;
  const node =
    tree.itemNode((open) => isOfNote(open) && open.item.text === wanted.item.text) ?? tree.itemNode(isOfNote);
  if (node === undefined) {
    await vscode.commands.executeCommand('meetingNotes.openActionItem', wanted);
    return;
  }
  await vscode.commands.executeCommand(`${actionItemsViewId}.focus`);
  await view.reveal(node, { select: true, focus: true });
}

function messageOf(service: LanguageService, { options: { filter } }: ViewState, tree: ActionItemsTree): string {
  const unreadable = service.index.unreadable.size;
  if (unreadable > 0) {
    return unreadable === 1
      ? vscode.l10n.t('1 file could not be read. “Meeting Notes: Show Log” says why.')
      : vscode.l10n.t('{count} files could not be read. “Meeting Notes: Show Log” says why.', { count: unreadable });
  }
  const isNarrowed = filter.isMine || isFiltered(filter);
  if (!isNarrowed || service.index.size === 0 || tree.count > 0) return '';
  if (filter.isMine && !service.people.knowsMe)
    return vscode.l10n.t('Nothing tells who you are. “Meeting Notes: Choose Who I Am…” does.');
  return filter.isMine && !isFiltered(filter)
    ? vscode.l10n.t('None of your action items is open.')
    : vscode.l10n.t('No open action item matches the filter.');
}

/** What is left out, next to the view's name. */
function describe({ options: { filter } }: ViewState): string {
  const { text, team, owner, isMine } = filter;
  const parts = [
    isMine ? vscode.l10n.t('mine') : '',
    text.trim(),
    owner?.label ?? '',
    team ?? '',
    periodOf(filter) ?? '',
  ];
  return asLabel(parts.filter(Boolean).join(', '));
}

function openOfMine(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 open action item of yours')
    : vscode.l10n.t('{count} open action items of yours', { count });
}

/** Does something once nothing has changed for a while. */
class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly act: () => Promise<void>,
    private readonly log: FailureLog,
  ) {}

  begin(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.end(), pauseMilliseconds);
  }

  end(): void {
    this.dispose();
    this.act().catch((error) => this.log.failed(error));
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
