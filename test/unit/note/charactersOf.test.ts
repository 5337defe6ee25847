import assert from 'node:assert/strict';
import { charactersOf } from '../../../src/service/note/charactersOf';

describe('Characters of a kind', () => {
  const isMark = charactersOf('[D✅\uFE0F');

  it('are told at their place, within ASCII and beyond', () => {
    assert.deepEqual(
      [...'a[bD✅ł\uFE0F'].map((_, at) => isMark('a[bD✅ł\uFE0F', at)),
      [false, true, false, true, true, false, true],
    );
  });

  it('are none before and behind the text', () => {
    assert.deepEqual([isMark('[', -1), isMark('[', 1), isMark('', 0)], [false, false, false]);
  });
});
