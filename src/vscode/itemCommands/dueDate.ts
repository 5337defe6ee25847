/** Sets when items are due. */
import * as vscode from 'vscode';
import { describeDay } from '../../service/features/days';
import type { IsoDate } from '../../service/note/datetime';
import { parseDueInput } from '../../service/note/dueDate';
import { setDue } from '../../service/note/lineEdits/due';
import type { DueDate } from '../../service/note/note';
import type { LanguageService } from '../../service/service';
import { fromVsCodeUri } from '../convert';
import type { ItemChanges } from './itemChanges';
import { type ItemCommands, sayNothing, type Target } from './targets';

interface DayPick extends vscode.QuickPickItem {
  /** `clear` for no day any more; undefined for words that name none, which cannot be chosen. */
  readonly day: DueDate | 'clear' | undefined;
}

export function registerDueDate(
  service: LanguageService,
  changes: ItemChanges,
  commands: ItemCommands,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'meetingNotes.setDueDate',
    commands.changing(async (targets, aside) => {
      if (targets.length === 0) return sayNothing();
      const day = await aside(() => pickDay(service.items.today, knownDays(service, targets)));
      if (day === undefined) return;
      const date = day === 'clear' ? undefined : day;
      await changes.change(targets, () => (note, item, reparse) => setDue(note, item, date, reparse));
    }),
  );
}

/** What is known of the items that are to get a day. */
interface KnownDays {
  readonly isSomeDue: boolean;
  /** When all of them are due by now. */
  readonly now: IsoDate | undefined;
  /** Which day `next meeting` is for all of them. */
  readonly nextMeeting: IsoDate | undefined;
}

function knownDays(service: LanguageService, targets: readonly Target[]): KnownDays {
  const items = targets.flatMap(({ items }) => items);
  const inNotes = targets.flatMap(({ uri, items }) => {
    const note = service.index.get(fromVsCodeUri(uri));
    return note === undefined ? [] : items.map((item) => ({ note, item }));
  });
  const areAllKnown = inNotes.length === items.length;
  return {
    isSomeDue: items.some(({ due }) => due !== undefined),
    now: areAllKnown ? service.items.commonDueOf(inNotes) : undefined,
    nextMeeting: areAllKnown ? service.items.commonDueOf(inNotes, 'next meeting') : undefined,
  };
}

/** The list shows at once what is typed is understood as. */
function pickDay(today: IsoDate, known: KnownDays): Promise<DayPick['day']> {
  const suggestions = ['today', 'tomorrow', 'Friday', 'next Monday', 'in 2 weeks', 'end of month'].flatMap(
    (words): DayPick[] => {
      const day = parseDueInput(words, today);
      return day === undefined ? [] : [{ label: words, description: describeDay(day), day }];
    },
  );
  const next: DayPick = {
    label: 'next meeting',
    description:
      known.nextMeeting === undefined
        ? vscode.l10n.t('the day of the next note of the series')
        : describeDay(known.nextMeeting),
    day: 'next meeting',
  };
  const clear: DayPick[] = known.isSomeDue ? [{ label: vscode.l10n.t('No due date'), day: 'clear' }] : [];
  const list = vscode.window.createQuickPick<DayPick>();
  list.title = vscode.l10n.t('Due');
  const examples = vscode.l10n.t('next Friday, in 2 weeks, 23 Jan, 2023-01-23 …');
  list.placeholder =
    known.now === undefined
      ? examples
      : vscode.l10n.t('Now {day}; {examples}', { day: describeDay(known.now), examples });
  const all = [...suggestions, next, ...clear];
  list.items = all;
  list.onDidChangeValue((value) => {
    const words = value.trim().replace(/^(?:until|till|by|before)\s+/i, '');
    const day = parseDueInput(words, today);
    const found = all.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));
    // Whoever mistypes a day must not take the one away that was there.
    if (day !== undefined) list.items = [{ label: describeDay(day), description: day, alwaysShow: true, day }];
    // Also where an `until` stands before it, which VS Code would look for.
    else if (found.length > 0) list.items = found.map((pick) => ({ ...pick, alwaysShow: true }));
    else list.items = [{ label: vscode.l10n.t('“{words}” is no day', { words }), alwaysShow: true, day }];
  });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      // What is typed counts, also where the list has not caught up with it yet.
      const day = parseDueInput(list.value.trim(), today) ?? list.activeItems[0]?.day;
      if (day === undefined) return;
      resolve(day);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
