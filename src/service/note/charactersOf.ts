/** Tells whether a text has one of some characters at a place. */

/**
 * @param characters each of one UTF-16 unit
 * @returns a test by codes, as it is asked for every line of every note; false before and behind the text
 */
export function charactersOf(characters: string): (text: string, at: number) => boolean {
  const ascii = new Uint8Array(128);
  const others = new Set<number>();
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    if (code < ascii.length) ascii[code] = 1;
    else others.add(code);
  }
  return (text, at) => {
    const code = text.charCodeAt(at);
    return code < ascii.length ? ascii[code] === 1 : others.has(code);
  };
}
