/** Which value of the front matter the cursor is in. It goes by lines, as half-typed YAML is no YAML yet. */
import { lineEnd } from '../note/lines';
import type { Note, Span } from '../note/note';

/** A value, or the place of one that is about to be typed. The span is what a choice replaces. */
export interface ValuePlace extends Span {
  readonly key: string;
  /** What has to stand before the value where the cursor is right behind a dash, comma or colon. */
  readonly lead: string;
}

/** @returns undefined outside of the front matter, in keys and in comments */
export function valueAt({ text, frontMatter }: Note, offset: number): ValuePlace | undefined {
  if (frontMatter === undefined || offset < frontMatter.content.start || offset > frontMatter.content.end)
    return undefined;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  if (lineStart < frontMatter.content.start) return undefined;
  const before = text.slice(lineStart, offset);
  const key = keyAbove(text.slice(frontMatter.content.start, lineStart) + before);
  if (key === undefined || /(^|\s)#/.test(before)) return undefined;
  const open = /^(?:\s*-(?<item>\s*)|[^:#]+:\s*\[(?:[^\]]*,)?(?<flow>\s*))(?<typed>[^[\]{}]*)$/u.exec(before);
  if (open?.groups === undefined) return undefined;
  const { item, flow, typed = '' } = open.groups;
  const isFlow = flow !== undefined;
  if (isFlow && typed.includes(',')) return undefined;
  const behind = text.slice(offset, lineEnd(text, offset));
  const rest = (isFlow ? /^[^,\]#]*/ : /^(?:(?!\s#).)*/).exec(behind)?.[0].trimEnd() ?? '';
  const lead = item === '' && typed === '' ? ' ' : '';
  return { key, lead, start: offset - typed.length, end: offset + rest.length };
}

/** The last key at the start of a line. */
function keyAbove(source: string): string | undefined {
  return [...source.matchAll(/^["']?([\p{L}\p{N}_][\p{L}\p{N}_ .-]*?)["']?\s*:(?=\s|$)/gmu)].at(-1)?.[1];
}
