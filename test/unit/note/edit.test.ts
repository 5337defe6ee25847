import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, editsBetween } from '../../../src/service/note/edit';

const lines = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'ab', '- a', '', 'é🛶'), fc.constantFrom('\n', '\r\n', '\r')), {
    maxLength: 8,
  })
  .map((parts) => parts.flat().join(''));

describe('edits between two texts', () => {
  it('turn the one into the other', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        assert.equal(applyEdits(before, editsBetween(before, after)), after);
      }),
    );
  });

  it('leave alone what is the same', () => {
    assert.deepEqual(editsBetween('a\nboat\nc\n', 'a\nboot\nc\nd\n'), [
      { start: 4, end: 5, newText: 'o' },
      { start: 9, end: 9, newText: 'd\n' },
    ]);
  });
});
