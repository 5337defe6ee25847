/** Takes edits of lines back, wherever these lines stand by then. */
import { applyEdits, type Edit, editsBetween } from '../edit';
import { lineAt, lineEnd, lineStart, lineStarts, nextLine } from '../lines';
import type { Span } from '../note';

/** Whole lines that edits have changed, without the line ending behind the last one. */
export interface ChangedLines {
  /** Undefined where nothing stood, as the lines are new. */
  readonly before: string | undefined;
  readonly after: string;
  /** The 0-based line at which they stand after the edits. */
  readonly line: number;
}

/** @param edits of the text that do not overlap, in any order */
export function changedLines(text: string, edits: readonly Edit[]): ChangedLines[] {
  const starts = lineStarts(text);
  let moved = 0;
  return touchedLines(text, edits).flatMap(({ start, end, edits: own, added }): ChangedLines[] => {
    if (added !== undefined) {
      const line = lineAt(starts, start) + moved;
      moved += lineStarts(added).length;
      return [{ before: undefined, after: added, line }];
    }
    const before = text.slice(start, end);
    const shifted = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const after = applyEdits(before, shifted);
    const line = lineAt(starts, start) + moved;
    moved += lineStarts(after).length - lineStarts(before).length;
    return lineByLine({ before, after, line });
  });
}

/** Lines that stay as many are taken back each by itself: others may come between them. */
function lineByLine(lines: ChangedLines & { readonly before: string }): ChangedLines[] {
  const { before, after, line } = lines;
  if (before.replace(/[^\r\n]+/g, '') !== after.replace(/[^\r\n]+/g, '')) return [lines];
  const now = after.split(lineBreak);
  return before.split(lineBreak).flatMap((own, at) => {
    const changed = now[at] ?? '';
    return own === changed ? [] : [{ before: own, after: changed, line: line + at }];
  });
}

const lineBreak = /\r\n|\r|\n/;

/**
 * @param changes of edits that the text has seen, perhaps a while ago
 * @returns edits that give the lines back as they were, each where it stands now, the nearest where several are alike; and
 *   how many are not there any more
 */
export function takeBack(text: string, changes: readonly ChangedLines[]): { edits: Edit[]; gone: number } {
  const starts = lineStarts(text);
  const taken = new Set<number>();
  const edits: Edit[] = [];
  let gone = 0;
  for (const { before, after, line } of changes) {
    const [at] = starts
      .map((start, index) => ({ start, far: Math.abs(index - line) }))
      .filter(({ start }) => !taken.has(start) && stands(after, text, start))
      .sort((a, b) => a.far - b.far);
    if (at === undefined) {
      gone += 1;
      continue;
    }
    taken.add(at.start);
    if (before === undefined) {
      edits.push({ start: at.start, end: nextLine(text, at.start + after.length), newText: '' });
      continue;
    }
    for (const { start, end, newText } of editsBetween(after, before))
      edits.push({ start: at.start + start, end: at.start + end, newText });
  }
  return { edits, gone };
}

function stands(lines: string, text: string, start: number): boolean {
  const end = start + lines.length;
  return text.startsWith(lines, start) && lineEnd(text, end) === end;
}

interface TouchedLines extends Span {
  readonly edits: readonly Edit[];
  /** Lines that come to stand before these, of which none is changed; without the line ending behind the last one. */
  readonly added: string | undefined;
}

/** The lines of edits, from the first to the last; those that share one together. */
function touchedLines(text: string, edits: readonly Edit[]): TouchedLines[] {
  const touched: TouchedLines[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = touched.at(-1);
    const added = addedLines(text, edit);
    const start = lineStart(text, edit.start);
    const end = added === undefined ? lineEnd(text, edit.end) : start;
    if (last === undefined || last.added !== undefined || start > last.end)
      touched.push({ start, end, edits: [edit], added });
    else
      touched[touched.length - 1] = {
        start: last.start,
        end: Math.max(end, last.end),
        edits: [...last.edits, edit],
        added: undefined,
      };
  }
  return touched;
}

/** Whole lines that an edit adds: who writes on in the line behind them can have them taken back all the same. */
function addedLines(text: string, { start, end, newText }: Edit): string | undefined {
  if (start < end || lineStart(text, start) < start) return undefined;
  return newText.endsWith('\n') ? newText.replace(/\r?\n$/, '') : undefined;
}
