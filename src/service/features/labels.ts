/** Text of notes in the labels of an editor's lists. What a note says is data: it must turn no row around, nor draw an icon. */

/** Without the characters that turn the direction of writing, as one that is never closed turns the rest of its row. */
export function asLabel(text: string): string {
  return text.replace(/\p{Bidi_Control}/gu, '');
}

/** The same for lists and bars in which `$(name)` would be drawn as an icon. */
export function asLabelWithoutIcons(text: string): string {
  return asLabel(text).replaceAll('$(', '$\u200B(');
}
