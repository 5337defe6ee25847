import { dateInFileName, type IsoDate, withDateInFileName } from '../note/datetime';
import { fileName } from '../note/uris';
import { changeDatetime, dayOf, isOnDay, meetingDays } from './dateMismatch';
import type { CheckContext, Fix, Rule } from './rule';

/** A `datetime` on another day than the one in the file's name. */
export const dateMismatchFilename: Rule = {
  id: 'date-mismatch-filename',
  severity: 'warning',
  *check(note, context) {
    const days = meetingDays(note);
    // As nearly all are named; the rest takes a closer look.
    if (days === undefined || dateInFileName(note.uri) === days.datetime.date) return;
    const { file } = days;
    if (file === undefined || isOnDay(days, file, context.config)) return;
    const { datetime, title } = days;
    const rename = renaming(note.uri, datetime.date, context);
    const fixes = [changeDatetime(days, file, title?.date === file, context.config), ...rename];
    // Where title and datetime agree, the name is what is most likely wrong.
    if (title?.date === datetime.date) fixes.reverse();
    yield { ...dayOf(days), message: 'date-mismatch-filename', facts: { date: datetime.date, file }, fixes };
  },
};

/** Never sure: links may lead to the file. */
function renaming(uri: string, date: IsoDate, { exists }: CheckContext): Fix[] {
  const renameTo = withDateInFileName(uri, date);
  return exists(renameTo)
    ? []
    : [{ title: 'fix.rename-file', facts: { name: fileName(renameTo) }, edits: [], renameTo }];
}
