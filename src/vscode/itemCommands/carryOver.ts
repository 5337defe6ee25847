/** Carries items over to the note that is being written. */
import * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editsBetween } from '../../service/note/edit';
import type { LanguageService } from '../../service/service';
import { fromVsCodeDocument, toVsCodeRange } from '../convert';
import { isMarkdown } from '../documents';
import { apply, open } from './change';
import { say, sayNothing, type Target, type TargetFinder } from './targets';

export function registerCarryOver(service: LanguageService, targetsOf: TargetFinder): vscode.Disposable {
  return vscode.commands.registerCommand('meetingNotes.carryOver', async (...args: Parameters<TargetFinder>) => {
    const targets = await targetsOf(...args);
    if (targets.length === 0) return sayNothing();
    const note = await openNote(service, targets);
    if (note !== undefined) await carryOver(service, targets, note);
  });
}

/** Into a document; it is left to its writer to save it. */
async function carryOver(
  service: LanguageService,
  targets: readonly Target[],
  into: vscode.TextDocument,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const { edits, fault } = await carryOverEdits(service, targets, into);
  edit.set(into.uri, edits);
  if (!(await apply(edit))) return;
  const file = vscode.workspace.asRelativePath(into.uri);
  say(fault ?? vscode.l10n.t('Carried over to {file}.', { file }));
}

export interface CarryOver {
  readonly edits: vscode.TextEdit[];
  /** Why some items are left, or all stays as it is, as a sentence. */
  readonly fault: string | undefined;
}

/** All items as one change of a document. Nothing is said here, as it is not known yet whether the change is made. */
export async function carryOverEdits(
  service: LanguageService,
  targets: readonly Target[],
  into: vscode.TextDocument,
): Promise<CarryOver> {
  const before = fromVsCodeDocument(into);
  let now = before;
  let [carried, left] = [0, 0];
  for (const { uri, items } of targets) {
    if (uri.toString() === into.uri.toString()) continue;
    const source = await readable(uri);
    for (const item of items) {
      const edits = source && service.itemEdits.carryOver(source, item, now);
      if (edits === undefined) left += 1;
      else carried += edits.length > 0 ? 1 : 0;
      now = TextDocument.create(now.uri, now.languageId, now.version, TextDocument.applyEdits(now, edits ?? []));
    }
  }
  const edits = editsBetween(before.getText(), now.getText()).map(({ start, end, newText }) => {
    const range = { start: before.positionAt(start), end: before.positionAt(end) };
    return new vscode.TextEdit(toVsCodeRange(range), newText);
  });
  return { edits, fault: faultOf(carried, left, into) };
}

function faultOf(carried: number, left: number, into: vscode.TextDocument): string | undefined {
  if (left > 0)
    return vscode.l10n.t('{count} could not be carried over: changed, or not to be read there.', { count: left });
  if (carried > 0) return undefined;
  return vscode.l10n.t('That stands in {file} already.', { file: vscode.workspace.asRelativePath(into.uri) });
}

/** A document, read-only or not; undefined where it cannot be opened. */
async function readable(uri: vscode.Uri): Promise<TextDocument | undefined> {
  try {
    return fromVsCodeDocument(await vscode.workspace.openTextDocument(uri));
  } catch {
    return undefined;
  }
}

/** The note in the active editor; where that is their own, one of the other open notes. */
async function openNote(
  service: LanguageService,
  targets: readonly Target[],
): Promise<vscode.TextDocument | undefined> {
  const sources = new Set(targets.map(({ uri }) => uri.toString()));
  const isOther = (document: vscode.TextDocument): boolean =>
    isMarkdown(document) &&
    !sources.has(document.uri.toString()) &&
    service.itemEdits.isNote(fromVsCodeDocument(document));
  const active = vscode.window.activeTextEditor?.document;
  if (active !== undefined && isOther(active)) return open(active.uri);
  const tabs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  const uris = tabs.flatMap((input) => (input instanceof vscode.TabInputText ? [input.uri.toString()] : []));
  const notes = vscode.workspace.textDocuments.filter(
    (document) => uris.includes(document.uri.toString()) && isOther(document),
  );
  if (notes.length === 0) {
    say(vscode.l10n.t('Open the note first to which this is to be carried over.'));
    return undefined;
  }
  if (notes.length === 1) return notes[0] && open(notes[0].uri);
  const picks = notes.map((document) => ({ label: vscode.workspace.asRelativePath(document.uri), document }));
  const chosen = await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Carry over to') });
  return chosen && open(chosen.document.uri);
}
