/** What Markdown shows, as a renderer sees it that allows everything. */
import assert from 'node:assert/strict';
import MarkdownIt, { type Token } from 'markdown-it';

const renderer = new MarkdownIt({ html: true, linkify: true });

/**
 * The lines of Markdown that holds paragraphs of text and nothing else, except for bold text, which keeps its `**`, and
 * line breaks. Fails at any other element.
 */
export function linesOf(markdown: string): string[] {
  const blocks = renderer.parse(markdown, {});
  const types = new Set(blocks.map(({ type }) => type));
  for (const type of types) assert.match(type, /^(?:inline|paragraph_open|paragraph_close)$/, markdown);
  return blocks.flatMap(({ type, children }) =>
    type === 'inline' ? (children ?? []).map(shown).join('').split('\n') : [],
  );
}

function shown({ type, content }: Token): string {
  const known: Record<string, string> = { text: content, hardbreak: '\n', strong_open: '**', strong_close: '**' };
  const text = known[type];
  assert.notEqual(text, undefined, `${type} in text`);
  return text ?? '';
}
