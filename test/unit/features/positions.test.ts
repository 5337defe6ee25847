import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createPositionFinder } from '../../../src/service/features/positions';

describe('Positions', () => {
  it('are those that a document tells, in whatever order they are asked for', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', '🌻') });
    fc.assert(
      fc.property(texts, fc.array(fc.nat(30)), (text, offsets) => {
        const document = TextDocument.create('untitled:note', 'markdown', 1, text);
        const positionAt = createPositionFinder(text);
        assert.deepEqual(
          offsets.map(positionAt),
          offsets.map((offset) => document.positionAt(offset)),
        );
      }),
    );
  });
});
