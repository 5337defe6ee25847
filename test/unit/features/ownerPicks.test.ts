import assert from 'node:assert/strict';
import { meantPick, newName, typedPicks, withPlainLetters } from '../../../src/service/features/ownerPicks';

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
      ['Ann Berg', 'ŁW · lukaszw · lw', 'maelb', 'zoek'],
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
