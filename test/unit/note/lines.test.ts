import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineAt, lineEnd, lineEnding, lineStarts, nextLine } from '../../../src/service/note/lines';

const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', '🌻') });

describe('Lines', () => {
  it('end at \\n, \\r\\n and \\r, as LSP has it', () => {
    assert.deepEqual(lineStarts('a\nb\r\nc\rd\u2028e'), [0, 2, 5, 7]);
    assert.deepEqual(lineStarts(''), [0]);
    assert.deepEqual(lineStarts('\n'), [0, 1]);
  });
  it('lineEnd and nextLine walk over the same lines as lineStarts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const walked = [0];
        for (let end = lineEnd(text, 0); end < text.length; end = lineEnd(text, walked.at(-1) ?? 0))
          walked.push(nextLine(text, end));
        assert.deepEqual(walked, lineStarts(text));
      }),
    );
  });
  it('lineAt finds the line of each offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const starts = lineStarts(text);
        for (let offset = 0; offset <= text.length; offset += 1)
          assert.equal(
            lineAt(starts, offset),
            starts.findLastIndex((start) => start <= offset),
          );
      }),
    );
  });
  it('lineEnding is that of the first line', () => {
    assert.deepEqual(['a\r\nb\n', 'a\nb\r\n', 'a\rb', 'a', ''].map(lineEnding), ['\r\n', '\n', '\r', '\n', '\n']);
  });
});
