/** How the blocks of Markdown begin and end: CommonMark 0.31, chapters 4 and 5, and the tables of GitHub's dialect. */

import { trimAny } from './names';

/** @returns the level of the heading that the text of a line is (`## Agenda`), if it is one */
export function headingLevel(text: string): number | undefined {
  return /^#{1,6}(?=[ \t]|$)/.exec(text)?.[0].length;
}

/** What a heading says, without its `#`; at the end these close it, if they stand apart. */
export function headingText(text: string): string {
  const said = trimAny(text.replace(/^#+/, ''), /[ \t]/);
  const closing = trimAny(said, /#/, 'end');
  return (/(?:^|[ \t])$/.test(closing) ? closing : said).trim();
}

/** @returns the level of the heading that a line makes of the paragraph above it: `===` or `---` */
export function underlineLevel(text: string): 1 | 2 | undefined {
  if (!/^(?:=+|-+)[ \t]*$/.test(text)) return undefined;
  return text.startsWith('=') ? 1 : 2;
}

/** `---`, `* * *` or `___` between blocks. */
export function isThematicBreak(text: string): boolean {
  return /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(text);
}

/** @returns the backticks or tildes that open fenced code, if they do */
export function openingFence(text: string): string | undefined {
  return /^(?:`{3,}(?![^`]*`)|~{3,})/.exec(text)?.[0];
}

export function closesFence(text: string, fence: string): boolean {
  return text.startsWith(fence) && /^(`+|~+)[ \t]*$/.test(text);
}

export interface ListMarker {
  /** Of the bullet or number, without white space. */
  readonly length: number;
  /** An ordered list may only interrupt a paragraph if it starts with 1, so that a number in prose starts none. */
  readonly mayInterrupt: boolean;
}

/** Whether a list's marker may start with a character; most lines start with others. */
export function startsMarker(first: string): boolean {
  return markerStarts.has(first);
}

const markerStarts = new Set('-+*0123456789');

/** @returns the bullet (`-`, `+`, `*`) or number (`1.`, `1)`) that a line starts with */
export function listMarker(text: string): ListMarker | undefined {
  const [marker, number] = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/.exec(text) ?? [];
  return marker === undefined
    ? undefined
    : { length: marker.length, mayInterrupt: number === undefined || Number(number) === 1 };
}

export interface HtmlBlock {
  /** What ends it; `undefined` for a blank line. */
  readonly end: RegExp | undefined;
  /** A lone tag does not interrupt a paragraph. */
  readonly mayInterrupt: boolean;
}

const blockTags =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|' +
  'fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|' +
  'menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|' +
  'track|ul';
const attribute = String.raw`\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>${'`'}]+|'[^']*'|"[^"]*"))?`;

const htmlBlocks: readonly (HtmlBlock & { readonly start: RegExp })[] = [
  {
    start: /^<(?:script|pre|textarea|style)(?:\s|>|$)/i,
    end: /<\/(?:script|pre|textarea|style)>/i,
    mayInterrupt: true,
  },
  { start: /^<!--/, end: /-->/, mayInterrupt: true },
  { start: /^<\?/, end: /\?>/, mayInterrupt: true },
  { start: /^<![a-z]/i, end: />/, mayInterrupt: true },
  { start: /^<!\[CDATA\[/, end: /\]\]>/, mayInterrupt: true },
  { start: new RegExp(`^</?(?:${blockTags})(?:\\s|/?>|$)`, 'i'), end: undefined, mayInterrupt: true },
  {
    start: new RegExp(`^(?:<[a-z][a-z0-9-]*(?:${attribute})*\\s*/?>|</[a-z][a-z0-9-]*\\s*>)\\s*$`, 'i'),
    end: undefined,
    mayInterrupt: false,
  },
];

/** @returns the block of HTML that a line starts, if it starts one */
export function htmlBlock(text: string): HtmlBlock | undefined {
  return htmlBlocks.find(({ start }) => start.test(text));
}

/** Whether a line is a table's second one (`|---|:-:|`), and the line above it, with as many cells, its first. */
export function startsTable(header: string, delimiters: string): boolean {
  if (header === '|' || !/^[|:-][|:\- \t]*$/.test(delimiters) || !/[|:]/.test(delimiters)) return false;
  const cells = cellsOf(delimiters);
  return cells.every((cell) => /^:?-+:?$/.test(cell)) && cellsOf(header).length === cells.length;
}

function cellsOf(row: string): string[] {
  const cells = row
    .replace(/\\[\\|]/g, '')
    .split('|')
    .map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}
