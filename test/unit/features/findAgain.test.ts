import assert from 'node:assert/strict';
import { findAgain } from '../../../src/service/features/findAgain';
import { parseNote } from '../../../src/service/note/parse';
import { summarize } from '../../../src/service/workspace/indexedNote';
import { Sharing } from '../../../src/service/workspace/sharing';

/** The 0-based line on which the first item of a note is found after its text has changed. */
function foundAt(before: string, after: string): number | undefined {
  const read = (text: string) => parseNote('file:///a.md', `## TODOs\n\n${text}\n`);
  const [item] = summarize(read(before), { folder: 'file:///', series: '' }, new Sharing()).items;
  assert.ok(item);
  return findAgain(read(after), item)?.line;
}

describe('An item is found again', () => {
  it('on its line', () => assert.equal(foundAt('HB: soil', 'HB: soil'), 2));
  it('where it moved to', () => assert.equal(foundAt('HB: soil', 'FB: sand\n\nHB: soil'), 4));
  it('at the nearest of those that say the same', () => {
    assert.equal(foundAt('HB: soil', 'FB: sand\n\nHB: soil\n\nHB: soil'), 4);
    assert.equal(foundAt(`${'\n'.repeat(6)}HB: soil`, 'HB: soil\n\n\n\n\n\n\n\nHB: soil'), 10);
  });
  it('with other owners, if none has the same', () => {
    assert.equal(foundAt('HB: soil', 'FB: soil\n\nHB: soil'), 4);
    assert.equal(foundAt('HB: soil', 'FB: soil'), 2);
    assert.equal(foundAt(`${'\n'.repeat(6)}HB: soil`, 'FB: soil\n\n\n\n\n\n\n\nGB: soil'), 10);
  });
  it('done', () => assert.equal(foundAt('HB: soil', '- [x] HB: soil'), 2));
  it('nowhere, if its text is another', () => assert.equal(foundAt('HB: soil', 'HB: sand'), undefined));
});
