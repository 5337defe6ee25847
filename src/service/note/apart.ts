/** Texts that are no parts of longer ones: to the engine a part keeps all of the text alive that it was cut from. */
export function apart(texts: readonly string[]): string[] {
  // Joined, they are one new text, and parts of that alone. The empty one makes sure that there is something to join.
  const own = [...texts, ''].join('\n');
  let end = -1;
  return texts.map(({ length }) => {
    const start = end + 1;
    end = start + length;
    return own.slice(start, end);
  });
}
