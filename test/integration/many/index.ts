import { runMocha } from '../runMocha';

export function run(): Promise<void> {
  return runMocha(__dirname);
}
