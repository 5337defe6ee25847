/** Changes notes in their files, as one undo step for each. */
import * as vscode from 'vscode';
import type { TextEdit } from 'vscode-languageserver-types';
import { toVsCodeTextEdits } from '../convert';
import { say } from './targets';

/** A note that is to be changed. */
export interface ChangedNote {
  readonly uri: vscode.Uri;
  /** Whether it is the text before the writer's eyes: it is left to them to save it. */
  readonly isInEditor: boolean;
}

/** What is to be done with a document. */
export interface NoteEdits<Made> {
  readonly edits: readonly TextEdit[];
  /** How many items are not there any more, and how many leave no way to change them. */
  readonly gone: number;
  readonly refused: number;
  /** What tells of the change once it is made; undefined where there is none. */
  readonly made: Made | undefined;
}

export interface Outcome<Note, Made> {
  /** Whether all is as wanted, and saved where that is wanted; else it has been said why not. */
  readonly isComplete: boolean;
  readonly made: readonly Made[];
  /** What stays as it was because its note is there, and cannot be written now. */
  readonly unwritten: readonly Note[];
}

/**
 * What nobody had changed before is saved, so that git sees it; what holds unsaved text, or stands before the writer's
 * eyes, is not. What cannot be changed does not keep the others from it.
 */
export async function changeNotes<Note extends ChangedNote, Made>(
  notes: readonly Note[],
  editsOf: (note: Note, document: vscode.TextDocument) => NoteEdits<Made>,
): Promise<Outcome<Note, Made>> {
  const first = await collect(notes, editsOf);
  const isApplied = first.edit.size === 0 || (await vscode.workspace.applyEdit(first.edit));
  // VS Code refuses where a text has changed since it was looked at, as when a file changes on the disk.
  const changes = isApplied ? first : await collect(notes, editsOf);
  if (!isApplied && !(await apply(changes.edit))) return { isComplete: false, made: [], unwritten: notes };
  // While it is read anew, VS Code takes a text for unsaved.
  const { toSave } = first;
  const faults = [...changes.faults];
  for (const document of toSave) {
    if (!(await document.save())) faults.push(vscode.l10n.t('{file} could not be saved.', nameIn(document.uri)));
  }
  if (changes.gone > 0) faults.push(vscode.l10n.t('The action item is not there any more: its note has changed.'));
  if (changes.refused > 0) faults.push(vscode.l10n.t('This line leaves no way to change that; edit it by hand.'));
  if (faults.length > 0) say(faults.join(' '));
  return { isComplete: faults.length === 0, made: changes.made, unwritten: changes.unwritten };
}

interface Changes<Note, Made> extends Pick<Outcome<Note, Made>, 'made' | 'unwritten'> {
  readonly edit: vscode.WorkspaceEdit;
  readonly toSave: readonly vscode.TextDocument[];
  /** Why notes cannot be written, in sentences. */
  readonly faults: readonly string[];
  readonly gone: number;
  readonly refused: number;
}

async function collect<Note extends ChangedNote, Made>(
  notes: readonly Note[],
  editsOf: (note: Note, document: vscode.TextDocument) => NoteEdits<Made>,
): Promise<Changes<Note, Made>> {
  const edit = new vscode.WorkspaceEdit();
  const toSave: vscode.TextDocument[] = [];
  const faults: string[] = [];
  const made: Made[] = [];
  const unwritten: Note[] = [];
  let [gone, refused] = [0, 0];
  for (const note of notes) {
    const document = await openOrFault(note.uri);
    if (typeof document === 'string') {
      faults.push(document);
      if (await isThere(note.uri)) unwritten.push(note);
      continue;
    }
    const found = editsOf(note, document);
    gone += found.gone;
    refused += found.refused;
    if (found.made !== undefined) made.push(found.made);
    if (found.edits.length === 0) continue;
    edit.set(note.uri, toVsCodeTextEdits(found.edits));
    if (!document.isDirty && !note.isInEditor) toSave.push(document);
  }
  return { edit, toSave, faults, made, unwritten, gone, refused };
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
    // What was written without a file has one by now, or is gone: opened again it would be an empty text.
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (uri.scheme === 'untitled' && !isOpen) return vscode.l10n.t('{file} cannot be opened.', nameIn(uri));
    if (await isReadOnly(uri)) return vscode.l10n.t('{file} is read-only.', nameIn(uri));
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return vscode.l10n.t('{file} cannot be opened.', nameIn(uri));
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
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
