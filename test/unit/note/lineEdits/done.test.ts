import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/service/note/edit';
import { markDone, markOpen } from '../../../../src/service/note/lineEdits/done';
import type { ActionItem, Note } from '../../../../src/service/note/note';
import { noteTexts, read } from './notes';

type Toggle = (note: Note, item: ActionItem) => string | undefined;

const toggle: Toggle = (note, item) => {
  const edits = item.done ? markOpen(note, item, read) : markDone(note, item, read);
  return edits && applyEdits(note.text, edits);
};

/** The lines below the heading after the first item was toggled. */
function toggled(lines: string, style?: 'strikethrough'): string | undefined {
  const text = `## TODOs\n\n${lines}\n`;
  const note = read(text);
  const [item] = note.actionItems;
  assert.ok(item, 'there is an item');
  const edits = item.done ? markOpen(note, item, read) : markDone(note, item, read, style);
  return edits && applyEdits(text, edits).slice('## TODOs\n\n'.length, -1);
}

describe('Marking an item done', () => {
  for (const [open, done] of [
    ['- [ ] HB: soil', '- [x] HB: soil'],
    ['* [ ] soil', '* [x] soil'],
    ['- HB: soil', '- [X] HB: soil'],
    ['1. HB: soil', '1. [X] HB: soil'],
    ['HB: soil', '- [x]  HB: soil'],
    ['HB: soil\nand sand', '- [x]  HB: soil\nand sand'],
    ['HB: soil\nFB: sand', '~~HB: soil~~\nFB: sand'],
    ['HB: soil:\n- dark\n- deep', '~~HB: soil:~~\n- dark\n- deep'],
    ['TODO: soil', '- [x]  TODO: soil'],
    ['HB:\n\n- soil\n- sand', 'HB:\n\n- [X] soil\n- sand'],
  ] as const) {
    it(`${JSON.stringify(open)} ⇄ ${JSON.stringify(done)}`, () => {
      assert.equal(toggled(open), done);
      assert.equal(toggled(done), open);
    });
  }

  for (const [done, open] of [
    ['~~HB: soil~~', 'HB: soil'],
    ['HB: ~~soil~~', 'HB: soil'],
    ['DONE HB: soil', 'HB: soil'],
    ['[DONE] HB: soil', 'HB: soil'],
    ['HB: DONE soil', 'HB: soil'],
    ['✅ HB: soil', 'HB: soil'],
    ['HB: soil ✅', 'HB: soil'],
    ['HB: soil (done).', 'HB: soil'],
    ['- [x] ~~HB: soil~~', '- [ ] HB: soil'],
    ['- [X] soil', '- [ ] soil'],
    ['- [x]  HB: soil\n- [ ] FB: sand', '- [ ]  HB: soil\n- [ ] FB: sand'],
  ] as const) {
    it(`${JSON.stringify(done)} is opened as ${JSON.stringify(open)}`, () => assert.equal(toggled(done), open));
  }

  it('strikes through where that is wanted', () => {
    assert.equal(toggled('- HB: soil', 'strikethrough'), '- ~~HB: soil~~');
    assert.equal(toggled('- [ ] HB: soil', 'strikethrough'), '- [x] HB: soil');
  });

  it('leaves an item alone whose label says that it is done', () => {
    assert.equal(toggled('DONE HB:\n\n- soil'), undefined);
  });

  it('twice gives back the same bytes, whatever the form', () => {
    let count = 0;
    let tries = 0;
    fc.assert(
      fc.property(noteTexts, fc.nat(), (text, choice) => {
        const note = read(text);
        const open = note.actionItems.filter(({ done, kind }) => !done && kind !== 'decision');
        const item = open[choice % open.length];
        if (item === undefined) return;
        tries += 1;
        const after = toggle(note, item);
        if (after === undefined) return;
        count += 1;
        const now = read(after);
        const same = now.actionItems[note.actionItems.indexOf(item)];
        assert.ok(same?.done);
        assert.equal(toggle(now, same), text);
      }),
      { numRuns: 500 },
    );
    assert.ok(count > 0.9 * tries, `most items can be toggled: ${count} of ${tries}`);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('- ', '[x] ', '~~', 'HB: ', 'DONE', '\n', '  ', 'TODO:', '✅', 'soil')),
        (parts) => {
          const note = read(`# TODOs\n${parts.join('')}`);
          for (const item of note.actionItems) toggle(note, item);
        },
      ),
    );
  });
});
