import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { colonHead } from '../../../src/service/note/colonHead';
import { itemsOf } from './scene';

/** What it stands for; its time grows by the square of a line's blanks. */
const pattern = /^(for\s+)?([^:]{1,100}?)\s*:(?!\/\/)/iu;

function byPattern(text: string): ReturnType<typeof colonHead> {
  const found = pattern.exec(text);
  if (found?.[2] === undefined) return undefined;
  return { start: found[1]?.length ?? 0, text: found[2], end: found[0].length };
}

describe('What stands before a colon', () => {
  const part = fc.constantFrom('for', 'For ', 'fork', ' ', '  ', '\t', '\uFEFF', ':', '://', 'AB', 'x', '🪴', '\uD83E');
  it('is what a pattern would find', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        assert.deepEqual(colonHead(text), byPattern(text));
      }),
      { numRuns: 2000 },
    );
  });
  it('has no more than a hundred characters', () => {
    for (const lead of ['', 'for ', 'for  '])
      for (const letter of ['x', '🪴', '\uD83E'])
        for (const count of [99, 100, 101]) {
          const text = `${lead}${letter.repeat(count)} : y`;
          assert.deepEqual(colonHead(text), byPattern(text));
        }
  });
  it('is found in no time to speak of among thousands of blanks', () => {
    const blanks = ' '.repeat(20_000);
    // Time that grows by the square would not fit into the patience of a test.
    for (const start of ['For', 'TODO: for', 'TODO for', 'TODO: For AB', 'AB'])
      itemsOf(`## TODOs\n\n${start}${blanks}${'x'.repeat(200)}: y\n`);
  }).timeout(5000);
});
