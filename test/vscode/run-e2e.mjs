// Plays the story of test/e2e/story.mjs in the workbench, as a person would, and takes its pictures.
// Options: --update-docs (copies the pictures into docs/images), --no-build (the bundles are fresh).
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { story } from '../e2e/story.mjs';
import { openWorkbench } from './browser.mjs';
import { build } from './build.mjs';
import { exitOnSignals, temporaryFolder } from './cleanup.mjs';
import { root, vsix, vsixIsFresh } from './paths.mjs';
import { remoteUri, startServer, tail } from './server.mjs';
import { prepareSample, subfolder } from './worlds.mjs';

const { values: options } = parseArgs({
  options: { 'update-docs': { type: 'boolean' }, 'no-build': { type: 'boolean' } },
});
const pictures = join(root, 'out/screenshots');

exitOnSignals();
if (!options['no-build']) build('extension');
rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const temporary = temporaryFolder('story');
const dataDir = subfolder(temporary.folder, 'data');
/** @type {import('./server.mjs').Server | undefined} */
let server;
try {
  const packaged = vsixIsFresh();
  console.log(packaged ? 'The story uses the packaged extension.' : 'The story uses the extension in dist.');
  server = await startServer({
    dataDir,
    installedExtensions: packaged ? [vsix] : [],
    smokeTestDriver: true,
  });
  await play(server, packaged);
  if (options['update-docs']) cpSync(pictures, join(root, 'docs/images'), { recursive: true });
  console.log('The story was played to its end.');
} catch (error) {
  console.error(error);
  if (server) console.error(`The last lines of the log:\n${tail(server.log)}`);
  process.exitCode = 1;
} finally {
  await server?.stop();
  temporary.remove();
}

/**
 * @param {import('./server.mjs').Server} server
 * @param {boolean} packaged
 */
async function play(server, packaged) {
  // The workspace's folder is on the screen, so it gets a name fit for a picture.
  const { folder: workspace } = prepareSample(subfolder(temporary.folder, 'meeting-notes'));
  const { page, close } = await openWorkbench({
    server,
    folder: workspace,
    payload: packaged ? {} : { extensionDevelopmentPath: remoteUri(server, root) },
  });
  const screenshot = async (/** @type {string} */ name) => {
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  try {
    await story({ page, workspace, dataDir, screenshot });
  } catch (error) {
    await screenshot('failure');
    console.error(`What the screen showed: ${join('out/screenshots', 'failure.png')}`);
    throw error;
  } finally {
    await close();
  }
}
