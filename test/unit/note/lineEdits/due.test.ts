import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findDue } from '../../../../src/service/note/dueDate';
import { applyEdits } from '../../../../src/service/note/edit';
import { setDue } from '../../../../src/service/note/lineEdits/due';
import type { DueDate } from '../../../../src/service/note/note';
import { noteTexts, read } from './notes';

function withDue(lines: string, due: DueDate | undefined): string | undefined {
  const text = `## TODOs\n\n${lines}\n`;
  const note = read(text);
  const [item] = note.actionItems;
  assert.ok(item, 'there is an item');
  const edits = setDue(note, item, due, read);
  return edits && applyEdits(text, edits).slice('## TODOs\n\n'.length, -1);
}

describe('Setting when an item is due', () => {
  for (const [before, date, after] of [
    ['HB: soil', '2024-04-01', 'HB: soil (due 2024-04-01)'],
    ['HB: soil (due 2024-04-01)', '2024-04-02', 'HB: soil (due 2024-04-02)'],
    ['HB: soil by next Friday.', '2024-04-02', 'HB: soil (due 2024-04-02).'],
    ['HB: soil, by Friday.', '2024-04-02', 'HB: soil (due 2024-04-02).'],
    ['HB: By Friday, order soil', '2024-04-02', 'HB: order soil (due 2024-04-02)'],
    ['HB: soil (due 2024-04-01)', undefined, 'HB: soil'],
    ['HB: soil by Friday, and sand', undefined, 'HB: soil, and sand'],
    ['HB: by 2024-04-01, soil', undefined, 'HB: soil'],
    ['HB: By Friday – soil', undefined, 'HB: soil'],
    ['HB: By Friday soil', undefined, 'HB: soil'],
    ['HB: (by Friday) soil', undefined, 'HB: soil'],
    ['HB: **By Friday**: soil', undefined, 'HB: soil'],
    ['HB: soil, by Friday, and sand', undefined, 'HB: soil, and sand'],
    ['HB: soil, by Friday or so, and sand', undefined, 'HB: soil, and sand'],
    ['HB: soil, 📅 2024-04-01, and sand', undefined, 'HB: soil, and sand'],
    ['HB: soil, **by Friday**, and sand', undefined, 'HB: soil, and sand'],
    ['HB: soil, by Friday.', undefined, 'HB: soil.'],
    ['HB: soil **by Friday**.', undefined, 'HB: soil.'],
    ['HB: soil by Friday at the latest', undefined, 'HB: soil'],
    ['HB: the soil is due Friday', undefined, 'HB: the soil'],
    ['HB: soil by Friday, sand by Monday', undefined, 'HB: soil, sand'],
    ['HB: soil by Friday, sand by Monday', '2024-04-02', 'HB: soil (due 2024-04-02), sand by Monday'],
    ['HB: By Friday soil, sand by Monday', '2024-04-02', 'HB: soil, sand (due 2024-04-02)'],
    ['HB: soil [due:: 2024-04-01]', '2024-04-02', 'HB: soil [due:: 2024-04-02]'],
    ['HB: soil @due(2024-04-01)', '2024-04-02', 'HB: soil @due(2024-04-02)'],
    ['HB: soil 📅 2024-04-01 🔁', '2024-04-02', 'HB: soil 📅 2024-04-02 🔁'],
    ['HB: soil by Monday, 2024-04-01', '2024-04-02', 'HB: soil (due 2024-04-02)'],
    ['HB: soil,', '2024-04-02', 'HB: soil, (due 2024-04-02)'],
    ['HB: soil, (due 2024-04-02)', undefined, 'HB: soil,'],
    ['HB: wait until Friday', '2024-04-02', 'HB: wait until Friday (due 2024-04-02)'],
    ['Order soil (@hugo)', '2024-04-01', 'Order soil (due 2024-04-01) (@hugo)'],
    ['HB: soil ✅', '2024-04-01', 'HB: soil (due 2024-04-01) ✅'],
    ['HB: soil', 'next meeting', 'HB: soil (due next meeting)'],
    ['HB: soil by Friday.', 'next meeting', 'HB: soil (due next meeting).'],
    ['HB: soil [due:: 2024-04-01]', 'next meeting', 'HB: soil (due next meeting)'],
    ['HB: soil (due next meeting)', '2024-04-01', 'HB: soil (due 2024-04-01)'],
    ['HB: soil (due next meeting)', undefined, 'HB: soil'],
  ] as const) {
    it(`${JSON.stringify(before)} ${date ?? 'not any more'}`, () => assert.equal(withDue(before, date), after));
  }

  it('and clearing it again gives back the same bytes, whatever the form', () => {
    let count = 0;
    let tries = 0;
    fc.assert(
      fc.property(noteTexts, fc.nat(), fc.constantFrom('2024-05-01', 'next meeting'), (text, choice, due) => {
        const note = read(text);
        const items = note.actionItems.filter(
          ({ kind, description }) => kind !== 'decision' && findDue(description.text, '2024-03-06') === undefined,
        );
        const item = items[choice % items.length];
        if (item === undefined) return;
        tries += 1;
        const edits = setDue(note, item, due, read);
        if (edits === undefined) return;
        count += 1;
        const now = read(applyEdits(text, edits));
        const same = now.actionItems[note.actionItems.indexOf(item)] ?? assert.fail('it is gone');
        assert.equal(findDue(same.description.text, '2024-03-06')?.due, due);
        const back = setDue(now, same, undefined, read);
        assert.equal(back && applyEdits(now.text, back), text);
      }),
      { numRuns: 500 },
    );
    assert.ok(count > 0.9 * tries, `most items can have a due date: ${count} of ${tries}`);
  });
});
