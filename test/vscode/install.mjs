// Installs VS Code's server and a browser from the npm registry alone: no other download, no compiler, no apt.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { vscodeHome } from './paths.mjs';

const server = join(vscodeHome, 'node_modules/code-server/lib/vscode');
const stampFile = join(vscodeHome, 'node_modules/.meeting-notes-stamp');

/** The server's entry point, run with this very Node. */
export const serverMain = join(server, 'out/server-main.js');

/**
 * Installs what `package-lock.json` beside this file names; does nothing when that is already there.
 * @param {(line: string) => void} [log]
 */
export async function installVSCode(log = console.log) {
  const stamp = expectedStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  log('Installing the VS Code server from npm (once, about 400 MB on disk) …');
  // Install scripts are left out: code-server's refuses root and wants a compiler, ripgrep's downloads from GitHub.
  await npm(['ci', '--ignore-scripts'], vscodeHome, log);
  // Not `npm ci`: the shrinkwrap that code-server publishes is out of step with its own package.json.
  await npm(['install', '--omit=dev', '--ignore-scripts'], server, log);
  linkRipgrep();
  standInForNatives();
  writeFileSync(stampFile, stamp);
  log('The VS Code server is installed.');
}

/** What the installed packages depend on: the lock, the recipe here, and the Node and machine they were chosen for. */
function expectedStamp() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'install.mjs']) hash.update(readFileSync(join(vscodeHome, file)));
  return `${hash.digest('hex')} node-${process.versions.node.split('.')[0]} ${process.platform}-${process.arch}`;
}

/**
 * Two native parts that nobody compiled: the logger (log files) and the watchdog (ends an orphaned extension host, which
 * stopping the whole process group does too). Without stand-ins everything works, but complains at every window.
 */
function standInForNatives() {
  const logger = `exports.setFlushOn = () => {};
exports.createAsyncRotatingLogger = async () => new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : () => {}) });
`;
  writeFileSync(join(server, 'node_modules/@vscode/spdlog/index.js'), logger);
  writeFileSync(join(server, 'node_modules/native-watchdog/index.js'), 'exports.start = () => {};\n');
}

/** Puts the ripgrep that npm ships where VS Code looks for the one that could not be downloaded. */
function linkRipgrep() {
  const { rgPath } = createRequire(join(vscodeHome, 'package.json'))('@vscode/ripgrep');
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const target = join(server, 'node_modules/@vscode/ripgrep/bin', name);
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { force: true });
  // Windows lets only administrators create links.
  if (process.platform === 'win32') copyFileSync(rgPath, target);
  else symlinkSync(rgPath, target);
  chmodSync(target, 0o755);
}

/**
 * @param {string[]} args
 * @param {string} cwd
 * @param {(line: string) => void} log
 * @returns {Promise<void>}
 */
function npm(args, cwd, log) {
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    // npm is a .cmd file on Windows, which only a shell can start.
    const child = spawn('npm', [...args, ...quiet], {
      cwd,
      env: npmEnvironment(),
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      log(output.trimEnd());
      const hint = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ERR_SOCKET_TIMEOUT|EHOSTUNREACH/.test(output)
        ? 'the npm registry cannot be reached. Check the network, or `npm config get registry` and its proxy settings.'
        : `\`npm ${args.join(' ')}\` ended with code ${code} in ${cwd}.`;
      reject(new Error(`The VS Code server could not be installed: ${hint}`));
    });
  });
}

/** The environment without what an outer `npm run` put there, or npm would install into the outer project. */
function npmEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(package|lifecycle|config_(local_)?prefix$)/.test(name)),
  );
}
