/** `meeting-notes check --fix`: mends all that has one sure answer, as “fix all” does in the editor. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LanguageService } from '../service/service';
import { ReadError } from '../service/workspace/workspace';
import { type CheckFinding, toFinding } from './checkFinding';
import type { FileWorkspace } from './fileWorkspace';

/**
 * Mends all notes, each in one step: whoever reads a file finds it as it was or as it is, never in between.
 * @returns what was mended, at the places where it was found
 */
export async function fix(workspace: FileWorkspace, service: LanguageService): Promise<CheckFinding[]> {
  const fixed: CheckFinding[] = [];
  for (const uri of await workspace.list()) {
    if (service.index.get(uri) === undefined) continue;
    try {
      fixed.push(...(await fixNote(workspace, service, uri)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      workspace.unreadable.push({ path: workspace.display(uri), reason });
    }
  }
  return fixed;
}

async function fixNote(workspace: FileWorkspace, service: LanguageService, uri: string): Promise<CheckFinding[]> {
  const text = await workspace.read(uri);
  if (text === undefined) return [];
  const fixed = service.fixed(TextDocument.create(uri, 'markdown', 1, text));
  if (fixed.text === text) return [];
  // What came from bytes that are no UTF-8 would not go back to the same bytes.
  if (text.includes('\uFFFD')) throw new ReadError('not mended, as it holds bytes that are no UTF-8');
  await workspace.replace(uri, text, fixed.text);
  return fixed.mended.map((diagnostic) => toFinding(workspace.display(uri), diagnostic));
}
