import assert from 'node:assert/strict';
import { isSameFamily, matchInitials, mayBeInitials, readPersonName } from '../../../src/service/note/personName';

describe('a person’s name', () => {
  it('is taken apart, however it is written', () => {
    const parts = (name: string): string => {
      const { given, family, bracket } = readPersonName(name);
      return [given, ...family, ...(bracket === undefined ? [] : [`(${bracket})`])].join(' ');
    };
    const expected: Readonly<Record<string, string>> = {
      RăzvanÖ: 'razvan o',
      'Răzvan Österlund': 'razvan osterlund',
      'Ida H.': 'ida h',
      RaduNistor: 'radu nistor',
      'Ana Maria Pop': 'ana maria pop',
      'Prof. Dr. Ida Holm': 'ida holm',
      Marc: 'marc',
      adminx: 'adminx',
      '@finn': 'finn',
      AB: 'ab',
      'Sara Kent (SK)': 'sara kent (SK)',
      'Otto (`adminx`)': 'otto (adminx)',
    };
    for (const [name, words] of Object.entries(expected)) assert.equal(parts(name), words, name);
  });

  it('goes with a family name that begins alike, and with none', () => {
    const same = (a: string, b: string): boolean => isSameFamily(readPersonName(a), readPersonName(b));
    assert.equal(same('RaduN', 'Radu Nistor'), true);
    assert.equal(same('Radu', 'Radu Nistor'), true);
    assert.equal(same('RaduN', 'RaduP'), false);
    assert.equal(same('RaduNistor', 'RaduNichols'), false);
  });
});

describe('initials', () => {
  const match = (letters: string, name: string): string => matchInitials(letters, readPersonName(name)) ?? 'no';

  it('are those of all words of a name', () => {
    for (const name of ['RăzvanÖ', 'Razvan Osterlund', 'RazvanO']) assert.equal(match('RO', name), 'all', name);
    assert.equal(match('RX', 'RăzvanÖ'), 'no');
    assert.equal(match('RO', 'Otto Rahm'), 'no');
  });

  it('may leave out a name in the middle', () => {
    assert.equal(match('AP', 'Ana Maria Pop'), 'all');
    assert.equal(match('AMP', 'Ana Maria Pop'), 'all');
    assert.equal(match('AXP', 'Ana Maria Pop'), 'no');
  });

  it('may have a letter for each word, and for each half of one with a hyphen', () => {
    assert.equal(match('PvdB', 'Piet van der Berg'), 'all');
    assert.equal(match('PB', 'Piet van der Berg'), 'all');
    assert.equal(match('AMB', 'Anne-Marie Berg'), 'all');
    assert.equal(match('AB', 'Anne-Marie Berg'), 'all');
    assert.equal(match('AXB', 'Anne-Marie Berg'), 'no');
  });

  it('tell people apart by small letters', () => {
    assert.equal(match('SrK', 'Sara Kent'), 'all');
    assert.equal(match('SrK', 'Simon Kent'), 'no');
    assert.equal(match('AKnt', 'Anna Kent'), 'all');
    assert.equal(match('AKn', 'AnnaK'), 'no');
  });

  it('of somebody without a family name are known by half', () => assert.equal(match('MR', 'Marc'), 'given'));

  it('are two to four letters, with capitals', () => {
    for (const word of ['AB', 'Ab', 'SrK', 'AKnt', 'ȘÖ']) assert.equal(mayBeInitials(word), true, word);
    for (const word of ['A', 'ab', 'Ann', 'AnnB', 'Marc', 'ABCDE', 'A1'])
      assert.equal(mayBeInitials(word), false, word);
  });
});
