import assert from 'node:assert/strict';
import { createAssigner } from '../../../src/service/note/assign';
import { applyEdits } from '../../../src/service/note/edit';
import { parseNote } from '../../../src/service/note/parse';

/** What the first unowned item's line becomes when it is Ann's; checks that it is then hers, and says what it did. */
function assigned(lines: string, section = 'TODOs'): string | undefined {
  const text = `## ${section}\n\n${lines}\n`;
  const note = parseNote('file:///a.md', text);
  const index = note.actionItems.findIndex(({ kind }) => kind === 'unowned');
  const item = note.actionItems[index];
  assert.ok(item, 'there is an item');
  const edit = createAssigner(note)(item, 'AB');
  if (edit === undefined) return undefined;
  const after = applyEdits(text, [edit]);
  const now = parseNote('file:///a.md', after).actionItems;
  assert.deepEqual(
    now.map(({ description }) => description.text),
    note.actionItems.map(({ description }) => description.text),
  );
  assert.deepEqual([now[index]?.kind, now[index]?.owners.map(({ raw }) => raw)], ['owned', ['AB']]);
  return after.slice(section.length + 5, -1);
}

describe('Assigning an item', () => {
  for (const [before, after] of [
    ['TODO: row', 'TODO AB: row'],
    ['TODO:row', 'TODO AB:row'],
    ['TODO : row', 'TODO AB : row'],
    ['- TODO: row: then rest', '- TODO AB: row: then rest'],
    ['**TODO:** row', '**TODO AB:** row'],
    ['**TODO**: row', '**TODO** AB: row'],
    ['Action item #3: row', 'Action item #3 AB: row'],
    ['AI: row', 'AI AB: row'],
    ['TODO row', 'TODO AB: row'],
    ['- [ ] row', '- [ ] AB: row'],
    ['* [ ] **row** now', '* [ ] AB: **row** now'],
    ['- [ ] TODO: row', '- [ ] TODO AB: row'],
    ['TODO:\nrow', 'TODO AB:\nrow'],
    ['TODO:\n\n- row\n- rest', 'TODO:\n\n- AB: row\n- rest'],
    ['We rest.\nTODO: row', 'We rest.\nTODO AB: row'],
  ] as const) {
    it(`makes ${JSON.stringify(after)} of ${JSON.stringify(before)}`, () => assert.equal(assigned(before), after));
  }

  it('makes it an item by itself where owners alone would just speak', () => {
    assert.equal(assigned('TODO:\n\n- row\n- rest', 'Discussions'), 'TODO:\n\n- TODO AB: row\n- rest');
    assert.equal(assigned('- [ ] row', 'Discussions'), '- [ ] AB: row');
  });

  it('leaves a line in which the owner’s colon would be that of an address', () => {
    assert.equal(assigned('TODO://row'), undefined);
  });
});
