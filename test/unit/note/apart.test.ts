import assert from 'node:assert/strict';
import fc from 'fast-check';
import { apart } from '../../../src/service/note/apart';

describe('Texts apart from the one that they were cut from', () => {
  it('are the same texts, whatever is in them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r', '\ud83e', '"', ' ') });
    fc.assert(fc.property(fc.array(text), (texts) => assert.deepEqual(apart(texts), texts)));
  });
});
