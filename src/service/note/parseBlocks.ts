/**
 * The block structure of a note's body: headings and paragraphs, each paragraph with the list item that it stands in. One
 * pass over the lines, as CommonMark's appendix on parsing tells it; a test holds the answer to remark's, which takes too
 * long to be asked at each keystroke (docs/architecture.md). Code, tables, quotes, HTML and link definitions hold nothing
 * of ours and are left out.
 */
import {
  closesFence,
  headingLevel,
  headingText,
  htmlBlock,
  isThematicBreak,
  type ListMarker,
  listMarker,
  openingFence,
  startsMarker,
  startsTable,
  underlineLevel,
} from './blockStarts';
import type { Block, Line, ListItem } from './blocks';
import { LineCursor } from './lineCursor';
import { nextLine } from './lines';
import { withoutDefinitions } from './linkDefinitions';

/**
 * @param text the whole note
 * @param bodyStart where its body starts: behind the front matter, at a line's end or start; 0 where there is none
 * @returns the blocks in the order of the text, their offsets counted from the start of the whole text
 */
export function parseBlocks(text: string, bodyStart: number): Block[] {
  return new BlockParser(text).parse(bodyStart);
}

/** What holds other blocks: a quote, or a list item. */
interface Container {
  /** By how many columns the lines of a list item are indented; `undefined` for a quote. */
  readonly indent: number | undefined;
  /** The list item that it is or stands in. */
  readonly item: ListItem | undefined;
  /** Whether it is a quote or stands in one. */
  readonly quoted: boolean;
  /** Nothing is in it yet, so that a blank line ends it. */
  empty: boolean;
}

/** A line of an open paragraph, with what tells whether it can be a table's first. */
interface ParagraphLine extends Line {
  readonly lineStart: number;
  readonly indent: number;
}

/** The block that takes the next lines, until it ends. */
type Leaf =
  | { readonly kind: 'paragraph'; readonly lines: ParagraphLine[] }
  | { readonly kind: 'fence'; readonly fence: string }
  | { readonly kind: 'html'; readonly end: RegExp | undefined }
  | { readonly kind: 'code' | 'table' };

/** What nests deeper is text, so that a line costs no more than this. */
const maxDepth = 100;

class BlockParser {
  private readonly cursor: LineCursor;
  private readonly blocks: Block[] = [];
  private readonly containers: Container[] = [];
  private leaf: Leaf | undefined;
  private line = 0;

  constructor(private readonly text: string) {
    this.cursor = new LineCursor(text);
  }

  parse(bodyStart: number): Block[] {
    const { cursor, text } = this;
    for (cursor.enter(0); cursor.end < bodyStart; this.line += 1) cursor.enter(nextLine(text, cursor.end));
    // A byte order mark would hide the bullet or the `#` behind it.
    cursor.enter(bodyStart === 0 && text.startsWith('\uFEFF') ? 1 : bodyStart);
    this.readLine();
    while (cursor.end < text.length) {
      cursor.enter(nextLine(text, cursor.end));
      this.line += 1;
      this.readLine();
    }
    this.closeLeaf();
    return this.blocks;
  }

  private readLine(): void {
    let depth = 0;
    while (depth < this.containers.length && this.goesOnWith(this.containers[depth])) depth += 1;
    if (depth === this.containers.length && this.goesOnWithLeaf()) return;
    if (this.cursor.isBlank) {
      this.closeTo(depth);
      return;
    }
    while (this.opensContainer(depth)) depth += 1;
    if (!this.opensLeaf(depth)) this.addText(depth);
  }

  private goesOnWith(container: Container | undefined): boolean {
    const { cursor } = this;
    if (container?.indent === undefined) return this.passesQuoteMarker();
    if (cursor.isBlank) return !container.empty;
    if (cursor.indent < container.indent) return false;
    cursor.passColumns(container.indent);
    return true;
  }

  private passesQuoteMarker(): boolean {
    const { cursor } = this;
    if (cursor.indent > 3 || cursor.first !== '>') return false;
    cursor.passMarker(1);
    cursor.passColumns(1);
    return true;
  }

  /** Code and HTML take what comes, until they end. */
  private goesOnWithLeaf(): boolean {
    const { cursor, leaf } = this;
    switch (leaf?.kind) {
      case 'fence':
        if (cursor.indent <= 3 && closesFence(cursor.rest, leaf.fence)) this.leaf = undefined;
        return true;
      case 'html':
        if (leaf.end === undefined ? cursor.isBlank : leaf.end.test(cursor.rest)) this.leaf = undefined;
        return true;
      case 'code':
        return cursor.isBlank || cursor.indent > 3;
      default:
        return false;
    }
  }

  /** @param depth how many containers the line goes on with or has opened */
  private opensContainer(depth: number): boolean {
    const { cursor } = this;
    if (cursor.indent > 3 || depth >= maxDepth) return false;
    if (this.passesQuoteMarker()) {
      this.closeTo(depth);
      this.open({ indent: undefined, item: this.innermost?.item, quoted: true, empty: true });
      return true;
    }
    const marker = startsMarker(cursor.first) ? listMarker(cursor.rest) : undefined;
    if (marker === undefined || !this.mayOpenItem(marker, depth)) return false;
    this.openItem(marker.length, depth);
    return true;
  }

  private mayOpenItem(marker: ListMarker, depth: number): boolean {
    const { rest } = this.cursor;
    if (isThematicBreak(rest)) return false;
    return !this.isInParagraph(depth) || (marker.mayInterrupt && rest.trimEnd().length > marker.length);
  }

