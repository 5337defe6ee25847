import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asPeriod, daysOf, namedDays, parsePeriod } from '../../../../src/service/features/openItems/period';

describe('A period of meetings', () => {
  const rows: readonly [text: string, from: string, to: string][] = [
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['February 2023', '2023-02-01', '2023-02-28'],
    ['Sept. 2024', '2024-09-01', '2024-09-30'],
    ['2024-03-06', '2024-03-06', '2024-03-06'],
    ['2024-03-01 to 2024-04-15', '2024-03-01', '2024-04-15'],
    ['from March 2024 until April 2024', '2024-03-01', '2024-04-30'],
    ['2023 – 2024', '2023-01-01', '2024-12-31'],
    ['2024-03-01..2024-03-31', '2024-03-01', '2024-03-31'],
    ['since March 2024', '2024-03-01', '9999-12-31'],
    ['before March 2024', '0001-01-01', '2024-02-29'],
    ['until 2023', '0001-01-01', '2023-12-31'],
    ['30 days', '2030-02-06', '9999-12-31'],
    ['last 7', '2030-03-01', '9999-12-31'],
  ];
  for (const [text, from, to] of rows) {
    it(`is read from “${text}”`, () => {
      const period = parsePeriod(text) ?? assert.fail('it is one');
      assert.deepEqual(daysOf(period, '2030-03-08'), { from, to });
      const named = 'days' in period ? ['', ''] : [from.replace('0001-01-01', ''), to.replace('9999-12-31', '')];
      assert.deepEqual(
        Object.values(namedDays(period)).map((day) => day ?? ''),
        named,
      );
      assert.deepEqual(asPeriod(JSON.parse(JSON.stringify(period))), period);
    });
  }

  for (const text of [
    '',
    'soon',
    '2024-13',
    '0000',
    'before',
    'before soon',
    '2024-02-30',
    '2024 to 2023',
    '2023 to 2024 to 2025',
    '0 days',
    '40000 days',
  ])
    it(`is not “${text}”`, () => assert.equal(parsePeriod(text), undefined));

  it('is nothing that makes no sense any more', () => {
    for (const kept of [undefined, null, 'x', {}, { days: 0 }, { days: 1e9 }, { from: '2024', to: '2024-01-02' }])
      assert.equal(asPeriod(kept), undefined);
  });

  it('has a first day and a last one, whatever is typed', () => {
    const word = fc.constantFrom(
      '2024',
      '0000',
      '9999-12',
      '9999-12-31',
      'March',
      'to',
      '–',
      'since',
      '30',
      'days',
      '-',
      'from',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const period = parsePeriod(words.join(' '));
        if (period === undefined) return;
        const { from, to } = daysOf(period, '2030-03-08');
        assert.ok(/^\d{4}-\d\d-\d\d$/.test(from) && /^\d{4}-\d\d-\d\d$/.test(to) && from <= to, `${from} ${to}`);
      }),
      { numRuns: 2000 },
    );
  });
});
