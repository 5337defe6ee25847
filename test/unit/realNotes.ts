/** Real notes for tests that hold something over every note at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RealNote {
  /** Its path in the folder. */
  readonly file: string;
  readonly text: string;
}

/** The sample, and whatever folder the environment variable names; that one is passed over where it names none. */
const folders = { 'sample notes': 'sample', corpus: process.env.MEETING_NOTES_CORPUS };

/** One test for each folder; `verify` gets all Markdown in it. */
export function onEveryNote(
  title: string,
  verify: (notes: readonly RealNote[], folder: string) => void | Promise<void>,
): void {
  for (const [what, folder = ''] of Object.entries(folders)) {
    (existsSync(folder) ? it : it.skip)(`${title} of the ${what}`, () => {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
      return verify(
        files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })),
        folder,
      );
    }).timeout(600_000);
  }
}
