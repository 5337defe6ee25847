/** Finds who says what: `RD: …` at the start of a line, outside of the sections with action items. */
import type { Block } from './blocks';
import type { ActionItem, Speaker } from './note';
import { parseOwners } from './owners';
import type { SectionFinder } from './sections';
import type { Vocabulary } from './vocabulary';

/** Nobody's names are longer. */
const longest = 100;

/** What stands before the first colon; of a time, a link or `a::b` the colon ends no name. */
function headOf(text: string): string | undefined {
  const colon = text.indexOf(':');
  if (colon <= 0 || colon > longest || /[:\d]/.test(text.charAt(colon + 1)) || text.startsWith('//', colon + 1))
    return undefined;
  return text.slice(0, colon).trimEnd();
}

/**
 * @param items those of the note: a line is an item or spoken, never both
 * @returns one for each name before a colon (`RD/AJ: …` are two), in the order of the text
 */
export function findSpeakers(
  blocks: readonly Block[],
  sectionAt: SectionFinder,
  vocabulary: Vocabulary,
  items: readonly ActionItem[],
): Speaker[] {
  const itemLines = new Set(items.map(({ line }) => line));
  const speakers: Speaker[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const { text, start, line } of block.lines) {
      const head = headOf(text);
      if (head === undefined || itemLines.has(line) || sectionAt(start)?.kind === 'actions') continue;
      for (const { raw, start: from, end } of parseOwners(head, start, vocabulary) ?? [])
        speakers.push({ raw, start: from, end, line });
    }
  }
  return speakers;
}
