/** Tells meeting notes from other Markdown, so that nothing of ours shows in a README. */
import picomatch from 'picomatch';
import type { Config } from '../config';
import { fold } from './names';
import type { Note } from './note';

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

function hasNoteFrontMatter({ frontMatter, text }: Note, config: Config): boolean {
  if (frontMatter === undefined) return false;
  // Front matter that is not YAML is never read; its words still tell what it was meant to be.
  const source = text.slice(frontMatter.content.start, frontMatter.content.end);
  const keys =
    frontMatter.fields.length > 0
      ? frontMatter.fields.map(({ key }) => fold(key.text))
      : [...source.matchAll(/^[\s{"']*([\p{L}_]+)["']?\s*[:=]/gmu)].map(([, key = '']) => fold(key));
  const required = config.frontMatter.required.filter((key) => keys.includes(fold(key)));
  return required.length >= 2 || tellingKeys.some((key) => keys.includes(key));
}
