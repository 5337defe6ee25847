import assert from 'node:assert/strict';
import { findAgain, findAllAgain } from '../../../src/service/features/findAgain';
import type { Note } from '../../../src/service/note/note';
import { parseNote } from '../../../src/service/note/parse';
import { plainItem, summarize } from '../../../src/service/workspace/indexedNote';
import { Sharing } from '../../../src/service/workspace/sharing';

function read(text: string): Note {
  return parseNote('file:///a.md', `## TODOs\n\n${text}\n`);
}

/** The 0-based lines on which the items of a note are found. */
function allFoundAt(before: string, after: string): (number | undefined)[] {
  const { items } = summarize(read(before), { folder: 'file:///', series: '' }, new Sharing());
  const found = new Map([...findAllAgain(read(after), items)].map(([now, item]) => [item, now.line]));
  return items.map((item) => found.get(item));
}

/** The 0-based line on which the first item of a note is found after its text has changed. */
function foundAt(before: string, after: string): number | undefined {
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

  it('each at a place of its own, however the lines have moved', () => {
    const twice = '- HB: soil\n- HB: soil';
    assert.deepEqual(allFoundAt(twice, `\n${twice}`), [3, 4]);
    assert.deepEqual(allFoundAt(`\n${twice}`, twice), [3, 2]);
    assert.deepEqual(allFoundAt(twice, '- HB: soil'), [2, undefined]);
  });
  it('as it was, before one with other owners takes its place', () => {
    assert.deepEqual(allFoundAt('- FB: soil\n- HB: soil', '- HB: soil\n- GB: soil'), [3, 2]);
  });
  it('once, if it is chosen twice', () => {
    const note = read('HB: soil\n\nHB: soil');
    const [item] = summarize(note, { folder: 'file:///', series: '' }, new Sharing()).items;
    assert.ok(item);
    assert.equal(findAllAgain(note, [item, plainItem(item)]).size, 1);
  });
});
