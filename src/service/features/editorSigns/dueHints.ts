/** Behind a phrase that says when something is due: which day that is, unless the phrase says all of it. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { Translate } from '../../l10n';
import type { IsoDate } from '../../note/datetime';
import { findDates } from '../../note/writtenDates';
import type { NoteStore } from '../../workspace/noteStore';
import { dueDays } from './dueDays';
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
  const days = new DayTexts(translate);
  return dueDays(note, store)
    .filter(({ start, end }) => from <= end && end <= to && findDates(note.text.slice(start, end)).length === 0)
    .map(({ due, day, end }) => {
      const sentence = due === 'next meeting' ? 'due.next-meeting' : 'due.day';
      const tooltip = translate(messages[sentence], { date: days.full(day) });
      return { position: document.positionAt(end), label: days.short(day), tooltip, paddingLeft: true };
    });
}

/** Days in words, in the language of the sentences around them. */
class DayTexts {
  private readonly fullFormat: Intl.DateTimeFormat;
  private readonly shortFormat: Intl.DateTimeFormat;

  constructor(private readonly translate: Translate) {
    const language = translate(messages.language, {});
    const parts = { weekday: 'short', month: 'short', day: 'numeric', year: 'numeric' } as const;
    this.fullFormat = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' });
    this.shortFormat = new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
  }

  /** As `Friday, January 13, 2023`. */
  full(day: IsoDate): string {
    return this.fullFormat.format(midnight(day));
  }

  /** As `Fri Jan 13 2023`. */
  short(day: IsoDate): string {
    const parts = this.shortFormat.formatToParts(midnight(day));
    return this.translate(messages.day, Object.fromEntries(parts.map(({ type, value }) => [type, value])));
  }
}

function midnight(day: IsoDate): Date {
  return new Date(`${day}T00:00Z`);
}
