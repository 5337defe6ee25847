/** Who runs the command: whoever git would sign a commit for. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Identity } from '../service/roster/me';

/** @returns nothing where git is not there, or not told */
export async function gitIdentity(cwd: string): Promise<Identity> {
  const [gitName, gitEmail] = await Promise.all(['user.name', 'user.email'].map((key) => gitConfig(key, cwd)));
  return { gitName, gitEmail };
}

async function gitConfig(key: string, cwd: string): Promise<string | undefined> {
  try {
    return (await promisify(execFile)('git', ['config', '--get', key], { cwd })).stdout.trim();
  } catch {
    return undefined;
  }
}
