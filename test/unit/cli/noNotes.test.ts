import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from './call';

describe('meeting-notes where the team’s globs take none of the files', () => {
  let cwd: string;
  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'meeting-notes-none-'));
    writeFileSync(join(cwd, '.meeting-notes.yaml'), 'notes: ["minutes/*.md", "calls/*.md"]');
  });
  afterEach(() => rmSync(cwd, { recursive: true, force: true }));

  const error =
    'meeting-notes: the Markdown file is no note: .meeting-notes.yaml takes only minutes/*.md, calls/*.md\n';

  it('says so beside the answer, and nothing else changes', async () => {
    writeFileSync(join(cwd, 'a.md'), '## TODOs\n\nAB: Row\n');
    assert.deepEqual(await call(cwd, 'list'), { code: 0, out: '0 items in 0 notes.\n', error });
    assert.deepEqual(await call(cwd, 'check'), { code: 0, out: 'No problems in 0 notes.\n', error });
    const json = await call(cwd, 'list', '--format', 'json');
    assert.deepEqual([JSON.parse(json.out).items, json.error], [[], error]);
    writeFileSync(join(cwd, 'b.md'), '# B\n');
    assert.match((await call(cwd, 'list')).error, /: none of 2 Markdown files is a note: /);
    writeFileSync(join(cwd, '.meeting-notes.yaml'), 'notes: ["a\\u001b[31m"]');
    assert.match((await call(cwd, 'list')).error, /takes only a \[31m\n$/);
  });

  it('says nothing where there is no Markdown, where one is a note, or where the nearest team has no globs', async () => {
    assert.equal((await call(cwd, 'list')).error, '');
    mkdirSync(join(cwd, 'other'));
    writeFileSync(join(cwd, 'other/.meeting-notes.yaml'), 'sections: {}');
    writeFileSync(join(cwd, 'other/a.md'), '# A\n');
    assert.equal((await call(cwd, 'list')).error, '');
    mkdirSync(join(cwd, 'minutes'));
    for (const path of ['a.md', 'minutes/a.md']) writeFileSync(join(cwd, path), '## TODOs\n\nAB: Row\n');
    assert.deepEqual(await call(cwd, 'list'), {
      code: 0,
      out: 'minutes/a.md:3: [ ] AB: Row\n1 item in 1 note.\n',
      error: '',
    });
  });
});
