import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileWorkspace } from '../../../src/cli/fileWorkspace';
import { call } from './call';

const good =
  '---\ndatetime: 2030-01-07T14:00:00+01:00\nlocation: Online\nteams:\n- boats\nparticipants:\n- AnnB\n---\n\nText.\n';
const bad = good.replace('2030-01-07T', '2030-01-077T');

describe('meeting-notes check --fix', () => {
  let cwd: string;

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'meeting-notes-fix-'));
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  const write = (path: string, content: string | Uint8Array): void => writeFileSync(join(cwd, path), content);
  const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');
  const fix = (...args: string[]) => call(cwd, 'check', '--fix', ...args);

  it('mends what has one sure answer, says what, and reports the rest', async () => {
    write('2030-01-07.md', bad.replace('location: Online\n', ''));
    const { code, out } = await fix();
    assert.equal(read('2030-01-07.md'), good.replace('location: Online\n', ''));
    assert.equal(code, 1);
    assert.deepEqual(out.trim().split('\n'), [
      '2030-01-07.md:2:11: fixed: Write the date and time with its UTC offset, as 2024-03-06T14:00:00+01:00. (invalid-datetime)',
      '2030-01-07.md:1:1: error: The front matter lacks “location”. (missing-key)',
      '1 error in 1 note; 1 fixed.',
    ]);
    const json = JSON.parse((await fix('--format', 'json')).out);
    assert.deepEqual(json.fixed, []);
  });

  it('says on the error output what was mended where the format has no place for it', async () => {
    write('2030-01-07.md', bad);
    const { out, error } = await fix('--format', 'github');
    assert.equal(out, '');
    assert.match(error, /^2030-01-07\.md:2:11: fixed: /);
  });

  it('keeps line endings, byte order mark and permissions, and leaves no other file behind', async () => {
    write('2030-01-07.md', `\uFEFF${bad.replaceAll('\n', '\r\n')}`);
    chmodSync(join(cwd, '2030-01-07.md'), 0o640);
    await fix();
    assert.equal(read('2030-01-07.md'), `\uFEFF${good.replaceAll('\n', '\r\n')}`);
    assert.equal(statSync(join(cwd, '2030-01-07.md')).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(cwd), ['2030-01-07.md']);
  });

  it('mends the file behind a link, and the link stays one', async () => {
    write('note.txt', bad);
    symlinkSync('note.txt', join(cwd, '2030-01-07.md'));
    await fix();
    assert.equal(read('note.txt'), good);
    assert.ok(lstatSync(join(cwd, '2030-01-07.md')).isSymbolicLink());
  });

  it('does not touch what it cannot parse', async () => {
    const broken = bad.replace('location: Online', 'location: {Online');
    const other = bad.replace('---\n', '---js\n');
    write('2030-01-07.md', broken.replace('location: {', 'location: {{['));
    write('2030-01-08.md', other);
    await fix();
    assert.equal(read('2030-01-07.md'), broken.replace('location: {', 'location: {{['));
    assert.equal(read('2030-01-08.md'), other);
  });

  it('does not write where bytes would be lost, and says so', async () => {
    write('2030-01-07.md', Buffer.concat([Buffer.from(bad), Buffer.from([0xff, 0x0a])]));
    const { code, error } = await fix();
    assert.equal(error, 'meeting-notes: 2030-01-07.md: not mended, as it holds bytes that are no UTF-8\n');
    assert.equal(code, 2);
    assert.equal(readFileSync(join(cwd, '2030-01-07.md')).at(-2), 0xff);
  });

  it('leaves read-only files as they are, says so, and mends the others', async () => {
    write('2030-01-07.md', bad);
    write('a-2030-01-07.md', bad);
    chmodSync(join(cwd, '2030-01-07.md'), 0o444);
    const { code, error } = await fix();
    assert.equal(error, 'meeting-notes: 2030-01-07.md: not mended, as it is read-only\n');
    assert.equal(code, 2);
    assert.equal(read('2030-01-07.md'), bad);
    assert.equal(read('a-2030-01-07.md'), good);
  });

  it('does not overwrite what somebody has written meanwhile', async () => {
    write('a.md', 'new');
    const workspace = await FileWorkspace.open(['.'], cwd);
    const [uri = ''] = await workspace.list();
    await assert.rejects(workspace.replace(uri, 'old', 'mended'), /changed meanwhile/);
    assert.equal(read('a.md'), 'new');
    assert.deepEqual(readdirSync(cwd), ['a.md']);
  });

  it('writes nothing without being asked', async () => {
    write('2030-01-07.md', bad);
    await call(cwd, 'check');
    assert.equal(read('2030-01-07.md'), bad);
  });
});

describe('meeting-notes check --format sarif', () => {
  it('says rule, level and place of each finding', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'meeting-notes-sarif-'));
    writeFileSync(join(cwd, '2030 #01.md'), bad);
    const { code, out } = await call(cwd, 'check', '--format', 'sarif');
    rmSync(cwd, { recursive: true });
    assert.equal(code, 1);
    const { version, runs } = JSON.parse(out);
    assert.equal(version, '2.1.0');
    const [{ tool, results }] = runs;
    const [result] = results;
    assert.equal(tool.driver.rules[result.ruleIndex].id, 'invalid-datetime');
    assert.match(tool.driver.rules[result.ruleIndex].shortDescription.text, /^\w.*\.$/);
    assert.equal(result.level, 'error');
    assert.deepEqual(result.locations[0].physicalLocation, {
      artifactLocation: { uri: '2030%20%2301.md' },
      region: { startLine: 2, startColumn: 11, endLine: 2, endColumn: 37 },
    });
  });
});
