import type { Config } from '../config';
import { isReadable } from '../note/frontMatter';
import { keyOrder as orderOf } from '../note/keys';
import { lineEnding } from '../note/lines';
import type { Field, FrontMatter, Note, Span } from '../note/note';
import { fieldLines, isByLines } from '../note/yamlText';
import type { Fix, Rule } from './rule';

/** Keys in another order than the team's. */
export const keyOrder: Rule = {
  id: 'key-order',
  severity: 'off',
  *check(note, { config }) {
    const { frontMatter } = note;
    if (!isReadable(frontMatter) || !isByLines(note, frontMatter)) return;
    const sorted = sort(frontMatter, config);
    const misplaced = frontMatter.fields.find((field, index) => field !== sorted[index]);
    if (misplaced === undefined) return;
    const before = sorted[sorted.indexOf(misplaced) - 1];
    const { start, end, text: key } = misplaced.key;
    const facts = { key, before: before?.key.text ?? '' };
    const message = before === undefined ? 'key-order.first' : 'key-order';
    yield { start, end, message, facts, fixes: [sorting(note, frontMatter, sorted)] };
  },
};

/** Keys that the team does not know stay behind the others, in the order in which they are. */
function sort({ fields }: FrontMatter, config: Config): Field[] {
  const order = orderOf(config);
  const rank = ({ key }: Field): number => (order.includes(key.text) ? order.indexOf(key.text) : order.length);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** Each key moves with its lines and the comments above it. */
function sorting(note: Note, { fields, content }: FrontMatter, sorted: readonly Field[]): Fix {
  const { text } = note;
  const blocks = new Map<Field, Span>();
  let start = content.start;
  for (const field of fields) {
    const end = Math.min(fieldLines(note, field).end, content.end);
    blocks.set(field, { start, end });
    start = end;
  }
  const newLine = lineEnding(text);
  const newText = sorted
    .map((field) => blocks.get(field))
    .map((block) => (block === undefined ? '' : text.slice(block.start, block.end)))
    .map((block) => (/[\r\n]$/.test(block) ? block : block + newLine))
    .join('');
  return { title: 'fix.sort-keys', facts: {}, edits: [{ start: content.start, end: start, newText }], isSure: true };
}
