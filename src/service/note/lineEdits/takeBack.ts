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
  /** Which of those that are alike they are in the text then, from 0, and of how many. */
  readonly nth: number;
  readonly of: number;
}

type PlacedLines = Omit<ChangedLines, 'nth' | 'of'>;

/** @param edits of the text that do not overlap, in any order */
export function changedLines(text: string, edits: readonly Edit[]): ChangedLines[] {
  const placesOf = createFinder(applyEdits(text, edits));
  return placedLines(text, edits).map((lines) => {
    const places = placesOf(lines.after);
    return { ...lines, nth: places.findIndex(({ line }) => line === lines.line), of: places.length };
  });
}

function placedLines(text: string, edits: readonly Edit[]): PlacedLines[] {
  const starts = lineStarts(text);
  let moved = 0;
  return touchedLines(text, edits).flatMap(({ start, end, edits: own, added }): PlacedLines[] => {
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
function lineByLine(lines: PlacedLines & { readonly before: string }): PlacedLines[] {
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
 * @returns edits that give the lines back as they were, each where it stands now; and how many are not there any more, or
 *   cannot be told from others that are alike since one more or less of these is there
 */
export function takeBack(text: string, changes: readonly ChangedLines[]): { edits: Edit[]; gone: number } {
  const placesOf = createFinder(text);
  const edits: Edit[] = [];
  let gone = 0;
  for (const { before, after, line, nth, of } of changes) {
    const places = placesOf(after);
    const at = places.length === of ? places[nth] : places.find((place) => place.line === line);
    if (at === undefined) gone += 1;
    else if (before === undefined)
      edits.push({ start: at.start, end: nextLine(text, at.start + after.length), newText: '' });
    else
      for (const { start, end, newText } of editsBetween(after, before))
        edits.push({ start: at.start + start, end: at.start + end, newText });
  }
  return { edits, gone };
}

interface Place {
  readonly line: number;
  readonly start: number;
}

/** Finds whole lines in a text; it goes through the text once, for however many. */
function createFinder(text: string): (lines: string) => Place[] {
  const byFirst = new Map<string, Place[]>();
  for (const [line, start] of lineStarts(text).entries()) {
    const first = text.slice(start, lineEnd(text, start));
    const places = byFirst.get(first) ?? [];
    places.push({ line, start });
    byFirst.set(first, places);
  }
  const found = new Map<string, Place[]>();
  return (lines) => {
    const places =
      found.get(lines) ??
      (byFirst.get(lines.slice(0, lineEnd(lines, 0))) ?? []).filter(({ start }) => {
        const end = start + lines.length;
        return text.startsWith(lines, start) && lineEnd(text, end) === end;
      });
    found.set(lines, places);
    return places;
  };
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
