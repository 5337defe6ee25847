import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfig } from '../../../src/service/config';
import type { Meeting } from '../../../src/service/note/meeting';
import { parseNote } from '../../../src/service/note/parse';
import { nextDay, rhythmOf, teamOffsets } from '../../../src/service/note/rhythm';

/** Meetings, newest first. */
function meetings(...datetimes: readonly string[]): Meeting[] {
  return datetimes.map(
    (datetime, index) => parseNote(`file:///${index}.md`, `---\ndatetime: ${datetime}\n---\n`).meeting,
  );
}

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;

const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('The rhythm of a series', () => {
  it('is the usual weekday, time and distance of the last meetings', () => {
    const last = meetings('2030-01-21T14:00:00+01:00', '2030-01-14T14:00+01:00', '2030-01-07T14:00:00+01:00');
    assert.deepEqual(rhythmOf(last), { time: '14:00:00', weekday: 1, weeks: 1 });
    const moved = meetings('2030-02-05T15:00+01:00', '2030-01-21T14:00+01:00', '2030-01-07T14:00+01:00');
    assert.deepEqual(rhythmOf(moved), { time: '14:00:00', weekday: 1, weeks: 2 });
  });

  it('passes over broken datetimes', () => {
    assert.deepEqual(rhythmOf(meetings('soon', '2030-01-07T14:00+01:00')), { time: '14:00:00', weekday: 1, weeks: 1 });
    assert.equal(rhythmOf(meetings('soon')), undefined);
    assert.equal(rhythmOf([]), undefined);
  });

  it('forgets old habits', () => {
    const mondays = [7, 14, 21, 28].map((day) => `2030-01-${String(day).padStart(2, '0')}T14:00+01:00`).reverse();
    const tuesdays = ['2029-12-18', '2029-12-11', '2029-12-04', '2029-11-27', '2029-11-20', '2029-11-13'];
    const all = meetings(...mondays, ...tuesdays.map((day) => `${day}T09:00+01:00`));
    assert.deepEqual(rhythmOf(all), { time: '14:00:00', weekday: 1, weeks: 1 });
  });

  it('gives the next day', () => {
    const weekly = { time: '14:00:00', weekday: 1, weeks: 1 };
    assert.equal(nextDay(weekly, '2030-01-07', '2030-01-08'), '2030-01-14');
    assert.equal(nextDay(weekly, '2030-01-07', '2030-01-14'), '2030-01-14');
    assert.equal(nextDay(weekly, '2030-01-08', '2030-01-09'), '2030-01-14', 'moved to a Tuesday');
    assert.equal(nextDay(weekly, '2030-01-06', '2030-01-07'), '2030-01-14', 'moved to a Sunday');
    assert.equal(nextDay({ ...weekly, weeks: 2 }, '2030-01-07', '2030-01-22'), '2030-02-04');
  });

  it('the next day is on the weekday, behind the last and not before today', () => {
    fc.assert(
      fc.property(
        days,
        days,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 6 }),
        (last, today, day, weeks) => {
          const next = nextDay({ time: '14:00:00', weekday: day, weeks }, last, today);
          assert.equal(weekday(next), day);
          assert.ok(next > last, `${next} is behind ${last}`);
          assert.ok(next >= today, `${next} is not before ${today}`);
          // Nor later than need be.
          const later = (Date.parse(next) - Date.parse([last, today].sort()[1] ?? '')) / 86_400_000;
          assert.ok(later < weeks * 7 + 7, `${next} is not long after ${last} and ${today}`);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has the offsets of the team’s zone, else that of the last meeting', () => {
    const last = meetings('soon', '2030-01-07T14:00+01:00', '2029-07-07T14:00+02:00');
    const zone = readConfig('timeZone: Europe/Bucharest').config;
    const unread = (): never => assert.fail('meetings are not asked for');
    assert.deepEqual(teamOffsets(zone, unread)('2030-07-07T14:00:00'), ['+03:00']);
    assert.deepEqual(teamOffsets(readConfig('').config, () => last)('2030-07-07T14:00:00'), ['+01:00']);
    assert.deepEqual(teamOffsets(readConfig('').config, () => [])('2030-07-07T14:00:00'), []);
  });
});
