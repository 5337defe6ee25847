// Builds the extension and opens it in VS Code on a folder of notes: npm start [-- [--web] [folder]]
// An installed VS Code is used if there is one; otherwise, or with --web, VS Code's server from npm, in the browser.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root, sample } from '../test/vscode/paths.mjs';
import { remoteUri, startServer, workbenchUrl } from '../test/vscode/server.mjs';

/** The same at every start, because the browser keeps the state of the window by address. */
const usualPort = 8390;

/** What a new data folder starts with; the user's from then on. */
const startSettings = {
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'window.autoDetectColorScheme': true,
  'workbench.startupEditor': 'none',
};

const { values: options, positionals } = parseArgs({
  options: { web: { type: 'boolean' } },
  allowPositionals: true,
});
const folder = resolve(positionals[0] ?? sample);

if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`There is no folder ${folder}.`);
  process.exitCode = 1;
} else {
  execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: root, stdio: 'inherit' });
  if (!options.web && hasDesktop()) openDesktop();
  else await serve();
}

/** Whether `code` on the PATH can open a window here with an extension under development. */
function hasDesktop() {
  // In the terminal of a remote window `code` is another program, which takes no extension under development; as root
  // VS Code refuses to start; and without a display there is no window.
  if (process.env.VSCODE_IPC_HOOK_CLI || process.getuid?.() === 0) return false;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return false;
  const { status, stdout } = code(['--version']);
  const [major, minor] = stdout?.split(/[.\n]/).map(Number) ?? [];
  return status === 0 && isNewEnough(major ?? 0, minor ?? 0);
}

/**
 * @param {number} major
 * @param {number} minor
 */
function isNewEnough(major, minor) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const [wantedMajor, wantedMinor] = engines.vscode.replace('^', '').split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function openDesktop() {
  const { status, stderr } = code([`--extensionDevelopmentPath=${root}`, '--new-window', folder]);
  if (status === 0) console.log(`VS Code opens ${folder} with the extension. In the browser: npm start -- --web`);
  else console.error(`VS Code did not start. ${stderr}\nIn the browser: npm start -- --web`);
  process.exitCode = status ?? 1;
}

/** @param {string[]} args */
function code(args) {
  // On Windows `code` is a .cmd file, which only a shell can start; the shell splits at spaces.
  const windows = process.platform === 'win32';
  return spawnSync('code', windows ? args.map((arg) => `"${arg}"`) : args, { encoding: 'utf8', shell: windows });
}

async function serve() {
  const interrupted = interruption();
  const server = await startServer({
    // Kept, so that what the user sets and arranges is there at the next start.
    dataDir: join(root, 'out/vscode-data'),
    settings: startSettings,
    port: (await isFree(usualPort)) ? usualPort : 0,
    // Any page in the same browser could reach an open port; none knows this.
    token: randomBytes(16).toString('hex'),
    // The sample is ours; a folder of the user's is trusted only when they say so.
    workspaceTrust: folder !== resolve(sample),
  });
  const url = workbenchUrl(server, { folder, payload: { extensionDevelopmentPath: remoteUri(server, root) } });
  console.log(`\nVS Code with the extension, on ${folder}:\n\n  ${url}\n\nOpen it in a browser. Ctrl+C ends it.`);
  await interrupted;
  await server.stop();
  process.exit(0);
}

/**
 * Resolves at Ctrl+C and the like.
 * @returns {Promise<void>}
 */
function interruption() {
  return new Promise((resolve) => {
    // Not `once`: npm passes the signal on, so that it can arrive twice, and the second must not end the ending.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
    // `kill` of npm ends npm and its shell, and tells nobody else: only the parent's number changes.
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || resolve(), 500).unref();
  });
}

/**
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function isFree(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
}
