/** The block structure of a note's body, as parseBlocks sees it and as remark does, in the same few words. */
import type { ListItem as ListItemNode, Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Block, ListItem } from '../../../src/service/note/blocks';
import { parseFrontMatter } from '../../../src/service/note/frontMatter';
import { lineEnd, lineStarts } from '../../../src/service/note/lines';
import { parseBlocks } from '../../../src/service/note/parseBlocks';

const processor = remark().use(remarkGfm);

export interface Structures {
  /** `h2 @4` for a heading, `p -1 @5-6` for a paragraph: how deep in lists, and its first and last line, 0-based. */
  readonly ours: readonly string[];
  readonly remarks: readonly string[];
}

/** @param text a note; what remark and CommonMark take differently ({@link settle}) is reported as it is */
export function compare(text: string): Structures {
  const bodyStart = parseFrontMatter(text)?.end ?? 0;
  const root = processor.parse(blank(text, 0, bodyStart));
  const footnotes = footnoteLines(root);
  return {
    ours: parseBlocks(text, bodyStart)
      .filter((block) => !footnotes.has(firstLine(block)))
      .map(showBlock),
    remarks: [...showNodes(root, -1, text)],
  };
}

/** The same lines with nothing in them. */
function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

function firstLine(block: Block): number {
  return block.kind === 'heading' ? block.line : (block.lines[0]?.line ?? 0);
}

function showBlock(block: Block): string {
  if (block.kind === 'heading') return `h${block.level} @${block.line}`;
  return showParagraph(
    depthOf(block.item),
    block.lines.map(({ line }) => line),
  );
}

function depthOf(item: ListItem | undefined): number {
  return item?.depth ?? -1;
}

function showParagraph(depth: number, lines: readonly number[]): string {
  return `p ${depth} @${lines.join()}`;
}

function* showNodes(node: Nodes, depth: number, text: string): Generator<string> {
  if (node.type === 'heading') {
    // Difference 6: remark counts link definitions above an underlined heading in.
    if (depth === -1) yield `h${node.depth} @${first(node.children[0] ?? node)}`;
  } else if (node.type === 'paragraph') {
    const lines = linesOf(node).filter((line) => !saysNothing(text, line, node));
    if (lines.length > 0) yield showParagraph(depth, lines);
  } else if (node.type === 'listItem') {
    for (const child of node.children) yield* showNodes(withCheckbox(child, node), depth + 1, text);
  } else if (node.type === 'root' || node.type === 'list') {
    for (const child of node.children) yield* showNodes(child, depth, text);
  }
}

/** Difference 3: a checkbox is not in CommonMark; remark cuts it, and the line ending behind it, off the paragraph. */
function withCheckbox(child: Nodes, item: ListItemNode): Nodes {
  if (item.checked == null || child !== item.children[0] || !child.position || !item.position) return child;
  return { ...child, position: { ...child.position, start: item.position.start } };
}

function first(node: Nodes): number {
  return (node.position?.start.line ?? 0) - 1;
}

function linesOf(node: Nodes): number[] {
  const last = (node.position?.end.line ?? 0) - 1;
  return Array.from({ length: last - first(node) + 1 }, (_, index) => first(node) + index);
}

/** Difference 1: footnotes are not in CommonMark; their definitions are ordinary text to us. */
function footnoteLines(root: Root): Set<number> {
  return new Set(
    walk(root)
      .filter(({ type }) => type === 'footnoteDefinition')
      .flatMap(linesOf),
  );
}

function walk(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(walk) : [])];
}

/**
 * Difference 2: a line of nothing but Unicode's white space (a no-break space, say) is text in Markdown, and says nothing
 * to us; so it is passed over.
 */
function saysNothing(text: string, line: number, node: Nodes): boolean {
  const lineStart = lineStarts(text)[line] ?? 0;
  const start = Math.max(lineStart, node.position?.start.offset ?? 0);
  return text.slice(start, lineEnd(text, lineStart)).trim() === '';
}

const nestedMarker =
  /^(?![ \t]*([-*])(?:[ \t]*\1){2,}[ \t]*$)((?:[ \t]*(?:[-+*>]|\d+[.)]))+[ \t]*)(\d+(?=[.)])|[-+*](?=[ \t]*$))/gm;

const markerBehindBlock =
  /(?<=^(?:[ ]{4}|[ \t]*\t|.*\[[^\]]*\]:).*(?:(?:\r\n|\r|\n)[ \t]*)*(?:\r\n|\r|\n))([ \t>]*)(\d+(?=[.)])|[-+*](?=[ \t]*$))/gm;

/**
 * Replaces, character by character, where remark strays from CommonMark's rules, so that the two can be compared on the
 * rest. parseBlocks.test.ts shows each by an example.
 */
export function settle(text: string): string {
  return (
    text
      // Difference 4: a bullet behind another one, where it is empty or a number other than 1, below a paragraph.
      .replace(nestedMarker, (_, _rule, bullets: string, marker: string) => bullets + 'x'.repeat(marker.length))
      // The same directly below indented code or a link definition.
      .replace(markerBehindBlock, (_, before: string, marker: string) => before + 'x'.repeat(marker.length))
      // Difference 5: an inline tag alone on a line that continues a list or quote without its indentation.
      .replace(/(?<=\S[ \t]*(?:\r\n|\r|\n)[ \t]*)<(?=\/?(?:a|b|br|i|img|span|sub|sup)\b[^<>]*>[ \t]*$)/gm, 'x')
  );
}
