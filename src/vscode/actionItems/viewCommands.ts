/** The commands that set the view: what it groups by, its order, and what it leaves out. */
import * as vscode from 'vscode';
import { personKey } from '../../service/features/actionItems';
import { asLabelWithoutIcons } from '../../service/features/labels';
import { namedDays, type Period, parsePeriod } from '../../service/features/openItems/period';
import {
  type Grouping,
  groupings,
  type ItemFilter,
  isFiltered,
  noFilter,
  type Order,
  orders,
} from '../../service/features/openItems/view';
import { withPlainLetters } from '../../service/features/ownerPicks';
import { namesOf } from '../../service/roster/people';
import type { LanguageService } from '../../service/service';
import type { Me } from '../me';
import { pickTyped } from '../typedPick';
import type { ViewState } from './viewState';

export function registerViewCommands(service: LanguageService, state: ViewState, me: Me): vscode.Disposable {
  const { registerCommand } = vscode.commands;
  const setMine = async (isMine: boolean): Promise<void> => {
    if (!isMine || (await me.ask())) await state.setFilter({ isMine });
  };
  return vscode.Disposable.from(
    registerCommand('meetingNotes.toggleMine', () => setMine(!state.options.filter.isMine)),
    // One icon says that only one's own are shown, another that all are.
    registerCommand('meetingNotes.showOnlyMine', () => setMine(true)),
    registerCommand('meetingNotes.showEverybodys', () => setMine(false)),
    registerCommand('meetingNotes.revealMine', async () => {
      await vscode.commands.executeCommand('meetingNotes.actionItems.focus');
      await setMine(true);
    }),
    registerCommand('meetingNotes.groupBy', () => pickGrouping(state)),
    registerCommand('meetingNotes.sortBy', () => pickOrder(state)),
    registerCommand('meetingNotes.filter', () => pickFilter(service, state)),
    registerCommand('meetingNotes.clearFilter', () =>
      state.set({ filter: { ...noFilter, isMine: state.options.filter.isMine } }),
    ),
  );
}

/** The period that is left, in words; undefined for any time. */
export function periodOf({ period }: ItemFilter): string | undefined {
  if (period === undefined) return undefined;
  if ('days' in period) return vscode.l10n.t('last {days} days', { days: period.days });
  const { from, to } = namedDays(period);
  if (from === undefined) return vscode.l10n.t('until {to}', { to: to ?? '' });
  if (to === undefined) return vscode.l10n.t('since {from}', { from });
  return from === to ? from : `${from} – ${to}`;
}

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

async function pickGrouping(state: ViewState): Promise<void> {
  const labels: Readonly<Record<Grouping, string>> = {
    owner: vscode.l10n.t('Owner'),
    meeting: vscode.l10n.t('Meeting'),
    series: vscode.l10n.t('Series'),
    due: vscode.l10n.t('Due date'),
    age: vscode.l10n.t('Nothing, one list by age'),
  };
  const choices = groupings.map((value) => ({ label: labels[value], value }));
  const chosen = await pick(choices, state.options.grouping, vscode.l10n.t('Group action items by'));
  if (chosen !== undefined) await state.set({ grouping: chosen });
}

async function pickOrder(state: ViewState): Promise<void> {
  const labels: Readonly<Record<Order, string>> = {
    newest: vscode.l10n.t('Newest meeting first'),
    oldest: vscode.l10n.t('Oldest meeting first'),
    due: vscode.l10n.t('What is due first'),
    text: vscode.l10n.t('Text'),
  };
  const choices = orders.map((value) => ({ label: labels[value], value }));
  const chosen = await pick(choices, state.options.order, vscode.l10n.t('Sort action items by'));
  if (chosen !== undefined) await state.set({ order: chosen });
}

async function pick<T>(choices: readonly Choice<T>[], current: T, title: string): Promise<T | undefined> {
  const marked = choices.map((choice) => ({ ...choice, description: choice.value === current ? '✓' : '' }));
  return (await vscode.window.showQuickPick(marked, { title }))?.value;
}

interface FilterKind extends vscode.QuickPickItem {
  readonly act: () => Promise<void>;
}

