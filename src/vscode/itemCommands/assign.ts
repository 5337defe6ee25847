/** Gives items to people, or takes them from them. */
import * as vscode from 'vscode';
import { setOwners } from '../../service/note/lineEdits/owners';
import { fold } from '../../service/note/names';
import type { LanguageService } from '../../service/service';
import { plainItem } from '../../service/workspace/indexedNote';
import { fromVsCodeDocument } from '../convert';
import { changeItems } from './change';
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
): Promise<boolean> {
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

/** Somebody who is typed and not known anywhere. */
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
    ...strangers.map(([key, raw]) => ({ key, label: raw })),
    ...known.map(({ key, label, description, written }) => ({
      key,
      label,
      description: [description, written === label ? '' : written].filter(Boolean).join(' · '),
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

/** Found without diacritics, as everywhere; a name that nobody has is offered as it is typed. */
function pickMany(picks: readonly OwnerPick[], ticked: ReadonlySet<string>): Promise<readonly string[] | undefined> {
  const list = vscode.window.createQuickPick<OwnerPick>();
  list.title = vscode.l10n.t('Assign to');
  list.placeholder = vscode.l10n.t('Space ticks, Enter assigns');
  list.canSelectMany = true;
  const all = [...picks].sort((a, b) => Number(ticked.has(b.key)) - Number(ticked.has(a.key)));
  const chosen = new Set(ticked);
  const show = (): void => {
    const typed = fold(list.value.trim());
    const found = all.filter(({ label, description = '' }) => fold(`${label} ${description}`).includes(typed));
    const name = list.value.trim();
    const isNew = found.length === 0 && /^@?\p{L}[\p{L}\p{N} ._-]{1,40}$/u.test(name);
    const fresh = { key: `new ${name}`, label: name, description: vscode.l10n.t('somebody new') };
    // VS Code would filter once more, by the very letters.
    list.items = (isNew ? [fresh] : found).map((item) => ({ ...item, alwaysShow: true }));
    list.selectedItems = list.items.filter(({ key }) => chosen.has(key));
  };
  show();
  let isTicked = false;
  list.onDidChangeValue(() => {
    isTicked = false;
    show();
  });
  list.onDidChangeSelection((selected) => {
    const shown = list.items.filter(({ key }) => chosen.has(key));
    isTicked ||= shown.length !== selected.length || shown.some((item) => !selected.includes(item));
    for (const { key } of list.items) chosen.delete(key);
    for (const { key } of selected) chosen.add(key);
  });
  // Whoever types a name until one is left, and presses Enter, means that one.
  const chooseFound = (): void => {
    const [found, ...others] = list.items;
    if (found !== undefined && others.length === 0 && !isTicked && list.value.trim() !== '') chosen.add(found.key);
  };
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      chooseFound();
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
