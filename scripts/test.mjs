// All checks, one after the other, until the first that fails: npm test [-- step …]
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[][]} commands arguments of `npm run`
 * @property {(output: string) => Counts} [count] finds in the output how many tests ran; else the step counts as none
 * @typedef {{ passed: number, failed: number }} Counts
 */

/** @type {Step[]} */
const steps = [
  { name: 'check-types', commands: [['check-types']] },
  { name: 'lint', commands: [['lint']] },
  { name: 'unit', commands: [['test:unit']], count: countMocha },
  { name: 'grammar', commands: [['test:grammar']] },
  { name: 'build', commands: [['build'], ['build', '--', '--tests']] },
  { name: 'package', commands: [['package']] },
  { name: 'integration', commands: [['test:integration', '--', '--no-build']], count: countWorlds },
  { name: 'e2e', commands: [['test:e2e', '--', '--no-build']] },
];

const total = { passed: 0, failed: 0 };
for (const step of chooseSteps(process.argv.slice(2))) {
  if (await runStep(step)) continue;
  console.error(`\nFailed: ${step.name}`);
  process.exitCode = 1;
  // A step without tests of its own would otherwise end in a line that says that nothing failed.
  if (total.failed === 0) total.failed = 1;
  break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/**
 * @param {string[]} names
 * @returns {Step[]} in their own order; those of a partial run build what they need themselves
 */
function chooseSteps(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) {
    console.error(`There is no step "${unknown}"; there are ${steps.map(({ name }) => name).join(', ')}.`);
    process.exit(1);
  }
  if (names.length === 0) return steps;
  const built = names.includes('package') && names.includes('build');
  return steps
    .filter(({ name }) => names.includes(name))
    .map((step) => ({
      ...step,
      commands: built ? step.commands : step.commands.map((args) => args.filter((arg) => arg !== '--no-build')),
    }));
}

/**
 * @param {Step} step
 * @returns {Promise<boolean>} whether it succeeded
 */
async function runStep({ name, commands, count }) {
  console.log(`\n━━ ${name}`);
  const start = performance.now();
  let ok = true;
  for (const args of commands) {
    const { code, output } = await npmRun(args);
    const counts = count?.(output) ?? { passed: 0, failed: 0 };
    total.passed += counts.passed;
    total.failed += counts.failed;
    ok = code === 0;
    if (!ok) break;
  }
  console.log(`━━ ${name}: ${ok ? 'ok' : 'failed'} after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return ok;
}

/**
 * @param {string[]} args
 * @returns {Promise<{ code: number, output: string }>} the output is printed as it comes, too
 */
function npmRun(args) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', ...args], {
      cwd: root,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      process.stdout.write(text);
    });
    child.stderr.pipe(process.stderr, { end: false });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * @param {string} output of mocha's spec reporter
 * @returns {Counts}
 */
function countMocha(output) {
  const number = (/** @type {RegExp} */ pattern) => Number(pattern.exec(output)?.[1] ?? 0);
  return { passed: number(/^ *(\d+) passing\b/m), failed: number(/^ *(\d+) failing\b/m) };
}

/**
 * @param {string} output of the integration tests, whose last line sums up their worlds
 * @returns {Counts}
 */
function countWorlds(output) {
  const [, passed = 0, failed = 0] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  return { passed: Number(passed), failed: Number(failed) };
}
