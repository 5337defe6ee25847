// Builds before a run that was started alone.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * @param {'extension' | 'tests' | 'package'} what
 */
export function build(what) {
  const script = what === 'package' ? 'scripts/package.mjs' : 'esbuild.config.mjs';
  const args = what === 'tests' ? ['--tests'] : [];
  execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });
}
