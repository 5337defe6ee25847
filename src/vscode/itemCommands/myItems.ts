/** The reader's open items as a list that is filtered while typing; each can be marked done in place. */
import * as vscode from 'vscode';
import { describeDay } from '../../service/features/days';
import { asLabelWithoutIcons } from '../../service/features/labels';
import { titleWithoutDay } from '../../service/features/meetingName';
import type { OpenItem } from '../../service/features/openItems/openItem';
import { dueState } from '../../service/features/openItems/view';
import type { LanguageService } from '../../service/service';
import { toVsCodeUri } from '../convert';
import { goToItem } from '../goToItem';
import type { Me } from '../me';
import { toggleDone } from './done';
import type { ItemChanges } from './itemChanges';

interface ItemPick extends vscode.QuickPickItem {
  readonly open: OpenItem;
}

export function registerMyItems(service: LanguageService, changes: ItemChanges, me: Me): vscode.Disposable {
  let open: { readonly list: ItemList; readonly mark: (pick: ItemPick) => Promise<void> } | undefined;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('meetingNotes.showMyActionItems', async () => {
      if (!(await me.ask())) return;
      const list = vscode.window.createQuickPick<ItemPick>();
      const mark = markIn(list, service, changes);
      open = { list, mark };
      await setInList(true);
      await pickMine(list, service, mark);
      // Another one may have taken its place.
      if (open.list === list) await setInList(false);
    }),
    // With a key of its own: whatever is pressed beside Enter, a list takes for Enter.
    vscode.commands.registerCommand('meetingNotes.markDoneInList', async () => {
      const [chosen] = open?.list.activeItems ?? [];
      if (chosen !== undefined) await open?.mark(chosen);
    }),
  );
}

/** Whether keys are those of the list. */
function setInList(isOpen: boolean): Thenable<void> {
  return vscode.commands.executeCommand('setContext', 'meetingNotes.inMyActionItems', isOpen);
}

type ItemList = vscode.QuickPick<ItemPick>;

async function fill(list: ItemList, service: LanguageService): Promise<void> {
  list.busy = true;
  await service.items.gather();
  const button = { iconPath: new vscode.ThemeIcon('check'), tooltip: vscode.l10n.t('Mark Done') };
  list.items = service.items.myItems().map((open) => toPick(open, service.items.today, button));
  list.busy = false;
}

/** Marks an item done, and goes on with the one below. */
function markIn(list: ItemList, service: LanguageService, changes: ItemChanges): (pick: ItemPick) => Promise<void> {
  return async ({ open }) => {
    list.busy = true;
    const at = list.items.findIndex((pick) => pick.open.id === open.id);
    await toggleDone(changes, [{ uri: toVsCodeUri(open.note.uri), items: [open.item], isInEditor: false }]);
    await fill(list, service);
    const next = list.items[at] ?? list.items.at(-1);
    list.activeItems = next === undefined ? [] : [next];
  };
}

function pickMine(list: ItemList, service: LanguageService, mark: (pick: ItemPick) => Promise<void>): Promise<void> {
  list.title = vscode.l10n.t('My Action Items');
  list.placeholder = vscode.l10n.t('Type to filter, Enter goes to the line, Alt+X marks it done');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  void fill(list, service);
  list.onDidTriggerItemButton(({ item }) => mark(item));
  return new Promise((resolve) => {
    list.onDidAccept(async () => {
      const [chosen] = list.activeItems;
      list.hide();
      if (chosen !== undefined) await goToItem(service, chosen.open);
    });
    list.onDidHide(() => {
      list.dispose();
      resolve();
    });
    list.show();
  });
}

function toPick(open: OpenItem, today: string, button: vscode.QuickInputButton): ItemPick {
  const { item, note, owners, due } = open;
  const state = dueState(due, today);
  const icon = state === 'overdue' ? '$(warning) ' : state === 'today' || state === 'soon' ? '$(clock) ' : '';
  // Somebody is looked for by name, and what is late by that word.
  const others = owners.filter(({ isMe }) => !isMe).map(({ kind, label, raw }) => (kind === 'person' ? label : raw));
  const parts = [
    others.length > 0 ? `+ ${others.join(', ')}` : '',
    state === 'overdue' ? vscode.l10n.t('overdue') : '',
    due === undefined ? '' : describeDay(due),
  ];
  return {
    label: icon + asLabelWithoutIcons(item.text),
    description: asLabelWithoutIcons(parts.filter(Boolean).join(' · ')),
    detail: asLabelWithoutIcons([note.date, titleWithoutDay(note)].filter(Boolean).join(' · ')),
    buttons: [button],
    open,
  };
}
