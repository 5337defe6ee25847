/** Offsets → LSP positions. */
import type { Position } from 'vscode-languageserver-types';
import { lineEnd, nextLine } from '../note/lines';

export type PositionFinder = (offset: number) => Position;

/**
 * The positions of offsets that mostly stand near the start and in order, as findings do: it reads no further than the
 * last one, where a document counts all of its lines for the first one. A test holds it to the document's answer.
 */
export function createPositionFinder(text: string): PositionFinder {
  let line = 0;
  let start = 0;
  return (offset) => {
    const wanted = Math.min(offset, text.length);
    if (wanted < start) {
      line = 0;
      start = 0;
    }
    let end = lineEnd(text, start);
    for (let next = nextLine(text, end); next > end && next <= wanted; next = nextLine(text, end)) {
      line += 1;
      start = next;
      end = lineEnd(text, start);
    }
    // Not between the two characters of a line ending.
    return { line, character: Math.min(wanted, end) - start };
  };
}
