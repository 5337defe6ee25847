// The worlds that the integration suites run in: each a workspace made afresh in a temporary folder.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, sample, vscodeHome, vsix } from './paths.mjs';

/**
 * @typedef {object} World
 * @property {string} name also the suite's folder under test/integration
 * @property {(folder: string) => { folder: string } | { workspace: string }} prepare fills an empty folder with the
 *   workspace and tells what to open
 * @property {string} extension folder of the extension under development
 * @property {string[]} installed .vsix files
 */

/** @type {World[]} */
export const worlds = [
  { name: 'sample', prepare: prepareSample, extension: root, installed: [] },
  { name: 'empty', prepare: (folder) => ({ folder }), extension: root, installed: [] },
  { name: 'two-folders', prepare: prepareTwoFolders, extension: root, installed: [] },
  // As a user gets it: out of the package. VS Code runs a suite only beside an extension under development, so an
  // empty one stands there.
  { name: 'installed', prepare: prepareSample, extension: join(vscodeHome, 'stub-extension'), installed: [vsix] },
];

/** @param {string} folder */
export function prepareSample(folder) {
  if (existsSync(sample)) cpSync(sample, folder, { recursive: true });
  return { folder };
}

/** @param {string} folder */
function prepareTwoFolders(folder) {
  const names = ['alpha', 'beta'];
  for (const name of names)
    cpSync(join(root, 'test/fixtures/two-folders', name), join(folder, name), { recursive: true });
  const workspace = join(folder, 'two.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders: names.map((path) => ({ path })) }));
  return { workspace };
}

/**
 * Where the compiled suite of a world lies.
 * @param {World} world
 */
export function suiteOf(world) {
  return join(root, 'out/test/integration', world.name, 'index.js');
}

/**
 * The worlds that the command line asks for; all without `--world`.
 * @param {string[]} [names]
 * @param {World[]} [from]
 */
export function chooseWorlds(names = [], from = worlds) {
  const unknown = names.find((name) => !from.some((world) => world.name === name));
  if (unknown) {
    console.error(`There is no world "${unknown}"; there are ${from.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }
  return names.length > 0 ? from.filter(({ name }) => names.includes(name)) : from;
}

/**
 * Makes `folder/name` and returns it.
 * @param {string} folder
 * @param {string} name
 */
export function subfolder(folder, name) {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}
