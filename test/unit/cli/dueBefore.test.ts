import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from './call';

const front = (date: string): string =>
  `---\ndatetime: ${date}T14:00:00+01:00\nlocation: Online\nteams: [boats]\nparticipants: [AnnB]\n---\n\n## TODOs\n\n`;

describe('meeting-notes list --due-before', () => {
  let cwd: string;

  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'meeting-notes-due-'));
    const lines = [
      'AB: Row by 2030-02-09.',
      'AB: Sail by 2030-02-10.',
      'AB: Steer by 2030-02-11.',
      '- [x] AB: Bail by 2030-02-09.',
      'AB: Dive.',
      'AB: Moor until next meeting',
    ];
    writeFileSync(join(cwd, '2030-01-07.md'), front('2030-01-07') + lines.join('\n\n'));
    writeFileSync(join(cwd, '2030-01-14.md'), `${front('2030-01-14')}AB: Haul until next meeting\n`);
  });
  after(() => rmSync(cwd, { recursive: true, force: true }));

  it('lists what is open and due before that day, not on it', async () => {
    assert.deepEqual(await call(cwd, 'list', '--due-before', '2030-02-10'), {
      code: 0,
      out: '2030-01-07.md:20: [ ] AB: Moor until next meeting (due 2030-01-14)\n2030-01-07.md:10: [ ] AB: Row by 2030-02-09.\n2 items in 2 notes.\n',
      error: '',
    });
  });

  it('lists it as JSON, each with its day', async () => {
    const dues = async (day: string): Promise<unknown[]> => {
      const { out } = await call(cwd, 'list', '--due-before', day, '--format', 'json');
      return JSON.parse(out).items.map(({ due, done }: { due: unknown; done: unknown }) => [due, done]);
    };
    assert.deepEqual(await dues('2030-01-14'), []);
    assert.deepEqual(await dues('2030-01-15'), [['2030-01-14', false]]);
    assert.deepEqual(await dues('2030-02-11'), [
      ['2030-01-14', false],
      ['2030-02-09', false],
      ['2030-02-10', false],
    ]);
  });

  it('lists what is due first before the rest, by file and line where days are the same', async () => {
    const files = {
      '2030-01-21.md': 'AB: Tack by 2030-02-09.\n\nAB: Jibe by 2030-02-08.\n\nAB: Luff by 2030-02-09.\n',
      '2029-12-31.md': 'AB: Reef by 2030-02-09.\n',
    };
    for (const [file, actions] of Object.entries(files))
      writeFileSync(join(cwd, file), front(file.slice(0, 10)) + actions);
    const { out } = await call(cwd, 'list', '--due-before', '2030-02-10', ...Object.keys(files));
    const verbs = [...out.matchAll(/AB: (\w+)/g)].map(([, verb]) => verb);
    assert.deepEqual(verbs, ['Jibe', 'Reef', 'Tack', 'Luff']);
    for (const file of Object.keys(files)) rmSync(join(cwd, file));
  });

  it('takes nothing but a day', async () => {
    const { code, error } = await call(cwd, 'list', '--due-before', 'soon');
    assert.equal(code, 2);
    assert.match(error, /as 2024-03-09/);
  });
});
