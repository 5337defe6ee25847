/** Tells meeting notes from other Markdown, so that nothing of ours shows in a README. */
import picomatch from 'picomatch';
import type { Config } from '../config';
import { isYaml } from './frontMatter';
import { fold } from './names';
import type { FrontMatter, Note } from './note';

/** Keys that no other kind of front matter has; one of them will do. */
const tellingKeys = ['datetime', 'participants'];

/** @param path relative to the notes folder, with slashes */
export type NoteTest = (note: Note, path: string) => boolean;

/** A note is what the team's globs say; where they say nothing, what has the front matter of one. */
export function createNoteTest(config: Config): NoteTest {
  const matches = config.notes.length > 0 ? picomatch([...config.notes], { dot: true }) : undefined;
  return (note, path) => {
    if (/(^|\/)readme[^/]*$/i.test(path) && note.frontMatter === undefined) return false;
    return matches?.(path) ?? hasNoteFrontMatter(note, config);
  };
}

function hasNoteFrontMatter(note: Note, config: Config): boolean {
  const { frontMatter } = note;
  if (frontMatter === undefined) return false;
  if (!isYaml(frontMatter.language.text)) return isMeantAsNote(note, frontMatter);
  const keys = frontMatter.fields.map(({ key }) => fold(key.text));
  const required = config.frontMatter.required.filter((key) => keys.includes(fold(key)));
  return required.length >= 2 || tellingKeys.some((key) => keys.includes(key));
}

/** Front matter in another language is never read; its words, and the sections below, tell what it was meant to be. */
function isMeantAsNote({ text, sections }: Note, { content }: FrontMatter): boolean {
  const words: readonly string[] = text.slice(content.start, content.end).match(/[\p{L}_]+/gu) ?? [];
  return sections.length > 0 || tellingKeys.some((key) => words.includes(key));
}
