import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDatetime } from '../../../src/service/note/datetime';
import { type DatetimeClues, likelyDatetimes } from '../../../src/service/note/likelyDatetimes';

const noClues: DatetimeClues = { fileDate: undefined, offsetsAt: () => [], usualTime: undefined };

function likely(text: string, clues: Partial<DatetimeClues> = {}): string[] {
  return likelyDatetimes(text, { ...noClues, ...clues });
}

const withOffset = { offsetsAt: () => ['+02:00'] };

describe('Likely datetimes', () => {
  it('leave out a digit that slipped in', () => {
    assert.ok(likely('2023-05-010T08:30:00+03:00').includes('2023-05-10T08:30:00+03:00'));
    assert.deepEqual(
      likely('20223-05-10T08:30:00+03:00').sort(),
      ['2022-05-10T08:30:00+03:00', '2023-05-10T08:30:00+03:00', ...[]].sort(),
    );
    assert.deepEqual(likely('2023-05-10T08:300:00+03:00'), ['2023-05-10T08:30:00+03:00', '2023-05-10T08:00:00+03:00']);
    assert.ok(likely('2023-05-10T235:00:00+03:00').includes('2023-05-10T23:00:00+03:00'));
    assert.ok(likely('2023-05-10T08:30:00+033:00').includes('2023-05-10T08:30:00+03:00'));
  });

  it('agree with the file’s name alone, if any does', () => {
    assert.deepEqual(likely('2023-05-010T08:30:00+03:00', { fileDate: '2023-05-10' }), ['2023-05-10T08:30:00+03:00']);
    assert.deepEqual(likely('3/4/2023 8:30 +03:00', { fileDate: '2023-03-04' }), ['2023-03-04T08:30:00+03:00']);
    assert.equal(likely('3/4/2023 8:30 +03:00').length, 2);
    assert.deepEqual(likely('2023-02-30T08:30:00+03:00', { fileDate: '2023-03-02' }), ['2023-03-02T08:30:00+03:00']);
    assert.deepEqual(likely('2023-02-30T08:30:00+03:00', { fileDate: '2023-02-28' }), ['2023-02-28T08:30:00+03:00']);
    assert.deepEqual(likely('12/11/23 8:30 +02:00', { fileDate: '2024-03-06' }), [
      '2023-11-12T08:30:00+02:00',
      '2023-12-11T08:30:00+02:00',
    ]);
  });

  it('are the days and hours beside those that there are not', () => {
    assert.deepEqual(likely('2023-02-30T08:30:00+03:00'), ['2023-02-28T08:30:00+03:00', '2023-03-02T08:30:00+03:00']);
    assert.deepEqual(likely('2023-02-10T25:30:00+03:00'), ['2023-02-10T15:30:00+03:00', '2023-02-10T05:30:00+03:00']);
    assert.deepEqual(likely('2023-13-45T08:30:00+03:00', { fileDate: '2023-02-28' }), []);
  });

  it('are read from the basic form of ISO 8601, and from other dashes', () => {
    for (const text of [
      '20230510T083000+0200',
      '2023–05–10 08:30 +02:00',
      '"2023-05-10T08:30:00+02:00',
      '2023-05-10T08:30:00 +02:00',
    ])
      assert.deepEqual(likely(text), ['2023-05-10T08:30:00+02:00'], text);
    assert.deepEqual(likely('2023-05-10 08:30 CET', { offsetsAt: () => ['+02:00'] }), ['2023-05-10T08:30:00+02:00']);
  });

  it('take no end for an offset', () => {
    const team = { offsetsAt: () => ['+02:00'] };
    for (const text of [
      '2023-05-10 10:00-11:00',
      '2023-05-10 10:00–11:30',
      'May 10, 2023 10:00 - 11',
      '2023-05-10 10:00-10:45',
    ])
      assert.deepEqual(likely(text, team), ['2023-05-10T10:00:00+02:00'], text);
    assert.deepEqual(likely('2023-05-10 10:00-05:00', team), ['2023-05-10T10:00:00-05:00']);
  });

  it('are read from other forms', () => {
    for (const text of [
      '2023/05/10 8:30 +02:00',
      '2023.5.10, 08:30 +0200',
      '2023-05-10 08:30:00 GMT+2',
      '10.5.2023 8:30 UTC+2',
      'May 10, 2023 8:30 (UTC+2)',
      '10 May 2023 at 8:30 am +02:00',
      '8:30, May 10th, 2023 +02:00',
      'May 10, 2023 8h30 +02:00',
    ])
      assert.ok(likely(text).includes('2023-05-10T08:30:00+02:00'), `${text}: ${likely(text)}`);
    assert.deepEqual(likely('May 10, 2023 12 am UTC'), ['2023-05-10T00:00:00+00:00']);
    assert.deepEqual(likely('2023-05-10 12:15 p.m. Z'), ['2023-05-10T12:15:00Z']);
  });

  it('have the offset that the clocks of the team have then, where none is written', () => {
    assert.deepEqual(likely('2023-05-10T08:30', withOffset), ['2023-05-10T08:30:00+02:00']);
    assert.deepEqual(likely('2023-05-10T08:30:00+25:00', withOffset), ['2023-05-10T08:30:00+02:00']);
    assert.deepEqual(likely('2023-05-10T08:30'), []);
  });

  it('keep an offset in any form', () => {
    for (const [written, offset] of [
      ['+0200', '+02:00'],
      ['+02', '+02:00'],
      ['+2', '+02:00'],
      ['+200', '+02:00'],
      ['-0330', '-03:30'],
      ['+5:45', '+05:45'],
      ['+1030', '+10:30'],
      ['+02:000', '+02:00'],
      ['GMT-10', '-10:00'],
    ])
      assert.deepEqual(likely(`2023/05/10 08:30 ${written}`), [`2023-05-10T08:30:00${offset}`], written);
  });

  it('have the usual time, where none is written', () => {
    assert.deepEqual(likely('2023-05-10', { ...withOffset, usualTime: '14:00:00' }), ['2023-05-10T14:00:00+02:00']);
    assert.deepEqual(likely('2023-05-10', withOffset), []);
  });

  it('are none where nothing sensible is near', () => {
    for (const text of [
      '',
      'soon',
      '7',
      '2023',
      'next Friday',
      '2023-05-10T08:30:00+02:00 - 09:30',
      '2023-05-10T08:30:00+02:00-ish',
      'May 10, 2023 and May 12, 2023',
      `${'2023-05-10 '.repeat(9)}`,
    ])
      assert.deepEqual(likely(text, withOffset), [], text);
  });

  it('are valid, whatever is written', () => {
    const pieces = fc.constantFrom(
      '20',
      '23',
      '-',
      '/',
      '.',
      ':',
      'T',
      ' ',
      '+',
      'Z',
      'May',
      'pm',
      'UTC',
      '0',
      '1',
      '5',
      '30',
      ',',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 100 }),
      fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
      fc.stringMatching(/^\d{1,5}[-/.]\d{1,3}[-/.]\d{1,5}[T ]\d{1,3}:\d{1,3}(:\d{1,3})?([+-]\d{1,3}:?\d{0,3})?$/),
    );
    const fileDates = fc.constantFrom(undefined, '2023-05-10', '2020-02-29');
    fc.assert(
      fc.property(texts, fileDates, fc.boolean(), (text, fileDate, isKnown) => {
        const clues = { fileDate, usualTime: '14:00:00', offsetsAt: () => (isKnown ? ['+02:00', '+03:00'] : []) };
        const found = likelyDatetimes(text, clues);
        for (const each of found) assert.equal(parseDatetime(each).kind, 'valid', `${text} → ${each}`);
        assert.equal(new Set(found).size, found.length);
        assert.ok(!found.includes(text));
      }),
      { numRuns: 2000 },
    );
  });
});
