/**
 * Ways to make YAML of what is none. What people get wrong is known and short, what the parser says about it is neither;
 * so each known repair is tried on the lines around a fault, and taken only if the parser then complains less.
 */

import { applyEdits, type Edit } from '../note/edit';
import { parseFrontMatter } from '../note/frontMatter';
import { isTextKey } from '../note/keys';
import { lineEnd, lineEnding } from '../note/lines';
import type { FrontMatter, Note, Span, YamlError } from '../note/note';
import type { MessageId } from './messages';
import type { Fix } from './rule';

/** A known slip: how it is told, and what mends it. */
interface Repair {
  readonly title: MessageId;
  readonly isSure: boolean;
  /** @returns nothing where the line, or the block around it, has no such slip */
  edits(line: Line, block: readonly Line[], newLine: string): readonly Edit[];
}

interface Line extends Span {
  readonly text: string;
}

/** What comes before a value: `key: `, `- `. */
const beforeValue = /^[ \t]*(?:-[ \t]+|[\p{L}\p{N}_][\p{L}\p{N}_ .-]*?:[ \t]+)/u;

/** From the surest to the least sure; the first that helps is taken. */
const knownRepairs: readonly Repair[] = [
  {
    title: 'fix.tabs',
    isSure: true,
    edits: (line, block) => (hasTab(line) ? block.filter(hasTab).map(withoutTabs) : []),
  },
  {
    title: 'fix.space-after-dash',
    isSure: true,
    edits: (line, block) => (isTightDash(line) ? block.filter(isTightDash).map(spaceAfterDash) : []),
  },
  {
    title: 'fix.space-after-colon',
    isSure: true,
    edits: (line, block) => (isTightColon(line) ? block.filter(isTightColon).map(spaceAfterColon) : []),
  },
  {
    title: 'fix.dashes',
    isSure: true,
    edits: (line, block) => (hasOtherBullet(line) ? block.filter(hasOtherBullet).map(withDash) : []),
  },
  { title: 'fix.commas', isSure: true, edits: emptyCommas },
  { title: 'fix.unindent', isSure: true, edits: (line) => unindent(line) },
  { title: 'fix.own-line', isSure: true, edits: (line, _, newLine) => ownLine(line, newLine) },
  { title: 'fix.close-quote', isSure: false, edits: closeQuote },
  { title: 'fix.close-bracket', isSure: false, edits: closeBracket },
  { title: 'fix.quote', isSure: true, edits: (line) => (isPlain(line) ? quote(line, true) : []) },
  { title: 'fix.quote', isSure: true, edits: (line) => (isPlain(line) ? quote(line, false) : []) },
  { title: 'fix.quote', isSure: false, edits: (line) => quote(line, false) },
];

/** Longer blocks are not read again for each repair; nobody writes them. */
const longestBlock = 20_000;

/** How much may still be read to try repairs; a fault takes the parser as long as many characters. */
export interface Patience {
  characters: number;
}

const charactersOfFault = 100;

/** For all of a note: its block some hundred times over, or a few times where it is long and has a fault in each line. */
export function patience(): Patience {
  return { characters: 150_000 };
}

/** The repair of a fault, if one of the known ones is, and is found before the patience is at its end: at most one. */
export function repairs(note: Note, frontMatter: FrontMatter, fault: YamlError, left: Patience): Fix[] {
  const { content, errors } = frontMatter;
  if (content.end - content.start > longestBlock) return [];
  const cost = content.end - content.start + errors.length * charactersOfFault;
  const block = linesOf(note.text, content);
  const near = linesNear(block, fault);
  for (const { title, isSure, edits: editsFor } of knownRepairs) {
    for (const line of near) {
      const edits = editsFor(line, block, lineEnding(note.text));
      if (edits.length === 0) continue;
      if (cost > left.characters) return [];
      left.characters -= cost;
      if (isBetter(note, frontMatter, edits, errors)) return [{ title, facts: {}, edits, isSure }];
    }
  }
  return [];
}

/** The line of the fault, those around it, and lines with a quote that opens and does not close. */
function linesNear(block: readonly Line[], { start, end }: Span): Line[] {
  const at = block.findIndex((line) => start <= line.end);
  const last = block.findIndex((line) => end <= line.end);
  const open = block.filter((line) => closeQuote(line).length > 0);
  return [...new Set([block[at], block[at - 1], block[last], block[at + 1], ...open])].filter(
    (line) => line !== undefined,
  );
}

