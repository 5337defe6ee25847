/** Text of notes in the labels of an editor's lists. What a note says is data: it must turn no row around, nor draw an icon. */

/** A row shows fewer; a line of a note may be a megabyte, all of which an editor would lay out and read aloud. */
const longest = 500;

/** As much as a row needs, without the characters that turn the direction of writing: one turns the rest of its row. */
export function asLabel(text: string): string {
  const whole = text.slice(0, longest * 2).replace(/\p{Bidi_Control}/gu, '');
  // Not within a pair that makes one character.
  return whole.length <= longest ? whole : `${whole.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The same for lists and bars in which `$(name)` would be drawn as an icon. */
export function asLabelWithoutIcons(text: string): string {
  return asLabel(text).replaceAll('$(', '$\u200B(');
}
