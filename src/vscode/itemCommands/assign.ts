/** Gives items to people, or takes them from them. */
import * as vscode from 'vscode';
import { asLabelWithoutIcons } from '../../service/features/labels';
import { setOwners } from '../../service/note/lineEdits/owners';
import { fold } from '../../service/note/names';
import type { LanguageService } from '../../service/service';
import { plainItem } from '../../service/workspace/indexedNote';
import { fromVsCodeDocument } from '../convert';
import { changeItems, type Outcome } from './change';
import { type ChangeCommand, sayNothing, type Target } from './targets';

/** Who is to come and to go, by their keys. */
export interface OwnerChange {
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

interface OwnerPick extends vscode.QuickPickItem {
  readonly key: string;
}

export function registerAssign(service: LanguageService, changing: ChangeCommand): vscode.Disposable {
  const ask = async (targets: readonly Target[]): Promise<void> => {
    const change = await askOwners(service, targets);
    if (change !== undefined) await assign(service, targets, change);
  };
  return vscode.commands.registerCommand('meetingNotes.assign', changing(ask));
}

/** Whoever cannot be written in a note is left out there. */
export function assign(
  service: LanguageService,
  targets: readonly Target[],
  { added, removed }: OwnerChange,
): Promise<Outcome> {
  return changeItems(service, targets, (target, document) => {
    const read = fromVsCodeDocument(document);
    const written = new Map(service.itemEdits.assignees(read).map((assignee) => [assignee.key, assignee.written]));
    const [first] = target.items;
    return (note, item, reparse) => {
      const known = first && { ...plainItem(first), owners: item.owners.map(({ raw }) => raw) };
      const present = known === undefined ? new Map<string, string>() : service.itemEdits.ownersOf(read, known);
      const kept = [...present].filter(([key]) => !removed.has(key)).map(([, raw]) => raw);
      const coming = [...added].filter((key) => !present.has(key)).map((key) => written.get(key) ?? newName(key));
      if (coming.includes(undefined)) return undefined;
      return setOwners(note, item, [...kept, ...coming.flatMap((name) => name ?? [])], reparse);
    };
  });
}

/** The key of somebody who is typed and not known anywhere. */
function newKey(name: string): string {
  return `new ${name}`;
}

function newName(key: string): string | undefined {
  return key.startsWith('new ') ? key.slice('new '.length) : undefined;
}

async function askOwners(service: LanguageService, targets: readonly Target[]): Promise<OwnerChange | undefined> {
  const [first] = targets;
  if (first === undefined) {
    sayNothing();
    return undefined;
  }
  const document = fromVsCodeDocument(await vscode.workspace.openTextDocument(first.uri));
  const owned = targets.flatMap(({ items }) => items).map((item) => service.itemEdits.ownersOf(document, item));
  const common = [...(owned[0] ?? [])].filter(([key]) => owned.every((owners) => owners.has(key)));
  const known = service.itemEdits.assignees(document);
  const strangers = common.filter(([key]) => known.every((assignee) => assignee.key !== key));
  const picks: OwnerPick[] = [
    ...strangers.map(([key, raw]) => ({ key, label: asLabelWithoutIcons(raw) })),
    ...known.map(({ key, label, description, written }) => ({
      key,
      label: asLabelWithoutIcons(label),
      description: asLabelWithoutIcons([description, written === label ? '' : written].filter(Boolean).join(' · ')),
    })),
  ];
  const ticked = new Set(common.map(([key]) => key));
  const chosen = await pickMany(picks, ticked);
  if (chosen === undefined) return undefined;
  const isChosen = new Set(chosen);
  return {
    added: new Set(chosen.filter((key) => !ticked.has(key))),
    removed: new Set([...ticked].filter((key) => !isChosen.has(key))),
  };
}

/**
 * Found without diacritics, as everywhere; a name that nobody has is offered as it is typed. The items stay the same while
 * VS Code filters them: it tells of ticks by their place in the list, and late, so that somebody who types quickly would
 * tick one who stands there only now.
 */
function pickMany(picks: readonly OwnerPick[], ticked: ReadonlySet<string>): Promise<readonly string[] | undefined> {
  const list = vscode.window.createQuickPick<OwnerPick>();
  list.title = vscode.l10n.t('Assign to');
  list.placeholder = vscode.l10n.t('Space ticks, Enter assigns');
  list.canSelectMany = true;
  list.matchOnDescription = true;
  const all = [...picks].sort((a, b) => Number(ticked.has(b.key)) - Number(ticked.has(a.key))).map(withPlainLetters);
  list.items = all;
  list.selectedItems = all.filter(({ key }) => ticked.has(key));
  let chosen = new Set(ticked);
  /** What was typed when somebody was ticked, or unticked, last: whoever types on means one more. */
  let tickedAt: string | undefined;
  list.onDidChangeSelection((selected) => {
    if (selected.length !== chosen.size || selected.some(({ key }) => !chosen.has(key))) tickedAt = list.value;
    chosen = new Set(selected.map(({ key }) => key));
  });
  list.onDidChangeValue((value) => {
    const strangers = typedPicks(value, all).filter(({ key }) => newName(key) !== undefined);
    if (strangers.length === 0 && list.items.length === all.length) return;
    list.items = [...all, ...strangers];
    list.selectedItems = list.items.filter(({ key }) => chosen.has(key));
  });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      const meant = meantPick(list, all, tickedAt);
      // Whoever has typed something and chosen nobody would take a list that closes for one that has assigned.
      if (meant === undefined && tickedAt === undefined && list.value.trim() !== '') return;
      if (meant !== undefined) chosen.add(meant.key);
      resolve([...chosen]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/**
 * Who is meant by Enter alone, beside those who are ticked: the one who is left of what is typed; else the row that
 * somebody has moved to who has ticked nothing, for VS Code itself focuses none in a list with ticks.
 */
function meantPick(
  { value, activeItems: [active] }: vscode.QuickPick<OwnerPick>,
  all: readonly OwnerPick[],
  tickedAt: string | undefined,
): OwnerPick | undefined {
  const found = typedPicks(value, all);
  if (found.length === 1 && value !== tickedAt) return found[0];
  if (tickedAt !== undefined) return undefined;
  // A row keeps the focus that is not shown any more.
  return value.trim() === '' ? active : found.find(({ key }) => key === active?.key);
}

/** VS Code looks for the very letters: so `lukaszw` stands behind `ŁukaszW`, where that is what somebody may type. */
function withPlainLetters(pick: OwnerPick): OwnerPick {
  const { label, description = '' } = pick;
  const plain = [label, ...description.split(' · ')].filter((part) => fold(part) !== part.toLowerCase()).map(fold);
  return { ...pick, description: [description, ...plain].filter(Boolean).join(' · ') };
}

/** Those who may be meant by what is typed; where nobody is found, it may be somebody new. */
function typedPicks(value: string, all: readonly OwnerPick[]): readonly OwnerPick[] {
  const name = value.trim();
  if (name === '') return [];
  const found = all.filter(({ label, description = '' }) => fold(`${label} ${description}`).includes(fold(name)));
  if (found.length > 0 || !/^@?\p{L}[\p{L}\p{N} ._-]{1,40}$/u.test(name)) return found;
  return [{ key: newKey(name), label: name, description: vscode.l10n.t('somebody new'), alwaysShow: true }];
}
