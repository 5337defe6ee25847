import assert from 'node:assert/strict';
import fc from 'fast-check';
import { meantPick, newName, typedPicks, withPlainLetters } from '../../../src/service/features/ownerPicks';
import { fold } from '../../../src/service/note/names';

const all = [
  { key: 'a', label: 'AnnB', description: 'Ann Berg' },
  { key: 'l', label: 'ŁukaszW', description: 'ŁW' },
  { key: 'm', label: 'MaëlB' },
  { key: 'z', label: 'ZoëK', description: '' },
].map(withPlainLetters);
const [ann] = all;

const typed = (value: string): string[] => typedPicks(value, all).map(({ key }) => key);
const meant = (value: string, active?: (typeof all)[number], tickedAt?: string): string | undefined =>
  meantPick(value, all, active, tickedAt)?.key;

describe('People who are picked as owners', () => {
  it('have plain letters beside those that nobody can type', () => {
    assert.deepEqual(
      all.map(({ description }) => description),
      ['Ann Berg', 'ŁW · LukaszW · LW', 'MaelB', 'ZoeK'],
    );
  });

  it('have them once, and none that stand in another name anyway, in any case', () => {
    const plain = (label: string, ...names: readonly string[]): string | undefined =>
      withPlainLetters({ key: '', label, description: names.join(' · ') }).description;
    const names = 'Ana Împăratu · AÎ · AnaI · Ana';
    assert.equal(plain('AnaÎ', ...names.split(' · ')), `${names} · Ana Imparatu`);
    assert.equal(
      plain('Zoë', 'ZoëK', 'ZOËK', 'Zoë Kranendonk'),
      'ZoëK · ZOËK · Zoë Kranendonk · ZoeK · Zoe Kranendonk',
    );
    assert.equal(plain('zoek', 'Zoë'), 'Zoë');
    assert.equal(plain('Ann', 'Ann  Berg'), 'Ann  Berg · Ann Berg');
  });

  it('are found by what they have, all of them, as an editor looks for it', () => {
    const name = fc.stringMatching(/^[aeKñÎß]{1,5}( [aÎk]{1,4})?$/);
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 4 }), (label, names) => {
        const description = names.join(' · ');
        const shown = withPlainLetters({ key: '', label, description });
        const texts = [shown.label, shown.description].map((text) => text.toLowerCase());
        assert.ok(shown.description.startsWith(description));
        for (const one of [label, ...names])
          assert.ok(
            texts.some((text) => text.includes(fold(one))),
            one,
          );
        const aids = shown.description.slice(description.length).split(' · ').filter(Boolean);
        for (const aid of aids) {
          const others = [label, description, ...aids.filter((other) => other !== aid)];
          assert.ok(!others.some((other) => other.toLowerCase().includes(aid.toLowerCase())), aid);
        }
        assert.equal(new Set(aids).size, aids.length);
      }),
    );
  });

  it('are found by any part of a name, without diacritics', () => {
    assert.deepEqual([typed('berg'), typed('zoe'), typed(' LUK'), typed('')], [['a'], ['z'], ['l'], []]);
  });

  it('may be new, where nobody is found and it can be a name', () => {
    assert.deepEqual(['Odette', '@odette', 'odette'].flatMap(typed).map(newName), ['Odette', '@odette', '@odette']);
    assert.deepEqual([typed('::'), typed('X'), typed('odette orr')], [[], [], []]);
    assert.equal(newName('a'), undefined);
  });

  it('are meant by Enter where one is left, unless that one was ticked just so', () => {
    assert.deepEqual([meant('luk'), meant('b'), meant('Odette')], ['l', undefined, 'new Odette']);
    assert.deepEqual([meant('luk', undefined, 'luk'), meant('zoe', undefined, 'luk')], [undefined, 'z']);
    // A list that gets a row for somebody new looks as if something had been ticked.
    assert.equal(meant('Odette', undefined, 'Odette'), 'new Odette');
  });

  it('are meant by the focus, if it is shown and nobody was ticked', () => {
    assert.deepEqual([meant('', ann), meant('b', ann), meant('zo', ann)], ['a', 'a', 'z']);
    assert.deepEqual([meant('', ann, ''), meant('l', ann)], [undefined, undefined]);
  });
});
