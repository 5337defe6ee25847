import assert from 'node:assert/strict';
import { fold, initials } from '../../../src/service/note/names';

describe('Names', () => {
  it('are compared without diacritics, case and surplus spaces', () => {
    assert.equal(fold('  Ștefăniță \t ĐØŁß '), 'stefanita dolss');
    assert.equal(fold('Zoe\u0308K'), fold('ZoëK'));
    assert.equal(fold('ZOËK'), 'zoek');
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
});
