import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillPattern } from '../../../src/service/note/series';
import { findDates } from '../../../src/service/note/writtenDates';

const isoDates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2120-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Forms in the letters of a series' pattern. */
const patterns = [
  '{yyyy}-{MM}-{dd}',
  '{yyyy}/{M}/{d}',
  '{yyyy}.{MM}.{dd}',
  '{MMMM} {d}, {yyyy}',
  '{MMMM} {dd}, {yyyy}',
  '{MMM} {d} {yyyy}',
  '{MMM}. {d}, {yyyy}',
  '{d} {MMMM} {yyyy}',
  '{dd} {MMM} {yyyy}',
  '{d} {MMM}, {yyyy}',
  '{EEEE}, {MMMM} {d}, {yyyy}',
  '{EEE} {d} {MMMM} {yyyy}',
];

const written = (text: string): string[] => findDates(text).map(({ text: found, date }) => `${found} = ${date}`);

describe('Written dates', () => {
  it('are found in the forms that titles have', () => {
    for (const [text, ...expected] of [
      ['Rowing, May 10, 2023', 'May 10, 2023 = 2023-05-10'],
      ['Rowing: May 10th, 2023 (late)', 'May 10th, 2023 = 2023-05-10'],
      ['10 May 2023', '10 May 2023 = 2023-05-10'],
      ['the 1st of May 2023', '1st of May 2023 = 2023-05-01'],
      ['Sept. 3 2023', 'Sept. 3 2023 = 2023-09-03'],
      ['WED, 10 MAY 2023', 'WED, 10 MAY 2023 = 2023-05-10'],
      ['rowing-2023-05-10', '2023-05-10 = 2023-05-10'],
      ['2023/5/1 and 2 Feb 2024', '2023/5/1 = 2023-05-01', '2 Feb 2024 = 2024-02-02'],
    ])
      assert.deepEqual(written(text ?? ''), expected, text);
  });

  it('name days that exist, as whole words', () => {
    for (const text of [
      'February 30, 2023',
      '2023-13-01',
      'May 2023',
      'May 10',
      '10/5/2023',
      'Maybe 10, 2023',
      '2023-05-101',
      '12023-05-10',
      '2023-05-10-11',
      'v1.2023.05.10',
      'Dismay 10, 2023',
      'May 110, 2023',
    ])
      assert.deepEqual(written(text), [], text);
  });

  it('are written anew in their own form', () => {
    for (const [text, date, expected] of [
      ['May 10th, 2023', '2023-06-01', 'June 1st, 2023'],
      ['May 3rd, 2023', '2023-05-12', 'May 12th, 2023'],
      ['1st of May 2023', '2023-11-22', '22nd of November 2023'],
      ['10 MAY 2023', '2023-12-03', '3 DECEMBER 2023'],
      ['Wed, 10 May 2023', '2023-05-11', 'Thu, 11 May 2023'],
      ['Wednesday, May 10, 2023', '2023-05-12', 'Friday, May 12, 2023'],
      ['Dec 05, 2023', '2024-01-06', 'Jan 06, 2024'],
      ['2023/5/1', '2023-12-24', '2023/12/24'],
      ['2023-05-01', '2023-12-02', '2023-12-02'],
    ] as const)
      assert.equal(findDates(text)[0]?.write(date), expected, text);
  });

  it('are read as what they were written as', () => {
    fc.assert(
      fc.property(fc.constantFrom(...patterns), isoDates, isoDates, (pattern, date, other) => {
        const [found, ...more] = findDates(`Rowing, ${fillPattern(pattern, date)}: what was said`);
        assert.equal(found?.date, date);
        assert.equal(found?.text, fillPattern(pattern, date));
        assert.deepEqual(more, []);
        assert.deepEqual(
          findDates(found.write(other)).map((again) => again.date),
          [other],
          `${found.text} → ${found.write(other)}`,
        );
        assert.equal(found.write(date), found.text);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => Array.isArray(findDates(text))));
  });
});
