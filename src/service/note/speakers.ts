/** Finds who says what: `RD: …` at the start of a line, outside of the sections with action items. */
import type { Block } from './blocks';
import type { ActionItem, Speaker } from './note';
import { parseOwners } from './owners';
import type { SectionFinder } from './sections';
import type { Vocabulary } from './vocabulary';

/** Of a time, a link or `a::b` the colon ends no name. */
const prefix = /^([^:]{1,100}?)\s*:(?!\/\/|:|\d)/u;

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
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    return block.lines.flatMap(({ text, start, line }) => {
      const head = itemLines.has(line) ? undefined : prefix.exec(text)?.[1];
      if (head === undefined || sectionAt(start)?.kind === 'actions') return [];
      return (parseOwners(head, start, vocabulary) ?? []).map((name) => ({ ...name, line }));
    });
  });
}
