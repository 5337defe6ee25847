import assert from 'node:assert/strict';
import fc from 'fast-check';
import { People } from '../../../src/service/roster/people';
import { emptyRoster } from '../../../src/service/roster/roster';
import { takeNote } from '../workspace/takeNote';
import { noteOf, scene } from './scene';

/** All people, each with their spellings. */
function joined(notes: Readonly<Record<string, string>>, roster = ''): string[] {
  return scene(notes, roster)
    .people.all.map(({ label, spellings }) => [label, ...spellings.map((spelling) => spelling.label)].join(' '))
    .sort();
}

describe('people', () => {
  it('are one in all spellings of their name', () => {
    assert.deepEqual(joined({ 'a.md': 'RăzvanÖ', 'b.md': 'RazvanO', 'c.md': 'Razvan Osterlund', 'd.md': 'Răzvan' }), [
      'RăzvanÖ RăzvanÖ Razvan Osterlund Răzvan',
    ]);
  });

  it('are two where a letter more tells them apart, and a name that may be either’s is nobody’s own', () => {
    const notes = { 'a.md': 'RaduNistor', 'b.md': 'RaduNichols', 'c.md': 'RaduN' };
    assert.deepEqual(joined(notes), ['RaduNichols RaduNichols', 'RaduNistor RaduNistor']);
    assert.equal(scene(notes).people.named('RaduN').length, 2);
  });

  it('are two who come to the same meetings', () => {
    const notes = { 'a.md': 'Otto, OttoK', 'b.md': 'Otto, OttoK' };
    assert.deepEqual(joined(notes), ['Otto Otto', 'OttoK OttoK']);
  });

  it('are one whom a slip lists twice, now and then', () => {
    const often = Object.fromEntries(
      Array.from({ length: 9 }, (_, week) => [`${week}.md`, week % 2 ? 'Otto' : 'OttoK']),
    );
    assert.deepEqual(joined({ ...often, 'slip.md': 'Otto, OttoK' }), ['OttoK OttoK Otto']);
  });

  it('have a short given name with the same family name', () => {
    assert.deepEqual(joined({ 'a.md': 'Cristian Velea', 'b.md': 'Cristi Velea' }), [
      'Cristian Velea Cristian Velea Cristi Velea',
    ]);
    assert.equal(joined({ 'a.md': 'AlexandraP', 'b.md': 'AlexP' }).length, 2);
    for (const [a, b] of [
      ['Maria Velea', 'Marius Velea'],
      ['Daniel Velea', 'Daniela Velea'],
      ['Maria Elena Velea', 'Maria Ioana Velea'],
      ['Ann C. Birch', 'Ann D. Birch'],
    ])
      assert.equal(joined({ 'a.md': a ?? '', 'b.md': b ?? '' }).length, 2, a);
    assert.equal(joined({ 'a.md': 'Maria Elena Velea', 'b.md': 'Maria E. Velea', 'c.md': 'Maria Velea' }).length, 1);
  });

  it('have what stands in brackets for another name', () => {
    assert.deepEqual(joined({ 'a.md': 'Otto (adminx)', 'b.md': 'adminx' }), ['adminx adminx Otto (adminx)']);
    assert.deepEqual(scene({ 'a.md': 'Otto (remote)' }).people.named('Remote'), []);
  });

  it('are those of the roster first, with what the notes call them', () => {
    assert.deepEqual(joined({ 'a.md': 'Annie, Ann' }, 'people: { AnnB: { aliases: [Annie] } }'), ['AnnB Ann Annie']);
  });

  it('are not those who are written with capitals alone', () =>
    assert.deepEqual(joined({ 'a.md': 'AB, Ida' }), ['Ida Ida']));

  describe('are written before a colon', () => {
    const initials = (label: string, notes: Readonly<Record<string, string>>, roster = ''): string | undefined => {
      const { people } = scene(notes, roster);
      const person = people.all.find((other) => other.label === label);
      assert.ok(person);
      return people.initialsOf(person);
    };

    it('as the roster says', () => assert.equal(initials('AnnB', {}, 'people: { AnnB: { initials: ABg } }'), 'ABg'));

    it('as they are written most', () => {
      assert.equal(
        initials('Sara Kent', { 'a.md': 'Sara Kent | SrK: x', 'b.md': 'Sara Kent | SrK: x | SK: x' }),
        'SrK',
      );
    });

    it('with the initials of their name, where nobody wrote any', () => {
      assert.equal(initials('ȘtefanJ', { 'a.md': 'ȘtefanJ' }), 'SJ');
      assert.equal(initials('Ida', { 'a.md': 'Ida' }), undefined);
    });
  });

  it('are joined anew when a count changes that tells them apart', () => {
    const { index } = scene({ 'a.md': 'AnnC', 'b.md': 'Ann' });
    const evidence = index.evidenceOf('file:///notes');
    const before = evidence.shape;
    takeNote(index, ...noteOf('c.md', 'AnnC'));
    assert.notEqual(evidence.shape, before);
    index.delete('file:///notes/c.md');
    assert.equal(evidence.shape, before);
  });

  it('are the same whatever was added and removed before', () => {
    const small = fc
      .array(fc.constantFrom('AnnB', 'Ann', 'Ann Berg', 'AlfB', 'Alf', 'ALFB', 'Otto (OK)', 'OttoK'), { maxLength: 4 })
      .chain((names) =>
        fc
          .array(fc.constantFrom('| AB: x', '| * AB/OK: x', '| Ann: y'), { maxLength: 2 })
          .map((lines) => [names.join(', '), ...lines].join(' ')),
      );
    const path = fc.constantFrom('boats/2030-01-01.md', 'boats/2030-01-08.md', 'sails/a.md');
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.option(small, { nil: undefined })), { maxLength: 12 }), (changes) => {
        const { index } = scene({});
        const last = new Map<string, string>();
        for (const [at, note] of changes) {
          if (note === undefined) index.delete(`file:///notes/${at}`);
          else takeNote(index, ...noteOf(at, note));
          if (note === undefined) last.delete(at);
          else last.set(at, note);
        }
        const evidence = index.evidenceOf('file:///notes');
        assert.equal(evidence.shape, scene(Object.fromEntries(last)).people.evidence.shape);
        const told = ({ all }: People): unknown => all.map((person) => [person.label, person.spellings]);
        assert.deepEqual(told(new People(emptyRoster, evidence)), told(scene(Object.fromEntries(last)).people));
        for (const initials of ['AB', 'OK'])
          for (const use of ['owned', 'spoken'] as const)
            assert.equal(
              evidence.usesOf(initials, use, undefined),
              scene(Object.fromEntries(last)).people.evidence.usesOf(initials, use, undefined),
            );
      }),
    );
  });
});
