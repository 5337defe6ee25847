/** Text → note. */
import { type Config, defaultConfig } from '../config';
import { findActionItems } from './actionItems';
import type { Block } from './blocks';
import { parseFrontMatter } from './frontMatter';
import { readMeeting } from './meeting';
import { remembered } from './names';
import type { FieldValue, FrontMatter, Note } from './note';
import { isInitials } from './owners';
import { parseBlocks } from './parseBlocks';
import { createSectionFinder, findAgendaTopics, findDiscussionTopics, findSections } from './sections';
import { findSpeakers } from './speakers';
import { createVocabulary, type KnownNames, noKnownNames, type Vocabulary } from './vocabulary';

/**
 * Reads a note. Never throws: what is broken is absent from the answer, and said beside it where the answer has room.
 * @param text with any line ending, with or without a byte order mark; all spans of the answer count in it
 */
export function parseNote(
  uri: string,
  text: string,
  config: Config = defaultConfig,
  known: KnownNames = noKnownNames,
): Note {
  const frontMatter = parseFrontMatter(text);
  const blocks = parseBlocks(text, frontMatter?.end ?? 0);
  const sections = findSections(blocks, text.length, config.sections);
  const sectionAt = createSectionFinder(sections);
  const vocabulary = vocabularyOf(frontMatter, blocks, known);
  const actionItems = findActionItems(blocks, sectionAt, vocabulary);
  return {
    uri,
    text,
    frontMatter,
    meeting: readMeeting({ uri, frontMatter }),
    sections,
    agendaTopics: findAgendaTopics(blocks, sectionAt),
    discussionTopics: findDiscussionTopics(blocks, sectionAt),
    actionItems,
    speakers: findSpeakers(blocks, sectionAt, vocabulary, actionItems),
  };
}

/** The names that a note knows; without its blocks, those that its front matter and the team's files tell. */
export function vocabularyOf(
  frontMatter: FrontMatter | undefined,
  blocks: readonly Block[],
  known: KnownNames,
): Vocabulary {
  const participants: string[] = [];
  const teams: string[] = [];
  for (const { key, value } of frontMatter?.fields ?? []) {
    if (key.text === 'participants') addTexts(value, participants);
    else if (key.text === 'teams') addTexts(value, teams);
  }
  return createVocabulary(participants, teams, () => prefixesOf(blocks), known);
}

function addTexts(value: FieldValue, texts: string[]): void {
  if (value.kind === 'list') for (const item of value.items) addTexts(item, texts);
  else if (value.kind === 'text') texts.push(value.text);
}

/** Initials that stand before a colon at the start of any line: whoever speaks or owns something in this note. */
function prefixesOf(blocks: readonly Block[]): Set<string> {
  const found = new Set<string>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const { text } of block.lines) {
      // Most lines have no colon; looking for one is all that they cost.
      let colon = text.indexOf(':');
      if (colon === 'TODO'.length && text.startsWith('TODO')) colon = text.indexOf(':', colon + 1);
      if (colon > 0) for (const initials of initialsBefore(text.slice(0, colon))) found.add(initials);
    }
  }
  return found;
}

/** The same few stand before colons in note after note. */
const initialsBefore = remembered((head): readonly string[] => {
  const names = /^(?:TODO:?\s+)?(\p{L}{2,4}(?:\s*[/+,&]\s*\p{L}{2,4})*)\s*$/u.exec(head)?.[1]?.split(/\s*[/+,&]\s*/);
  // `AI` is an action item's keyword far more often than somebody; a participant with these initials is told by the list.
  return (names ?? []).filter((word) => word !== 'AI' && isInitials(word));
});
