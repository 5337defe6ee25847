// Builds everything that runs: the extension for Node and for the web worker host, the command line, and the test
// suites. Options: --production (minified, no source maps), --watch (the extension alone), --tests (suites only),
// --bench (benchmarks only).
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** What all bundles share: everything is bundled, so the packed extension carries no node_modules. */
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
  alias: {
    // Its build for Node asks for an environment variable at each token, a fifth of its time; else they are the same.
    yaml: './node_modules/yaml/browser/index.js',
  },
};

/** Extension in VS Code's Node host. */
const extension = {
  ...common,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  platform: 'node',
  external: ['vscode'],
};

/** Extension in the web worker host: no Node built-ins, no `Buffer`, no `document`. */
const webExtension = {
  ...common,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/web/extension.js',
  platform: 'browser',
  conditions: ['worker'],
  alias: { ...common.alias, 'node:fs': './src/vscode/noFileSystem.ts' },
  // The host runs in a worker made from a blob, whose origin and path do not make a URL; the schema validator joins them.
  define: { 'self.location': 'undefined' },
  external: ['vscode'],
};

/** Command line. */
const cli = {
  ...common,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  banner: { js: '#!/usr/bin/env node' },
};

/** Benchmarks; they measure what runs, so they are bundled as the command line is. */
const bench = {
  ...common,
  entryPoints: ['bench/notes.ts', 'bench/workspace.ts'],
  outdir: 'out/bench',
  platform: 'node',
};

/** Suites: one file each, with node_modules left outside, so that stack traces and mocha stay what they are. */
function tests(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(\.test|(^|[\\/])index)\.ts$/.test(file),
  );
  return {
    ...common,
    alias: {},
    entryPoints: files.map((file) => join(folder, file)),
    outbase: 'test',
    outdir: 'out/test',
    platform: 'node',
    packages: 'external',
    minify: false,
    sourcemap: 'inline',
  };
}

// A suite whose source is gone must not go on running.
if (flags.has('--tests')) rmSync('out/test', { recursive: true, force: true });

const bundles = flags.has('--tests')
  ? [tests('test/unit'), tests('test/integration')]
  : flags.has('--bench')
    ? [bench]
    : [extension, webExtension, cli];

if (flags.has('--watch')) {
  for (const bundle of [extension, webExtension])
    await (await esbuild.context({ ...bundle, logLevel: 'info' })).watch();
} else {
  await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
}
