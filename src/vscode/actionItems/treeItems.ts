/** How groups and items look in the tree. */
import * as vscode from 'vscode';
import { nobody } from '../../service/features/actionItems';
import { asLabel } from '../../service/features/labels';
import type { Group } from '../../service/features/openItems/groups';
import type { ItemOwner, OpenItem } from '../../service/features/openItems/openItem';
import { type DueState, dueState } from '../../service/features/openItems/view';
import type { IsoDate } from '../../service/note/datetime';

const ownerIcons: Readonly<Record<ItemOwner['kind'], string>> = {
  person: 'person',
  team: 'organization',
  group: 'organization',
  ambiguous: 'question',
  unknown: 'question',
};

/** @param isLeft whether a filter leaves it: that is shown at once, and without the filter the tree is as it was before */
export function groupItem(group: Group, isLeft: boolean): vscode.TreeItem {
  const { kind, count } = group;
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const isMe = kind.owner?.isMe === true;
  const isUrgent = kind.kind === 'due' && kind.due !== 'none';
  const isOpen = isMe || isUrgent || isLeft;
  const item = new vscode.TreeItem(asLabel(nameOf(group)), isOpen ? Expanded : Collapsed);
  // VS Code remembers by the id what was open: who turns out to be the reader later opens all the same.
  item.id = `${isLeft ? 'filtered ' : ''}group ${isMe ? 'mine ' : ''}${kind.kind} ${kind.key}`;
  const number = String(count);
  if (isMe) item.description = vscode.l10n.t('{count} · you', { count });
  else item.description = kind.kind === 'stale' ? '' : asLabel([number, kind.detail].filter(Boolean).join(' · '));
  item.iconPath = iconOf(group);
  item.contextValue = kind.owner === undefined && kind.key !== nobody ? kind.kind : 'owner';
  return item;
}

function nameOf({ kind, label, count }: Group): string {
  if (kind.kind === 'stale') return vscode.l10n.t('Stale ({count})', { count });
  if (kind.due !== undefined) return dueName(kind.due);
  return kind.kind === 'owner' && kind.key === nobody ? vscode.l10n.t('Nobody yet') : label;
}

function dueName(due: DueState): string {
  switch (due) {
    case 'overdue':
      return vscode.l10n.t('Overdue');
    case 'today':
      return vscode.l10n.t('Due Today');
    case 'soon':
      return vscode.l10n.t('Due Soon');
    case 'later':
      return vscode.l10n.t('Due Later');
    case 'none':
      return vscode.l10n.t('No Due Date');
  }
}

function iconOf({ kind }: Group): vscode.ThemeIcon {
  if (kind.due !== undefined) return dueIcon(kind.due);
  if (kind.owner !== undefined) return new vscode.ThemeIcon(kind.owner.isMe ? 'account' : ownerIcons[kind.owner.kind]);
  const icons = { owner: 'question', meeting: 'calendar', series: 'repo', stale: 'archive', due: '', age: '', all: '' };
  return new vscode.ThemeIcon(icons[kind.kind] || 'list-unordered');
}

function dueIcon(due: DueState): vscode.ThemeIcon {
  if (due === 'overdue') return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.errorForeground'));
  if (due === 'today' || due === 'soon')
    return new vscode.ThemeIcon('clock', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon('circle-large-outline');
}

/** @param group the one that it stands in, whose owner need not be said again */
export function leafItem(open: OpenItem, group: Group | undefined, today: IsoDate): vscode.TreeItem {
  const { item, note, owners, due, id } = open;
  const leaf = new vscode.TreeItem(asLabel(item.text));
  leaf.id = `${group?.kind.key ?? ''}\n${id}`;
  const isOfOwner = group?.kind.owner !== undefined;
  const others = owners.filter(({ key }) => key !== group?.kind.key).map(({ raw }) => raw);
  const names = others.length === 0 ? [] : [isOfOwner ? `+ ${others.join(', ')}` : others.join('/')];
  const date = group?.kind.kind === 'meeting' ? undefined : note.date;
  leaf.description = asLabel([...names, date].filter(Boolean).join(' · '));
  const state = dueState(due, today);
  leaf.iconPath = dueIcon(state);
  leaf.contextValue = due === undefined ? 'actionItem' : 'actionItem.due';
  // For the row that is selected: VS Code forgets the arguments of a row as soon as that is made anew, and who clicks
  // meanwhile would be told that there is no such command.
  leaf.command = { command: 'meetingNotes.openActionItem', title: vscode.l10n.t('Go to Action Item') };
  const said = [item.text, owners.map(({ label }) => label).join(', '), note.date, due && `${dueName(state)} ${due}`];
  leaf.accessibilityInformation = { label: asLabel(said.filter(Boolean).join(', ')) };
  return leaf;
}
