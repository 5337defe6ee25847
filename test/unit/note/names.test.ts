import assert from 'node:assert/strict';
import { fold, initials, isFillIn, nameKey, splitNames, trimAny } from '../../../src/service/note/names';

describe('Names', () => {
  it('are compared without diacritics, case and surplus spaces', () => {
    assert.equal(fold('  Ștefăniță \t ĐØŁß '), 'stefanita dolss');
    assert.equal(fold('Zoe\u0308K'), fold('ZoëK'));
    assert.equal(fold('ZOËK'), 'zoek');
    assert.equal(fold('ÆÞ'), 'aeth');
  });
  it('have capital letters', () => {
    assert.deepEqual(['RuneW', 'Rune Wold', 'ȘtefT', 'rune', 'RuneWO', 'S\u0326tefT'].map(initials), [
      'rw',
      'rw',
      'st',
      '',
      'rwo',
      'st',
    ]);
  });

  it('are one name in several spellings, whatever stands in brackets behind', () => {
    for (const name of ['ZoëK', 'zoek', ' Zoe K ', 'Zoe\u0308K (by phone)', 'ZoëK(zk)'])
      assert.equal(nameKey(name), 'zoek');
    assert.notEqual(nameKey('Zoë (K)'), nameKey('ZoëK'));
    assert.equal(nameKey('(zk)'), '');
    assert.equal(nameKey('Ann (a) Birch'), 'ann(a)birch');
  });

  it('are split at commas, semicolons and line breaks', () => {
    assert.deepEqual(splitNames(' Ann, Bo;Carl\r\nDora,,'), ['Ann', 'Bo', 'Carl', 'Dora']);
    assert.deepEqual(splitNames('Ann Birch / Bo'), ['Ann Birch / Bo']);
    assert.deepEqual(splitNames(' ; '), []);
  });

  it('are no words that a form leaves to be filled in', () => {
    const fillIns = [
      'TO FILL',
      'to-fill',
      'Fill me',
      'todo',
      'TO DO',
      'TBD',
      'tba.',
      'TBC:',
      'xxx',
      'XXXX',
      '???',
      '[TODO]',
      '<TBD>',
      '(to fill in)',
    ];
    for (const text of fillIns) assert.ok(isFillIn(text), text);
    for (const text of ['', 'Todor', 'xx', '?', 'TODO list', 'Fill', 'x', 'TBDs', 'Tobias'])
      assert.ok(!isFillIn(text), text);
  });

  it('are trimmed of any kind of character', () => {
    assert.equal(trimAny('-- a-b --', /[- ]/), 'a-b');
    assert.equal(trimAny('---', /-/), '');
  });
});
