/** Behind a phrase that says when something is due: which day that is, unless the phrase says all of it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Translate } from '../../l10n';
import type { IsoDate } from '../../note/datetime';
import { findDates } from '../../note/writtenDates';
import type { NoteStore } from '../../workspace/noteStore';
import { dueDays, type ItemDue } from './dueDays';
import { messages } from './messages';
import { readNote } from './readNote';

/**
 * @param range where hints are wanted
 * @returns in the order of the text; none for what is no note, and for a large one
 */
export function dueHints(document: TextDocument, range: Range, store: NoteStore, translate: Translate): InlayHint[] {
  const note = readNote(document, store);
  if (note === undefined) return [];
  const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return dueDays(note, store)
    .filter(({ start, end }) => from <= end && end <= to && findDates(note.text.slice(start, end)).length === 0)
    .map((due) => toHint(document, due, translate));
}

function toHint(document: TextDocument, { due, day, end }: ItemDue, translate: Translate): InlayHint {
  const sentence = due === 'next meeting' ? 'due.next-meeting' : 'due.day';
  const language = translate(messages.language, {});
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' }).format(midnight(day));
  return {
    position: document.positionAt(end),
    label: shortDay(day, language, translate),
    tooltip: translate(messages[sentence], { date }),
    paddingLeft: true,
  };
}

/** A day where there is little room: `Fri Jan 13 2023`. */
function shortDay(day: IsoDate, language: string, translate: Translate): string {
  const options = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric', timeZone: 'UTC' } as const;
  const parts = new Intl.DateTimeFormat(language, options).formatToParts(midnight(day));
  return translate(messages.day, Object.fromEntries(parts.map(({ type, value }) => [type, value])));
}

function midnight(day: IsoDate): Date {
  return new Date(`${day}T00:00Z`);
}
