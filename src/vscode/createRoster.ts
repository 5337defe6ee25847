/** The roster that the notes propose, as unsaved text: it is for its author to look over, and to save. */
import * as vscode from 'vscode';
import type { FolderRosterProposal } from '../service/features/rosterProposal';
import type { RosterProposal } from '../service/roster/propose';
import { rosterFileName } from '../service/roster/roster';
import type { LanguageService } from '../service/service';
import { fromVsCodeUri, toVsCodeRange, toVsCodeUri } from './convert';
import type { Indexing } from './indexing';

export function registerCreateRoster(service: LanguageService, indexing: Indexing): vscode.Disposable {
  return vscode.commands.registerCommand('meetingNotes.createRoster', async () => {
    const folder = await chooseFolder();
    if (folder === undefined) return;
    // What is half read would leave out half of the people.
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, () => indexing.whenIdle());
    const answer = service.rosterProposal(`${fromVsCodeUri(folder.uri)}/${rosterFileName}`);
    const { proposal } = answer;
    if (proposal.kind !== 'proposal') return showRefusal(answer, proposal.kind);
    if (proposal.edits.length > 0) await (answer.exists ? complete(answer) : create(answer, proposal));
    else if (proposal.left.length === 0) tell(vscode.l10n.t('Meeting Notes: the roster has everybody.'));
    if (proposal.left.length > 0) {
      const names = proposal.left.join(', ');
      const sentence = vscode.l10n.t('The roster, as it is written, has no sure place for {names}.', { names });
      void vscode.window.showWarningMessage(sentence);
    }
  });
}

/** The folder of the note that is being written; of several else the one that the user picks. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const around = active && vscode.workspace.getWorkspaceFolder(active);
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (around !== undefined || others.length === 0) return around ?? first;
  return vscode.window.showWorkspaceFolderPick({
    placeHolder: vscode.l10n.t('Whose notes are to give the roster?'),
  });
}

function tell(sentence: string): void {
  vscode.window.setStatusBarMessage(sentence, 5000);
}

async function showRefusal({ uri }: FolderRosterProposal, kind: 'broken' | 'foreign'): Promise<void> {
  await vscode.window.showTextDocument(toVsCodeUri(uri));
  const sentence =
    kind === 'broken'
      ? vscode.l10n.t('Nothing can be added to this roster while it is no sound YAML.')
      : vscode.l10n.t('This file has none of the keys “people”, “teams” and “groups”. Nothing is added to it.');
  void vscode.window.showErrorMessage(sentence);
}

/** A document that is not on the disk yet, and whose place is known when it is saved. */
async function create({ uri }: FolderRosterProposal, { text }: RosterProposal): Promise<void> {
  const target = toVsCodeUri(uri);
  if (await isThere(target)) {
    // The service could not read it, so nobody knows what saving would replace.
    await vscode.window.showTextDocument(target);
    return;
  }
  const isOnDisk = target.scheme === 'file';
  const document = isOnDisk
    ? await vscode.workspace.openTextDocument(target.with({ scheme: 'untitled' }))
    : await vscode.workspace.openTextDocument({ language: 'yaml', content: text });
  const editor = await vscode.window.showTextDocument(document);
  // An earlier proposal that is still open is its author's by now.
  if (document.getText() !== '') return;
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  const start = new vscode.Position(0, 0);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start));
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Everything goes into the editor in one step that can be undone. */
async function complete({ uri, edits }: FolderRosterProposal): Promise<void> {
  const editor = await vscode.window.showTextDocument(toVsCodeUri(uri));
  const [first] = edits.map(({ range }) => toVsCodeRange(range));
  await editor.edit((edit) => {
    for (const { range, newText } of edits) edit.replace(toVsCodeRange(range), newText);
  });
  if (first === undefined) return;
  editor.selection = new vscode.Selection(first.start, first.start);
  editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
