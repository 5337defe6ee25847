import { changeDatetime, isOnDay, meetingDays } from './dateMismatch';
import type { Fix, Rule } from './rule';

/** A title on another day than `datetime`. */
export const dateMismatchTitle: Rule = {
  id: 'date-mismatch-title',
  severity: 'warning',
  *check(note, { config }) {
    const days = meetingDays(note);
    if (days?.title === undefined || isOnDay(days, days.title.date, config)) return;
    const { datetime, file, title } = days;
    const { start, end } = title;
    const newText = title.write(datetime.date);
    const changeTitle: Fix = {
      title: 'fix.title-date',
      facts: { date: newText },
      edits: [{ start, end, newText }],
      isSure: file === datetime.date,
    };
    const fixes = [changeTitle, changeDatetime(days, title.date, file === title.date, config)];
    // Where title and file name agree, `datetime` is what is most likely wrong.
    if (file === title.date) fixes.reverse();
    yield { start, end, message: 'date-mismatch-title', facts: { title: title.text, date: datetime.date }, fixes };
  },
};
