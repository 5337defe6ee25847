/** Goes to the line of an item, as its note is now. */
import * as vscode from 'vscode';
import type { NoteItem } from '../service/features/actionItems';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, toVsCodeRange, toVsCodeUri } from './convert';
import { say } from './itemCommands/targets';

/** Its line may have moved since it was shown, or be gone. */
export async function goToItem(
  service: LanguageService,
  { note, item }: NoteItem,
  options: vscode.TextDocumentShowOptions = {},
): Promise<void> {
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(toVsCodeUri(note.uri));
  } catch {
    say(vscode.l10n.t('{file} cannot be opened.', { file: vscode.workspace.asRelativePath(toVsCodeUri(note.uri)) }));
    return;
  }
  const now = service.itemEdits.find(fromVsCodeDocument(document), item);
  if (now === undefined) say(vscode.l10n.t('The action item is not there any more: its note has changed.'));
  const { start } = toVsCodeRange(now ?? item.range);
  await vscode.window.showTextDocument(document, { ...options, selection: new vscode.Range(start, start) });
}
