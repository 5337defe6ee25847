/** Writes into an item when it is due. */
import type { IsoDate } from '../datetime';
import { type DuePhrase, findDue } from '../dueDate';
import { applyEdits, type Edit, editsBetween } from '../edit';
import type { ActionItem, DueDate, Note, Span } from '../note';
import { firstThatFits, type Reparse } from './tryOut';

/**
 * Writes ` (due 2023-01-23)` at the end of the item's text, or in place of what says now when it is due; of
 * `due:2023-01-16` just the day changes.
 * @param due undefined takes away what says so, and gives back the same bytes where this function has written it
 * @returns edits after which it is due then, and all else is as it was; empty where nothing has to change; undefined where
 *   the line leaves no way for it
 */
export function setDue(
  note: Note,
  item: ActionItem,
  due: DueDate | undefined,
  reparse: Reparse,
): readonly Edit[] | undefined {
  if (item.kind === 'decision') return undefined;
  const { text, start } = item.description;
  const phrase = findDue(text, note.meeting.date);
  if (phrase?.due === due) return [];
  const usual = due === undefined ? [removal(text, phrase)] : replacements(text, phrase, due);
  // Another phrase may have stood behind the first.
  const bare = withoutDue(text, note.meeting.date);
  const ways = [...usual, editsBetween(text, due === undefined ? bare : `${bare} (due ${due})`)];
  for (const within of ways) {
    const wanted = applyEdits(text, within);
    if (findDue(wanted, note.meeting.date)?.due !== due) continue;
    const edits = within.map((edit) => ({ ...edit, start: start + edit.start, end: start + edit.end }));
    const fitting = firstThatFits(note, item, { text: wanted.trim() }, [edits], reparse);
    if (fitting !== undefined) return fitting;
  }
  return undefined;
}

/**
 * A text with the day for what says when it is due, in words that mean the same in every note.
 * @param phrase of this text
 */
export function withDay(text: string, phrase: DuePhrase, date: IsoDate): string {
  const [edits = []] = replacements(text, phrase, date);
  return applyEdits(text, edits);
}

function withoutDue(text: string, date: IsoDate | undefined): string {
  let bare = text;
  for (let phrase = findDue(bare, date); phrase !== undefined; phrase = findDue(bare, date)) {
    bare = applyEdits(bare, removal(bare, phrase));
  }
  return bare;
}

/** The likeliest first. */
function replacements(text: string, phrase: DuePhrase | undefined, due: DueDate): Edit[][] {
  const newText = `(due ${due})`;
  const atEnd = { start: text.length, end: text.length, newText: ` ${newText}` };
  if (phrase === undefined) return [[atEnd]];
  // Who writes `[due:: 2023-01-23]` or `📅 2023-01-23` has tools that read it.
  const written = /\d{4}-\d{2}-\d{2}/.exec(text.slice(phrase.start, phrase.end));
  const at = phrase.start + (written?.index ?? 0);
  const inPlace = written === null ? [] : [[{ start: at, end: at + written[0].length, newText: due }]];
  // At the head of a text (`By Friday, draft it`) it would stand in the way.
  if (text.slice(0, phrase.start).trim() === '' && phrase.end < text.length)
    return [...inPlace, [...removal(text, phrase), atEnd]];
  // In brackets it needs no comma before it.
  const joint = /,\s*$/.exec(text.slice(0, phrase.start));
  const replaced =
    joint === null
      ? { start: phrase.start, end: phrase.end, newText }
      : { start: joint.index, end: phrase.end, newText: ` ${newText}` };
  return [...inPlace, [replaced]];
}

/** A phrase with what joins it: the blank before it, or at the head the comma and blank behind it. */
function removal(text: string, phrase: Span = { start: 0, end: 0 }): Edit[] {
  const { end } = phrase;
  let { start } = phrase;
  const behind = text.slice(end);
  if (text.slice(0, start).trim() === '')
    return [{ start: 0, end: end + (/^\s*(?:[,:;–—-](?=\s))?\s*/.exec(behind)?.[0].length ?? 0), newText: '' }];
  const before = text.slice(0, start);
  const blank = before.slice(before.trimEnd().length);
  // `Order soil, by Friday, and sand`; but at the end setDue writes brackets behind any comma, which then was there before.
  const isBare = /^[\p{L}@]/u.test(text.slice(start));
  const isApart = /^\s*,/.test(behind) || (isBare && /^\s*(?:[.;:!?)]|$)/.test(behind));
  if (isApart && text[start - blank.length - 1] === ',') start -= blank.length + 1;
  else if (text[start - 1] === ' ') start -= 1;
  return [{ start, end, newText: '' }];
}
