/** Text in Markdown. What a note says is data: it must read the same there, and be nothing but text. */

/** Nobody's name is longer, nor a sentence that somebody reads; a line of a note may be a megabyte. */
const longest = { name: 200, sentence: 2000 } as const;

/** More is read where it comes from. */
const mostLines = 12;

/**
 * Escapes a text for any place in a line of Markdown. Line breaks, control characters and those that turn the direction
 * of writing become spaces; surplus length and spaces at the ends are cut off.
 */
export function escapeMarkdown(text: string): string {
  return escapeLine(oneLine(text, longest.name));
}

/** The same for a text that is to be read as a whole. */
export function escapeSentence(text: string): string {
  return escapeLine(oneLine(text, longest.sentence));
}

/** The first lines of a text as lines of a paragraph, each escaped; without the empty ones. */
export function escapeLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .slice(0, mostLines)
    .map(escapeMarkdown)
    .filter(Boolean)
    .join('  \n');
}

function escapeLine(line: string): string {
  return line.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function oneLine(text: string, maxLength: number): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  if (line.length <= maxLength) return line;
  // A character outside of the basic plane is two units long.
  return `${line.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
