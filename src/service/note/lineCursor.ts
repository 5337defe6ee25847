/**
 * Goes through a line from its start. Markdown counts indentation in columns, a tab reaching to the next multiple of
 * four, and a list item may begin inside of one (CommonMark 0.31, 2.2).
 */
import { lineEnd } from './lines';

const TAB = 9;
const SPACE = 32;

export class LineCursor {
  /** Where the line starts and ends, without its line ending. */
  start = 0;
  end = 0;
  /** The first character that is neither space nor tab, or the end; and how many columns it stands behind the cursor. */
  next = 0;
  indent = 0;
  private offset = 0;
  private column = 0;
  /** The rest of the line, once somebody has asked for it. */
  private lookedAt: string | undefined;
  /** Most texts have none, and a character is looked for much faster than either of two. */
  private readonly hasReturns: boolean;

  constructor(readonly text: string) {
    this.hasReturns = text.includes('\r');
  }

  /** Goes to the line that starts at an offset. */
  enter(start: number): void {
    this.start = start;
    this.end = this.endFrom(start);
    this.offset = start;
    this.column = 0;
    this.look();
  }

  get isBlank(): boolean {
    return this.next >= this.end;
  }

  /** The first character that is neither space nor tab; empty on a blank line. */
  get first(): string {
    return this.next < this.end ? (this.text[this.next] ?? '') : '';
  }

  /** What stands from there to the end of the line. */
  get rest(): string {
    this.lookedAt ??= this.text.slice(this.next, this.end);
    return this.lookedAt;
  }

  /** Passes columns of white space; of a tab that reaches further, what is left goes on counting. */
  passColumns(count: number): void {
    const target = this.column + count;
    while (this.column < target && this.offset < this.end) {
      const width = this.widthAt(this.offset, this.column);
      if (width === 0) break;
      if (this.column + width > target) {
        this.column = target;
        break;
      }
      this.column += width;
      this.offset += 1;
    }
    this.look();
  }

  /** Passes the white space before a marker, and its characters. */
  passMarker(length: number): void {
    this.column += this.indent + length;
    this.offset = this.next + length;
    this.look();
  }

  private endFrom(start: number): number {
    if (this.hasReturns) return lineEnd(this.text, start);
    const end = this.text.indexOf('\n', start);
    return end === -1 ? this.text.length : end;
  }

  private look(): void {
    let column = this.column;
    let at = this.offset;
    while (at < this.end) {
      const width = this.widthAt(at, column);
      if (width === 0) break;
      column += width;
      at += 1;
    }
    this.next = at;
    this.indent = column - this.column;
    this.lookedAt = undefined;
  }

  /** How many columns the white space at an offset takes; 0 if it is none. */
  private widthAt(offset: number, column: number): number {
    const code = this.text.charCodeAt(offset);
    return code === SPACE ? 1 : code === TAB ? 4 - (column % 4) : 0;
  }
}
