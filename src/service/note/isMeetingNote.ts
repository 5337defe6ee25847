/** Tells meeting notes from other Markdown, so that nothing of ours shows in a README. */
import type { Config } from '../config';
import { createGlobTest } from '../globs';
import { isYaml } from './frontMatter';
import { fold } from './names';
import type { FrontMatter, Note } from './note';

/** Keys that no other kind of front matter has; one of them will do. */
const tellingKeys: readonly string[] = ['datetime', 'participants'];

/** @param path relative to the notes folder, with slashes */
export type NoteTest = (note: Note, path: string) => boolean;

/**
 * A note is what the team's globs say; where they say nothing, what has the front matter of one, or, for a team that has
 * a configuration at all, the sections of one. Nobody else's Markdown is taken for notes because of its headings.
 */
export function createNoteTest(config: Config): NoteTest {
  const matches = config.notes.length > 0 ? createGlobTest(config.notes) : undefined;
  return (note, path) => {
    if (note.frontMatter === undefined && /(^|\/)readme[^/]*$/i.test(path)) return false;
    return matches?.(path) ?? (hasNoteFrontMatter(note, config) || (config.isWritten && hasNoteSections(note)));
  };
}

/** One heading may be anything's: many a README has its `Notes`. */
function hasNoteSections({ frontMatter, sections }: Note): boolean {
  return frontMatter === undefined && new Set(sections.map(({ kind }) => kind)).size >= 2;
}

function hasNoteFrontMatter(note: Note, config: Config): boolean {
  const { frontMatter } = note;
  if (frontMatter === undefined) return false;
  if (!isYaml(frontMatter.language.text)) return isMeantAsNote(note, frontMatter);
  const keys = keysOf(note, frontMatter);
  if (keys.some((key) => tellingKeys.includes(key))) return true;
  const folded = keys.map(fold);
  if (folded.some((key) => tellingKeys.includes(key))) return true;
  return config.frontMatter.required.filter((key) => folded.includes(fold(key))).length >= 2;
}

/** Front matter in another language is never read; its words, and the sections below, tell what it was meant to be. */
function isMeantAsNote({ text, sections }: Note, { content }: FrontMatter): boolean {
  const words: readonly string[] = text.slice(content.start, content.end).match(/[\p{L}_]+/gu) ?? [];
  return sections.length > 0 || tellingKeys.some((key) => words.includes(key));
}

/** A fault in one line may hide all keys below it, but it takes no note from its author: then words at line starts count. */
function keysOf({ text }: Note, { fields, errors, content }: FrontMatter): string[] {
  const read = fields.map(({ key }) => key.text);
  if (errors.length === 0) return read;
  const lines = text.slice(content.start, content.end).matchAll(/^["']?([\p{L}_][\p{L}\p{N}_-]*)["']?[ \t]*:/gmu);
  return [...read, ...[...lines].map(([, key = '']) => key)];
}
