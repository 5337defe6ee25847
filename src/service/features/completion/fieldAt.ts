/** Which field of the front matter the cursor is in, and what a choice takes the place of there. */
import { isYaml, parseFrontMatter } from '../../note/frontMatter';
import { isListKey, kindOf } from '../../note/keys';
import { lineEnd, lineEnding, lineStart, nextLine } from '../../note/lines';
import type { Note, Span } from '../../note/note';
import { type Cursor, cursorAt, keysByLines } from './cursor';

/** A place that something can be typed at. The span, on one line and around the cursor, is what a choice replaces. */
export type Place = KeyPlace | ValuePlace;

export interface KeyPlace extends Span {
  readonly kind: 'key';
  /** Whether the key's colon, and so its value, stands behind it already. */
  readonly hasColon: boolean;
  /** The keys of the other lines. */
  readonly others: ReadonlySet<string>;
}

export interface ValuePlace extends Span {
  readonly kind: 'value';
  readonly key: string;
  /** What has to stand before the value: a space, or a dash, or a new line with one. */
  readonly lead: string;
  /** How the value is written: by itself, in `[a, b]`, or among others in a text with commas. */
  readonly form: 'block' | 'flow' | 'joined';
  /** What stands between the start and the cursor. */
  readonly typed: string;
}

/** What the places of a line are found by. */
interface Around {
  readonly note: Note;
  readonly offset: number;
  readonly block: Span;
  readonly cursor: Cursor;
  /** The cursor's line. */
  readonly line: Span;
  /** The next line that holds more than a comment. */
  readonly next: { readonly indent: number; readonly isItem: boolean; readonly text: string } | undefined;
}

/** @returns none, at once, outside of the front matter; two for a word that may become a key or an item */
export function placesAt(note: Note, offset: number): Place[] {
  const block = blockAround(note, offset);
  const cursor = block === undefined ? undefined : cursorAt(note.text, block, offset);
  if (block === undefined || cursor === undefined) return [];
  const line = { start: lineStart(note.text, offset), end: lineEnd(note.text, offset) };
  const next = contentBelow(note.text.slice(Math.min(nextLine(note.text, line.end), block.end), block.end));
  const around = { note, offset, block, cursor, line, next };
  const places = cursor.after === 'bare' ? [bareItem(around), bareKey(around)] : [valuePlace(around)];
  // A comment has to stay one: nothing may be joined to it.
  return places.filter((place) => place !== undefined).filter(({ end }) => note.text.charAt(end) !== '#');
}

/** The YAML around the cursor: of a block that is not closed, also the line that is about to become its next key. */
function blockAround({ text, frontMatter }: Note, offset: number): Span | undefined {
  const start = frontMatter?.content.start ?? /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(text)?.[0].length;
  if (start === undefined || offset < start || !isYaml(frontMatter?.language.text ?? '')) return undefined;
  const keysEnd = frontMatter?.content.end ?? start;
  if (offset < keysEnd) return { start, end: keysEnd };
  const end = lineEnd(text, keysEnd);
  const isFence = frontMatter?.closed === true || /^(?:---|\.\.\.)/.test(text.slice(keysEnd, keysEnd + 3));
  if (isFence || offset > end) return undefined;
  // Keys may go on below it.
  const without = parseFrontMatter(text.slice(0, keysEnd) + text.slice(end));
  return { start, end: Math.max(end, (without?.content.end ?? start) + end - keysEnd) };
}

