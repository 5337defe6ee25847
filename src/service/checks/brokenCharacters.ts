import type { Rule } from './rule';

/** Bytes that were no UTF-8 arrive as U+FFFD, which nobody writes on purpose. Said once a note. */
export const brokenCharacters: Rule = {
  id: 'broken-characters',
  severity: 'warning',
  *check({ text }) {
    const run = /\uFFFD+/.exec(text);
    if (run === null) return;
    yield { start: run.index, end: run.index + run[0].length, message: 'broken-characters', facts: {}, fixes: [] };
  },
};
