import assert from 'node:assert/strict';
import { readConfig } from '../../../src/service/config';
import { newNote } from '../../../src/service/features/newNote';

const clock = { now: () => Date.parse('2030-07-01T12:34:56Z'), timeZone: 'Asia/Kolkata' };

describe('a new note', () => {
  it('is now, as the team’s clocks show it', () => {
    const snippet = newNote(readConfig('timeZone: Europe/Brussels').config, clock);
    assert.match(snippet, /^datetime: 2030-07-01T\$\{2:14:34\}:00\+02:00$/m);
  });

  it('is now, as the reader’s clock shows it, where the team has no zone', () => {
    assert.match(newNote(readConfig('').config, clock), /^datetime: 2030-07-01T\$\{2:18:04\}:00\+05:30$/m);
  });
});
