/** Finds the sections of a note by the text of its headings, and the topics in them. */
import type { SectionNames } from '../config';
import type { Block, ListItem } from './blocks';
import { lineAt } from './lines';
import { fold, remembered } from './names';
import type { Note, Section, SectionKind, Topic } from './note';

const kinds: readonly SectionKind[] = ['actions', 'agenda', 'discussions'];

/** Words that may stand beside a section's name: `TODOs and Decisions`, `Our open tasks`, `Agenda for today`. */
const fillers = new Set(
  'a and the of for from or our open new list meeting meetings this today todays general other further &'.split(' '),
);

/** Tells which section a heading names, if any. */
export type HeadingClassifier = (heading: string) => SectionKind | undefined;

/**
 * All words of a heading must belong to the section's names, so that `Task force` names none. Shortcodes (`:dart:`),
 * emoji, markup, numbers, punctuation and case do not matter.
 */
export function createHeadingClassifier(names: SectionNames): HeadingClassifier {
  const known = classifiers.get(names) ?? makeClassifier(names);
  classifiers.set(names, known);
  return known;
}

/** One team's notes are read by the thousand with the same names. */
const classifiers = new WeakMap<SectionNames, HeadingClassifier>();

function makeClassifier(names: SectionNames): HeadingClassifier {
  // Longest first, so that `action items` goes before `action`.
  const phrases = kinds.map((kind) => names[kind].map(normalize).sort((a, b) => b.length - a.length));
  const known = new Set([...fillers, ...phrases.flat().flatMap((phrase) => phrase.split(' ')), '']);
  // A team's meetings have the same headings again and again.
  return remembered((heading) => {
    const words = normalize(heading);
    // Most headings are topics.
    if (!words.split(' ').every((word) => known.has(word))) return undefined;
    return kinds.find((_, index) => isMadeOf(words, phrases[index] ?? []));
  });
}

function isMadeOf(words: string, phrases: readonly string[]): boolean {
  let rest = ` ${words} `;
  for (const phrase of phrases) rest = rest.replaceAll(` ${phrase} `, ' ; ');
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
  const classify = createHeadingClassifier(names);
  const sections: Section[] = [];
  // From the end, so that the next heading of each level is at hand.
  const nextOfLevel = [textEnd, textEnd, textEnd, textEnd, textEnd, textEnd, textEnd];
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const heading = blocks[at];
    if (heading?.kind !== 'heading') continue;
    const kind = classify(heading.text);
    if (kind !== undefined) {
      const end = Math.min(...nextOfLevel.slice(0, heading.level + 1));
      sections.push({ kind, heading, start: heading.start, end });
    }
    nextOfLevel[heading.level] = heading.start;
  }
  return sections.reverse();
}

/** Tells the innermost section around an offset. */
export type SectionFinder = (offset: number) => Section | undefined;

export function createSectionFinder(sections: readonly Section[]): SectionFinder {
  // Where another section begins to be the innermost one, and which.
  const places: { readonly from: number; readonly section: Section | undefined }[] = [];
  const open: Section[] = [];
  const closeUntil = (offset: number): void => {
    for (let last = open.at(-1); last !== undefined && last.end <= offset; last = open.at(-1)) {
      open.pop();
      places.push({ from: last.end, section: open.at(-1) });
    }
  };
  for (const section of sections) {
    closeUntil(section.start);
    open.push(section);
    places.push({ from: section.start, section });
  }
  closeUntil(Number.POSITIVE_INFINITY);
  const starts = places.map(({ from }) => from);
  return (offset) =>
    starts[0] === undefined || offset < starts[0] ? undefined : places[lineAt(starts, offset)]?.section;
}

/** Agenda topics are the list items of an agenda section, nested as the lists are. */
export function findAgendaTopics(blocks: readonly Block[], sectionAt: SectionFinder): Topic[] {
  const topics: Topic[] = [];
  const seen = new Set<ListItem>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.item === undefined) continue;
    const [first] = block.lines;
    if (first === undefined || sectionAt(first.start)?.kind !== 'agenda' || seen.has(block.item)) continue;
    seen.add(block.item);
    const { text, start, end, line } = first;
    topics.push({ text, start, end, depth: block.item.depth, line });
  }
  return topics;
}

/** Discussion topics are the headings inside a discussions section. */
export function findDiscussionTopics(blocks: readonly Block[], sectionAt: SectionFinder): Topic[] {
  const topics: Topic[] = [];
  for (const block of blocks) {
    if (block.kind !== 'heading') continue;
    const { text, start, end, line, level } = block;
    const section = sectionAt(start);
    if (section?.kind !== 'discussions' || section.heading.start === start) continue;
    topics.push({ text, start, end, line, depth: level - section.heading.level - 1 });
  }
  return topics;
}

/** The innermost discussion topic that goes on as far as an offset; undefined where there is none. */
export function discussionTopicAt(
  { sections, discussionTopics }: Pick<Note, 'sections' | 'discussionTopics'>,
  offset: number,
): Topic | undefined {
  const sectionAt = createSectionFinder(sections);
  const topics = discussionTopics.flatMap((topic) => {
    const section = sectionAt(topic.start);
    if (section === undefined) return [];
    return [{ start: topic.start, level: section.heading.level + 1 + topic.depth, end: section.end, topic }];
  });
  const others = sections.map(({ heading: { start, level } }) => ({ start, level, end: start, topic: undefined }));
  const before = [...topics, ...others].filter(({ start }) => start < offset).sort((a, b) => b.start - a.start);
  // A heading ends the topics above it that are no higher than it is, be it a topic's or a section's.
  let highest = Number.POSITIVE_INFINITY;
  for (const { level, end, topic } of before) {
    if (level >= highest) continue;
    if (topic !== undefined && offset < end) return topic;
    highest = level;
  }
  return undefined;
}
