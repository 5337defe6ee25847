/** Changes items in their files, as one undo step for each. */
import * as vscode from 'vscode';
import type { ItemChange } from '../../service/note/lineEdits/editItems';
import type { LanguageService } from '../../service/service';
import type { IndexedItem } from '../../service/workspace/indexedNote';
import { fromVsCodeDocument, toVsCodeTextEdits } from '../convert';
import { say, sayNothing, type Target } from './targets';

/** Tells the change for an item; undefined where nothing has to be done. */
export type ChangeOf = (document: vscode.TextDocument, item: IndexedItem) => ItemChange;

/**
 * What nobody had changed before is saved, so that git sees it; what holds unsaved text, or stands before the writer's
 * eyes, is not.
 * @returns whether all was changed, and saved where that is wanted; else it is said why not
 */
export async function changeItems(
  service: LanguageService,
  targets: readonly Target[],
  changeOf: (target: Target, document: vscode.TextDocument) => ItemChange,
): Promise<boolean> {
  if (targets.length === 0) {
    sayNothing();
    return false;
  }
  const first = await collect(service, targets, changeOf);
  if (first === undefined) return false;
  const isApplied = first.edit.size === 0 || (await vscode.workspace.applyEdit(first.edit));
  // VS Code refuses where a text has changed since it was looked at, as when a file changes on the disk.
  const changes = isApplied ? first : await collect(service, targets, changeOf);
  if (changes === undefined || (!isApplied && !(await apply(changes.edit)))) return false;
  const { gone, refused } = changes;
  // While it is read anew, VS Code takes a text for unsaved.
  const { toSave } = first;
  const unsaved: vscode.TextDocument[] = [];
  for (const document of toSave) if (!(await document.save())) unsaved.push(document);
  if (gone > 0) say(vscode.l10n.t('The action item is not there any more: its note has changed.'));
  else if (refused > 0) say(vscode.l10n.t('This line leaves no way to change that; edit it by hand.'));
  else if (unsaved[0] !== undefined) say(vscode.l10n.t('{file} could not be saved.', { file: nameOf(unsaved[0].uri) }));
  return gone + refused + unsaved.length === 0;
}

interface Changes {
  readonly edit: vscode.WorkspaceEdit;
  readonly toSave: readonly vscode.TextDocument[];
  /** How many items are not there any more, and how many leave no way to change them. */
  readonly gone: number;
  readonly refused: number;
}

/** @returns undefined where a note cannot be written; then that has been said */
async function collect(
  service: LanguageService,
  targets: readonly Target[],
  changeOf: (target: Target, document: vscode.TextDocument) => ItemChange,
): Promise<Changes | undefined> {
  const edit = new vscode.WorkspaceEdit();
  const toSave: vscode.TextDocument[] = [];
  let [gone, refused] = [0, 0];
  for (const target of targets) {
    const document = await open(target.uri);
    if (document === undefined) return undefined;
    const changed = service.itemEdits.change(fromVsCodeDocument(document), target.items, changeOf(target, document));
    gone += changed.gone.length;
    refused += changed.refused.length;
    if (changed.edits.length === 0) continue;
    edit.set(target.uri, toVsCodeTextEdits(changed.edits));
    if (!document.isDirty && !target.isInEditor) toSave.push(document);
  }
  return { edit, toSave, gone, refused };
}

/** @returns undefined where it cannot be written; then that has been said */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    if (await isReadOnly(uri)) {
      say(vscode.l10n.t('{file} is read-only.', { file: nameOf(uri) }));
      return undefined;
    }
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    say(vscode.l10n.t('{file} cannot be opened.', { file: nameOf(uri) }));
    return undefined;
  }
}

/** @returns whether it was done; else it is said */
export async function apply(edit: vscode.WorkspaceEdit): Promise<boolean> {
  if (edit.size === 0) return true;
  const isDone = await vscode.workspace.applyEdit(edit);
  if (!isDone) say(vscode.l10n.t('The note could not be changed.'));
  return isDone;
}

async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  // Of a file that nobody may write to nothing is told here: VS Code refuses to save it, and offers to unlock it.
  const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
  return permissions !== 0;
}

function nameOf(uri: vscode.Uri): string {
  return vscode.workspace.asRelativePath(uri);
}
