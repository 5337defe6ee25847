// Where things are: every runner asks here, so that a folder that moves is named once.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
/** Folder with the npm packages that make up VS Code and its browser. */
export const vscodeHome = fileURLToPath(new URL('./', import.meta.url));
export const sample = join(root, 'sample');
export const vsix = join(root, 'dist/meeting-notes.vsix');

/** Whether the packaged extension holds the bundle that lies in dist now; an older one would test yesterday's code. */
export function vsixIsFresh() {
  const bundle = join(root, 'dist/extension.js');
  return existsSync(vsix) && (!existsSync(bundle) || statSync(vsix).mtimeMs >= statSync(bundle).mtimeMs);
}
