/**
 * Reads the front matter: finds its fences, which people also get wrong, and has `yaml` give the values with their places.
 * Nothing in it is ever run, as gray-matter would run `---js`; a test holds the block to what gray-matter splits off.
 */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  YAMLParseError,
} from 'yaml';
import { lineEnd, nextLine } from './lines';
import type { Field, FieldValue, FrontMatter, Located, Note, Span, YamlError } from './note';

const fence = '---';

/**
 * @param text a whole note, with any line ending, with or without a byte order mark
 * @returns undefined where the text does not start with a fence, or where a fence that nothing closes is followed by no key at all
 */
export function parseFrontMatter(text: string): FrontMatter | undefined {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!text.startsWith(fence, start) || text.charAt(start + fence.length) === '-') return undefined;
  const openingEnd = lineEnd(text, start);
  const language = trim(text, start + fence.length, openingEnd);
  const closing = findClosing(text, nextLine(text, openingEnd));
  const content = { start: Math.min(nextLine(text, openingEnd), closing.start), end: closing.start };
  const document = isYaml(language.text) ? readYaml(text.slice(content.start, content.end)) : undefined;
  const fields = document === undefined ? [] : readFields(document, text, content.start);
  const ignoredRules = document === undefined ? new Set<string>() : readIgnoredRules(text, content, fields);
  if (!closing.closed && fields.length === 0 && !isCode(language.text)) return undefined;
  return {
    start,
    end: closing.end,
    language,
    content,
    closed: closing.closed,
    fields,
    errors: document === undefined ? [] : readErrors(document, content),
    ignoredRules,
  };
}

/** What a comment that silences rules starts with. */
export const ignoreComment = '# meeting-notes-ignore:';

/** The parser gives comments no places of their own, so their form is looked for outside of values. */
function readIgnoredRules(text: string, content: Span, fields: readonly Field[]): Set<string> {
  const comments = /(?<=^|\s)# ?meeting-notes-ignore:([ \t\w,-]*)/gm;
  const block = text.slice(content.start, content.end);
  if (!block.includes('meeting-notes-ignore:')) return new Set();
  const isInValue = (at: number): boolean =>
    fields.some(({ value }) => value.start <= at && at < value.end && holds(value, at));
  return new Set(
    [...block.matchAll(comments)]
      .filter(({ index }) => !isInValue(content.start + index))
      .flatMap(([, ids = '']) => ids.split(',').map((id) => id.trim()))
      .filter((id) => id !== ''),
  );
}

/** Between the items of a list there is room for comments, but not in a text. */
function holds(value: FieldValue, at: number): boolean {
  if (value.kind === 'list') return value.items.some((item) => item.start <= at && at < item.end && holds(item, at));
  return value.kind === 'text';
}

/**
 * Whether a place may lie in front matter. It reads no further than that place and parses nothing, so prose costs next
 * to nothing while it is typed, however long it is.
 */
export function mayBeInFrontMatter(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  return /^\uFEFF?---/.test(before) && !/[\r\n]---[ \t]*[\r\n]/.test(before);
}

/**
 * Whether a block may be nested so deeply that `yaml`, which is recursive, would run out of stack: in V8 that can end the
 * whole process, past any `catch`. Counts what could open a level, so it is quick and may be wrong in the safe direction.
 */