function contentBelow(yaml: string): Around['next'] {
  const [text] = /^[ \t]*[^\s#].*$/m.exec(yaml) ?? [];
  return text === undefined ? undefined : { text, indent: text.search(/\S/), isItem: /^\s*-(?:\s|$)/.test(text) };
}

function valuePlace(around: Around): ValuePlace | undefined {
  const { key, after } = around.cursor;
  if (key === undefined) return undefined;
  const isMany = isListKey(key) || kindOf(key) === 'tags';
  if (after === 'bracket' || after === 'comma') return isMany ? flowItem(around, key) : undefined;
  if (after === 'dash') return isMany ? blockItem(around, key) : undefined;
  if (isListKey(key) || (isMany && around.next?.isItem === true)) return firstItem(around, key);
  return isMany ? joinedPart(around, key) : wholeText(around, key);
}

/** The place of a value from behind its colon, dash, bracket or comma on; the end is that of what stands there already. */
function placeFrom(
  { note: { text }, offset, line }: Around,
  key: string,
  from: number,
  form: 'block' | 'flow' = 'block',
): ValuePlace | undefined {
  const start = from + (/^\s*/.exec(text.slice(from, offset))?.[0].length ?? 0);
  const whole = text.slice(start, line.end);
  if (isNoText(whole)) return undefined;
  const typed = text.slice(start, offset);
  const length = lengthOfValue(whole, typed.length, ...(form === 'flow' ? flowEnds : blockEnds));
  const end = Math.max(offset, start + length);
  // The space between the cursor and what stands behind it stays.
  const space = typed === '' ? /^\s+(?=[^\s#])/.exec(whole)?.[0] : undefined;
  return { kind: 'value', key, lead: space ?? leadAt(text, start, typed), form, typed, start, end };
}

/** The space that is missing where the cursor is right behind a sign. */
function leadAt(text: string, start: number, typed: string): string {
  return typed === '' && /[-:,]/.test(text.charAt(start - 1)) ? ' ' : '';
}

/** Collections, block scalars, anchors, aliases, tags, comments: nothing that a name could take the place of. */
function isNoText(yaml: string): boolean {
  return /^\s*(?:[[{&*!|>]|[-?:](?:\s|$))|^#/.test(yaml);
}

/** What ends a value without quotes; and what has to follow the quote that ends one with quotes. */
type Ends = readonly [plain: RegExp, quoted: RegExp];
const blockEnds: Ends = [/\s#/, /^\s*(?:$|\s#)/];
const flowEnds: Ends = [/[,[\]{}]|\s#/, /^\s*(?:$|[,\]]|\s#)/];

/** How much of a line is the value at its start, at least what is typed. A quote that nothing closes is part of a text. */
function lengthOfValue(yaml: string, typed: number, ...[stop, closing]: Ends): number {
  const [quoted] = /^\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(yaml) ?? [];
  if (quoted !== undefined && closing.test(yaml.slice(quoted.length))) return quoted.length;
  const rest = yaml.slice(typed);
  const end = rest.search(stop);
  return typed + rest.slice(0, end === -1 ? undefined : end).trimEnd().length;
}

/** `location: On|line` */
function wholeText(around: Around, key: string): ValuePlace | undefined {
  const { next, cursor } = around;
  // The value goes on below.
  if (next !== undefined && (next.indent > 0 || next.isItem)) return undefined;
  return placeFrom(around, key, cursor.start);
}

/** `- An|nB` */
function blockItem(around: Around, key: string): ValuePlace | undefined {
  const { next, cursor, line, note } = around;
  const indent = note.text.slice(line.start).search(/[^ ]/);
  if (cursor.isInline || (next !== undefined && next.indent > indent)) return undefined;
  return placeFrom(around, key, cursor.start);
}

/** `participants: An|n`: a list starts below its key. */
function firstItem(around: Around, key: string): ValuePlace | undefined {
  const { next, cursor, offset, note } = around;
  const place = placeFrom(around, key, cursor.start);
  if (place === undefined || (next !== undefined && next.indent > 0 && !next.isItem)) return undefined;
  // Whoever lists several in a text has to turn it into a list first.
  if (/[,;]/.test(note.text.slice(place.start, place.end))) return undefined;
  const indent = ' '.repeat(next?.isItem === true ? next.indent : 0);
  const typed = note.text.slice(cursor.start, offset);
  return { ...place, start: cursor.start, typed, lead: `${lineEnding(note.text)}${indent}- ` };
}

/** `[a, b|]` */
function flowItem(around: Around, key: string): ValuePlace | undefined {
  const { note, line, next, cursor } = around;
  const place = placeFrom(around, key, cursor.start, 'flow');
  const behind = note.text.slice(place?.end, line.end).trimStart();
  if (place === undefined || /^[[{}]/.test(behind)) return undefined;
  // Without a comma between, what stands in the next line is part of the same item; a key tells that the list is not closed.
  const goesOn = /^(?:$|#)/.test(behind) && next !== undefined && !/^\s*[\],]/.test(next.text);
  if (goesOn && keysByLines(next.text).length === 0) return undefined;
  // YAML wants every line of a list indented.
  return place.start === line.start && place.lead === '' ? { ...place, lead: '  ' } : place;
}

/** `tags: a, b|`: one of several in a text, which may stand in quotes. */
function joinedPart(around: Around, key: string): ValuePlace | undefined {
  const { note, offset } = around;
  const whole = wholeText(around, key);
  if (whole === undefined) return undefined;
  const source = note.text.slice(whole.start, whole.end);
  const [opening = '', quote = ''] = /^\s*(["'])/.exec(source) ?? [];
  if (quote === '' && !source.includes(',')) return whole;
  const isClosed = quote !== '' && source.length > opening.length && source.endsWith(quote);
  const inner = { start: whole.start + opening.length, end: whole.end - (isClosed ? quote.length : 0) };
  if (offset < inner.start || offset > inner.end) return undefined;
  const before = note.text.slice(inner.start, offset);
  const from = inner.start + before.lastIndexOf(',') + 1;
  const start = from + (/^\s*/.exec(note.text.slice(from, offset))?.[0].length ?? 0);
  const typed = note.text.slice(start, offset);
  const [rest = ''] = /^[^,]*/.exec(note.text.slice(offset, inner.end)) ?? [];
  const end = offset + rest.trimEnd().length;
  return { ...whole, form: 'joined', typed, start, end, lead: leadAt(note.text, start, typed) };
}

/** A half-typed item that has no dash yet, or nothing between its dash and its name. */
function bareItem(around: Around): ValuePlace | undefined {
  const { cursor, line, next, note, offset } = around;
  const { key } = cursor;
  if (key === undefined || cursor.isInline || cursor.hasStray || !(isListKey(key) || kindOf(key) === 'tags'))
    return undefined;
  const content = note.text.slice(line.start, line.end);
  const [spaces = '', dash = ''] = /^( *)(-(?=[^\s-]))?/.exec(content)?.slice(1) ?? [];
  const isBlank = content.trim() === '';
  // Of a blank line, what is left of the cursor counts.
  const indent = isBlank ? offset - line.start : spaces.length;
  if (offset < line.start + indent + dash.length || /:(?:\s|$)/.test(content)) return undefined;
  const listIndent = cursor.listIndent ?? (next?.isItem === true ? next.indent : indent);
  if (next !== undefined && next.indent !== (next.isItem ? listIndent : 0)) return undefined;
  if (dash === '' ? indent > listIndent : indent !== listIndent) return undefined;
  const place = placeFrom(around, key, line.start + indent + dash.length);
  return place && { ...place, lead: dash === '' ? `${' '.repeat(listIndent - indent)}- ` : ' ' };
}

/** A word at the start of a line that is, or may become, a key. */
function bareKey({ note: { text }, offset, block, line, next }: Around): KeyPlace | undefined {
  const [, word = '', behind = ''] =
    /^((?:[\p{L}\p{N}_][\p{L}\p{N}_-]*)?)(.*)$/su.exec(text.slice(line.start, line.end)) ?? [];
  const end = line.start + word.length;
  const hasColon = /^[ \t]*:(?:\s|$)/.test(behind);
  if (offset > end || !(hasColon || /^\s*(?:$|\s#)/.test(behind))) return undefined;
  // The lines below would become part of another field.
  if (!hasColon && next !== undefined && (next.indent > 0 || next.isItem)) return undefined;
  const others = [text.slice(block.start, line.start), text.slice(line.end, block.end)].flatMap(keysByLines);
  return { kind: 'key', hasColon, others: new Set(others.map(({ key }) => key)), start: line.start, end };
}