/** The lines of a block, without those of texts behind `|` and `>`, which may look like anything. */
function linesOf(text: string, { start, end }: Span): Line[] {
  const lines: Line[] = [];
  let textIndent: number | undefined;
  for (let at = start; at < end; ) {
    const stop = Math.min(lineEnd(text, at), end);
    const line = { start: at, end: stop, text: text.slice(at, stop) };
    const indent = line.text.search(/\S/);
    if (textIndent !== undefined && indent !== -1 && indent <= textIndent) textIndent = undefined;
    if (textIndent === undefined) lines.push(line);
    if (textIndent === undefined && /(?::|-)[ \t]+[|>][-+\d]*[ \t]*(?:#.*)?$/.test(line.text))
      textIndent = Math.max(indent, 0);
    at = text.startsWith('\r\n', stop) ? stop + 2 : stop + 1;
  }
  return lines;
}

function isBetter(note: Note, { end }: FrontMatter, edits: readonly Edit[], errors: readonly YamlError[]): boolean {
  const mended = applyEdits(note.text.slice(0, end), edits);
  const after = parseFrontMatter(`${mended}\n`);
  return after !== undefined && after.errors.length < errors.length;
}

function hasTab({ text }: Line): boolean {
  return /^[ ]*\t/.test(text);
}

function withoutTabs({ text, start }: Line): Edit {
  const indentation = /^[ \t]*/.exec(text)?.[0] ?? '';
  return { start, end: start + indentation.length, newText: indentation.replaceAll('\t', '  ') };
}

/** `-AnnB`, but no `---` and no number. */
function isTightDash({ text }: Line): boolean {
  return /^[ \t]*-[^\s\d-]/.test(text);
}

function spaceAfterDash({ text, start }: Line): Edit {
  const at = start + text.indexOf('-') + 1;
  return { start: at, end: at, newText: ' ' };
}

const tightColon = /^[ \t]*[\p{L}_][\p{L}\p{N}_-]*:(?=[^\s/:])/u;

function isTightColon({ text }: Line): boolean {
  return tightColon.test(text);
}

function spaceAfterColon({ text, start }: Line): Edit {
  const at = start + (tightColon.exec(text)?.[0].length ?? 0);
  return { start: at, end: at, newText: ' ' };
}

/** Markdown's other bullets, and dashes that only look like YAML's. */
const otherBullet = /^([ \t]*)(?:[*•–—]|\d{1,2}[.)])(?=[ \t])/;

function hasOtherBullet({ text }: Line): boolean {
  return otherBullet.test(text);
}

function withDash({ text, start }: Line): Edit {
  const [whole = '', indentation = ''] = otherBullet.exec(text) ?? [];
  return { start: start + indentation.length, end: start + whole.length, newText: '-' };
}

/** `[a, , b]` → `[a, b]` */
function emptyCommas({ text, start }: Line): Edit[] {
  return [...text.matchAll(/,(?:\s*,)+|(?<=\[)(?:\s*,)+\s*/g)].map(({ 0: commas, index }) => ({
    start: start + index,
    end: start + index + commas.length,
    newText: commas.startsWith(',') && text.charAt(index - 1) !== '[' ? ',' : '',
  }));
}

/** A key that is indented although it belongs to nothing. */
function unindent({ text, start }: Line): Edit[] {
  const indentation = /^[ \t]+(?=[\p{L}_][\p{L}\p{N}_-]*:(?:[ \t]|$))/u.exec(text);
  return indentation === null ? [] : [{ start, end: start + indentation[0].length, newText: '' }];
}

/** `teams: - community` → the item on a line of its own. */
function ownLine({ text, start }: Line, newLine: string): Edit[] {
  const found = /^([^:#]*:)[ \t]+(?=-[ \t])/.exec(text);
  // In a title a dash is a dash.
  if (found?.[1] === undefined || isTextKey(found[1].slice(0, -1).trim())) return [];
  return [{ start: start + found[1].length, end: start + found[0].length, newText: newLine }];
}

function closeQuote(line: Line): Edit[] {
  const value = valueOn(line);
  const mark = value?.text.charAt(0);
  if (value === undefined || (mark !== '"' && mark !== "'") || value.text.slice(1).includes(mark)) return [];
  return [{ start: value.end, end: value.end, newText: mark }];
}

function closeBracket(line: Line): Edit[] {
  const value = valueOn(line);
  const closing = { '[': ']', '{': '}' }[value?.text.charAt(0) ?? ''];
  if (value === undefined || closing === undefined || value.text.includes(closing)) return [];
  return [{ start: value.end, end: value.end, newText: closing }];
}

/** Whether a value is surely a text: it starts neither a list nor a map, or goes on behind it, as `[Draft] Plans` does. */
function isPlain(line: Line): boolean {
  const { text = '' } = valueOn(line) ?? {};
  if (/^["']/.test(text) && isSeveral(text)) return false;
  return !/^[[{]/.test(text) || /^(?:\[[^\]]*\]|\{[^}]*\})\s+[^\s#,\]}]/.test(text);
}

/** @param keepsComment whether what stands behind ` #` is left outside of the quotes */
function quote(line: Line, keepsComment: boolean): Edit[] {
  const value = valueOn(line);
  if (value === undefined) return [];
  const comment = keepsComment ? /\s+#\s.*$/.exec(value.text) : null;
  const text = comment === null ? value.text : value.text.slice(0, comment.index);
  const isQuoted = /^(["']).*\1$/.test(text) && !isSeveral(text);
  // Quotes that were meant as such, with others inside, are opened up first.
  const inner = isQuoted ? text.slice(1, -1) : text;
  return [{ start: value.start, end: value.start + text.length, newText: inQuotes(inner) }];
}

/** `"Alpha", "Beta"`: texts in quotes of their own, not quotes in quotes. */
function isSeveral(text: string): boolean {
  const mark = text.charAt(0);
  const next = text.indexOf(mark, 1);
  return (
    text.endsWith(mark) &&
    next > 1 &&
    next < text.length - 1 &&
    /\S/.test(text.charAt(next - 1)) &&
    /[\s,]/.test(text.charAt(next + 1))
  );
}

/** In double quotes, or in single ones where that spares escapes. */
export function inQuotes(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** What stands behind `key: ` or `- ` on a line. */
function valueOn({ text, start }: Line): Line | undefined {
  const lead = beforeValue.exec(text)?.[0];
  const value = lead === undefined ? '' : text.slice(lead.length).trimEnd();
  if (lead === undefined || value === '') return undefined;
  return { text: value, start: start + lead.length, end: start + lead.length + value.length };
}
