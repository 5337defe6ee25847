import type { Edit } from '../note/edit';
import { lineEnding } from '../note/lines';
import type { Note } from '../note/note';
import type { Rule } from './rule';

/** A block that no line of three dashes ends. */
export const unclosedFrontMatter: Rule = {
  id: 'unclosed-front-matter',
  severity: 'error',
  *check(note) {
    const { frontMatter } = note;
    if (frontMatter === undefined || frontMatter.closed) return;
    const { start, content, end } = frontMatter;
    // A fence that is only written wrongly was meant as one; where the keys end without any is a guess.
    const isSure = end > content.end;
    const edits = [closing(note, content.end, end)];
    const close = { title: 'fix.close', facts: {}, edits, isSure } as const;
    yield { start, end: start + 3, message: 'unclosed-front-matter', facts: {}, fixes: [close] };
  },
};

/** A closing fence in place of the faulty one (`----`), or behind the last key. */
function closing({ text }: Note, start: number, end: number): Edit {
  if (end > start) return { start, end, newText: '---' };
  const newLine = lineEnding(text);
  const before = start > 0 && !/[\r\n]/.test(text.charAt(start - 1)) ? newLine : '';
  return { start, end, newText: `${before}---${newLine}` };
}
