/** Why none of the files is a note, where that is because of what the team has written down. */
import { configFileName, readConfig } from '../service/config';
import type { LanguageService } from '../service/service';
import type { FileWorkspace } from './fileWorkspace';
import { plain } from './formats/text';

/** @returns undefined where there are notes, where there is no Markdown, or where no team says which files are notes */
export async function whyNoNotes(workspace: FileWorkspace, { index }: LanguageService): Promise<string | undefined> {
  if (index.size > 0) return undefined;
  const files = (await workspace.list()).filter((uri) => !index.unreadable.has(uri));
  const folders = new Set(files.flatMap((uri) => innermost(uri, workspace.folders()) ?? []));
  const reasons: string[] = [];
  for (const folder of folders) {
    const config = `${folder}/${configFileName}`;
    const globs = readConfig((await workspace.read(config).catch(() => undefined)) ?? '').config.notes;
    if (globs.length > 0) reasons.push(`${workspace.display(config)} takes only ${plain(globs.join(', '))}`);
  }
  if (reasons.length === 0) return undefined;
  const found =
    files.length === 1 ? 'the Markdown file is no note' : `none of ${files.length} Markdown files is a note`;
  return `${found}: ${reasons.join('; ')}`;
}

function innermost(uri: string, folders: readonly string[]): string | undefined {
  const around = folders.filter((folder) => uri.startsWith(`${folder}/`));
  return around.sort((a, b) => b.length - a.length)[0];
}
