// Benchmarks. `npm run bench -- [path]`: how long one note takes, against markdown-it, over all notes of a folder (the
// sample, if none is named). `npm run bench -- --notes 10000`: how a workspace of so many generated notes does.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const args = process.argv.slice(2);
const bundle = args.includes('--notes') ? 'workspace' : 'notes';
run('esbuild.config.mjs', '--bench');
run('--expose-gc', `out/bench/${bundle}.js`, ...args);

/** @param {string[]} commandLine */
function run(...commandLine) {
  const { status } = spawnSync(process.execPath, commandLine, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