export function isTooDeep(yaml: string, limit = 500): boolean {
  // As many levels take as many characters.
  if (yaml.length <= limit) return false;
  const brackets = yaml.match(/[[{]/g)?.length ?? 0;
  const indentations = yaml.match(/^[ \t]*(?:[-?:][ \t]+)*/gm) ?? [];
  return brackets > limit || indentations.some(({ length }) => length > limit);
}

function readYaml(content: string): Document {
  if (isTooDeep(content)) {
    const unread = parseDocument('');
    unread.errors.push(new YAMLParseError([0, content.length], 'RESOURCE_EXHAUSTION', 'Nested too deeply to be read'));
    return unread;
  }
  // To `yaml` a no-break space is a text.
  if (content.trim() === '') return parseDocument('');
  // Nor is a lone `\r` a line ending to it.
  return parseDocument(content.replace(/\r(?!\n)/g, '\n'), { prettyErrors: false });
}

/** Whether it names one of the languages that front matter is also written in; any other word may begin a sentence. */
function isCode(language: string): boolean {
  return /^(?:js|javascript|coffee|coffeescript|cson|json5?|toml)$/i.test(language);
}

/** Whether what stands behind the opening fence means YAML, as nothing does. */
export function isYaml(language: string): boolean {
  return language === '' || /^ya?ml$/i.test(language);
}

/** Whether every key of a block could be read: it is there, in YAML, and without a fault but for keys that come twice. */
export function isReadable(frontMatter: FrontMatter | undefined): frontMatter is FrontMatter {
  return (
    frontMatter !== undefined &&
    isYaml(frontMatter.language.text) &&
    frontMatter.errors.every(({ code }) => code === 'DUPLICATE_KEY')
  );
}

/** The keys of a note, where every one of them could be read; around a fault the parser's guess at a value tells nothing. */
export function readableFields({ frontMatter }: Note): readonly Field[] {
  return isReadable(frontMatter) ? frontMatter.fields : [];
}

interface Closing extends Span {
  readonly closed: boolean;
}

/** The line of the closing fence; where there is none, the (empty) place at which the keys end. */
function findClosing(text: string, from: number): Closing {
  let previousBlank = false;
  let indented: Closing | undefined;
  for (let at = from, end = at; at < text.length; at = nextLine(text, end)) {
    end = lineEnd(text, at);
    // As nearly all lines start.
    if (isLetter(text.charCodeAt(at))) {
      previousBlank = false;
      continue;
    }
    const line = text.slice(at, end);
    if (line.startsWith(fence)) return { start: at, end, closed: line.trimEnd() === fence };
    if (line.trimEnd() === '...') return { start: at, end, closed: false };
    if (line.trim() === fence) indented ??= { start: at, end, closed: false };
    // Past the first section a `---` is a rule between paragraphs. (One `#` alone may be a comment.)
    if (previousBlank && /^#{2,6}\s/.test(line)) break;
    previousBlank = line.trim() === '';
  }
  // A fence that slipped to the right is none, but was meant as one where there is no other.
  return indented ?? endOfKeys(text, from);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Behind the last line that may belong to a block of keys. */
function endOfKeys(text: string, from: number): Closing {
  let keysEnd = from;
  for (let at = from; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = text.slice(at, end);
    if (!looksLikeYaml(line)) break;
    at = nextLine(text, end);
    if (line.trim() !== '') keysEnd = at;
  }
  return { start: keysEnd, end: keysEnd, closed: false };
}

function looksLikeYaml(line: string): boolean {
  // Blanks have one place in it where they may stand: with two, a line of them takes time by the square of its length.
  return /^(\s|#\s|-(\s|$)|[\]}]|["']?[\p{L}\p{N}_][\p{L}\p{N}_ .-]*(["']\s*|[^\S ]\s*)?:(\s|$)|$)/u.test(line);
}

function readFields(document: Document, text: string, offset: number): Field[] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap((pair) => readField(pair as Pair<Node, Node | null>, text, offset) ?? []);
}

function readField(pair: Pair<Node, Node | null>, text: string, offset: number): Field | undefined {
  if (!isScalar(pair.key) || !pair.key.range) return undefined;
  const key = keyOf(pair.key, text, offset);
  const value = readValue(pair.value, text, offset, key.end);
  return { start: key.start, end: Math.max(key.end, value.end), key, value };
}

function readValue(node: Node | null, text: string, offset: number, fallback: number): FieldValue {
  if (node?.range == null) return { kind: 'null', start: fallback, end: fallback };
  const start = offset + node.range[0];
  const end = offset + node.range[1];
  if (isScalar(node)) return readScalar(node.value, text, start, end);
  if (isMap(node)) return { kind: 'map', start, end: trimEnd(text, start, end) };
  if (!isSeq(node)) return { kind: 'alias', start, end };
  const items = node.items.map((item) => readValue(item as Node | null, text, offset, start));
  return {
    kind: 'list',
    flow: node.flow === true,
    items,
    start,
    end: items.length > 0 ? trimEnd(text, start, end) : end,
  };
}

function readScalar(value: unknown, text: string, start: number, end: number): FieldValue {
  if (typeof value === 'string') return { kind: 'text', text: value, start, end };
  if (value === null) return { kind: 'null', start, end };
  const source = text.slice(start, end);
  if (typeof value === 'number' || typeof value === 'bigint') return { kind: 'number', text: source, start, end };
  return { kind: typeof value === 'boolean' ? 'boolean' : 'text', text: source, start, end };
}

function keyOf({ value, range }: Scalar, text: string, offset: number): Located {
  const [start, end] = range ?? [0, 0];
  const source = typeof value === 'string' ? value : text.slice(offset + start, offset + end);
  return { text: source, start: offset + start, end: offset + end };
}

function readErrors(document: Document, { start: from, end: to }: Span): YamlError[] {
  return faultsOf(document).map(({ code, message, pos: [start, end] }) => ({
    code,
    message: message.split('\n', 1)[0] ?? message,
    // At least one character, so that there is something to see.
    start: clamp(from + start, from, Math.max(from, to - 1)),
    end: clamp(from + Math.max(end, start + 1), from, to),
  }));
}

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** Sound YAML may also be a text or a list; keys that are added to one would make it no YAML. */
function faultsOf({ contents, errors }: Document): readonly Fault[] {
  if (errors.length > 0 || !contents?.range || isMap(contents)) return errors;
  const [start, end] = contents.range;
  return start === end ? [] : [{ code: 'NO_MAPPING', message: 'No keys with their values', pos: [start, end] }];
}

function clamp(at: number, from: number, to: number): number {
  return Math.min(Math.max(at, from), to);
}

/** Block collections reach to the start of the next token; without the white space between. */
function trimEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function trim(text: string, start: number, end: number): Located {
  const part = text.slice(start, end);
  const at = start + (part.length - part.trimStart().length);
  return {
    text: part.trim(),
    start: part.trim() === '' ? start : at,
    end: part.trim() === '' ? start : at + part.trim().length,
  };
}
