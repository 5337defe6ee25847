/** The days on which a note's open items are due. */
import type { IsoDate } from '../../note/datetime';
import { findDue } from '../../note/dueDate';
import type { ActionItem, DueDate, Note, Span } from '../../note/note';
import type { NoteStore } from '../../workspace/noteStore';

/** The span is that of the phrase that says it, in the note's text. */
export interface ItemDue extends Span {
  readonly item: ActionItem;
  /** As the phrase says it. */
  readonly due: DueDate;
  readonly day: IsoDate;
}

/** In the order of the text; without those until the next meeting where there is none yet. */
export function dueDays(note: Note, store: NoteStore): ItemDue[] {
  const { date, series } = store.summary(note);
  let next: { readonly day: IsoDate | undefined } | undefined;
  const nextMeeting = (): IsoDate | undefined => {
    next ??= { day: nextDay(date, series, store) };
    return next.day;
  };
  return note.actionItems.flatMap((item): ItemDue[] => {
    if (item.done || item.kind === 'decision') return [];
    const found = findDue(item.description.text, date);
    const day = found?.due === 'next meeting' ? nextMeeting() : found?.due;
    if (found === undefined || day === undefined) return [];
    const from = item.description.start;
    return [{ item, due: found.due, day, start: from + found.start, end: from + found.end }];
  });
}

/** When a series meets next after a day. */
function nextDay(date: IsoDate | undefined, series: string, store: NoteStore): IsoDate | undefined {
  if (date === undefined) return undefined;
  let next: IsoDate | undefined;
  for (const other of store.index.notesOfSeries(series)) {
    if (other.date !== undefined && other.date > date && (next === undefined || other.date < next)) next = other.date;
  }
  return next;
}
