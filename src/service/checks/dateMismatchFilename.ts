import type { IsoDate } from '../note/datetime';
import { changeDatetime, dayOf, isOnDay, meetingDays } from './dateMismatch';
import type { CheckContext, Fix, Rule } from './rule';

/** A `datetime` on another day than the one in the file's name. */
export const dateMismatchFilename: Rule = {
  id: 'date-mismatch-filename',
  severity: 'warning',
  *check(note, context) {
    const days = meetingDays(note);
    if (days?.file === undefined || isOnDay(days, days.file, context.config)) return;
    const { datetime, file, title } = days;
    const rename = renaming(note.uri, file, datetime.date, context);
    const fixes = [changeDatetime(days, file, title?.date === file, context.config), ...rename];
    // Where title and datetime agree, the name is what is most likely wrong.
    if (title?.date === datetime.date) fixes.reverse();
    yield { ...dayOf(datetime), message: 'date-mismatch-filename', facts: { date: datetime.date, file }, fixes };
  },
};

/** Never sure: links may lead to the file. */
function renaming(uri: string, from: IsoDate, to: IsoDate, { exists }: CheckContext): Fix[] {
  const slash = uri.lastIndexOf('/');
  const name = uri.slice(slash + 1).replace(from, to);
  const renameTo = uri.slice(0, slash + 1) + name;
  return exists(renameTo) ? [] : [{ title: 'fix.rename-file', facts: { name }, edits: [], renameTo }];
}
