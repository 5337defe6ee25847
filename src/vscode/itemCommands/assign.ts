/** Gives items to people, or takes them from them. */
import * as vscode from 'vscode';
import { asLabelWithoutIcons } from '../../service/features/labels';
import { meantPick, newName, typedPicks, withPlainLetters } from '../../service/features/ownerPicks';
import { setOwners } from '../../service/note/lineEdits/owners';
import type { LanguageService } from '../../service/service';
import { plainItem } from '../../service/workspace/indexedNote';
import { fromVsCodeDocument } from '../convert';
import type { ItemChanges, ItemOutcome } from './itemChanges';
import { type ItemCommands, sayNothing, type Target } from './targets';

/** Who is to come and to go, by their keys. */
export interface OwnerChange {
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
}

interface OwnerItem extends vscode.QuickPickItem {
  readonly key: string;
}

export function registerAssign(
  service: LanguageService,
  changes: ItemChanges,
  commands: ItemCommands,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'meetingNotes.assign',
    commands.changing(async (targets, aside) => {
      const change = await aside(() => askOwners(service, targets));
      if (change !== undefined) await assign(service, changes, targets, change);
    }),
  );
}

/** Whoever cannot be written in a note is left out there. */
export function assign(
  service: LanguageService,
  changes: ItemChanges,
  targets: readonly Target[],
  { added, removed }: OwnerChange,
): Promise<ItemOutcome> {
  return changes.change(targets, (document, target) => {
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
  const picks: OwnerItem[] = [
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
function pickMany(picks: readonly OwnerItem[], ticked: ReadonlySet<string>): Promise<readonly string[] | undefined> {
  const list = vscode.window.createQuickPick<OwnerItem>();
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
    const strangers = typedPicks(value, all)
      .filter(({ key }) => newName(key) !== undefined)
      .map((pick) => ({ ...pick, description: vscode.l10n.t('somebody new'), alwaysShow: true }));
    if (strangers.length === 0 && list.items.length === all.length) return;
    list.items = [...all, ...strangers];
    list.selectedItems = list.items.filter(({ key }) => chosen.has(key));
  });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      // VS Code itself focuses no row in a list with ticks.
      const meant = meantPick(list.value, all, list.activeItems[0], tickedAt);
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
