/** Gives an item to people, or takes it from them, in the form that its line has. */
import { checkbox, headMark } from '../doneMarks';
import type { Edit } from '../edit';
import { keyword } from '../forms';
import type { ActionItem, Note, Owner, Span } from '../note';
import { ownerSeparator } from '../owners';
import { createSectionFinder } from '../sections';
import { firstThatFits, type Reparse } from './tryOut';

/**
 * Who stays keeps their place and spelling; who comes stands behind them, in the order that is given. Of an item that
 * nobody owned, taking away everybody again gives back the same bytes.
 * @param owners as they are to be written, such as `RD` or `@razvan`; nobody where there is none
 * @returns edits after which just these own it and all else is as it was; empty where they do already; undefined where
 *   the line leaves no place for them, or would be read otherwise
 */
export function setOwners(
  note: Note,
  item: ActionItem,
  owners: readonly string[],
  reparse: Reparse,
): readonly Edit[] | undefined {
  if (item.kind === 'decision') return undefined;
  const wanted = [...new Set(owners)];
  const present = item.owners.map(({ raw }) => raw);
  const kept = present.filter((raw) => wanted.includes(raw));
  const added = wanted.filter((raw) => !present.includes(raw));
  if (added.length === 0 && kept.length === present.length) return [];
  const all = [...kept, ...added];
  const ways = all.length === 0 ? waysToNobody(note, item) : waysTo(note, item, kept, added);
  return firstThatFits(note, item, { owners: all, kind: all.length > 0 ? 'owned' : 'unowned' }, ways, reparse);
}

/** How owners are joined where the line does not show it: initials by slashes, names that have blanks by commas. */
const separators = ['/', ', ', ' and '];

function* waysTo(
  note: Note,
  item: ActionItem,
  kept: readonly string[],
  added: readonly string[],
): Generator<Edit[] | undefined> {
  const [first, last] = [item.owners[0], item.owners.at(-1)];
  for (const separator of separatorsFor(note, item, [...kept, ...added])) {
    const joined = [...kept, ...added].join(separator);
    if (first === undefined || last === undefined) yield* waysToSomebody(note, item, joined);
    else if (kept.length === 0) yield [{ start: first.start, end: last.end, newText: joined }];
    else {
      const gone = removals(item.owners, kept);
      const stays = item.owners.findLast(({ raw }) => kept.includes(raw)) ?? last;
      const newText = added.map((raw) => separator + raw).join('');
      yield newText === '' ? gone : [...gone, { start: stays.end, end: stays.end, newText }];
    }
    // Of a list whose label names the owners, one bullet gets its own.
    yield [insertion(item.description.start, `${joined}: `)];
  }
}

function separatorsFor({ text }: Note, { owners }: ActionItem, all: readonly string[]): Iterable<string> {
  const [first, second] = owners;
  const own = first && second ? [text.slice(first.end, second.start)] : [];
  const usual = all.some((raw) => /[\s@]/.test(raw)) ? [...separators].reverse() : separators;
  return new Set([...own.filter((joint) => joint.replace(ownerSeparator, '') === ''), ...usual]);
}

function* waysToSomebody(note: Note, item: ActionItem, joined: string): Generator<Edit[] | undefined> {
  const { description } = item;
  const { lead, from } = leadOf(note, item);
  // `TODO x` has no colon: the second blank remembers that.
  if (lead !== '' && !lead.includes(':')) yield [insertion(description.start, ` ${joined}: `)];
  // Below a label that says `TODO:`, the keyword and its owners are the line's own.
  else if (lead === '' && from === item.start)
    yield* [written(note, item, joined), [insertion(from, `TODO: ${joined}: `)]];
  yield written(note, item, joined);
}

