/** Why none of the files is a note, where that is because of what the team has written down. */
import type { LanguageService } from '../service/service';
import type { FileWorkspace } from './fileWorkspace';
import { plain } from './formats/text';

/** @returns undefined where there are notes, where there is no Markdown, or where no team says which files are notes */
export async function whyNoNotes(workspace: FileWorkspace, service: LanguageService): Promise<string | undefined> {
  const { index } = service;
  if (index.size > 0) return undefined;
  const files = (await workspace.list()).filter((uri) => !index.unreadable.has(uri));
  const reasons = files.flatMap((uri) => {
    const { globs, configUri } = service.noteGlobs(uri);
    return globs.length > 0 ? [`${workspace.display(configUri)} takes only ${plain(globs.join(', '))}`] : [];
  });
  if (reasons.length === 0) return undefined;
  const found =
    files.length === 1 ? 'the Markdown file is no note' : `none of ${files.length} Markdown files is a note`;
  return `${found}: ${[...new Set(reasons)].join('; ')}`;
}
