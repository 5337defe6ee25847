// What must not outlive the run: temporary folders and the server's processes, also when the run is interrupted.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';

/** @type {Set<() => void>} */
const pending = new Set();

process.on('exit', () => {
  for (const clean of pending) clean();
});

/**
 * Runs `clean` when this process ends, unless the returned function was called before.
 * @param {() => void} clean synchronous: nothing else runs while a process exits
 * @returns {() => void}
 */
export function onExit(clean) {
  pending.add(clean);
  return () => pending.delete(clean);
}

/** Turns Ctrl+C and `kill` into an ordinary exit, because a signal alone would skip the clean-up. */
export function exitOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

/**
 * A new temporary folder and the function that removes it.
 * @param {string} name
 */
export function temporaryFolder(name) {
  // VS Code resolves links (/tmp is one on a Mac) and would report other paths than the tests expect.
  const folder = mkdtempSync(join(realpathSync(tmpdir()), `meeting-notes-${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const forget = onExit(remove);
  return {
    folder,
    remove() {
      forget();
      remove();
    },
  };
}
