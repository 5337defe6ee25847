/**
 * Marks an item as done or open. The text itself remembers what it was: a box that is ticked with a small `x` was there
 * before, one with a capital `X` was not; two blanks behind a box say that there was no list. So a second toggle gives
 * back the same bytes, on any machine.
 */
import { checkbox, endMark, headMark, marksBefore, struckOut } from '../doneMarks';
import type { Edit } from '../edit';
import { lineEnd, lineStarts } from '../lines';
import type { ActionItem, Note } from '../note';
import { firstThatFits, type Reparse } from './tryOut';

/** How done items are marked where there is no box yet. */
export type DoneStyle = 'checkbox' | 'strikethrough';

/**
 * @param item an open item of the note; a decision is never done
 * @returns edits after which it is done and all else as it was; undefined where the line leaves no way for it
 */
export function markDone(
  note: Note,
  item: ActionItem,
  reparse: Reparse,
  style: DoneStyle = 'checkbox',
): readonly Edit[] | undefined {
  if (item.done || item.kind === 'decision') return undefined;
  return firstThatFits(note, item, { done: true }, waysToMark(note, item, style), reparse);
}

/**
 * @param item a done item of the note
 * @returns edits after which it is open and all else as it was; undefined where the mark stands above, at its list's label
 */
export function markOpen(note: Note, item: ActionItem, reparse: Reparse): readonly Edit[] | undefined {
  if (!item.done) return undefined;
  return firstThatFits(note, item, { done: false }, waysToUnmark(note, item), reparse);
}

function* waysToMark(note: Note, item: ActionItem, style: DoneStyle): Generator<Edit[]> {
  const { start, end, lead, own } = lineOf(note, item);
  if (checkbox.test(own)) {
    yield [{ start: start + 1, end: start + 2, newText: 'x' }];
    return;
  }
  const strike = [insertion(start, '~~'), insertion(end, '~~')];
  if (style === 'strikethrough') yield strike;
  if (/^\s*(?:[-*+]|\d{1,9}[.)])\s+$/.test(lead)) yield [insertion(start, '[X] ')];
  else if (lead.trim() === '' && standsAlone(note, item)) yield [insertion(start, '- [x]  ')];
  yield strike;
  yield [insertion(start, 'DONE ')];
}

/** One way for each number of marks that are taken off, from the outside to the inside. */
function* waysToUnmark(note: Note, item: ActionItem): Generator<Edit[]> {
  const { start, end, lead, own } = lineOf(note, item);
  const bullet = /^\s*- $/.exec(lead);
  // Amid a list somebody wrote the bullet, and the blanks by chance.
  if (own.startsWith('[x]  ') && bullet !== null && standsAlone(note, item)) yield [deletion(start - 2, start + 5)];
  if (own.startsWith('[X] ')) yield [deletion(start, start + 4)];
  const { description } = item;
  yield* peelings(own, start, end);
  // Behind the owners, `RD: DONE …`, or on the line below them.
  const behind = note.text.slice(start, description.start);
  const from = start + (marksBefore.exec(behind)?.index ?? behind.length);
  const to = lineEnd(note.text, description.end);
  yield* peelings(note.text.slice(from, to).trimEnd(), from, to);
}

/** Takes one mark after the other off a text that stands at `start`. */
function* peelings(whole: string, start: number, end: number): Generator<Edit[]> {
  const edits: Edit[] = [];
  let from = 0;
  let to = Math.min(whole.length, end - start);
  for (let round = 0; round < 8; round += 1) {
    const rest = whole.slice(from, to);
    const [box, mark, suffix] = [checkbox.exec(rest), headMark.exec(rest), endMark.exec(rest)];
    if (box !== null) {
      if (box[1] !== ' ') edits.push({ start: start + from + 1, end: start + from + 2, newText: ' ' });
      from += box[0].length;
    } else if (struckOut.test(rest)) {
      edits.push(deletion(start + from, start + from + 2), deletion(start + to - 2, start + to));
      from += 2;
      to -= 2;
    } else if (mark !== null) {
      edits.push(deletion(start + from, start + from + mark[0].length));
      from += mark[0].length;
    } else if (suffix !== null) {
      const kept = rest.slice(0, suffix.index).trimEnd().length;
      edits.push(deletion(start + from + kept, start + to));
      to = from + kept;
    } else return;
    if (edits.length > 0) yield [...edits];
  }
}

/** An item's own first line: where its text starts and ends, without blanks, and what stands before it. */
function lineOf(
  { text }: Note,
  { start, line }: ActionItem,
): { start: number; end: number; lead: string; own: string } {
  const lineStart = lineStarts(text)[line] ?? start;
  const own = text.slice(start, lineEnd(text, start)).trimEnd();
  return { start, end: start + own.length, lead: text.slice(lineStart, start), own };
}

/**
 * Whether no other line of its paragraph is an item: in front of several owners' lines a bullet would swallow, for
 * everybody who reads the note as Markdown, those that follow.
 */
function standsAlone({ text, actionItems }: Note, item: ActionItem): boolean {
  const starts = lineStarts(text);
  const isBlank = (line: number): boolean => {
    const start = starts[line];
    return start === undefined || /^\s*(?:#|$)/.test(text.slice(start, lineEnd(text, start)));
  };
  const taken = new Set(actionItems.filter((other) => other !== item).map(({ line }) => line));
  if (item.line > 0 && !isBlank(item.line - 1)) return false;
  for (let line = item.line + 1; line < starts.length && !isBlank(line); line += 1) {
    if (taken.has(line)) return false;
  }
  return true;
}

function insertion(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}

function deletion(start: number, end: number): Edit {
  return { start, end, newText: '' };
}
