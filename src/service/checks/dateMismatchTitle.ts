import type { Note, Span } from '../note/note';
import { changeDatetime, isOnDay, meetingDays } from './dateMismatch';
import type { Fix, Rule } from './rule';

/** A title on another day than `datetime`. */
export const dateMismatchTitle: Rule = {
  id: 'date-mismatch-title',
  severity: 'warning',
  *check(note, { config }) {
    const days = meetingDays(note);
    const title = days?.title;
    if (days === undefined || title === undefined || isOnDay(days, title.date, config)) return;
    const { datetime, file } = days;
    const { start, end } = title;
    const newText = title.write(datetime.date);
    const changeTitle: Fix = {
      title: 'fix.title-date',
      facts: { date: newText },
      edits: [{ start, end, newText }],
      // `Postmortem of February 28, 2024` may well be held later.
      isSure: file === datetime.date && isDateOfTitle(note, title),
    };
    const fixes = [changeTitle, changeDatetime(days, title.date, file === title.date, config)];
    // Where title and file name agree, `datetime` is what is most likely wrong.
    if (file === title.date) fixes.reverse();
    yield { start, end, message: 'date-mismatch-title', facts: { title: title.text, date: datetime.date }, fixes };
  },
};

/** Whether a date stands at the end of a title, behind a comma or the like, as the day of the meeting does. */
function isDateOfTitle({ text }: Note, { start, end }: Span): boolean {
  return /[,:(–—-]\s*$/.test(text.slice(start - 10, start)) && /^[)"'\s]*(?:[\r\n]|$)/.test(text.slice(end, end + 10));
}
