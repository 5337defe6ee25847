/** Carries items over to the note that is being written. */
import * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { asLabelWithoutIcons } from '../../service/features/labels';
import { meetingName } from '../../service/features/meetingName';
import { compare } from '../../service/note/compare';
import { editsBetween } from '../../service/note/edit';
import { type ChangedLines, changedLines } from '../../service/note/lineEdits/takeBack';
import type { LanguageService } from '../../service/service';
import type { IndexedItem } from '../../service/workspace/indexedNote';
import { fromVsCodeDocument, toVsCodeRange } from '../convert';
import { isMarkdown } from '../documents';
import type { Aside } from '../queue';
import { apply, open } from './change';
import type { ItemChanges, Step } from './itemChanges';
import { type ItemCommands, say, sayNothing, type Target } from './targets';

export function registerCarryOver(
  service: LanguageService,
  changes: ItemChanges,
  commands: ItemCommands,
): vscode.Disposable {
  return vscode.commands.registerCommand(
    'meetingNotes.carryOver',
    commands.changing(async (targets, aside) => {
      if (targets.length === 0) return sayNothing();
      const note = await openNote(service, targets, aside);
      if (note !== undefined) await changes.also(() => carryOver(service, targets, note));
    }),
  );
}

/** Into a document; it is left to its writer to save it, also where that is taken back. */
async function carryOver(
  service: LanguageService,
  targets: readonly Target[],
  into: vscode.TextDocument,
): Promise<Step | undefined> {
  const edit = new vscode.WorkspaceEdit();
  const { edits, items, lines, fault } = await carryOverEdits(service, targets, into);
  edit.set(into.uri, edits);
  if (!(await apply(edit))) return undefined;
  const file = vscode.workspace.asRelativePath(into.uri);
  say(fault ?? vscode.l10n.t('Carried over to {file}.', { file }));
  return items.length > 0 ? { uri: into.uri, items, lines, isInEditor: true } : undefined;
}

export interface CarryOver {
  readonly edits: vscode.TextEdit[];
  /** What they do to its lines, to be taken back. */
  readonly lines: readonly ChangedLines[];
  /** Those that come to stand there. */
  readonly items: readonly IndexedItem[];
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
  const carried: IndexedItem[] = [];
  let left = 0;
  for (const { uri, items } of targets) {
    if (uri.toString() === into.uri.toString()) continue;
    const source = await readable(uri);
    for (const item of items) {
      const edits = source && service.itemEdits.carryOver(source, item, now);
      if (edits === undefined) left += 1;
      else if (edits.length > 0) carried.push(item);
      now = TextDocument.create(now.uri, now.languageId, now.version, TextDocument.applyEdits(now, edits ?? []));
    }
  }
  const between = editsBetween(before.getText(), now.getText());
  const edits = between.map(({ start, end, newText }) => {
    const range = { start: before.positionAt(start), end: before.positionAt(end) };
    return new vscode.TextEdit(toVsCodeRange(range), newText);
  });
  const lines = changedLines(before.getText(), between);
  return { edits, lines, items: carried, fault: faultOf(carried.length, left, into) };
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
  aside: Aside,
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
  const chosen = await aside(() =>
    vscode.window.showQuickPick(notePicks(service, notes), {
      title: vscode.l10n.t('Carry over to'),
      matchOnDescription: true,
    }),
  );
  return chosen && open(chosen.document.uri);
}

interface NotePick extends vscode.QuickPickItem {
  readonly document: vscode.TextDocument;
}

/** First what is being written, then the newest meeting: that is most often where items go. */
function notePicks(service: LanguageService, notes: readonly vscode.TextDocument[]): NotePick[] {
  const meetings = notes.map((document) => ({
    document,
    meeting: service.itemEdits.meetingOf(fromVsCodeDocument(document)),
  }));
  meetings.sort(
    (a, b) =>
      Number(b.document.isDirty) - Number(a.document.isDirty) || compare(b.meeting.date ?? '', a.meeting.date ?? ''),
  );
  return meetings.map(({ document, meeting }) => ({
    label: asLabelWithoutIcons(vscode.workspace.asRelativePath(document.uri)),
    description: asLabelWithoutIcons(meetingName(meeting)),
    document,
  }));
}
