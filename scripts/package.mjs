// Packs the extension into dist/meeting-notes.vsix. A warning of the packer is an error here: it warns of what a user
// would see on the extension's page, or of files that do not belong in the package.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const vsix = join(root, 'dist/meeting-notes.vsix');
// The project has no public address yet. With one, name it as `repository` in package.json and take these away, so that
// the README's pictures show on the extension's page.
const withoutRepository = ['--allow-missing-repository', '--no-rewrite-relative-links'];
const vsce = createRequire(import.meta.url).resolve('@vscode/vsce/vsce');

process.exitCode = run(['esbuild.config.mjs', '--production']).code || pack();

/** @returns {number} exit code */
function pack() {
  rmSync(vsix, { force: true });
  // --no-dependencies: everything is bundled. Without an input the packer cannot ask, and fails instead.
  const { code, output } = run([vsce, 'package', '--no-dependencies', ...withoutRepository, '--out', vsix]);
  if (code === 0 && !/\bWARN/i.test(output)) return 0;
  rmSync(vsix, { force: true });
  console.error('The extension was not packaged; see the message above.');
  return code || 1;
}

/**
 * @param {string[]} args of Node
 * @returns {{ code: number, output: string }} what was said is printed too
 */
function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  return { code: status ?? 1, output: stdout + stderr };
}
