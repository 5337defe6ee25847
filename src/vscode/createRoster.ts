/** The roster that the notes propose, as unsaved text: it is for its author to look over, and to save. */
import * as vscode from 'vscode';
import type { FolderRosterProposal } from '../service/features/rosterProposal';
import type { RosterRefusal } from '../service/roster/propose';
import { rosterFileName } from '../service/roster/roster';
import type { LanguageService } from '../service/service';
import { fromVsCodeUri, toVsCodeRange } from './convert';
import type { Indexing } from './indexing';

export function registerCreateRoster(service: LanguageService, indexing: Indexing): vscode.Disposable {
  return vscode.commands.registerCommand('meetingNotes.createRoster', async () => {
    const folder = await chooseFolder();
    if (folder === undefined) return;
    // What is half read would leave out half of the people.
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, () => indexing.whenIdle());
    const uri = vscode.Uri.joinPath(folder.uri, rosterFileName);
    if (await isThere(uri)) await complete(service, uri);
    else await create(service, uri);
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

/** A document that is not on the disk yet, and whose place is known when it is saved. */
async function create(service: LanguageService, uri: vscode.Uri): Promise<void> {
  const { proposal } = service.people.rosterProposal(fromVsCodeUri(uri));
  if (proposal.kind !== 'proposal' || proposal.text === '') return tellNothing();
  const { text } = proposal;
  const document =
    uri.scheme === 'file'
      ? await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }))
      : await vscode.workspace.openTextDocument({ language: 'yaml', content: text });
  const editor = await vscode.window.showTextDocument(document);
  // An earlier proposal that is still open is its author's by now.
  if (document.getText() !== '') return;
  const start = new vscode.Position(0, 0);
  await editor.edit((edit) => edit.insert(start, text));
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, start));
}

/** Everything goes into the editor in one step that can be undone. */
async function complete(service: LanguageService, uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  // The editor may know another text than the service was told last.
  const propose = (): FolderRosterProposal => service.people.rosterProposal(fromVsCodeUri(uri), document.getText());
  const { proposal, edits } = propose();
  if (proposal.kind === 'proposal' && edits.length === 0 && proposal.left.length === 0) return tellNothing();
  const editor = await vscode.window.showTextDocument(document);
  if (proposal.kind !== 'proposal') return tellRefusal(proposal.kind);
  await insert(editor, propose().edits);
  if (proposal.left.length === 0) return;
  const names = proposal.left.join(', ');
  const sentence = vscode.l10n.t('The roster, as it is written, has no sure place for {names}.', { names });
  void vscode.window.showWarningMessage(sentence);
}

async function insert(editor: vscode.TextEditor, edits: FolderRosterProposal['edits']): Promise<void> {
  const [first] = edits.map(({ range }) => toVsCodeRange(range));
  if (first === undefined) return;
  await editor.edit((edit) => {
    for (const { range, newText } of edits) edit.replace(toVsCodeRange(range), newText);
  });
  editor.selection = new vscode.Selection(first.start, first.start);
  editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function tellNothing(): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('Meeting Notes: the roster has everybody.'), 5000);
}

function tellRefusal(kind: RosterRefusal['kind']): void {
  const sentence =
    kind === 'broken'
      ? vscode.l10n.t('Nothing can be added to this roster while it is no sound YAML.')
      : vscode.l10n.t('This file has none of the keys “people”, “teams” and “groups”. Nothing is added to it.');
  void vscode.window.showErrorMessage(sentence);
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
