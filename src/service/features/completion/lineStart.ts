/** Where the name of an owner or speaker may be typed: at the start of a line, and behind the names that stand there. */
import { findActionItems } from '../../note/actionItems';
import type { Line, Paragraph } from '../../note/blocks';
import { keyword } from '../../note/forms';
import { lineEnd, lineStart, lineStarts, nextLine } from '../../note/lines';
import type { Note, Owner, Section, Span } from '../../note/note';
import { ownerSeparator } from '../../note/owners';
import { parseBlocks } from '../../note/parseBlocks';
import { createSectionFinder } from '../../note/sections';
import { findSpeakers } from '../../note/speakers';
import type { Vocabulary } from '../../note/vocabulary';

/** A half-typed name. The span, on one line and around the cursor, is what a choice replaces. */
export interface NamePlace extends Span {
  readonly section: Section;
  /** What stands between the start and the cursor. */
  readonly typed: string;
  /** The names before it, as in `RD/AJ/|`. */
  readonly others: readonly string[];
  /** Whether what stands before it calls for a name. */
  readonly isCalledFor: boolean;
  /** Whether the colon stands behind it already, or behind the names that follow. */
  readonly hasColon: boolean;
}

/** No line that begins with names has them further behind. */
const longestHead = 200;

/** Bullets or numbers, and a checkbox. */
const bullets = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?/;

/** Nothing, or what may be the start of a name; a space behind it ends it. */
const halfName = /^@?(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .'’_-]*[\p{L}\p{M}\p{N}.'’_-])?)?$/u;

/**
 * Whether a line looks as if a name were typed at its start. Prose does for its first word alone.
 * @param before the line up to the cursor
 */
export function mayBeName(before: string): boolean {
  return before.length <= longestHead && readHead(before) !== undefined;
}

/** @returns undefined in prose, and in all sections but discussions and action items */
export function namePlaceAt({ text, sections }: Note, offset: number): NamePlace | undefined {
  const from = lineStart(text, offset);
  const head = offset - from <= longestHead ? readHead(text.slice(from, offset)) : undefined;
  const tail = head && readTail(text.slice(offset, lineEnd(text, offset)));
  if (head === undefined || tail === undefined) return undefined;
  // An empty last line stands behind the end of its section.
  const section = createSectionFinder(sections)(Math.min(from, text.length - 1));
  if (section === undefined || section.kind === 'agenda' || section.heading.end >= offset) return undefined;
  const { typed, others, isCalledFor } = head;
  const { hasColon, length } = tail;
  return { section, typed, others, isCalledFor, hasColon, start: offset - typed.length, end: offset + length };
}

type Head = Pick<NamePlace, 'typed' | 'others' | 'isCalledFor'>;

function readHead(before: string): Head | undefined {
  const rest = before.slice(bullets.exec(before)?.[0].length);
  const names = rest.slice(keywordLength(rest));
  const parts = names.split(ownerSeparator);
  const typed = parts.at(-1) ?? '';
  if (!halfName.test(typed)) return undefined;
  const others = parts.slice(0, -1).map((name) => name.trim());
  if (others.includes('')) return undefined;
  return { typed, others, isCalledFor: others.length > 0 || typed.startsWith('@') };
}

/** How much of a line is a keyword that owners may stand behind: `TODO `, `Action #2: `. `AI` may be somebody. */
function keywordLength(text: string): number {
  const found = keyword.exec(text);
  const word = found?.groups?.word ?? '';
  if (found === null || /^ai$/i.test(word)) return 0;
  const behind = /^[ \t]*:[ \t]*|^[ \t]+/.exec(text.slice(found[0].length))?.[0] ?? '';
  // Without a colon only capitals tell a keyword from a word that begins a sentence.
  if (behind === '' || (!behind.includes(':') && word !== word.toUpperCase())) return 0;
  return found[0].length + behind.length;
}

/** What stands behind the cursor: how much of it is replaced, and whether it holds the colon. */
function readTail(behind: string): { readonly length: number; readonly hasColon: boolean } | undefined {
  const word = /^[\p{L}\p{M}\p{N}_'’-]*/u.exec(behind)?.[0].length ?? 0;
  const rest = behind.slice(word);
  // Names that follow, or what the owners do in brackets.
  if (/^\s*(?:(?:[/+,&(]|and\s)[^:]{0,100})?:(?!\/\/|:|\d)/.test(rest)) return { length: word, hasColon: true };
  const space = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  if (space === rest.length) return { length: word + space, hasColon: false };
  return word === 0 && space > 0 && !/^[/+,&(]/.test(rest.slice(space))
    ? { length: space, hasColon: false }
    : undefined;
}

/** Tells who owns or says what once a name stands at a place, with a colon behind. */
export type Reader = (written: string) => Owner | undefined;

/**
 * @returns reads the owner or speaker at the place, by the rules that the whole note is read by; undefined where the line
 * is no text but code, a quote, a table or the like
 */
export function createReader({ text }: Note, place: NamePlace, vocabulary: Vocabulary): Reader | undefined {
  const { section, start, end } = place;
  const from = lineStart(text, start);
  const below = nextLine(text, lineEnd(text, end));
  const before = text.slice(section.start, start);
  const probe = `${before}X: x${text.slice(lineEnd(text, end), lineEnd(text, below))}`;
  const number = lineStarts(before).length - 1;
  const paragraph = parseBlocks(probe, 0).find(
    (block): block is Paragraph => block.kind === 'paragraph' && block.lines.some(({ line }) => line === number),
  );
  const at = paragraph?.lines.findIndex(({ line }) => line === number) ?? -1;
  const line = paragraph?.lines[at];
  if (paragraph === undefined || line === undefined || section.start + line.start < from) return undefined;
  const head = probe.slice(line.start, before.length);
  // A line may be a megabyte.
  const tail = text.slice(end, Math.min(end + longestHead, lineEnd(text, end))).trimEnd();
  // Behind the colon there will be something to say: without it `AI:` would still be nobody's keyword.
  const said = tail === '' || tail.endsWith(':') ? `${tail} x` : tail;
  // Whether something stands above it in its paragraph makes a difference; what that is does not.
  const above = paragraph.lines.slice(0, at).slice(-1);
  return (written) => {
    const content = `${head}${written}${place.hasColon ? '' : ': '}${said}`;
    return readOwner([...above, { ...line, text: content, end: line.start + content.length }], paragraph, {
      section,
      vocabulary,
      at: before.length,
    });
  };
}

function readOwner(
  lines: readonly Line[],
  { kind, item }: Paragraph,
  { section, vocabulary, at }: { readonly section: Section; readonly vocabulary: Vocabulary; readonly at: number },
): Owner | undefined {
  const blocks = [{ kind, item, lines }];
  const items = findActionItems(blocks, () => section, vocabulary);
  const speakers = findSpeakers(blocks, () => section, vocabulary, items);
  return [...items.flatMap(({ owners }) => owners), ...speakers].find(({ start }) => start === at);
}
