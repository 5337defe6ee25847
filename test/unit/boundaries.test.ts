import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import type { parseNote } from '../../src/service/note/parse';
import type { checkTeamFile } from '../../src/service/teamFiles';

// Suites run from the project's root.
const service = join('src', 'service');

describe('the language service', () => {
  it('runs without VS Code and without Node: it bundles for a web worker with nothing left outside', async () => {
    const { errors } = await build({
      entryPoints: [join(service, 'service.ts')],
      bundle: true,
      write: false,
      platform: 'browser',
      conditions: ['worker'],
      logLevel: 'silent',
    });
    assert.deepEqual(errors, []);
  });

  it('reads a note where there is neither Buffer nor process nor document', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(service, 'note', 'parse.ts')],
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'browser',
      conditions: ['worker'],
    });
    const module: { exports: { parseNote?: typeof parseNote } } = { exports: {} };
    runInNewContext(outputFiles[0]?.text ?? '', { module });
    const note = module.exports.parseNote?.('file:///a.md', '---\nteams: [a]\n---\n\n## TODOs\n\nAB: Row.\n');
    assert.equal(note?.actionItems[0]?.description.text, 'Row.');
    assert.equal(note.frontMatter?.fields[0]?.key.text, 'teams');
  });

  it('checks the team’s files in a worker made from a blob, whose origin and path do not make a URL', async () => {
    const { outputFiles } = await build({
      entryPoints: [join(service, 'teamFiles.ts')],
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'browser',
      conditions: ['worker'],
      define: { 'self.location': 'undefined' },
    });
    const module: { exports: { checkTeamFile?: typeof checkTeamFile } } = { exports: {} };
    const location = new URL('blob:http://localhost:3000/5c0e');
    const { pathname, origin } = location;
    runInNewContext(outputFiles[0]?.text ?? '', { module, URL, location, self: { location: { pathname, origin } } });
    const found = module.exports.checkTeamFile?.('file:///roster.yaml', 'colour: red\npeople: {}\n');
    assert.equal(found?.[0]?.rule, 'unknown-setting');
  });

  it('names neither of them, in types either (which a bundle would not notice)', () => {
    const files = readdirSync(service, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    assert.ok(files.length > 20);
    for (const file of files) {
      const imports = [
        ...readFileSync(join(service, file), 'utf8').matchAll(/\b(?:from|import)\s*\(?['"]([^'"]+)['"]/g),
      ];
      for (const [, name = ''] of imports)
        assert.doesNotMatch(name, /^(?:vscode|node:.*|fs|path)$|\/(?:vscode|cli)\//, file);
    }
  });

  it('has no room that uses a floor above it', () => {
    const floors = ['note', 'roster', 'workspace', 'checks', 'features'];
    const allowed: Record<string, string[]> = {
      note: ['note'],
      roster: ['note', 'roster'],
      workspace: ['note', 'roster', 'workspace'],
      checks: ['note', 'roster', 'workspace', 'checks'],
      features: [...floors, 'snippets'],
    };
    for (const floor of floors) {
      for (const file of readdirSync(join(service, floor), { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.ts'),
      )) {
        for (const [, other = ''] of readFileSync(join(service, floor, file), 'utf8').matchAll(
          /from '(?:\.\.\/)+(\w+)\//g,
        ))
          assert.ok(allowed[floor]?.includes(other), `${floor}/${file} uses ${other}`);
      }
    }
  });
});