function filterKinds(service: LanguageService, state: ViewState): FilterKind[] {
  const { filter } = state.options;
  return [
    { label: vscode.l10n.t('Text…'), description: filter.text, act: () => askText(state) },
    { label: vscode.l10n.t('Person…'), description: filter.owner?.label, act: () => askOwner(service, state) },
    { label: vscode.l10n.t('Team…'), description: filter.team, act: () => askTeam(service, state) },
    { label: vscode.l10n.t('Period…'), description: periodOf(filter), act: () => askPeriod(state) },
    ...(isFiltered(filter)
      ? [
          {
            label: vscode.l10n.t('Clear Filter'),
            description: '',
            act: () => state.set({ filter: { ...noFilter, isMine: filter.isMine } }),
          },
        ]
      : []),
  ].map(({ description = '', ...kind }) => ({ ...kind, description: asLabelWithoutIcons(description) }));
}

/** Who types words that name no kind of filter means them. */
async function pickFilter(service: LanguageService, state: ViewState): Promise<void> {
  const list = vscode.window.createQuickPick<FilterKind>();
  list.title = vscode.l10n.t('Filter action items by');
  list.placeholder = vscode.l10n.t('Type words to look for, or choose');
  const kinds = filterKinds(service, state);
  list.items = kinds;
  const words = (): FilterKind[] => {
    const text = list.value.trim();
    const label = `$(search) ${asLabelWithoutIcons(text)}`;
    return text === '' ? [] : [{ label, alwaysShow: true, act: () => state.setFilter({ text }) }];
  };
  list.onDidChangeValue(() => {
    list.items = [...kinds, ...words()];
  });
  const chosen = await new Promise<FilterKind | undefined>((resolve) => {
    // Who types quickly is done before the list has caught up.
    list.onDidAccept(() => resolve(list.activeItems[0] ?? words()[0]));
    list.onDidHide(() => resolve(undefined));
    list.show();
  });
  list.dispose();
  await chosen?.act();
}

async function askText(state: ViewState): Promise<void> {
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Filter action items by text'),
    prompt: vscode.l10n.t('Words that stand in the text, the owners or the meeting’s title'),
    value: state.options.filter.text,
  });
  if (text !== undefined) await state.setFilter({ text });
}

async function askOwner(service: LanguageService, state: ViewState): Promise<void> {
  const owners = new Map<string, string>();
  for (const item of service.items.openItems()) for (const { key, label } of item.owners) owners.set(key, label);
  const people = new Map(service.people.all().map((person) => [personKey(person.id), person]));
  const choices = [...owners].map(([key, label]) => {
    const person = people.get(key);
    const names = person === undefined ? [] : namesOf(person);
    const description = names.filter((name) => name !== label).join(' · ');
    const pick = { key, label: asLabelWithoutIcons(label), description: asLabelWithoutIcons(description) };
    return { ...withPlainLetters(pick), value: { key, label } };
  });
  choices.sort((a, b) => a.label.localeCompare(b.label));
  const everybody = { label: vscode.l10n.t('Everybody'), value: undefined };
  const chosen = await vscode.window.showQuickPick<Choice<ItemFilter['owner']>>([everybody, ...choices], {
    title: vscode.l10n.t('Filter action items by person'),
    matchOnDescription: true,
  });
  if (chosen !== undefined) await state.setFilter({ owner: chosen.value });
}

async function askTeam(service: LanguageService, state: ViewState): Promise<void> {
  const teams = new Set([...service.index.notes()].flatMap((note) => note.teams));
  const choices = [...teams].sort().map((value) => ({ label: asLabelWithoutIcons(value), value }));
  const all = { label: vscode.l10n.t('All teams'), value: undefined };
  const chosen = await vscode.window.showQuickPick<Choice<string | undefined>>([all, ...choices], {
    title: vscode.l10n.t('Filter action items by team'),
  });
  if (chosen !== undefined) await state.setFilter({ team: chosen.value });
}

async function askPeriod(state: ViewState): Promise<void> {
  const chosen = await pickTyped<Period | 'any'>({
    title: vscode.l10n.t('Filter action items by period'),
    placeholder: vscode.l10n.t('2024, March 2024, 2024-03-01 to 2024-04-15, since March 2024, 60 days …'),
    suggestions: [
      { label: vscode.l10n.t('Any time'), value: 'any' },
      ...[7, 30, 90, 365].map((days) => ({ label: vscode.l10n.t('Last {days} days', { days }), value: { days } })),
    ],
    read(words) {
      const period = parsePeriod(words);
      return period && { label: periodOf({ ...noFilter, period }) ?? '', value: period };
    },
    nothing: (words) => vscode.l10n.t('“{words}” is no period', { words }),
  });
  if (chosen !== undefined) await state.setFilter({ period: chosen === 'any' ? undefined : chosen });
}
