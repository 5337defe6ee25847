// Runs the same suites in VS Code's desktop build, which @vscode/test-electron downloads.
// Options: --world NAME (again for more), --grep PATTERN. Environment: VSCODE_VERSION (default: the newest),
// VSCODE_PATH (an installed one, nothing is downloaded).
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { build } from './build.mjs';
import { exitOnSignals, temporaryFolder } from './cleanup.mjs';
import { chooseWorlds, subfolder, suiteOf, worlds } from './worlds.mjs';

const { values: options } = parseArgs({
  options: { world: { type: 'string', multiple: true }, grep: { type: 'string' } },
});

exitOnSignals();
const vscodeExecutablePath = process.env.VSCODE_PATH ?? (await download());
if (vscodeExecutablePath) {
  build('tests');
  build('extension');
  const fromSource = worlds.filter(({ installed }) => installed.length === 0);
  for (const world of chooseWorlds(options.world, fromSource)) await runWorld(world, vscodeExecutablePath);
}

async function download() {
  try {
    return await downloadAndUnzipVSCode(process.env.VSCODE_VERSION ?? 'stable');
  } catch (error) {
    console.error(`VS Code could not be downloaded: ${error instanceof Error ? error.message : error}`);
    console.error('Name an installed one in VSCODE_PATH, or use `npm run test:integration`, which needs only npm.');
    process.exitCode = 1;
    return undefined;
  }
}

/**
 * @param {import('./worlds.mjs').World} world
 * @param {string} vscodeExecutablePath
 */
async function runWorld(world, vscodeExecutablePath) {
  const temporary = temporaryFolder(world.name);
  console.log(`\n── ${world.name} ──`);
  try {
    const target = world.prepare(subfolder(temporary.folder, 'workspace'));
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: world.extension,
      extensionTestsPath: suiteOf(world),
      extensionTestsEnv: { MEETING_NOTES_TEST_GREP: options.grep ?? '' },
      launchArgs: [
        'folder' in target ? target.folder : target.workspace,
        '--disable-extensions',
        '--disable-workspace-trust',
        `--user-data-dir=${subfolder(temporary.folder, 'data')}`,
      ],
    });
  } catch (error) {
    console.error(`${world.name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  } finally {
    temporary.remove();
  }
}
