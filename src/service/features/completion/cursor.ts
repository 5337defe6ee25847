/**
 * What the cursor is behind in the YAML of the front matter. It goes by the tokens before it, as half-typed YAML is no
 * YAML yet; and by one field alone, so that what is broken above does no harm.
 */
import { CST, Lexer } from 'yaml';
import { lineStart } from '../../note/lines';
import type { Span } from '../../note/note';

/** The start of a value, and of what field. */
export interface Cursor {
  /**
   * Behind a key and its colon, behind a dash, behind `[` or a comma in a list on one line; `bare` where nothing but the
   * cursor's own word stands in its line.
   */
  readonly after: 'colon' | 'dash' | 'bracket' | 'comma' | 'bare';
  /** Directly behind the sign; for `bare`, where the line starts. */
  readonly start: number;
  /** The key that the line belongs to; undefined above the first one. */
  readonly key: string | undefined;
  /** Whether something stands in the line of that key. */
  readonly isInline: boolean;
  /** Whether there is a line without a dash among the items above. */
  readonly hasStray: boolean;
  /** How far the field's list, if there is one above, is indented. */
  readonly listIndent: number | undefined;
}

/** Keys at the start of a line. */
const keyLine = /^(["']?)([\p{L}\p{N}_][\p{L}\p{N}_ .-]{0,80}?)\1[ \t]*:(?=[ \t]|$)/gmu;

/** The keys that stand at the start of a line, in order. */
export function keysByLines(yaml: string): { readonly key: string; readonly index: number }[] {
  return [...yaml.matchAll(keyLine)].map(({ 2: key = '', index }) => ({ key, index }));
}

/**
 * @param block where the YAML is, fences not included
 * @returns undefined in comments, block scalars, maps, aliases and the like, and in values that go over several lines
 */
export function cursorAt(text: string, block: Span, offset: number): Cursor | undefined {
  // Neither the block nor any of its fields can be told by lines where the whole is `{ … }` or a list.
  const [first = ''] = /^[ \t]*[^\s#].*$/m.exec(text.slice(block.start, offset)) ?? [];
  if (/^\s*(?:[[{]|-(?:\s|$))/.test(first)) return undefined;
  const before = text.slice(block.start, offset).replace(/\r(?!\n)/g, '\n');
  const own = before.slice(keysByLines(before).at(-1)?.index ?? 0);
  // Something has to stand at the cursor for the lexer to tell what it would be; behind `-` or `:`, what is not joined to it.
  const probe = /[-:]$/.test(own) ? ' x' : 'x';
  const field = new FieldReader(offset - own.length);
  let raw = false;
  for (const source of new Lexer().lex(own + probe)) {
    const type: string = raw ? 'plain' : (CST.tokenType(source) ?? 'plain');
    raw = type === 'scalar';
    // Marks that the lexer puts between tokens are not in the text.
    if (raw || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (field.at + source.length > offset && type !== 'space') return field.cursor(type, lineStart(text, offset));
    field.take(type, source);
  }
  return undefined;
}

const scalars: readonly string[] = ['plain', 'single-quoted-scalar', 'double-quoted-scalar'];

/** Follows the tokens of one field. */
class FieldReader {
  private key: string | undefined;
  private isInline = false;
  private hasStray = false;
  private listIndent: number | undefined;
  private readonly brackets: string[] = [];
  private separator: { readonly after: 'bracket' | 'comma'; readonly start: number } | undefined;
  private isBlockScalar = false;
  /** Whether the field holds keys of its own. */
  private isMap = false;
  private line: Line;

  /** @param at where the next token starts, in the whole text */
  constructor(public at: number) {
    this.line = newLine(at);
  }

  take(type: string, source: string): void {
    if (this.brackets.length > 0 || /^flow-/.test(type)) this.takeInBrackets(type, source);
    else this.takeInLine(type, source);
    this.at += source.length;
    if (type === 'newline' && this.brackets.length === 0) this.line = newLine(this.at);
    else if (type === 'plain' && this.isBlockScalar) {
      this.isBlockScalar = false;
      this.line = newLine(this.at);
    }
  }

  /** @param type of the token that the cursor is in */
  cursor(type: string, lineStartAt: number): Cursor | undefined {
    const isOneLine = scalars.includes(type) && this.at >= lineStartAt && !this.isBlockScalar;
    if (!isOneLine || this.line.isOdd || this.isMap) return undefined;
    const { key, isInline, hasStray, listIndent } = this;
    const field = { key, isInline, hasStray, listIndent };
    const { dash, colon, start } = this.line;
    if (this.brackets.length > 0) {
      const isOwnList = this.brackets.length === 1 && dash === undefined;
      return isOwnList && this.separator !== undefined ? { ...field, ...this.separator } : undefined;
    }
    if (dash !== undefined) return { ...field, after: 'dash', start: dash };
    if (colon !== undefined) return { ...field, after: 'colon', start: colon };
    return { ...field, after: 'bare', start };
  }

  private takeInBrackets(type: string, source: string): void {
    const end = this.at + source.length;
    if (type === 'flow-seq-start' || type === 'flow-map-start') this.brackets.push(source);
    if (type === 'flow-seq-end' || type === 'flow-map-end') this.brackets.pop();
    // What stands behind a closed list is no value any more.
    if (this.brackets.length === 0) this.line.isOdd = true;
    if (type === 'flow-seq-start') this.separator = { after: 'bracket', start: end };
    else if (type.startsWith('flow-')) this.separator = undefined;
    else if (type === 'comma' && this.brackets.length === 1 && this.brackets[0] === '[')
      this.separator = { after: 'comma', start: end };
    this.isInline = true;
  }

  private takeInLine(type: string, source: string): void {
    const { line } = this;
    const end = this.at + source.length;
    const isKeyLine = this.key === undefined || line.colon !== undefined;
    switch (type) {
      case 'newline':
      case 'comment':
      case 'space':
        break;
      case 'seq-item-ind':
        this.listIndent ??= this.at - line.start;
        if (line.dash !== undefined || isKeyLine) line.isOdd = true;
        line.dash ??= end;
        break;
      case 'map-value-ind':
        if (this.key === undefined) {
          this.key = line.word;
          line.colon = end;
        } else if (!isKeyLine && line.dash === undefined) this.isMap = true;
        break;
      case 'block-scalar-header':
        this.isBlockScalar = true;
        this.isInline = true;
        break;
      default:
        if (line.colon !== undefined) this.isInline = true;
        else if (line.dash === undefined && this.key !== undefined) this.hasStray = true;
        if (scalars.includes(type)) line.word = unquoted(source);
        else line.isOdd = true;
    }
  }
}

interface Line {
  readonly start: number;
  /** Behind the dash. */
  dash: number | undefined;
  /** Behind the colon of the field's key. */
  colon: number | undefined;
  /** The last text. */
  word: string | undefined;
  /** Whether it holds what is completed nowhere. */
  isOdd: boolean;
}

function newLine(start: number): Line {
  return { start, dash: undefined, colon: undefined, word: undefined, isOdd: false };
}

function unquoted(source: string): string {
  return source.replace(/^(["'])(.*)\1$/s, '$2');
}
