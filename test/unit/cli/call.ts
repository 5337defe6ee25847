/** Calls the command line as a shell would. */
import { run } from '../../../src/cli/commands';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export async function call(cwd: string, ...args: readonly string[]): Promise<Answer> {
  let out = '';
  let error = '';
  const code = await run(args, {
    cwd,
    out: (text) => {
      out += text;
    },
    error: (text) => {
      error += text;
    },
  });
  return { code, out, error };
}
