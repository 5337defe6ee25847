import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { call as callIn } from './call';

const front = (datetime: string): string =>
  `---\ndatetime: ${datetime}\nlocation: Online\nteams:\n- boats\nparticipants:\n- AnnB\n---\n\n`;
const good = front('2030-01-07T14:00:00+01:00');
const bad = front('2030-01-077T14:00:00+01:00');

describe('meeting-notes', () => {
  let cwd: string;

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'meeting-notes-cli-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), content);
  };
  const call = (...args: string[]) => callIn(cwd, ...args);

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(await call('--version'), { code: 0, out: `${version}\n`, error: '' });
  });

  it('finds nothing wrong in good notes, and passes a README over', async () => {
    write('a.md', good);
    write('README.md', 'TODO: nothing of ours');
    assert.deepEqual(await call('check'), { code: 0, out: 'No problems in 1 note.\n', error: '' });
  });

  it('leaves hints to whoever writes the note, unless it is asked for them', async () => {
    write('a.md', `${good}TODO: Row\n`);
    assert.deepEqual(await call('check'), { code: 0, out: 'No problems in 1 note.\n', error: '' });
    const hint = 'a.md:10:1: hint: Nobody owns this yet. (unowned-action-item)\n1 hint in 1 note.\n';
    assert.deepEqual(await call('check', '--report', 'hint'), { code: 0, out: hint, error: '' });
    assert.deepEqual(await call('check', '--fail-on', 'hint'), { code: 1, out: hint, error: '' });
    assert.equal((await call('check', '--report', 'error', '--fail-on', 'warning')).code, 0);
    for (const format of ['json', 'github', 'sarif'])
      assert.ok(!(await call('check', '--format', format)).out.includes('Nobody owns'), format);
    assert.equal((await call('check', '--report', 'loud')).code, 2);
  });

  it('names place and rule of what is wrong, with lines and columns from 1, and exits with 1', async () => {
    write('2030/2030-01-07.md', bad);
    const { code, out } = await call('check', '--format', 'json');
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(out), {
      notes: 1,
      findings: [
        {
          file: '2030/2030-01-07.md',
          line: 2,
          column: 11,
          endLine: 2,
          endColumn: 37,
          rule: 'invalid-datetime',
          severity: 'error',
          message: 'Write the date and time with its UTC offset, as 2024-03-06T14:00:00+01:00.',
          fixable: true,
        },
      ],
    });
  });

  it('prints text for people, and commands for GitHub', async () => {
    write('2030-01-07.md', bad);
    assert.match(
      (await call('check')).out,
      /^2030-01-07\.md:2:11: error: .+ \(invalid-datetime\)\n1 error in 1 note\.\n$/,
    );
    assert.match(
      (await call('check', '--format', 'github')).out,
      /^::error file=2030-01-07\.md,line=2,endLine=2,col=11,endColumn=37,title=invalid-datetime::/,
    );
  });

  it('fails from the severity that is asked for', async () => {
    write('a.md', `${good}caf\uFFFD\n`);
    assert.equal((await call('check')).code, 0);
    assert.equal((await call('check', '--fail-on', 'warning')).code, 1);
  });

  it('lists the items of whoever git knows, by whatever name', async () => {
    write('roster.yaml', 'people: { AnnB: { name: Ann Bergström } }');
    write('a.md', `${good}## TODOs\n\nAB/CD: Row.\n\nCD: Bail.\n`);
    mkdirSync(join(cwd, '.git', 'objects'), { recursive: true });
    mkdirSync(join(cwd, '.git', 'refs'));
    write('.git/HEAD', 'ref: refs/heads/main\n');
    write('.git/config', '[user]\n  name = Ann Bergstrom\n  email = ann@boats.example\n');
    const { code, out } = await call('list', '--mine');
    assert.deepEqual([code, out], [0, 'a.md:12: [ ] AB/CD: Row.\n1 item in 1 note.\n']);
    assert.match((await call('list', '--owner', 'ann bergström')).out, /^a\.md:12: .*\n1 item in/);
    write('.git/config', '[user]\n  name = Zora\n  email = zora@boats.example\n');
    const stranger = await call('list', '--mine');
    assert.equal(stranger.code, 2);
    assert.match(stranger.error, /^meeting-notes: git’s user name and e-mail are nobody’s here; .+--owner\n$/);
  });

  it('lists what has owners of whom nobody knows who they are', async () => {
    write('a.md', `${good}## TODOs\n\nXY: Row.\n\nAB/XY: Bail.\n\nAB: Sail.\n`);
    write(
      'b.md',
      `${good.replace('[AnnB]', '[CleoD, CarlD]').replace('- AnnB', '- CleoD\n- CarlD')}## TODOs\n\nCD: Steer.\n`,
    );
    const { out } = await call('list', '--unresolved');
    assert.match(out, /^a\.md:12: XY: 2 items$/m);
    assert.match(out, /^b\.md:\d+: CD \((?:CleoD or CarlD|CarlD or CleoD)\): 1 item$/m);
    assert.match(out, /2 of 5 owners resolved\.\n$/);
    const { unresolved } = JSON.parse((await call('list', '--unresolved', '--format', 'json')).out);
    assert.equal(unresolved[0].raw, 'XY');
    assert.equal(unresolved[0].count, 2);
  });

  it('lists items as JSON', async () => {
    write('a.md', `${good}## TODOs\n\nAB/CD: Row.\n\n- [x] AB: Done.\n\nTODO: Whose?\n\nWe sail.\n`);
    const { code, out } = await call('list', '--format', 'json');
    assert.equal(code, 0);
    const { notes, items } = JSON.parse(out);
    assert.equal(notes, 1);
    assert.deepEqual(items[0], {
      series: 'a',
      date: '2030-01-07',
      title: 'a',
      file: 'a.md',
      line: 12,
      kind: 'owned',
      owners: [
        { raw: 'AB', person: 'AnnB', kind: 'person', reason: 'participant' },
        { raw: 'CD', person: null, kind: 'unknown', reason: null },
      ],
      done: false,
      text: 'Row.',
      due: null,
    });
    const brief = (item: { kind: string; done: boolean; text: string }): unknown[] => [item.kind, item.done, item.text];
    assert.deepEqual(items.map(brief), [
      ['owned', false, 'Row.'],
      ['owned', true, 'Done.'],
      ['unowned', false, 'Whose?'],
    ]);
  });

  it('lists what is open, and what is somebody’s, but no decisions', async () => {
    write('a.md', `${good}## TODOs\n\nAB/CD: Row.\n\n- [x] ab: Done.\n\nWe sail.\n`);
    const texts = async (...args: string[]): Promise<string[]> =>
      JSON.parse((await call('list', '--format', 'json', ...args)).out).items.map(({ text }: { text: string }) => text);
    assert.deepEqual(await texts(), ['Row.', 'Done.']);
    assert.deepEqual(await texts('--open'), ['Row.']);
    assert.deepEqual(await texts('--owner', 'cd'), ['Row.']);
    assert.deepEqual(await texts('--owner', 'AB', '--open'), ['Row.']);
  });

  it('takes the team’s files from above the path, and of folders below it', async () => {
    write('.meeting-notes.yaml', 'sections: { actions: [Homework] }');
    write('2030/a.md', `${good}## Homework\n\nAB: Row.\n`);
    write('other/.meeting-notes.yaml', 'notes: ["*.md"]');
    write('other/b.md', '## TODOs\n\nAB: Sail.\n');
    assert.match((await call('list', '2030')).out, /AB: Row\./);
    assert.match(
      (await call('list')).out,
      /2030\/a\.md:12: \[ \] AB: Row\.\nother\/b\.md:3: \[ \] AB: Sail\.\n2 items in 2 notes/,
    );
  });

  it('points at what is broken in a roster, and goes on', async () => {
    write('roster.yaml', 'people: [');
    write('a.md', good);
    const { code, out } = await call('check');
    assert.equal(code, 1);
    assert.match(out, /^roster\.yaml:\d+:\d+: error: /);
  });

  it('points at settings that mean nothing, and at values that cannot be', async () => {
    write('roster.yaml', 'poeple: {}\n');
    write('.meeting-notes.yaml', 'timeZone: Atlantis\n');
    const { code, out } = await call('check');
    assert.equal(code, 1);
    assert.match(
      out,
      /^\.meeting-notes\.yaml:1:11: error: .+ \(wrong-value\)\nroster\.yaml:1:1: warning: .+ \(unknown-setting\)\n/,
    );
  });

  it('points at what contradicts itself in a roster, which fails nothing', async () => {
    write('roster.yaml', 'people:\n  AnnB: { initials: AB }\n  ArneB: { initials: AB }\n');
    write('a.md', good);
    const { code, out } = await call('check');
    assert.equal(code, 0);
    assert.match(out, /^roster\.yaml:3:22: warning: .+ \(shared-initials\)\n/);
  });

  for (const [what, args] of Object.entries({
    'an unknown command': ['chuck'],
    'no command': [],
    'an unknown option': ['list', '--all'],
    'an unknown format': ['check', '--format', 'xml'],
  })) {
    it(`exits with 2 for ${what}, and says how to use it`, async () => {
      const { code, error } = await call(...args);
      assert.equal(code, 2);
      assert.notEqual(error, '');
    });
  }

  it('shows help', async () => assert.equal((await call('--help')).code, 0));

  it('exits with 2 for what it cannot read, names it, and answers all the rest', async () => {
    write('a.md', bad);
    write('binary.md', new Uint8Array(100));
    const { code, out, error } = await call('check', 'a.md', 'nope.md', 'binary.md');
    assert.equal(code, 2);
    assert.match(out, /1 error in 1 note/);
    assert.equal(
      error,
      'meeting-notes: nope.md: there is no such file or folder\nmeeting-notes: binary.md: it is a binary file\n',
    );
  });

  it('says where bytes are no UTF-8', async () => {
    write('a.md', Buffer.concat([Buffer.from(good), Buffer.from([0xe9, 0x0a])]));
    assert.match((await call('check')).out, /^a\.md:10:1: warning: /);
  });

  it('does not follow links in circles', async () => {
    write('notes/a.md', good);
    symlinkSync(cwd, join(cwd, 'notes/again'), 'dir');
    assert.match((await call('check')).out, /in 1 note\./);
  });

  it('keeps control characters from the terminal', async () => {
    write('a.md', `${good}## TODOs\n\nAB: Row\u001b[31m red.\n`);
    assert.match((await call('list')).out, /AB: Row \[31m red\./);
  });

  describe('roster', () => {
    const met = (who: string): string => `---\nteams: [boats]\nparticipants: [${who}]\n---\n`;

    it('prints the roster that the notes propose, and completes one that exists', async () => {
      write('a.md', met('AnnB'));
      write('b.md', met('AnnB, CarlD'));
      const { code, out, error } = await call('roster');
      assert.equal(code, 0);
      assert.equal(error, 'meeting-notes: 2 people, 1 team\n');
      assert.match(out, /^# .*\n# .*\npeople:\n {2}AnnB: { teams: \[boats] }\n {2}CarlD: {}\nteams:\n {2}boats: {}\n$/);
      assert.ok(!existsSync(join(cwd, 'roster.yaml')));

      write('roster.yaml', 'people:\n  CarlD: # the cook\n');
      assert.deepEqual(await call('roster', 'b.md'), {
        code: 0,
        out: 'people:\n  CarlD: # the cook\n  AnnB: {}\nteams:\n  boats: {}\n',
        error: 'meeting-notes: new in roster.yaml: 1 person, 1 team\n',
      });
      write('roster.yaml', out);
      assert.deepEqual(await call('roster'), {
        code: 0,
        out,
        error: 'meeting-notes: new in roster.yaml: nothing, it has everybody\n',
      });
    });

    it('says why there is none to print', async () => {
      write('a.md', met('AnnB'));
      write('roster.yaml', 'people: {\n');
      const broken = await call('roster');
      assert.deepEqual([broken.code, broken.out], [2, '']);
      assert.match(broken.error, /^meeting-notes: roster.yaml is no sound YAML/);
      write('roster.yaml', 'strikers: [AnnB]\n');
      assert.match((await call('roster')).error, /^meeting-notes: roster.yaml has none of the keys/);
      write('one/a.md', met('AnnB'));
      write('one/roster.yaml', 'people:\n');
      write('two/a.md', met('CarlD'));
      write('two/roster.yaml', 'people:\n');
      assert.deepEqual(await call('roster', 'one', 'two'), {
        code: 2,
        out: '',
        error: 'meeting-notes: these folders have a roster each, so name one of them: one, two\n',
      });
      assert.equal((await call('roster', 'nowhere')).code, 2);
    });
  });
});