  /** Its content begins behind one to four columns of white space; what stands further right is code behind one. */
  private openItem(markerLength: number, depth: number): void {
    const { cursor } = this;
    const markerIndent = cursor.indent;
    this.closeTo(depth);
    cursor.passMarker(markerLength);
    const space = cursor.isBlank || cursor.indent > 4 ? 1 : cursor.indent;
    cursor.passColumns(space);
    const parent = this.innermost?.item;
    this.open({
      indent: markerIndent + markerLength + space,
      item: { parent, depth: parent === undefined ? 0 : parent.depth + 1 },
      quoted: this.innermost?.quoted ?? false,
      empty: true,
    });
  }

  private open(container: Container): void {
    if (this.innermost !== undefined) this.innermost.empty = false;
    this.containers.push(container);
  }

  private get innermost(): Container | undefined {
    const { length } = this.containers;
    return length === 0 ? undefined : this.containers[length - 1];
  }

  /** Whether the line could go on with a paragraph, and not only because the paragraph is lazy. */
  private isInParagraph(depth: number): boolean {
    return this.leaf?.kind === 'paragraph' && depth === this.containers.length;
  }

  private opensLeaf(depth: number): boolean {
    const { cursor } = this;
    if (cursor.isBlank) return true;
    if (cursor.indent > 3) return this.leaf?.kind !== 'paragraph' && this.openLeaf({ kind: 'code' }, depth);
    switch (cursor.first) {
      case '#':
        return this.addHeading(depth);
      case '`':
      case '~':
        return this.opensFence(depth);
      case '<':
        return this.opensHtml(depth);
      case '=':
      case '-':
      case '*':
      case '_':
        return this.underlinesHeading(depth) || (isThematicBreak(cursor.rest) && this.openLeaf(undefined, depth));
      default:
        return false;
    }
  }

  private openLeaf(leaf: Leaf | undefined, depth: number): true {
    this.closeTo(depth);
    if (this.innermost !== undefined) this.innermost.empty = false;
    this.leaf = leaf;
    return true;
  }

  private opensFence(depth: number): boolean {
    const fence = openingFence(this.cursor.rest);
    return fence !== undefined && this.openLeaf({ kind: 'fence', fence }, depth);
  }

  private opensHtml(depth: number): boolean {
    const { rest } = this.cursor;
    const html = htmlBlock(rest);
    if (html === undefined || (this.leaf?.kind === 'paragraph' && !html.mayInterrupt)) return false;
    return this.openLeaf(html.end?.test(rest) ? undefined : { kind: 'html', end: html.end }, depth);
  }

  private addHeading(depth: number): boolean {
    const { cursor, line } = this;
    const level = headingLevel(cursor.rest);
    if (level === undefined) return false;
    this.openLeaf(undefined, depth);
    this.push({ kind: 'heading', level, text: headingText(cursor.rest), start: cursor.start, end: cursor.end, line });
    return true;
  }

  private underlinesHeading(depth: number): boolean {
    const { cursor, leaf } = this;
    const level = underlineLevel(cursor.rest);
    if (level === undefined || leaf?.kind !== 'paragraph' || !this.isInParagraph(depth)) return false;
    const lines = withoutDefinitions(leaf.lines);
    const first = lines[0];
    if (first === undefined) return false;
    this.leaf = undefined;
    const text = lines.map((line) => line.text).join('\n');
    this.push({ kind: 'heading', level, text, start: first.lineStart, end: cursor.end, line: first.line });
    return true;
  }

  /** Text goes on with an open paragraph or table, or opens a paragraph. */
  private addText(depth: number): void {
    const { leaf } = this;
    if (leaf?.kind === 'table' && depth === this.containers.length) return;
    if (leaf?.kind === 'paragraph') {
      if (!this.opensTable(leaf.lines, depth)) leaf.lines.push(this.paragraphLine());
    } else this.openLeaf({ kind: 'paragraph', lines: [this.paragraphLine()] }, depth);
  }

  private paragraphLine(): ParagraphLine {
    const { cursor, line } = this;
    const { rest, next } = cursor;
    const text = rest.trim();
    // Markdown knows two kinds of white space, Unicode more; nearly all lines have none to lose.
    const start = text.length === rest.length ? next : text === '' ? cursor.end : this.text.indexOf(text, next);
    return { text, start, end: start + text.length, line, lineStart: cursor.start, indent: cursor.indent };
  }

  /** The second line of a table tells that the first, which looked like text, is one. */
  private opensTable(lines: ParagraphLine[], depth: number): boolean {
    const { cursor } = this;
    const header = lines.at(-1);
    if (header === undefined || header.indent > 3 || cursor.indent > 3 || !this.isInParagraph(depth)) return false;
    if (!startsTable(header.text, cursor.rest)) return false;
    lines.pop();
    return this.openLeaf({ kind: 'table' }, depth);
  }

  /** Closes the containers that a line does not go on with, and the block in them. */
  private closeTo(depth: number): void {
    this.closeLeaf();
    while (this.containers.length > depth) this.containers.pop();
  }

  private closeLeaf(): void {
    const { leaf } = this;
    this.leaf = undefined;
    if (leaf?.kind !== 'paragraph') return;
    let lines = withoutDefinitions(leaf.lines);
    if (lines.some(({ text }) => text === '')) lines = lines.filter(({ text }) => text !== '');
    if (lines.length > 0) this.push({ kind: 'paragraph', lines, item: this.innermost?.item });
  }

  /** Headings in lists are none of the note's. */
  private push(block: Block): void {
    const { innermost } = this;
    if (innermost?.quoted || (block.kind === 'heading' && innermost?.item !== undefined)) return;
    this.blocks.push(block);
  }
}
