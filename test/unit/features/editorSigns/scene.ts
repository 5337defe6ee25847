/** Scenes for what the editor shows beside a note's own words. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { LanguageService } from '../../../../src/service/service';
import { InMemoryWorkspace } from '../../../../src/service/workspace/inMemoryWorkspace';

export interface Scene {
  readonly service: LanguageService;
  readonly document: TextDocument;
}

/** The front matter of the meeting on Monday, January 7, 2030. */
export const head = '---\ndatetime: 2030-01-07T14:00:00+01:00\nparticipants: [AnnB, CarlD]\n---\n\n';

/**
 * A service whose reader is AnnB, on a day at noon in Brussels.
 * @param text of `2030-01-07.md`
 */
export async function open(
  text: string,
  others: Readonly<Record<string, string>> = {},
  { now = '2030-01-20T12:00:00+01:00', timeZone = 'Europe/Brussels' } = {},
): Promise<Scene> {
  const workspace = new InMemoryWorkspace({ ...others, '2030-01-07.md': text });
  const service = new LanguageService({
    workspace,
    log: { error: () => {} },
    clock: { now: () => Date.parse(now), timeZone },
    identity: () => ({ name: 'AnnB' }),
  });
  await service.load();
  return { service, document: TextDocument.create(workspace.uri('2030-01-07.md'), 'markdown', 1, text) };
}

export function whole(document: TextDocument): Range {
  return { start: { line: 0, character: 0 }, end: document.positionAt(document.getText().length) };
}
