/** Text in Markdown. What a note says is data: it must read the same there, and be nothing but text. */

/** Nobody's name is longer; a line of a note may be a megabyte. */
const maxLength = 200;

/**
 * Escapes a text for any place in a line of Markdown. Line breaks, control characters and those that turn the direction
 * of writing become spaces; surplus length and spaces at the ends are cut off.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]+/gu, ' ').trim();
  if (line.length <= maxLength) return line;
  // A character outside of the basic plane is two units long.
  return `${line.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
