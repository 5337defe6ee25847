/** Carries an open item over into another note: the line and its details, as that note writes its own. */
import { checkbox, marksWithin } from '../doneMarks';
import { findDue } from '../dueDate';
import { applyEdits, type Edit } from '../edit';
import { lineEnd, lineEnding, lineStarts } from '../lines';
import type { ActionItem, Note, Section } from '../note';
import { withDay } from './due';
import { gistOf, type Reparse } from './tryOut';

/**
 * @param item an item of the note, open or done
 * @param target the note that it goes to
 * @returns edits of the target after which the item is open there, as the last of its actions section, which is made if it
 *   has none; empty where the target has this item already; undefined where it could not be read there as the same item
 */
export function carryOver(
  note: Note,
  item: ActionItem,
  target: Note,
  reparseTarget: Reparse,
): readonly Edit[] | undefined {
  if (item.kind === 'decision') return undefined;
  const gist = gistOf(item);
  const text = withAbsoluteDue(gist.text, note);
  const isThere = target.actionItems.some(
    (other) => other.description.text === text && gistOf(other).owners.join() === gist.owners.join(),
  );
  if (isThere) return [];
  const before = target.actionItems.map(gistOf);
  const expected = JSON.stringify([...before, { ...gist, text, done: false }]);
  for (const edits of ways(note, item, text, target)) {
    const after = reparseTarget(applyEdits(target.text, edits));
    if (JSON.stringify(after.actionItems.map(gistOf)) === expected) return edits;
  }
  return undefined;
}

/** `by Friday` would be another day in another note. */
function withAbsoluteDue(text: string, note: Note): string {
  const phrase = findDue(text, note.meeting.date);
  if (phrase === undefined || phrase.due === 'next meeting') return text;
  if (text.slice(phrase.start, phrase.end).includes(phrase.due)) return text;
  return withDay(text, phrase, phrase.due);
}

function* ways(note: Note, item: ActionItem, text: string, target: Note): Generator<Edit[]> {
  const ending = lineEnding(target.text);
  const section = target.actionItems.length > 0 ? sectionOfLast(target) : actionsOf(target).at(-1);
  const [at, intro] =
    section === undefined ? [target.text.length, newSection(note, target, ending)] : [endOf(target, section), ''];
  const lead = at > 0 && !/[\r\n]$/.test(target.text.slice(0, at)) ? ending : '';
  const isFresh = section === undefined || at <= section.heading.end + ending.length;
  for (const bullet of bulletsFor(note, item, target)) {
    const lines = linesOf(note, item, text, bullet).join(ending);
    const newText = (gap: string): string => `${lead}${section === undefined ? intro : gap}${lines}${ending}`;
    const gaps = isFresh ? [ending] : isSpaced(target) ? [ending, ''] : ['', ending];
    for (const gap of gaps) yield [{ start: at, end: at, newText: newText(gap) }];
  }
}

/** Behind the last line of a section that is not blank. */
function endOf({ text }: Note, { start, end }: Section): number {
  const last = start + text.slice(start, end).trimEnd().length;
  const next = lineEnd(text, last);
  return next + (text.startsWith('\r\n', next) ? 2 : next < text.length ? 1 : 0);
}

function actionsOf({ sections }: Note): Section[] {
  return sections.filter(({ kind }) => kind === 'actions');
}

function sectionOfLast(target: Note): Section | undefined {
  return actionsOf(target).at(-1);
}

/** The heading of a section for it: that of the note from which the item comes, as its team calls it. */
function newSection(note: Note, target: Note, ending: string): string {
  const heading = actionsOf(note)[0]?.heading;
  const level = target.sections[0]?.heading.level ?? heading?.level ?? 2;
  const gap = target.text.trim() === '' ? '' : ending;
  return `${gap}${'#'.repeat(level)} ${heading?.text ?? 'TODOs and Decisions'}${ending}${ending}`;
}

/** The bullet of the target's last item, else that of the item itself; and each of the two others. */
function bulletsFor(note: Note, item: ActionItem, target: Note): Set<string> {
  const last = target.actionItems.at(-1);
  const own = bulletOf(note, item);
  return new Set([...(last === undefined ? [] : [bulletOf(target, last)]), own, '', '- ']);
}

function bulletOf({ text }: Note, { line, start }: ActionItem): string {
  const lead = text.slice(lineStarts(text)[line] ?? start, start);
  return /^\s*[-*+]\s/.test(lead) ? `${lead.trim()} ` : '';
}

/** Whether a blank line stands between the last two items. */
function isSpaced({ text, actionItems }: Note): boolean {
  const [previous, last] = actionItems.slice(-2);
  if (previous === undefined || last === undefined) return false;
  return /\n\s*\n|\r\s*\r/.test(text.slice(previous.end, last.start).replaceAll('\r\n', '\n'));
}

/** The item, open and with its owners, and its details; their indentation counts from its own. */
function linesOf(note: Note, item: ActionItem, text: string, bullet: string): string[] {
  const lines = note.text.slice(item.start, item.end).split(/\r\n|\r|\n/);
  const lead = note.text.slice(lineStarts(note.text)[item.line] ?? item.start, item.start);
  const indent = /^\s*/.exec(lead)?.[0].length ?? 0;
  const shift = bullet !== '' && lead.trim() === '' ? ' '.repeat(bullet.length) : '';
  const below = note.text.slice(item.start, item.description.end).split(/\r\n|\r|\n/).length;
  const details = lines.slice(below).map((line) => {
    const kept = line.slice(Math.min(indent, /^\s*/.exec(line)?.[0].length ?? 0));
    return kept.trim() === '' ? '' : shift + kept;
  });
  // Without its bullet a box is none in Markdown, but for those who wrote it so.
  const losesBox = bullet === '' && lead.trim() !== '';
  return [`${bullet}${headOf(note, item, losesBox)}${text}${tailOf(note, item)}`, ...details];
}

/** What stands before the text, without a mark that it is done; with the owners, where a label above names them. */
function headOf({ text }: Note, { start, description, owners }: ActionItem, losesBox: boolean): string {
  const own = text.slice(start, description.start).replace(/\s*[\r\n]\s*/g, ' ');
  const hasOwners = owners.every((owner) => owner.start >= start && owner.end <= description.start);
  const box = losesBox ? own.replace(checkbox, '') : own.replace(/^\[[xX]\](?=\s)/, '[ ]');
  const head = box.replace(marksWithin, '');
  if (hasOwners && (owners.length > 0 || head !== '')) return head;
  const trailing = owners.every((owner) => owner.start >= description.end);
  if (trailing && owners.length > 0) return head;
  return `${head}${owners.length > 0 ? owners.map(({ raw }) => raw).join('/') : 'TODO'}: `;
}

/** Owners that stand behind the text. */
function tailOf({ text }: Note, { description, owners }: ActionItem): string {
  const last = owners.at(-1);
  if (last === undefined || last.start < description.end) return '';
  return text.slice(description.end, last.end) + (/^\)?/.exec(text.slice(last.end))?.[0] ?? '');
}