/** `TODO: x` → `TODO RD: x`, `- [ ] x` → `- [ ] RD: x`; undefined where the line leaves no place for it. */
function written(note: Note, { start, description }: ActionItem, joined: string): Edit[] | undefined {
  const lead = note.text.slice(start, description.start);
  const [box] = /^(?:\[ \]\s+)?/.exec(lead) ?? [''];
  const word = lead.slice(box.length);
  const colon = word.indexOf(':');
  // Behind owners these slashes would make the colon that of an address.
  if (colon >= 0 && word.endsWith(':') && description.text.startsWith('//')) return undefined;
  if (colon >= 0) return [insertion(start + box.length + word.slice(0, colon).trimEnd().length, ` ${joined}`)];
  // Outside of an actions section owners alone would just speak; what is an item by the label above it needs a keyword.
  const isItself = lead !== '' || createSectionFinder(note.sections)(start)?.kind === 'actions';
  return isItself ? [insertion(description.start, `${joined}: `)] : undefined;
}

/** The owners who go, each with what joins them to those who stay. */
function removals(owners: readonly Owner[], kept: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  const firstKept = owners.findIndex(({ raw }) => kept.includes(raw));
  for (const [index, owner] of owners.entries()) {
    if (kept.includes(owner.raw)) continue;
    const [before, after] = [owners[index - 1], owners[index + 1]];
    if (index < firstKept && after !== undefined) edits.push(deletion(owner.start, after.start));
    else if (before !== undefined) edits.push(deletion(before.end, owner.end));
  }
  return edits;
}

function* waysToNobody(note: Note, item: ActionItem): Generator<Edit[]> {
  const { text } = note;
  const { description, owners, end } = item;
  const [first, last] = [owners[0], owners.at(-1)];
  if (first === undefined || last === undefined) return;
  const { lead, from, hasBox } = leadOf(note, item);
  const word = keyword.exec(lead)?.[0] ?? '';
  const behind = lead.slice(word.length);
  if (last.end <= description.start && first.start >= from) {
    // What setOwners has put there, it takes away again.
    if (word !== '' && /^:\s/.test(behind) && !hasBox) yield [deletion(from, description.start)];
    if (text.slice(Math.max(from, first.start - 2), first.start) === '  ')
      yield [deletion(first.start - 1, description.start)];
    if (word === '') yield [deletion(first.start, description.start)];
    else if (text[first.start - 1] === ' ') yield [deletion(first.start - 1, last.end)];
    if (word !== '') yield [deletion(from + word.length, lastColon(lead, from))];
    if (word !== '') yield [{ start: from + word.length, end: description.start, newText: ': ' }];
    yield [{ start: from, end: description.start, newText: 'TODO: ' }];
  } else if (first.start >= description.end) {
    const trailing = { start: description.end, end: closing(text, last.end, end) };
    yield [{ ...trailing, newText: '' }];
    yield [{ ...trailing, newText: '' }, insertion(from, 'TODO: ')];
  }
}

/** Where the colon stands that closes a lead; the lead's start where there is none. */
function lastColon(lead: string, from: number): number {
  return from + Math.max(lead.lastIndexOf(':'), 0);
}

/** Behind the bracket and the stop that close owners at the end of a line. */
function closing(text: string, at: number, end: number): number {
  return at + (/^\)?\.?/.exec(text.slice(at, end))?.[0].length ?? 0);
}

/** What stands before an item's description, from behind its box and the marks that it is done. */
function leadOf({ text }: Note, { start, description }: ActionItem): { lead: string; from: number; hasBox: boolean } {
  const whole = text.slice(start, description.start);
  let at = 0;
  let hasBox = false;
  for (;;) {
    const rest = whole.slice(at);
    const box = checkbox.exec(rest)?.[0];
    const mark = box ?? headMark.exec(rest)?.[0] ?? /^~~/.exec(rest)?.[0];
    if (mark === undefined || mark === '') return { lead: rest, from: start + at, hasBox };
    hasBox ||= box !== undefined;
    at += mark.length;
  }
}

function insertion(at: number, newText: string): Edit {
  return { start: at, end: at, newText };
}

function deletion(start: number, end: number): Edit & Span {
  return { start, end, newText: '' };
}
