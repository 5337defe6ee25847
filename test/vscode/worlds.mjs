// The worlds that the integration suites run in: each a workspace made afresh in a temporary folder.
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
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
  // Empty as well; the suite fills it, as its notes come from the benchmarks' generator.
  { name: 'many', prepare: (folder) => ({ folder }), extension: root, installed: [] },
  { name: 'git', prepare: prepareRepository, extension: root, installed: [] },
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
 * The sample in a repository whose first commit is on GitHub, as far as git knows, and whose second is not.
 * @param {string} folder
 */
function prepareRepository(folder) {
  prepareSample(folder);
  const git = (/** @type {string[]} */ ...args) =>
    execFileSync('git', ['-c', 'user.name=Zoë Kranendonk', '-c', 'user.email=zoe@puddlewatch.example', ...args], {
      cwd: folder,
    });
  git('init', '--quiet', '--initial-branch=main');
  mkdirSync(join(folder, '.vscode'));
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify({ 'git.enabled': true }));
  git('add', '--all');
  git('commit', '--quiet', '--message=Pushed');
  git('remote', 'add', 'origin', 'git@github.com:puddlewatch/minutes.git');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('branch', '--quiet', '--set-upstream-to=origin/main');
  appendFileSync(join(folder, 'community/2024/2024-09-04.md'), '\nZK: Row.\n');
  git('commit', '--quiet', '--all', '--message=Not pushed');
  return { folder };
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
