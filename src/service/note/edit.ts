/** Edits of texts as plain values. */
import { diffLines } from 'diff';
import type { Span } from './note';

/** Replaces a span of a text; empty spans insert. */
export interface Edit extends Span {
  readonly newText: string;
}

/** @param edits that do not overlap, in any order */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  // Put together once: one edit after the other would copy a long text as often as there are edits.
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end).reverse()) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Whether two spans share a character, or both insert at one place. */
export function overlap(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/** The edits that turn one text into another, by lines, each as small as its line allows: a cursor elsewhere stays where it is. */
export function editsBetween(before: string, after: string): Edit[] {
  if (before === after) return [];
  const edits: Edit[] = [];
  let at = 0;
  let open: { start: number; end: number; newText: string } | undefined;
  const close = (): void => {
    if (open !== undefined) edits.push(trim(before, open));
    open = undefined;
  };
  for (const { value, added, removed } of diffLines(before, after)) {
    if (added || removed) open ??= { start: at, end: at, newText: '' };
    else close();
    if (open !== undefined && removed) open.end += value.length;
    if (open !== undefined && added) open.newText += value;
    if (!added) at += value.length;
  }
  close();
  return edits;
}

/** An edit without what it leaves as it was at its ends. */
function trim(text: string, { start, end, newText }: Edit): Edit {
  const old = text.slice(start, end);
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old[head] === newText[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail += 1;
  return { start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) };
}
