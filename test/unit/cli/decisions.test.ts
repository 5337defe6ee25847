import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Answer, call as callIn } from './call';

/** A note of a day, with a title or without. */
function noteOn(day: string, actions: string, title?: string): string {
  return `---\n${title === undefined ? '' : `title: ${title}\n`}datetime: ${day}T14:00:00+01:00\nteams: [boats]\n---\n\n## TODOs\n\n${actions}\n`;
}

describe('meeting-notes list --decisions', () => {
  let cwd: string;

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'meeting-notes-cli-'));
    const files = {
      'a/2030-01-07.md': noteOn('2030-01-07', 'AB: Row.\n\nWe sail.\n\nWe\u0007 swim.', 'Boats'),
      'a/2030-01-14.md': noteOn('2030-01-14', 'We moor.'),
      'b/2030-02-07.md': noteOn('2030-02-07', 'None.'),
      'b/2030-01-10.md': noteOn('2030-01-10', 'We dive.'),
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text);
    }
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  const list = (...args: string[]): Promise<Answer> => callIn(cwd, 'list', '--decisions', ...args);

  it('lists what was decided by series and meeting, newest first, and no action items', async () => {
    assert.deepEqual(await list(), {
      code: 0,
      error: '',
      out: `a
  2030-01-14
    a/2030-01-14.md:8: We moor.
  2030-01-07 Boats
    a/2030-01-07.md:11: We sail.
    a/2030-01-07.md:13: We  swim.
b
  2030-01-10
    b/2030-01-10.md:8: We dive.
4 decisions in 4 notes.
`,
    });
  });

  it('tells series and meeting as the list of action items does', async () => {
    const meetings = async (...args: string[]): Promise<Map<string, unknown>> => {
      const { items, decisions } = JSON.parse((await callIn(cwd, 'list', '--format', 'json', ...args)).out);
      const listed: { file: string; series: unknown; date: unknown; title: unknown }[] = items ?? decisions;
      return new Map(listed.map(({ file, series, date, title }) => [file, { series, date, title }]));
    };
    const file = 'a/2030-01-07.md';
    const meeting = { series: 'a', date: '2030-01-07', title: 'Boats' };
    assert.deepEqual([(await meetings()).get(file), (await meetings('--decisions')).get(file)], [meeting, meeting]);
    writeFileSync(join(cwd, 'c.md'), '---\nteams: [boats]\nparticipants: [AnnB]\n---\n\n## TODOs\n\nAB: Row.\n');
    assert.deepEqual((await meetings()).get('c.md'), { series: 'c', date: null, title: 'c' });
  });

  it('lists the same as JSON', async () => {
    const { notes, decisions } = JSON.parse((await list('--format', 'json')).out);
    assert.equal(notes, 4);
    assert.deepEqual(decisions[1], {
      series: 'a',
      date: '2030-01-07',
      title: 'Boats',
      file: 'a/2030-01-07.md',
      line: 11,
      text: 'We sail.',
    });
    assert.deepEqual(
      decisions.map(({ text }: { text: string }) => text),
      ['We moor.', 'We sail.', 'We\u0007 swim.', 'We dive.'],
    );
  });

  it('is not for anybody’s items: a choice among these is wrong usage', async () => {
    for (const option of [['--open'], ['--mine'], ['--unresolved'], ['--owner', 'AB']]) {
      const { code, error } = await list(...option);
      assert.equal(code, 2, option[0]);
      assert.match(error, /--decisions' cannot be used with option/);
    }
  });
});
