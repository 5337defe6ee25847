import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/service/note/edit';
import { setOwners } from '../../../../src/service/note/lineEdits/owners';
import { noteTexts, read } from './notes';

/** The lines below the heading after the first item was given to these owners. */
function assigned(lines: string, owners: readonly string[], section = 'TODOs'): string | undefined {
  const text = `## ${section}\n\n${lines}\n`;
  const note = read(text);
  const item = note.actionItems.find(({ kind }) => kind !== 'decision');
  assert.ok(item, 'there is an item');
  const edits = setOwners(note, item, owners, read);
  return edits && applyEdits(text, edits).slice(`## ${section}\n\n`.length, -1);
}

describe('Giving an item to somebody', () => {
  for (const [before, owners, after] of [
    ['HB: soil', ['HB', 'FB'], 'HB/FB: soil'],
    ['HB/FB: soil', ['FB'], 'FB: soil'],
    ['HB/FB/PM: soil', ['HB', 'PM'], 'HB/PM: soil'],
    ['HB, FB: soil', ['HB', 'FB', 'PM'], 'HB, FB, PM: soil'],
    ['HB: soil', ['FB'], 'FB: soil'],
    ['HB + FB: soil', ['PM', 'FB'], 'FB + PM: soil'],
    ['- [ ] soil', ['HB'], '- [ ] HB: soil'],
    ['TODO: soil', ['HB', 'FB'], 'TODO HB/FB: soil'],
    ['@hugo order soil', ['@hugo', '@fiona'], '@hugo and @fiona order soil'],
    ['Order soil (@hugo)', ['@fiona'], 'Order soil (@fiona)'],
    ['HB:\n\n- soil\n- sand', ['FB'], 'HB:\n\n- FB: soil\n- sand'],
    ['HB: soil', [], 'TODO: soil'],
    ['- [ ] HB: soil', [], '- [ ] soil'],
    ['HB to order soil', [], 'TODO: order soil'],
    ['Order soil (@hugo)', [], 'TODO: Order soil'],
  ] as const) {
    it(`${JSON.stringify(before)} to ${owners.join(' and ') || 'nobody'}`, () => {
      assert.equal(assigned(before, owners), after);
    });
  }

  for (const [before, after] of [
    ['TODO:soil', 'TODO HB:soil'],
    ['TODO : soil', 'TODO HB : soil'],
    ['- TODO: soil: then sand', '- TODO HB: soil: then sand'],
    ['**TODO:** soil', '**TODO HB:** soil'],
    ['**TODO**: soil', '**TODO** HB: soil'],
    ['Action item #3: soil', 'Action item #3 HB: soil'],
    ['AI: soil', 'AI HB: soil'],
    // The second blank remembers that there was no colon.
    ['TODO soil', 'TODO  HB: soil'],
    ['* [ ] **soil** now', '* [ ] HB: **soil** now'],
    ['- [ ] TODO: soil', '- [ ] TODO HB: soil'],
    ['TODO:\nsoil', 'TODO HB:\nsoil'],
    ['TODO:\n\n- soil\n- sand', 'TODO:\n\n- HB: soil\n- sand'],
    ['We rest.\nTODO: soil', 'We rest.\nTODO HB: soil'],
    ['TODO://soil', 'TODO:HB: //soil'],
    ['TODO: soil\nTODO: HB and more', undefined],
  ] as const) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => {
      assert.equal(assigned(before, ['HB']), after);
    });
  }

  it('makes it an item by itself where owners alone would just speak', () => {
    assert.equal(assigned('TODO:\n\n- soil\n- sand', ['HB'], 'Discussions'), 'TODO:\n\n- TODO: HB: soil\n- sand');
    assert.equal(assigned('- [ ] soil', ['HB'], 'Discussions'), '- [ ] HB: soil');
  });

  it('changes nothing where they own it already', () =>
    assert.equal(assigned('HB/FB: soil', ['FB', 'HB']), 'HB/FB: soil'));

  it('refuses what would not be read as an owner', () => {
    assert.equal(assigned('HB: soil', ['HB: no', 'FB']), undefined);
    assert.equal(assigned('TODO: soil', ['the cat']), undefined);
  });

  it('and taking it away again gives back the same bytes, whatever the form', () => {
    let count = 0;
    let tries = 0;
    fc.assert(
      fc.property(
        noteTexts,
        fc.nat(),
        fc.constantFrom(['HB'], ['FB', 'PM'], ['@hugo'], ['All']),
        (text, choice, owners) => {
          const note = read(text);
          const items = note.actionItems.filter(({ kind }) => kind === 'unowned');
          const item = items[choice % items.length];
          if (item === undefined) return;
          tries += 1;
          const edits = setOwners(note, item, owners, read);
          if (edits === undefined) return;
          count += 1;
          const now = read(applyEdits(text, edits));
          const same = now.actionItems[note.actionItems.indexOf(item)] ?? assert.fail('it is gone');
          assert.deepEqual(
            same.owners.map(({ raw }) => raw),
            owners,
          );
          const back = setOwners(now, same, [], read);
          assert.equal(back && applyEdits(now.text, back), text);
        },
      ),
      { numRuns: 500 },
    );
    assert.ok(count > 0.8 * tries, `most items can be assigned: ${count} of ${tries}`);
  });

  it('and adding somebody, taking them away again, gives back the same bytes', () => {
    let count = 0;
    let tries = 0;
    fc.assert(
      fc.property(noteTexts, fc.nat(), (text, choice) => {
        const note = read(text);
        const items = note.actionItems.filter(({ kind }) => kind === 'owned');
        const item = items[choice % items.length];
        if (item === undefined) return;
        const raws = item.owners.map(({ raw }) => raw);
        // In a list whose label names them, the bullet gets owners of its own.
        if (item.owners.some(({ start }) => start < item.start)) return;
        tries += 1;
        const edits = setOwners(note, item, [...raws, 'PM'], read);
        if (edits === undefined) return;
        count += 1;
        const now = read(applyEdits(text, edits));
        const same = now.actionItems[note.actionItems.indexOf(item)] ?? assert.fail('it is gone');
        const back = setOwners(now, same, raws, read);
        assert.equal(back && applyEdits(now.text, back), text);
      }),
      { numRuns: 500 },
    );
    assert.ok(count > 0.8 * tries, `most items can be assigned: ${count} of ${tries}`);
  });
});
