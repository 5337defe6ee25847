import assert from 'node:assert/strict';
import { isOwnedBy, type OwnerResolver, openItemsByOwner } from '../../../src/service/features/actionItems';
import { parseNote } from '../../../src/service/note/parse';
import { People } from '../../../src/service/roster/people';
import { resolve } from '../../../src/service/roster/resolve';
import { emptyRoster } from '../../../src/service/roster/roster';
import { NoteIndex } from '../../../src/service/workspace/noteIndex';

const place = { folder: 'file:///notes', series: 'calls' };

function resolverOf(index: NoteIndex): OwnerResolver {
  const people = new People(emptyRoster, index.evidenceOf(place.folder));
  return (owner, note) => resolve(owner, note, people);
}

/** The groups that the tree shows, as `label: item, item`. */
function groups(...notes: [date: string, actions: string][]): string[] {
  const index = new NoteIndex();
  for (const [date, actions] of notes)
    index.set(parseNote(`file:///notes/${date}.md`, `## TODOs\n\n${actions}\n`), place);
  return openItemsByOwner(index.notes(), resolverOf(index)).map(
    ({ label, items }) => `${label}: ${items.map(({ item }) => item.text).join(', ')}`,
  );
}

describe('open items by owner', () => {
  it('stand under each owner, the newest meeting first', () => {
    assert.deepEqual(groups(['2030-01-07', 'AB: old'], ['2030-02-07', 'AB/CD: new\n\nAB: newer']), [
      'AB: new, newer, old',
      'CD: new',
    ]);
  });

  it('leave out what is done and what was decided', () => {
    assert.deepEqual(groups(['2030-01-07', '- [x] AB: done\n- AB: open\n- Nothing to do here']), ['AB: open']);
  });

  it('have those that nobody owns at the end', () => {
    assert.deepEqual(groups(['2030-01-07', 'TODO: whose?\n\nZZ: mine']), ['ZZ: mine', ': whose?']);
  });

  it('are one group for all spellings, under the one that is used most', () => {
    const text = '@ZoëK: a\n\nZoeK: b\n\nZoeK: c';
    assert.deepEqual(groups(['2030-01-07', text]), ['ZoeK: a, b, c']);
  });

  it('stand under the person, whatever name a note has for them; the reader’s own first', () => {
    const index = new NoteIndex();
    const add = (date: string, participants: string, actions: string): void => {
      const text = `---\nparticipants: [${participants}]\n---\n\n## TODOs\n\n${actions}\n`;
      index.set(parseNote(`file:///notes/${date}.md`, text), place);
    };
    add('2030-01-07', 'ZoëK, AnnB', 'ZK: a\n\nAB: b\n\nAll: c');
    add('2030-01-14', 'Zoe K', 'ZoeK: d\n\nXY: e');
    const resolver = resolverOf(index);
    const me = resolver('ZK', [...index.notes()][0] ?? assert.fail());
    const found = openItemsByOwner(index.notes(), resolver, () => (me.kind === 'person' ? me.person : undefined));
    assert.deepEqual(
      found.map(({ label, kind, isMe, items }) => [label, kind, isMe, items.length]),
      [
        ['ZoëK', 'person', true, 2],
        ['All', 'group', false, 1],
        ['AnnB', 'person', false, 1],
        ['XY', 'unknown', false, 1],
      ],
    );
  });

  it('stand once under an owner who is written twice', () => {
    assert.deepEqual(groups(['2030-01-07', 'AB/AB: twice']), ['AB: twice']);
  });
});

describe('the owner of an item', () => {
  it('is told whatever its case, diacritics and @', () => {
    const index = new NoteIndex();
    index.set(parseNote('file:///a.md', '## TODOs\n\nZoëK/AB: x\n'), place);
    const [note] = index.notes();
    const item = note?.items[0];
    assert.ok(note !== undefined && item !== undefined);
    for (const name of ['zoek', '@ZoëK', 'ab'])
      assert.equal(isOwnedBy({ note, item }, name, resolverOf(index)), true, name);
    assert.equal(isOwnedBy({ note, item }, 'Zoë', resolverOf(index)), false);
  });
});
