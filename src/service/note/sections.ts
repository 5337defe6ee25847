/** Finds the sections of a note by the text of its headings, and the topics in them. */
import type { SectionNames } from '../config';
import type { Block, ListItem } from './blocks';
import { fold } from './names';
import type { Heading, Section, SectionKind, Topic } from './note';

const kinds: readonly SectionKind[] = ['actions', 'agenda', 'discussions'];

/** Words that may stand beside a section's name: `TODOs and Decisions`, `Our open tasks`, `Agenda for today`. */
const fillers = new Set(
  'a and the of for from or our open new list meeting meetings this today todays general other further &'.split(' '),
);

/**
 * Which section a heading names: all its words must belong to the section's names, so that `Task force` names none.
 * Shortcodes (`:dart:`), emoji, markup, numbers, punctuation and case do not matter.
 */
export function classifyHeading(text: string, names: SectionNames): SectionKind | undefined {
  const words = normalize(text);
  return kinds.find((kind) => isMadeOf(words, names[kind]));
}

function isMadeOf(words: string, names: readonly string[]): boolean {
  let rest = ` ${words} `;
  // Longest first, so that `action items` goes before `action`.
  for (const name of names.map(normalize).sort((a, b) => b.length - a.length))
    rest = rest.replaceAll(` ${name} `, ' ; ');
  if (!rest.includes(';')) return false;
  return rest
    .replaceAll(';', ' ')
    .split(' ')
    .every((word) => word === '' || fillers.has(word));
}

function normalize(text: string): string {
  return fold(text)
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}&-]+/gu, ' ')
    .trim();
}

/** @returns the sections, in the order of the text; one may lie inside another */
export function findSections(blocks: readonly Block[], textEnd: number, names: SectionNames): Section[] {
  const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []));
  return headings.flatMap((heading, index) => {
    const kind = classifyHeading(heading.text, names);
    if (kind === undefined) return [];
    const next = headings.slice(index + 1).find(({ level }) => level <= heading.level);
    return [{ kind, heading, start: heading.start, end: next?.start ?? textEnd }];
  });
}

/** The innermost section around an offset. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections.findLast(({ start, end }) => start <= offset && offset < end);
}

/** Agenda topics are the list items of an agenda section, nested as the lists are. */
export function findAgendaTopics(blocks: readonly Block[], sections: readonly Section[]): Topic[] {
  const seen = new Set<ListItem>();
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph' || block.item === undefined || seen.has(block.item)) return [];
    const first = block.lines[0];
    if (first === undefined || sectionAt(sections, first.start)?.kind !== 'agenda') return [];
    seen.add(block.item);
    return [{ text: first.text, start: first.start, end: first.end, depth: block.item.depth, line: first.line }];
  });
}

/** Discussion topics are the headings inside a discussions section. */
export function findDiscussionTopics(blocks: readonly Block[], sections: readonly Section[]): Topic[] {
  const isTopic = (heading: Heading): boolean => {
    const section = sectionAt(sections, heading.start);
    return section?.kind === 'discussions' && section.heading.start !== heading.start;
  };
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading' || !isTopic(block)) return [];
    const { text, start, end, line, level } = block;
    return [{ text, start, end, line, depth: level - (sectionAt(sections, start)?.heading.level ?? level) - 1 }];
  });
}
