/** The days on which a note's open items are due. */
import type { IsoDate } from '../../note/datetime';
import { findDue } from '../../note/dueDate';
import type { ActionItem, DueDate, Note, Span } from '../../note/note';
import type { NoteStore } from '../../workspace/noteStore';
import { resolveDue } from '../resolveDue';

/** The span is that of the phrase that says it, in the note's text. */
export interface ItemDue extends Span {
  readonly item: ActionItem;
  /** As the phrase says it. */
  readonly due: DueDate;
  readonly day: IsoDate;
}

/** In the order of the text; without those until the next meeting where there is none yet. */
export function dueDays(note: Note, store: NoteStore): ItemDue[] {
  const summary = store.summary(note);
  return note.actionItems.flatMap((item): ItemDue[] => {
    if (item.done || item.kind === 'decision') return [];
    const found = findDue(item.description.text, summary.date);
    const day = resolveDue(found?.due, summary, (of) => store.index.nextMeeting(of));
    if (found === undefined || day === undefined) return [];
    const from = item.description.start;
    return [{ item, due: found.due, day, start: from + found.start, end: from + found.end }];
  });
}
