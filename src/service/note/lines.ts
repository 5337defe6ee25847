/** Lines of a text, by the line endings that LSP knows: `\n`, `\r\n` and `\r`. All numbers are UTF-16 offsets. */

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

// Looking for the next or last `\r` of a text that has none would go through all of it, for each of its lines.
function isBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** Where the line that `at` stands in starts. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Where the line that `at` stands in ends, before its line ending. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the next line starts, given where a line ends. */
export function nextLine(text: string, end: number): number {
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** Where each line starts; there is always at least one. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = lineEnd(text, 0); end < text.length; ) {
    const start = nextLine(text, end);
    starts.push(start);
    end = lineEnd(text, start);
  }
  return starts;
}

/** The 0-based line that an offset stands in. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line ending that a text uses: that of its first line. */
export function lineEnding(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
