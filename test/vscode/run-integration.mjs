// Runs the integration suites in the extension host of a real VS Code, world by world.
// Options: --world NAME (again for more), --grep PATTERN, --no-build (the bundles are fresh).
import { format, parseArgs } from 'node:util';
import { openWorkbench } from './browser.mjs';
import { build } from './build.mjs';
import { exitOnSignals, temporaryFolder } from './cleanup.mjs';
import { remoteUri, startServer, tail } from './server.mjs';
import { chooseWorlds, subfolder, suiteOf } from './worlds.mjs';

const patienceMs = 180_000;
/** Tells what the extension host says from what the workbench says, which arrives the same way. */
const mark = '[suite] ';

const { values: options } = parseArgs({
  options: {
    world: { type: 'string', multiple: true },
    grep: { type: 'string' },
    'no-build': { type: 'boolean' },
  },
});

exitOnSignals();
const chosen = chooseWorlds(options.world);
if (!options['no-build']) {
  build('tests');
  if (chosen.some(({ installed }) => installed.length > 0)) build('package');
  build('extension');
}

const total = { passed: 0, failed: 0 };
for (const world of chosen) {
  console.log(`\n── ${world.name} ──`);
  const { passed, failed } = await runWorld(world);
  total.passed += passed;
  total.failed += failed;
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {import('./worlds.mjs').World} world
 * @returns {Promise<{ passed: number, failed: number }>} a world that breaks counts as one failure
 */
async function runWorld(world) {
  const temporary = temporaryFolder(world.name);
  /** @type {import('./server.mjs').Server | undefined} */
  let server;
  try {
    server = await startServer({
      dataDir: subfolder(temporary.folder, 'data'),
      env: { MEETING_NOTES_TEST_GREP: options.grep ?? '', MEETING_NOTES_TEST_MARK: mark },
      installedExtensions: world.installed,
      smokeTestDriver: true,
    });
    return await runSuite(world, server, world.prepare(subfolder(temporary.folder, 'workspace')));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (server) console.error(`The last lines of the log:\n${tail(server.log)}`);
    return { passed: 0, failed: 1 };
  } finally {
    await server?.stop();
    temporary.remove();
  }
}

/**
 * @param {import('./worlds.mjs').World} world
 * @param {import('./server.mjs').Server} server
 * @param {{ folder: string } | { workspace: string }} target
 */
async function runSuite(world, server, target) {
  /** @type {{ passed: number, failed: number } | undefined} */
  let counts;
  /** @type {(code: number) => void} */
  let exited = () => {};
  const exit = new Promise((resolve) => {
    exited = resolve;
  });
  const workbench = openWorkbench({
    server,
    ...target,
    payload: {
      extensionDevelopmentPath: remoteUri(server, world.extension),
      extensionTestsPath: remoteUri(server, suiteOf(world)),
    },
    exposed: {
      codeAutomationLog(type, args) {
        const line = format(...args);
        if (!line.startsWith(mark)) return;
        const text = line.slice(mark.length);
        const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(text) ?? [];
        if (passed) counts = { passed: Number(passed), failed: Number(failed) };
        else (type === 'error' ? console.error : console.log)(text);
      },
      codeAutomationExit: exited,
    },
  });
  try {
    await workbench;
    const code = await withPatience(exit);
    if (!counts) throw new Error(`The suite of "${world.name}" ended with code ${code} before it ran its tests.`);
    console.log(`${world.name}: ${counts.passed} passed, ${counts.failed} failed`);
    return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } finally {
    await workbench.then(
      ({ close }) => close(),
      () => {},
    );
  }
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function withPatience(promise) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const timeout = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No end after ${patienceMs / 1000} seconds.`)), patienceMs);
  });
  return /** @type {Promise<T>} */ (Promise.race([promise, timeout])).finally(() => clearTimeout(timer));
}
