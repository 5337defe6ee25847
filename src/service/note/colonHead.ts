/** What stands before a line's first colon, where owners may be named. */

/** Nobody's list of owners has more characters. */
const longest = 100;

export interface ColonHead {
  /** Offset of what may be owners, behind a `for `. */
  readonly start: number;
  readonly text: string;
  /** Offset behind the colon. */
  readonly end: number;
}

/**
 * Told by steps that each look at a character once: a line may be a megabyte of blanks. A test holds them to the pattern
 * that they stand for.
 * @returns undefined where nothing or too much stands before the colon, or where it is that of an address
 */
export function colonHead(text: string): ColonHead | undefined {
  const colon = text.indexOf(':');
  if (colon < 1 || text.startsWith('//', colon + 1)) return undefined;
  const before = text.slice(0, colon);
  const start = startOf(before);
  const head = before.slice(start, Math.max(start + 1, before.trimEnd().length));
  // Most characters are one unit, none is more than two.
  if (head.length > longest * 2 || [...head].length > longest) return undefined;
  return { start, text: head, end: colon + 1 };
}

/** Behind a `for `, where something is left there. */
function startOf(before: string): number {
  const lead = /^for\s+/iu.exec(before)?.[0].length ?? 0;
  if (lead < before.length) return lead;
  return lead > 'for '.length ? lead - 1 : 0;
}
