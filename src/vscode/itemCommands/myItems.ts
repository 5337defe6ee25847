/** The reader's open items as a list that is filtered while typing; each can be marked done in place. */
import * as vscode from 'vscode';
import { describeDay } from '../../service/features/days';
import { asLabelWithoutIcons } from '../../service/features/labels';
import { titleWithoutDay } from '../../service/features/meetingName';
import type { OpenItem } from '../../service/features/openItems/openItem';
import { dueState } from '../../service/features/openItems/view';
import type { LanguageService } from '../../service/service';
import { toVsCodeUri } from '../convert';
import type { Me } from '../me';
import type { DoneSteps } from './done';
import { goTo } from './goTo';

interface ItemPick extends vscode.QuickPickItem {
  readonly open: OpenItem;
}

export function registerMyItems(service: LanguageService, me: Me, steps: DoneSteps): vscode.Disposable {
  return vscode.commands.registerCommand('meetingNotes.showMyActionItems', async () => {
    if (await me.ask()) await pickMine(service, steps);
  });
}

function pickMine(service: LanguageService, steps: DoneSteps): Promise<void> {
  const list = vscode.window.createQuickPick<ItemPick>();
  const button = { iconPath: new vscode.ThemeIcon('check'), tooltip: vscode.l10n.t('Mark Done') };
  const fill = async (): Promise<void> => {
    list.busy = true;
    await service.items.gather();
    list.items = service.items.myItems().map((open) => toPick(open, service.items.today, button));
    list.busy = false;
  };
  list.title = vscode.l10n.t('My Action Items');
  list.placeholder = vscode.l10n.t('Type to filter, Enter goes to the line');
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  void fill();
  list.onDidTriggerItemButton(async ({ item: { open } }) => {
    list.busy = true;
    const at = list.items.findIndex((pick) => pick.open.id === open.id);
    await steps.toggle([{ uri: toVsCodeUri(open.note.uri), items: [open.item], isInEditor: false }]);
    await fill();
    const next = list.items[at] ?? list.items.at(-1);
    list.activeItems = next === undefined ? [] : [next];
  });
  return new Promise((resolve) => {
    list.onDidAccept(async () => {
      const [chosen] = list.activeItems;
      list.hide();
      if (chosen !== undefined) await goTo(service, chosen.open);
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
  const others = owners.filter(({ isMe }) => !isMe).map(({ raw }) => raw);
  const parts = [others.length > 0 ? `+ ${others.join(', ')}` : '', due === undefined ? '' : describeDay(due)];
  return {
    label: icon + asLabelWithoutIcons(item.text),
    description: asLabelWithoutIcons(parts.filter(Boolean).join(' · ')),
    detail: asLabelWithoutIcons([note.date, titleWithoutDay(note)].filter(Boolean).join(' · ')),
    buttons: [button],
    open,
  };
}
