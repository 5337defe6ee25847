import { ignoreComment, isYaml } from '../note/frontMatter';
import { lineEnd, lineEnding } from '../note/lines';
import type { Note } from '../note/note';
import type { Fix } from './rule';

/**
 * A comment in the front matter that silences a rule in this note; rules that are silenced already stay so.
 * @returns undefined where there is no front matter that a comment could stand in
 */
export function ignoreFix({ text, frontMatter }: Note, rule: string): Fix | undefined {
  if (frontMatter === undefined || !frontMatter.closed || !isYaml(frontMatter.language.text)) return undefined;
  const { start, end } = frontMatter.content;
  const fix = { title: 'fix.ignore', facts: { rule } } as const;
  const line = text.slice(start, end).search(new RegExp(`^${ignoreComment}`, 'm'));
  if (line !== -1) {
    const at = start + line + text.slice(start + line, lineEnd(text, start + line)).trimEnd().length;
    return { ...fix, edits: [{ start: at, end: at, newText: `, ${rule}` }] };
  }
  return { ...fix, edits: [{ start, end: start, newText: `${ignoreComment} ${rule}${lineEnding(text)}` }] };
}
