/** Offsets → LSP positions. */
import type { Position } from 'vscode-languageserver-types';
import { lineAt, lineStarts } from '../note/lines';

export type PositionFinder = (offset: number) => Position;

/** The positions of offsets in a text, as a document tells them, and a test holds them to; its lines are counted once, and faster. */
export function createPositionFinder(text: string): PositionFinder {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    const wanted = Math.min(offset, text.length);
    const line = lineAt(starts, wanted);
    // Not between the two characters of a line ending.
    const before = wanted > 0 && text.startsWith('\r\n', wanted - 1) ? wanted - 1 : wanted;
    return { line, character: before - (starts[line] ?? 0) };
  };
}
