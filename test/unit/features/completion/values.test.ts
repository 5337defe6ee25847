import assert from 'node:assert/strict';
import { ask } from './scene';

/** The notes of a series that meets every Wednesday at 14:00 and the like, by path. */
function series(...notes: readonly Readonly<Record<string, string>>[]): Record<string, string> {
  return Object.fromEntries(
    notes.map((keys) => [
      `sails/${keys.datetime?.slice(0, 10)}.md`,
      `---\nteams: [sails]\n${Object.entries(keys)
        .map(([key, value]) => `${key}: ${value}\n`)
        .join('')}---\n`,
    ]),
  );
}

const weekly = series(
  {
    datetime: '2029-12-19T14:00:00+02:00',
    location: 'Shed, upstairs',
    title: '"Sails, December 19, 2029"',
    tags: 'sails, plans',
  },
  { datetime: '2029-12-26T14:00:00+02:00', location: 'Online', title: '"Sails, December 26, 2029"', tags: '[sails]' },
  { datetime: '2030-01-02T14:00:00+02:00', location: 'Online', title: '"Sails, January 2, 2030"', tags: 'sails' },
);
const around = { files: weekly, path: 'sails/2030-01-16.md' };

describe('completion of the datetime', () => {
  it('offers the day of the file’s name, the next slot of the series, and now', async () => {
    const { items } = await ask('datetime: |', around);
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ['2030-01-16T14:00:00+02:00', 'the day in the file’s name'],
        ['2030-01-09T14:00:00+02:00', 'next Wednesday meeting of this series'],
        ['2030-01-09T13:00:00+02:00', 'now'],
      ],
    );
  });

  it('has no next slot without a series, and takes the reader’s zone', async () => {
    assert.deepEqual((await ask('datetime: |', { files: {}, now: '2030-07-01T10:20:30Z' })).labels, [
      '2030-07-01T12:20:00+02:00',
    ]);
    assert.deepEqual((await ask('datetime: |', { files: {}, path: '2030-01-16.md' })).labels, [
      '2030-01-16T12:00:00+01:00',
      '2030-01-09T12:00:00+01:00',
    ]);
  });

  it('has the offsets of the team’s zone, in summer and in winter', async () => {
    const files = { ...weekly, '.meeting-notes.yaml': 'timeZone: Europe/Bucharest\nnotes: ["**/*.md"]' };
    const { labels } = await ask('datetime: |', { files, path: 'sails/2030-07-03.md' });
    assert.deepEqual(labels, ['2030-07-03T14:00:00+03:00', '2030-01-09T14:00:00+02:00', '2030-01-09T13:00:00+02:00']);
  });

  it('offers no time that clocks leave out', async () => {
    const files = { '.meeting-notes.yaml': 'timeZone: Europe/Oslo\nnotes: ["**/*.md"]' };
    const { labels } = await ask('datetime: |', { files, path: '2030-03-31.md', now: '2030-01-09T01:30:00Z' });
    assert.deepEqual(labels, ['2030-01-09T02:30:00+01:00']);
  });

  it('offers a moment once', async () => {
    assert.equal((await ask('datetime: |', { ...around, path: 'sails/2030-01-09.md' })).labels.length, 2);
  });

  it('takes the place of the whole value, whatever is typed of it', async () => {
    const [label, datetime] = ['2030-01-09T14:00:00+02:00', 'datetime: 2030-01-09T14:00:00+02:00'];
    for (const typed of ['|', ' |', ' 2|', ' 20|29-12', ' "2|"', ' 2|  ', ' 2030-01-01T1:| # soon', ' |  # soon']) {
      const { choose, shown } = await ask(`datetime:${typed}`, around);
      assert.equal(choose(label).replace(/\s+(?:# soon)?$/, ''), datetime, typed);
      assert.ok(typed.includes(':') || shown.includes(label), typed);
    }
  });

  it('is offered in place of one that is written already', async () => {
    const { shown } = await ask('datetime: 2031-05-05T15:55:55+05:00|', around);
    assert.ok(shown.includes('2030-01-09T14:00:00+02:00'));
  });
});

describe('completion of the location', () => {
  const files = { ...weekly, 'other.md': '---\ndatetime: 2030-01-01\nlocation: Roof\n---\n' };

  it('offers those of the series by use, then those of other notes', async () => {
    assert.deepEqual((await ask('location: |', { ...around, files })).labels, ['Online', 'Shed, upstairs', 'Roof']);
  });

  it('takes the place of the whole value, and is quoted where YAML wants it', async () => {
    assert.equal((await ask('location: on| the#1 # or so', around)).choose('Online'), 'location: Online # or so');
    const colon = { 'b.md': '---\ndatetime: 1\nlocation: "Room: 5"\n---\n' };
    assert.equal((await ask('location: Room: |', { files: colon })).choose('Room: 5'), 'location: "Room: 5"');
  });
});

describe('completion of the title', () => {
  it('is that of the series with the day of the note, of its file, or of the next slot', async () => {
    const title = async (marked: string, path: string): Promise<readonly string[]> =>
      (await ask(marked, { files: weekly, path })).labels;
    assert.deepEqual(await title('datetime: 2030-05-10T14:00:00+02:00\ntitle: |', 'sails/2030-01-16.md'), [
      'Sails, May 10, 2030',
    ]);
    assert.deepEqual(await title('title: |', 'sails/2030-01-16.md'), ['Sails, January 16, 2030']);
    assert.deepEqual(await title('teams: [sails]\ntitle: |', 'new.md'), ['Sails, January 9, 2030']);
  });

  it('goes by the team’s pattern', async () => {
    const files = {
      '.meeting-notes.yaml':
        'notes: ["**/*.md"]\nseries: [{ path: "sails/{yyyy}-{MM}-{dd}.md", title: "Sailing: {d} {MMMM}" }]',
    };
    const { choose } = await ask('title: "Sa|', { files, path: 'sails/2030-01-16.md' });
    assert.equal(choose('Sailing: 16 January'), 'title: "Sailing: 16 January"');
  });
});

describe('completion by itself', () => {
  it('does not interrupt free texts', async () => {
    for (const field of ['title: Bo|', 'location: |', 'tags: a, |', 'tags:\n- |'])
      assert.deepEqual((await ask(field, { ...around, isAsked: false })).labels, [], field);
  });

  it('opens for people, teams, keys and dates', async () => {
    for (const field of ['teams: [|', 'par|', 'datetime: |'])
      assert.notDeepEqual((await ask(field, { ...around, isAsked: false })).labels, [], field);
  });
});

describe('completion of tags', () => {
  it('offers in a list those that are not there yet', async () => {
    assert.deepEqual((await ask('tags:\n- |', around)).labels, ['sails', 'plans']);
    assert.deepEqual((await ask('tags:\n- plans\n- |', around)).labels, ['sails']);
    assert.equal((await ask('tags: [plans, |]', around)).choose('sails'), 'tags: [plans, sails]');
    assert.equal((await ask('tags: s|\n- plans', around)).choose('sails'), 'tags:\n- sails\n- plans');
    assert.equal((await ask('tags:\ns|', around)).choose('sails'), 'tags:\n- sails');
  });

  it('works between the commas of a text', async () => {
    const scenes = {
      'tags: |': 'tags: sails',
      'tags:|': 'tags: sails',
      'tags: s|': 'tags: sails',
      'tags: boats,|': 'tags: boats, sails',
      'tags: boats, s|ail, plans # all': 'tags: boats, sails, plans # all',
      'tags: "boats, |"': 'tags: "boats, sails"',
      'tags: |boats, plans': 'tags: sails, plans',
      "tags: 's|": "tags: 'sails",
    };
    for (const [marked, expected] of Object.entries(scenes)) {
      assert.equal((await ask(marked, around)).choose('sails'), expected);
    }
    assert.deepEqual((await ask('tags: sails, |', around)).labels, ['plans']);
  });

  it('puts nothing into a text that has to stand in quotes', async () => {
    const files = { 'b.md': '---\ndatetime: 1\ntags: ["a: b", "5", "c, d", e]\n---\n' };
    assert.deepEqual((await ask('tags: x, |', { files })).labels, ['e']);
    assert.equal((await ask('tags: |', { files })).choose('a: b'), 'tags: "a: b"');
  });
});
