// One VS Code server, on a port and in a data folder of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { onExit, temporaryFolder } from './cleanup.mjs';
import { installVSCode, serverMain } from './install.mjs';

/**
 * @typedef {object} Server
 * @property {string} url where it listens, without a slash at the end
 * @property {number} port
 * @property {string | undefined} token what the address must carry to be let in, if anything
 * @property {string[]} log its lines so far, with the browser's among them
 * @property {() => Promise<void>} stop resolves when no process of it is left
 */

/** A quiet, plain VS Code: what is on the screen is the workbench and the extension, and edits stay unsaved. */
export const testSettings = {
  'chat.commandCenter.enabled': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.banner': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.restoreWindows': 'none',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Starts a server and waits until it listens.
 * @param {object} options
 * @param {string} options.dataDir settings, installed extensions and state; made if missing
 * @param {Record<string, string>} [options.env] reaches the extension host
 * @param {string[]} [options.installedExtensions] .vsix files
 * @param {Record<string, unknown>} [options.settings] user settings for a data folder that has none yet
 * @param {boolean} [options.smokeTestDriver] lets a test drive the window, which then asks nothing of the extension gallery
 * @param {boolean} [options.workspaceTrust] ask whether a folder is trusted
 * @param {string} [options.token] secret that the address must carry
 * @param {number} [options.port] 0 takes a free one
 * @returns {Promise<Server>}
 */
export async function startServer({
  dataDir,
  env = {},
  installedExtensions = [],
  settings = testSettings,
  ...options
}) {
  await installVSCode();
  writeSettings(dataDir, settings);
  const args = ['--server-data-dir', dataDir, '--accept-server-license-terms', '--telemetry-level', 'off'];
  args.push('--host', '127.0.0.1', '--port', String(options.port ?? 0));
  args.push(...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']));
  if (options.smokeTestDriver) args.push('--enable-smoke-test-driver');
  if (!options.workspaceTrust) args.push('--disable-workspace-trust');
  for (const extension of installedExtensions) args.push('--install-extension', extension);
  if (installedExtensions.length > 0) args.push('--start-server');

  // A process group of its own: the extension hosts go with the server, and Ctrl+C reaches this process alone.
  const scratch = temporaryFolder('server');
  const child = spawn(process.execPath, [serverMain, ...args], {
    env: {
      ...outerEnvironment(),
      ...scratchEnvironment(scratch.folder),
      ...(options.smokeTestDriver ? { EXTENSIONS_GALLERY: '{}' } : {}),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const forget = onExit(() => kill(child, 'SIGKILL'));
  /** @type {string[]} */
  const log = [];
  const stop = async () => {
    await end(child);
    forget();
    scratch.remove();
  };
  try {
    const port = await listeningPort(child, log);
    return { url: `http://127.0.0.1:${port}`, port, token: options.token, log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The address that opens a folder or a .code-workspace file in the browser.
 * @param {Server} server
 * @param {{ folder?: string | undefined, workspace?: string | undefined, payload?: Record<string, string> }} what absolute paths; payload: see
 *   the runners
 */
export function workbenchUrl(server, { folder, workspace, payload = {} }) {
  const url = new URL(server.url);
  if (server.token) url.searchParams.set('tkn', server.token);
  if (folder) url.searchParams.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
  if (workspace) url.searchParams.set('workspace', decodeURIComponent(pathToFileURL(workspace).pathname));
  if (Object.keys(payload).length > 0) url.searchParams.set('payload', JSON.stringify(Object.entries(payload)));
  return url.href;
}

/**
 * A file or folder of this machine as the browser's window names it.
 * @param {Server} server
 * @param {string} path absolute
 */
export function remoteUri(server, path) {
  return `vscode-remote://127.0.0.1:${server.port}${pathToFileURL(path).pathname.replace(/\/$/, '')}`;
}

/**
 * The last lines of the log, for an error message.
 * @param {string[]} log
 */
export function tail(log, lines = 40) {
  return log.slice(-lines).join('\n');
}

/**
 * @param {string} dataDir
 * @param {Record<string, unknown>} settings
 */
function writeSettings(dataDir, settings) {
  const file = join(dataDir, 'data/User/settings.json');
  // Never over settings that somebody changed in a data folder that is kept.
  if (existsSync(file)) return;
  mkdirSync(join(dataDir, 'data/User'), { recursive: true });
  writeFileSync(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

/** The environment without what the terminal of another VS Code put there: the server would talk to that window. */
function outerEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)));
}

/**
 * Where the server puts its sockets, which it does not remove. Not on a Mac, whose temporary folders have names so long
 * that a socket's does not fit.
 * @param {string} folder
 */
function scratchEnvironment(folder) {
  return process.platform === 'linux' ? { TMPDIR: folder, XDG_RUNTIME_DIR: folder } : {};
}

/**
 * Collects the server's lines and finds the port among them.
 * @param {import('node:child_process').ChildProcess} child
 * @param {string[]} log
 * @returns {Promise<number>}
 */
function listeningPort(child, log) {
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => reject(new Error(`The VS Code server ${why}.\n${tail(log)}`));
    const timer = setTimeout(() => fail('did not start within 60 seconds'), 60_000);
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        if (line.trim()) log.push(line);
        const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
        if (!port) return;
        clearTimeout(timer);
        resolve(Number(port));
      });
    }
    child.on('error', (error) => fail(`could not be started: ${error.message}`));
    child.on('close', (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @returns {boolean} whether there was anything left to end
 */
function kill(child, signal) {
  if (!child.pid) return false;
  try {
    return process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    return false;
  }
}

/**
 * Ends the group: kindly, and after three seconds not.
 * @param {import('node:child_process').ChildProcess} child
 */
async function end(child) {
  const deadline = Date.now() + 3000;
  for (let left = kill(child, 'SIGTERM'); left; left = kill(child, Date.now() < deadline ? 'SIGTERM' : 'SIGKILL')) {
    await delay(50);
  }
}
