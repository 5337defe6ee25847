import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/**
 * Runs every `*.test.js` of a folder inside the extension host. The last line that it prints, `N passed, N failed`, is
 * for the runner.
 * @throws when a test fails, or when there is none: a suite that finds nothing tests nothing
 */
export async function runMocha(folder: string): Promise<void> {
  // Stack traces name the TypeScript.
  process.setSourceMapsEnabled(true);
  markOutput(process.env.MEETING_NOTES_TEST_MARK);
  const grep = process.env.MEETING_NOTES_TEST_GREP;
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, ...(grep ? { grep } : {}) });
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.test.js')) mocha.addFile(join(folder, file));
  }
  const { passes, failures } = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats as Mocha.Stats));
  });
  const nothing = passes + failures === 0 && !grep;
  console.log(`${passes} passed, ${nothing ? 1 : failures} failed`);
  if (nothing) throw new Error(`No test was found in ${folder}.`);
  if (failures > 0) throw new Error(`${failures} failed.`);
}

/** Puts a mark before all that this extension host prints, if the runner wants to tell it from other output. */
function markOutput(mark: string | undefined): void {
  if (!mark) return;
  const host = globalThis.console;
  const marked = (print: (text: string) => void) => ({ value: (...args: unknown[]) => print(mark + format(...args)) });
  // VS Code lets nobody replace a function of its console, but the console itself.
  globalThis.console = Object.create(host, {
    log: marked(host.log),
    info: marked(host.info),
    warn: marked(host.warn),
    error: marked(host.error),
  });
  // Mocha took the console's function when it was loaded.
  Mocha.reporters.Base.consoleLog = console.log;
}
