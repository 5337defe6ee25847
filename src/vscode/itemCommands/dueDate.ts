/** Sets when items are due. */
import * as vscode from 'vscode';
import { describeDay } from '../../service/features/days';
import type { IsoDate } from '../../service/note/datetime';
import { parseDueInput } from '../../service/note/dueDate';
import { setDue } from '../../service/note/lineEdits/due';
import type { DueDate } from '../../service/note/note';
import type { LanguageService } from '../../service/service';
import { fromVsCodeUri } from '../convert';
import { pickTyped, type TypedPick } from '../typedPick';
import type { ItemChanges } from './itemChanges';
import { type ItemCommands, sayNothing, type Target } from './targets';

/** A day, whenever the series meets next, or no day any more. */
type Day = DueDate | 'clear';

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
function pickDay(today: IsoDate, known: KnownDays): Promise<Day | undefined> {
  const suggestions = ['today', 'tomorrow', 'Friday', 'next Monday', 'in 2 weeks', 'end of month'].flatMap(
    (words): TypedPick<Day>[] => {
      const value = parseDueInput(words, today);
      return value === undefined ? [] : [{ label: words, description: describeDay(value), value }];
    },
  );
  const next: TypedPick<Day> = {
    label: 'next meeting',
    description:
      known.nextMeeting === undefined
        ? vscode.l10n.t('the day of the next note of the series')
        : describeDay(known.nextMeeting),
    value: 'next meeting',
  };
  const clear: TypedPick<Day>[] = known.isSomeDue ? [{ label: vscode.l10n.t('No due date'), value: 'clear' }] : [];
  const examples = vscode.l10n.t('next Friday, in 2 weeks, 23 Jan, 2023-01-23 …');
  return pickTyped({
    title: vscode.l10n.t('Due'),
    placeholder:
      known.now === undefined
        ? examples
        : vscode.l10n.t('Now {day}; {examples}', { day: describeDay(known.now), examples }),
    suggestions: [...suggestions, next, ...clear],
    lead: /^(?:until|till|by|before)\s+/i,
    read(words) {
      const value = parseDueInput(words, today);
      return value === undefined ? undefined : { label: describeDay(value), description: value, value };
    },
    nothing: (words) => vscode.l10n.t('“{words}” is no day', { words }),
  });
}
