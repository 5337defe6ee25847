import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { isDate, parseDatetime } from '../../../src/service/note/datetime';

const digits = (max: number, length = 2) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(length, '0'));
const date = fc.tuple(digits(9999, 4), digits(13), digits(32)).map((parts) => parts.join('-'));
const seconds = fc.constantFrom('', ':00', ':59', ':60', ':30.5', ':59.999999999');
const offset = fc.oneof(
  fc.constantFrom('Z', 'z', '-00:00', '+0530'),
  fc.tuple(fc.constantFrom('+', '-'), digits(16), fc.constantFrom(':', ''), digits(61)).map((parts) => parts.join('')),
);

/** The moment as Temporal knows it, which knows a second 60 and offsets of a day, too. */
function moment(text: string): number | undefined {
  try {
    return /T\d\d:\d\d:60/i.test(text) || /[+-](?:1[5-9]|2\d):?\d\d$/.test(text)
      ? undefined
      : Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return undefined;
  }
}

describe('datetime', () => {
  it('is a moment exactly where there is one', () => {
    const datetime = fc
      .tuple(date, fc.constantFrom('T', 't'), digits(25), digits(60), seconds, offset)
      .map(([day, t, hours, minutes, rest, zone]) => `${day}${t}${hours}:${minutes}${rest}${zone}`);
    fc.assert(
      fc.property(datetime, (text) => {
        const found = parseDatetime(text);
        assert.equal(found.kind === 'valid' ? found.epochMilliseconds : undefined, moment(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('has no 30th of February and no hour 24', () => {
    for (const text of ['2030-02-30T10:00:00Z', '2030-01-01T24:00:00Z', '2030-01-01T10:00:00+15:00'])
      assert.equal(parseDatetime(text).kind, 'impossible', text);
    for (const text of ['2030-02-29', '2030-13-01', '2030-1-1', '20300101', ''])
      assert.equal(isDate(text), false, text);
    assert.equal(isDate('2028-02-29'), true);
  });

  it('has the days that the calendar of `Date` has', () => {
    const two = (number: number): string => String(number).padStart(2, '0');
    for (const year of ['0000', '1900', '2000', '2023', '2024', '2100', '9999'])
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const date = `${year}-${two(month)}-${two(day)}`;
          const time = new Date(date);
          const isReal = !Number.isNaN(time.getTime()) && time.getUTCDate() === day;
          assert.equal(isDate(date), isReal, date);
        }
  });
});
