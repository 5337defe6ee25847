import assert from 'node:assert/strict';
import { mayBeInitials } from '../../../src/service/note/personName';

describe('mayBeInitials()', () => {
  it('knows initials from first names with an initial', () => {
    for (const word of ['AB', 'Ab', 'AlB', 'ABr', 'AtBr', 'AnBr']) assert.ok(mayBeInitials(word), word);
    for (const word of ['A', 'Ann', 'AnnB', 'ZoëK', 'Zoe\u0308K', 'Carl', 'CarlD', 'ab'])
      assert.ok(!mayBeInitials(word), word);
  });
});
