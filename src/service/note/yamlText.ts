/** How front matter is written, and edited in place: text by text, as rewriting a whole block would lose its author's layout. */
import { stringify } from 'yaml';
import type { Edit } from './edit';
import { lineEnd, lineEnding, lineStart, nextLine } from './lines';
import { remembered } from './names';
import type { Field, FieldValue, FrontMatter, Located, Note, Span } from './note';

/** A text as YAML writes it on one line: in quotes only where it needs them. */
export function toYaml(text: string, flow = false): string {
  const plain = onOneLine(text);
  return flow && /^[^"'].*[,[\]{}]/.test(plain) ? JSON.stringify(text) : plain;
}

/** The same names are written for one note after the other, and the library takes its time. */
const onOneLine = remembered((text) => {
  const short = stringify(text, { lineWidth: 0 }).trimEnd();
  // The library writes some texts as a block of lines, `---` among them.
  return /[\r\n]|^\s|\s$/.test(text) || /[\r\n]/.test(short) ? JSON.stringify(text) : short;
});

/** The place of a text without the quotes around it; with them where its quoted form is another one. */
export function insideOf({ text: source }: Note, { start, end, text }: Located): Span {
  const at = source.slice(start, end).indexOf(text);
  return at === -1 ? { start, end } : { start: start + at, end: start + at + text.length };
}

/** What stands before a key on its line: white space, as the whole block may be indented. */
export function indentationOf({ text }: Note, { key }: Field): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, key.start), key.start))?.[0] ?? '';
}

/** The lines that a span touches, with the last one's line ending. */
export function wholeLines(text: string, { start, end }: Span): Span {
  return { start: lineStart(text, start), end: nextLine(text, lineEnd(text, Math.max(start, end))) };
}

/** A key's own lines: from it to the line of its value's end. */
export function fieldLines({ text }: Note, { start, end }: Field): Span {
  // The value of a block scalar (`|`) reaches over its last line break to the next key.
  return wholeLines(text, { start, end: start + text.slice(start, end).trimEnd().length });
}

/** Whether each key starts a line of its own, so that keys can be added, moved and removed by lines: not so in `{ a: b }`. */
export function isByLines({ text }: Note, { fields }: FrontMatter): boolean {
  return fields.every(
    ({ start }) => lineStart(text, start) === start || /^[ \t]*$/.test(text.slice(lineStart(text, start), start)),
  );
}

type List = Extract<FieldValue, { kind: 'list' }>;

/**
 * What has to go so that an item goes: its line in a block list, itself with a comma in `[a, b]`.
 * @returns undefined where the item shares its line with something else, such as a comment, that has to stay
 */
export function itemRemoval({ text }: Note, list: List, item: FieldValue): Span | undefined {
  if (list.flow) {
    const before = /,\s*$/.exec(text.slice(list.start, item.start));
    const after = /^\s*,\s*/.exec(text.slice(item.end, list.end));
    if (before !== null) return { start: list.start + before.index, end: item.end };
    return { start: item.start, end: item.end + (after?.[0].length ?? 0) };
  }
  const lines = wholeLines(text, item);
  const isAlone = /^[ \t]*-[ \t]*$/.test(text.slice(lines.start, item.start).trimEnd());
  return isAlone && text.slice(item.end, lines.end).trim() === '' ? lines : undefined;
}

/**
 * One more item behind the last text of a list, written as the list writes its own.
 * @returns undefined where the list has none, or lays it out in a way that leaves no sure place
 */
export function itemBehind({ text }: Note, list: List, name: string): Edit | undefined {
  const last = list.items.findLast(({ kind }) => kind === 'text');
  if (last === undefined) return undefined;
  if (list.flow) return { start: last.end, end: last.end, newText: `, ${toYaml(name, true)}` };
  const lead = text.slice(lineStart(text, last.start), last.start);
  const written = text.slice(last.start, last.end);
  // Of a text over several lines the parser's end may be that of the list.
  if (!/^[ \t]*-[ \t]+$/.test(lead) || /[\r\n]/.test(written)) return undefined;
  const at = lineEnd(text, last.end);
  return { start: at, end: at, newText: `${lineEnding(text)}${lead}${toYaml(name)}` };
}

/** Items in place of one, each written as the list writes its own. */
export function itemsInstead({ text }: Note, list: List, item: FieldValue, names: readonly string[]): string {
  if (list.flow) return names.map((name) => toYaml(name, true)).join(', ');
  const lead = text.slice(lineStart(text, item.start), item.start);
  return names.map((name) => toYaml(name)).join(`${lineEnding(text)}${lead}`);
}
