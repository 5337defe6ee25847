import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/service/note/edit';
import { carryOver } from '../../../../src/service/note/lineEdits/carryOver';
import { gistOf } from '../../../../src/service/note/lineEdits/tryOut';
import type { ActionItem, Note } from '../../../../src/service/note/note';
import { noteTexts, read } from './notes';

/** The target after the first item of the lines has been carried over. */
function carried(lines: string, target: string): string | undefined {
  const note = read(`## TODOs\n\n${lines}\n`);
  const [item] = note.actionItems;
  assert.ok(item, 'there is an item');
  const edits = carryOver(note, item, read(target), read);
  return edits && applyEdits(target, edits);
}

function isBoxWithoutBullet({ text }: Note, item: ActionItem | undefined): boolean {
  if (item === undefined) return false;
  const lead = text.slice(0, item.start).replace(/^.*[\r\n]/s, '');
  return /^\uFEFF?\s*$/.test(lead) && /^\[[ xX]\]/.test(text.slice(item.start));
}

describe('Carrying an item over', () => {
  for (const [lines, target, after] of [
    ['HB: soil', '## TODOs\n\nFB: sand\n', '## TODOs\n\nFB: sand\nHB: soil\n'],
    ['HB: soil', '## TODOs\n\n- FB: sand\n', '## TODOs\n\n- FB: sand\n- HB: soil\n'],
    ['- [x] HB: soil', '## TODOs\n\n- [ ] FB: sand', '## TODOs\n\n- [ ] FB: sand\n- [ ] HB: soil\n'],
    ['- [ ] HB: soil', '## TODOs\n\nFB: sand\n', '## TODOs\n\nFB: sand\nHB: soil\n'],
    ['1. [x] HB: soil', '## TODOs\n\nFB: sand\n', '## TODOs\n\nFB: sand\nHB: soil\n'],
    ['[DONE]HB: soil', '## TODOs\n\nFB: sand\n', '## TODOs\n\nFB: sand\nHB: soil\n'],
    ['@DONEgal: soil', '## TODOs\n\nFB: sand\n', '## TODOs\n\nFB: sand\n@DONEgal: soil\n'],
    ['- [ ] order soil', '## TODOs\n\nFB: sand\n', '## TODOs\n\nFB: sand\nTODO: order soil\n'],
    ['[ ] HB: soil', '## TODOs\n\nFB: sand\n', '## TODOs\n\nFB: sand\n[ ] HB: soil\n'],
    ['HB: soil', '## TODOs\n\nFB: sand\n\nPM: peat\n', '## TODOs\n\nFB: sand\n\nPM: peat\n\nHB: soil\n'],
    ['HB: soil', '# Beds\n\n## TODOs\n', '# Beds\n\n## TODOs\n\nHB: soil\n'],
    ['HB: soil', '## TODOs\n\n## Later\n', '## TODOs\n\nHB: soil\n\n## Later\n'],
    ['HB: soil', '# Beds\n', '# Beds\n\n## TODOs\n\nHB: soil\n'],
    [
      '- HB: soil\n  - dark\n  - deep',
      '## TODOs\r\n\r\n* FB: sand\r\n',
      '## TODOs\r\n\r\n* FB: sand\r\n* HB: soil\r\n  - dark\r\n  - deep\r\n',
    ],
    ['HB:\n\n- soil', '## TODOs\n', '## TODOs\n\n- HB: soil\n'],
    ['TODO:\n\n- soil', '## TODOs\n', '## TODOs\n\n- TODO: soil\n'],
    ['HB: soil by Friday', '## TODOs\n', '## TODOs\n\nHB: soil (due 2024-03-08)\n'],
    ['HB: soil', '## TODOs\n\nHB: soil\n', '## TODOs\n\nHB: soil\n'],
  ] as const) {
    it(`${JSON.stringify(lines)} into ${JSON.stringify(target)}`, () => assert.equal(carried(lines, target), after));
  }

  it('adds just that item, open, whatever the two notes are like', () => {
    let count = 0;
    let tries = 0;
    fc.assert(
      fc.property(noteTexts, noteTexts, fc.nat(), (from, to, choice) => {
        const [note, target] = [read(from), read(to)];
        const item = note.actionItems[choice % note.actionItems.length];
        if (item === undefined || item.kind === 'decision') return;
        const edits = carryOver(note, item, target, read);
        if (edits?.length === 0) return;
        tries += 1;
        if (edits === undefined) return;
        count += 1;
        const after = read(applyEdits(to, edits));
        const before = target.actionItems.map(gistOf);
        assert.deepEqual(after.actionItems.slice(0, -1).map(gistOf), before);
        const last = after.actionItems.at(-1);
        // A box is one in Markdown only behind a bullet; so some write it all the same.
        if (isBoxWithoutBullet(after, last)) assert.ok(isBoxWithoutBullet(note, item));
        assert.deepEqual([last?.done, last?.owners.map(({ raw }) => raw)], [false, item.owners.map(({ raw }) => raw)]);
        // Nothing of the target is touched.
        assert.ok(edits.every(({ start, end }) => start === end));
      }),
      { numRuns: 500 },
    );
    assert.ok(count > 0.8 * tries, `most items can be carried over: ${count} of ${tries}`);
  });
});
