import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isTimeZone, offsetsAt, wallClockAt } from '../../../src/service/note/timeZone';

const zones = [
  'Europe/Bucharest',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'America/New_York',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'Pacific/Apia',
  'UTC',
];

const moments = fc.integer({
  min: Date.parse('1995-01-01T00:00:00Z') / 1000,
  max: Date.parse('2045-01-01T00:00:00Z') / 1000,
});

describe('Time zones', () => {
  it('are IANA names', () => {
    assert.deepEqual(['Europe/Bucharest', 'UTC', '+02:00', 'Bucharest', 'Europe/Nowhere', '', ' '].map(isTimeZone), [
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('have an offset in winter and another in summer', () => {
    assert.deepEqual(offsetsAt('2030-01-07T14:00:00', 'Europe/Bucharest'), ['+02:00']);
    assert.deepEqual(offsetsAt('2030-07-07T14:00:00', 'Europe/Bucharest'), ['+03:00']);
    assert.deepEqual(offsetsAt('2030-01-07T14:00:00', 'America/St_Johns'), ['-03:30']);
    // Its summer time is half an hour.
    assert.deepEqual(offsetsAt('2030-01-07T14:00:00', 'Australia/Lord_Howe'), ['+11:00']);
    assert.deepEqual(offsetsAt('2030-07-07T14:00:00', 'Australia/Lord_Howe'), ['+10:30']);
  });

  it('leave out an hour in spring, and have one twice in autumn', () => {
    assert.deepEqual(offsetsAt('2030-03-31T03:30:00', 'Europe/Bucharest'), []);
    assert.deepEqual(offsetsAt('2030-10-27T03:30:00', 'Europe/Bucharest'), ['+03:00', '+02:00']);
    assert.deepEqual(offsetsAt('2030-03-31T02:59:59', 'Europe/Bucharest'), ['+02:00']);
    assert.deepEqual(offsetsAt('2030-03-31T04:00:00', 'Europe/Bucharest'), ['+03:00']);
  });

  it('throw where the time is none', () => {
    assert.throws(() => offsetsAt('2030-02-30T14:00:00', 'UTC'), RangeError);
    assert.throws(() => offsetsAt('noon', 'UTC'), RangeError);
  });

  it('a moment’s wall clock there has the moment’s offset', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), moments, (zone, seconds) => {
        const { wallClock, offset } = wallClockAt(seconds * 1000, zone);
        assert.ok(offsetsAt(wallClock, zone).includes(offset), `${wallClock}${offset} in ${zone}`);
        assert.equal(Date.parse(`${wallClock}${offset}`), seconds * 1000);
      }),
      { numRuns: 500 },
    );
  });
});
