/** Writes into an item when it is due. */
import type { IsoDate } from '../datetime';
import { type DuePhrase, findDue } from '../dueDate';
import { applyEdits, type Edit } from '../edit';
import { dateOf } from '../meeting';
import type { ActionItem, Note, Span } from '../note';
import { firstThatFits, type Reparse } from './tryOut';

/**
 * Writes ` (due 2023-01-23)` at the end of the item's text, or in place of what says now when it is due.
 * @param date undefined takes away what says so, and gives back the same bytes where this function has written it
 * @returns edits after which it is due then, and all else is as it was; empty where nothing has to change; undefined where
 *   the line leaves no way for it
 */
export function setDue(
  note: Note,
  item: ActionItem,
  date: IsoDate | undefined,
  reparse: Reparse,
): readonly Edit[] | undefined {
  if (item.kind === 'decision') return undefined;
  const { text, start } = item.description;
  const phrase = findDue(text, dateOf(note));
  if (phrase?.due === date) return [];
  const within = date === undefined ? [removal(text, phrase)] : replacements(text, phrase, date);
  const wanted = applyEdits(text, within);
  if (findDue(wanted, dateOf(note))?.due !== date) return undefined;
  const edits = within.map((edit) => ({ ...edit, start: start + edit.start, end: start + edit.end }));
  return firstThatFits(note, item, { text: wanted.trim() }, [edits], reparse);
}

/** At the head of a text (`By Friday, draft it`) it would stand in the way; there, and where none stood, it goes to the end. */
function replacements(text: string, phrase: DuePhrase | undefined, date: IsoDate): Edit[] {
  const newText = `(due ${date})`;
  const atEnd = { start: text.length, end: text.length, newText: ` ${newText}` };
  if (phrase === undefined) return [atEnd];
  if (text.slice(0, phrase.start).trim() === '' && phrase.end < text.length) return [removal(text, phrase), atEnd];
  // In brackets it needs no comma before it.
  const joint = /,\s*$/.exec(text.slice(0, phrase.start));
  return joint === null
    ? [{ start: phrase.start, end: phrase.end, newText }]
    : [{ start: joint.index, end: phrase.end, newText: ` ${newText}` }];
}

/** A phrase with what joins it: the blank before it, or at the head the comma and blank behind it. */
function removal(text: string, { start, end }: Span = { start: 0, end: 0 }): Edit {
  const head = /^[,:]?\s*/.exec(text.slice(end))?.[0].length ?? 0;
  if (text.slice(0, start).trim() === '') return { start: 0, end: end + head, newText: '' };
  return { start: text[start - 1] === ' ' ? start - 1 : start, end, newText: '' };
}
