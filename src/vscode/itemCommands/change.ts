/** Changes items in their files, as one undo step for each. */
import * as vscode from 'vscode';
import type { ItemChange } from '../../service/note/lineEdits/editItems';
import type { LanguageService } from '../../service/service';
import type { IndexedItem } from '../../service/workspace/indexedNote';
import { fromVsCodeDocument, toVsCodeTextEdits } from '../convert';
import { say, sayNothing, type Target } from './targets';

/** Tells the change for an item; undefined where nothing has to be done. */
export type ChangeOf = (document: vscode.TextDocument, item: IndexedItem) => ItemChange;

export interface Outcome {
  /** Whether all is as wanted, and saved where that is wanted; else it has been said why not. */
  readonly isComplete: boolean;
  /** The items that were changed: not those that were as wanted before. */
  readonly changed: readonly Target[];
  /** What stays as it was because its note is there, and cannot be written now. */
  readonly unwritten: readonly Target[];
}

/**
 * What nobody had changed before is saved, so that git sees it; what holds unsaved text, or stands before the writer's
 * eyes, is not. What cannot be changed does not keep the others from it.
 */
export async function changeItems(
  service: LanguageService,
  targets: readonly Target[],
  changeOf: (target: Target, document: vscode.TextDocument) => ItemChange,
): Promise<Outcome> {
  if (targets.length === 0) {
    sayNothing();
    return { isComplete: false, changed: [], unwritten: [] };
  }
  const first = await collect(service, targets, changeOf);
  const isApplied = first.edit.size === 0 || (await vscode.workspace.applyEdit(first.edit));
  // VS Code refuses where a text has changed since it was looked at, as when a file changes on the disk.
  const changes = isApplied ? first : await collect(service, targets, changeOf);
  if (!isApplied && !(await apply(changes.edit))) return { isComplete: false, changed: [], unwritten: targets };
  // While it is read anew, VS Code takes a text for unsaved.
  const { toSave } = first;
  const faults = [...changes.faults];
  for (const document of toSave) {
    if (!(await document.save())) faults.push(vscode.l10n.t('{file} could not be saved.', nameIn(document.uri)));
  }
  if (changes.gone > 0) faults.push(vscode.l10n.t('The action item is not there any more: its note has changed.'));
  if (changes.refused > 0) faults.push(vscode.l10n.t('This line leaves no way to change that; edit it by hand.'));
  if (faults.length > 0) say(faults.join(' '));
  return { isComplete: faults.length === 0, changed: changes.changed, unwritten: changes.unwritten };
}

interface Changes extends Pick<Outcome, 'changed' | 'unwritten'> {
  readonly edit: vscode.WorkspaceEdit;
  readonly toSave: readonly vscode.TextDocument[];
  /** Why notes cannot be written, in sentences. */
  readonly faults: readonly string[];
  /** How many items are not there any more, and how many leave no way to change them. */
  readonly gone: number;
  readonly refused: number;
}

async function collect(
  service: LanguageService,
  targets: readonly Target[],
  changeOf: (target: Target, document: vscode.TextDocument) => ItemChange,
): Promise<Changes> {
  const edit = new vscode.WorkspaceEdit();
  const toSave: vscode.TextDocument[] = [];
  const faults: string[] = [];
  const changed: Target[] = [];
  const unwritten: Target[] = [];
  let [gone, refused] = [0, 0];
  for (const target of targets) {
    const document = await openOrFault(target.uri);
    if (typeof document === 'string') {
      faults.push(document);
      if (await isThere(target.uri)) unwritten.push(target);
      continue;
    }
    const changes = service.itemEdits.change(fromVsCodeDocument(document), target.items, changeOf(target, document));
    gone += changes.gone.length;
    refused += changes.refused.length;
    if (changes.changed.length > 0) changed.push({ ...target, items: changes.changed });
    if (changes.edits.length === 0) continue;
    edit.set(target.uri, toVsCodeTextEdits(changes.edits));
    if (!document.isDirty && !target.isInEditor) toSave.push(document);
  }
  return { edit, toSave, faults, changed, unwritten, gone, refused };
}

/** @returns undefined where it cannot be written; then that has been said */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const document = await openOrFault(uri);
  if (typeof document !== 'string') return document;
  say(document);
  return undefined;
}

/** @returns why, where it cannot be written */
async function openOrFault(uri: vscode.Uri): Promise<vscode.TextDocument | string> {
  try {
    if (await isReadOnly(uri)) return vscode.l10n.t('{file} is read-only.', nameIn(uri));
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return vscode.l10n.t('{file} cannot be opened.', nameIn(uri));
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    return !(error instanceof vscode.FileSystemError && error.code === 'FileNotFound');
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

function nameIn(uri: vscode.Uri): { file: string } {
  return { file: vscode.workspace.asRelativePath(uri) };
}
