// The browser that the workbench runs in.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installVSCode } from './install.mjs';
import { vscodeHome } from './paths.mjs';
import { workbenchUrl } from './server.mjs';

const packages = createRequire(join(vscodeHome, 'package.json'));
const unpacked = join(vscodeHome, 'node_modules/.chromium');

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens VS Code's workbench in a headless browser and waits until it is on the screen.
 * @param {object} options
 * @param {import('./server.mjs').Server} options.server
 * @param {string} [options.folder] absolute path of the folder to open
 * @param {string} [options.workspace] absolute path of the .code-workspace file to open
 * @param {Record<string, string>} [options.payload] start options of the window, such as `extensionDevelopmentPath`
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {Record<string, (...args: any[]) => void>} [options.exposed] functions that the page can call from its start on
 * @returns {Promise<{ page: import('playwright-core').Page, browser: import('playwright-core').Browser,
 *   close: () => Promise<void> }>}
 */
export async function openWorkbench({ server, folder, workspace, payload, exposed = {}, ...options }) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: options.viewport ?? { width: 1280, height: 800 } });
    page.on('console', (message) => {
      if (message.type() === 'error')
        server.log.push(`[browser] ${message.text().replace(/^%c +ERR color: #\w+ /, '')}`);
    });
    page.on('crash', () => server.log.push('[browser] the page crashed'));
    for (const [name, run] of Object.entries(exposed)) await page.exposeFunction(name, run);
    await page.goto(workbenchUrl(server, { folder, workspace, payload: { skipWelcome: 'true', ...payload } }));
    // Theme and icons come from extensions: before they are there, the workbench knows none and shows other colours.
    await page.locator('.monaco-workbench.file-icons-enabled[class*="vscode-theme-"]').waitFor({ timeout: 60_000 });
    return { page, browser, close: () => browser.close() };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Starts the browser that fits: the one that `CHROMIUM_PATH` names, the one from npm, or an installed one. */
export async function launchBrowser() {
  await installVSCode();
  /** @type {import('playwright-core')} */
  const { chromium } = packages('playwright-core');
  // Signals are the runner's: it ends the server too, and then exits, which ends the browser.
  const common = { args: flags, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const path = process.env.CHROMIUM_PATH;
  if (path) return chromium.launch({ ...common, executablePath: path });
  if (process.platform === 'linux' && process.arch === 'x64') {
    return chromium.launch({ ...common, ...(await chromiumFromNpm()) });
  }
  for (const channel of ['chrome', 'chromium', 'msedge']) {
    const browser = await chromium.launch({ ...common, channel }).catch(() => undefined);
    if (browser) return browser;
  }
  throw new Error('No browser found. Install Chrome, Chromium or Edge, or name one in CHROMIUM_PATH.');
}

/** Chromium from the package, with the libraries and the font that a bare machine lacks. */
async function chromiumFromNpm() {
  if (!existsSync(unpacked)) await unpack();
  const libraries = [join(unpacked, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(unpacked, 'chromium'),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(unpacked, 'fonts.conf') },
  };
}

/** Unpacks beside and renames at the end, so that an interrupted run leaves no half a browser. */
async function unpack() {
  const folder = `${unpacked}-${process.pid}`;
  const outer = process.env.TMPDIR;
  mkdirSync(folder, { recursive: true });
  try {
    // The package unpacks into the temporary folder, where the next user of this machine would find our files.
    process.env.TMPDIR = folder;
    const { default: chromium, inflate } = await import(pathToFileURL(packages.resolve('@sparticuz/chromium')).href);
    await chromium.executablePath();
    await inflate(join(vscodeHome, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
    writeFileSync(join(folder, 'fonts.conf'), fontConfiguration(join(unpacked, 'fonts')));
    renameSync(folder, unpacked);
  } finally {
    if (outer === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = outer;
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The machine's fonts if it has any, and the package's.
 * @param {string} folder
 */
function fontConfiguration(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
</fontconfig>
`;
}
