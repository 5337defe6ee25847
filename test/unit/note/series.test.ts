import assert from 'node:assert/strict';
import { readConfig } from '../../../src/service/config';
import type { Meeting } from '../../../src/service/note/meeting';
import { parseNote } from '../../../src/service/note/parse';
import { createSeriesFinder, fillPattern, titleOn } from '../../../src/service/note/series';

const config = readConfig(`series:
  - { team: boats, path: "boats/{yyyy}/{yyyy}-{MM}-{dd}.md", title: "Rowing, {MMMM} {d}, {yyyy}" }
  - { team: Săils, title: "Sails" }
  - { path: "plan (all)/{EEEE} {d}.md" }`).config;

function meeting(uri: string, title?: string): Meeting {
  return parseNote(uri, title === undefined ? '' : `---\ntitle: "${title}"\n---\n`).meeting;
}

describe('Series', () => {
  it('are told by the path, else by the team', () => {
    const find = createSeriesFinder(config);
    const team = (path: string, ...teams: string[]): string | undefined => find(path, teams).config?.team;
    assert.equal(team('boats/2030/2030-01-07.md'), 'boats');
    assert.equal(team('boats/2030/2030-01-07.md', 'sails'), 'boats', 'the path comes first');
    assert.equal(team('else/2030-01-07.md', 'SAILS'), 'Săils');
    assert.equal(team('boats/2030/2030-1-7.md'), undefined);
    assert.equal(team('my/boats/2030/2030-01-07.md'), undefined);
    assert.equal(find('plan (all)/Monday 7.md', []).key, '#2', 'patterns are no regular expressions');
    assert.equal(find('boats/2030/2030-01-07xmd', []).config, undefined);
  });

  it('are told by the name without its date where nothing is configured', () => {
    const { config: none } = readConfig('');
    const key = (path: string): string => createSeriesFinder(none)(path, ['boats']).key;
    assert.equal(key('a/b-2030-01-07.md'), key('a/b-2031-12-24.md'));
    assert.equal(key('a/2030/2030-01-07.md'), key('a/2031/2031-01-06.md'));
    assert.equal(key('a/2030/01/07/b.md'), key('a/2031/12/24/b.md'));
    assert.notEqual(key('a/b-2030-01-07.md'), key('a/c-2030-01-07.md'));
    assert.notEqual(key('a/2030-01-07.md'), key('b/2030-01-07.md'));
  });

  it('fill patterns with a date', () => {
    assert.equal(fillPattern('{EEEE}, {MMMM} {d}, {yyyy}', '2030-01-07'), 'Monday, January 7, 2030');
    assert.equal(fillPattern('{EEE} {dd} {MMM} {yy} ({M}/{MM})', '2030-01-07'), 'Mon 07 Jan 30 (1/01)');
    assert.equal(fillPattern('{team} {YYYY} {', '2030-01-07'), '{team} {YYYY} {');
  });

  it('call a meeting by their pattern', () => {
    assert.equal(titleOn('2030-01-07', config.series[0], []), 'Rowing, January 7, 2030');
  });

  it('call a meeting as the newest one that has its date in its title', () => {
    const titles = [
      meeting('file:///2030-01-28.md'),
      meeting('file:///b.md', 'Special'),
      meeting('file:///c.md', 'Camp, May 1, 2029 to May 3, 2029'),
      meeting('file:///d.md', 'Rowing (7th of January 2030)'),
      meeting('file:///e.md', 'Old 2029-12-24'),
    ];
    assert.equal(titleOn('2030-02-01', undefined, titles), 'Rowing (1st of February 2030)');
    assert.equal(titleOn('2030-02-01', undefined, titles.slice(0, 3)), undefined);
  });
});
