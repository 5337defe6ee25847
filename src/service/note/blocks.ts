/**
 * The block structure of a note's body: headings and paragraphs, each paragraph with the list item that it stands in.
 * markdown-it's block rules read it (a tenth of what remark takes, see docs/architecture.md); a test holds the answer to
 * remark's. Code, tables, quotes, HTML and link definitions hold nothing of ours and are left out.
 */
import MarkdownIt, { type Token } from 'markdown-it';
import { lineAt, lineEnd, lineStarts } from './lines';
import type { Heading, Located, Span } from './note';

/** A list item; items nest. */
export interface ListItem {
  readonly parent: ListItem | undefined;
  /** 0 for the items of an outermost list. */
  readonly depth: number;
}

/** One line of a paragraph, without indentation, bullet and white space at its ends. */
export interface Line extends Located {
  /** 0-based. */
  readonly line: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: readonly Line[];
  /** The list item that it stands in, if any. */
  readonly item: ListItem | undefined;
}

export type Block = Paragraph | ({ readonly kind: 'heading' } & Heading);

// Only the block rules run: inline markup is looked at where it matters, as text.
const markdown = new MarkdownIt('commonmark', { maxNesting: 100 }).enable('table');

/**
 * @param text the whole note
 * @param bodyStart where its body starts: behind the front matter, at a line's end or start; 0 where there is none
 * @returns the blocks in the order of the text, their offsets counted from the start of the whole text
 */
export function parseBlocks(text: string, bodyStart: number): Block[] {
  // A byte order mark would hide the bullet or the `#` behind it.
  const start = bodyStart === 0 && text.startsWith('\uFEFF') ? 1 : bodyStart;
  const body = text.slice(start).replace(/\r\n?/g, '\n');
  const tokens: Token[] = [];
  markdown.block.parse(body, markdown, {}, tokens);
  const source = new Source(text, start);
  const blocks: Block[] = [];
  let item: ListItem | undefined;
  let quotes = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'list_item_open') item = { parent: item, depth: item === undefined ? 0 : item.depth + 1 };
    else if (token.type === 'list_item_close') item = item?.parent;
    else if (token.type === 'blockquote_open') quotes += 1;
    else if (token.type === 'blockquote_close') quotes -= 1;
    else if (token.type === 'inline' && quotes === 0) {
      const block = readBlock(tokens[index - 1], token, item, source);
      if (block !== undefined) blocks.push(block);
    }
  }
  return blocks;
}

function readBlock(
  opening: Token | undefined,
  inline: Token,
  item: ListItem | undefined,
  source: Source,
): Block | undefined {
  if (opening?.type === 'paragraph_open') {
    const lines = source.locate(inline);
    return lines.length > 0 ? { kind: 'paragraph', lines, item } : undefined;
  }
  if (opening?.type === 'heading_open' && item === undefined && opening.map !== null) {
    const [first, next] = opening.map;
    return { kind: 'heading', level: Number(opening.tag.slice(1)), text: inline.content, ...source.span(first, next) };
  }
  return undefined;
}

/** Finds the parser's lines in the text of the whole note. */
class Source {
  private readonly starts: readonly number[];
  private readonly firstLine: number;

  constructor(
    private readonly text: string,
    private readonly bodyStart: number,
  ) {
    this.starts = lineStarts(text);
    this.firstLine = lineAt(this.starts, bodyStart);
  }

  /** The lines of a paragraph. The parser has cut off what stands before them, so each is found from its line's end. */
  locate(inline: Token): Line[] {
    const first = this.firstLine + (inline.map?.[0] ?? 0);
    return inline.content.split('\n').flatMap((content, index) => {
      const text = content.trim();
      const line = first + index;
      const start = this.starts[line];
      if (text === '' || start === undefined) return [];
      const end = start + this.text.slice(start, lineEnd(this.text, start)).trimEnd().length;
      return [{ text, start: end - text.length, end, line }];
    });
  }

  /** The span of whole lines of the body, without the last line's ending; and the line, in the whole text, of the first. */
  span(first: number, next: number): Span & { line: number } {
    const line = this.firstLine + first;
    const start = Math.max(this.starts[line] ?? this.text.length, this.bodyStart);
    const last = this.starts[this.firstLine + next - 1] ?? start;
    return { start, end: lineEnd(this.text, last), line };
  }
}
