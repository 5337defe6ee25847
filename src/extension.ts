/** The composition root, for VS Code's Node host and its web worker host alike. */
import * as vscode from 'vscode';
import { LanguageService } from './service/service';
import { registerActionItemsView } from './vscode/actionItemsView';
import { registerCodeActions } from './vscode/codeActions';
import { registerCompletion } from './vscode/completion';
import { registerCreateRoster } from './vscode/createRoster';
import { registerDiagnostics } from './vscode/diagnostics';
import { registerDocuments, trackDocuments } from './vscode/documents';
import { registerFixInAllNotes } from './vscode/fixInAllNotes';
import { registerHover } from './vscode/hover';
import { registerIndexing } from './vscode/indexing';
import { registerListContinuation } from './vscode/listContinuation';
import { createLog } from './vscode/log';
import { registerNewNote } from './vscode/newNote';
import { registerRuleDocs } from './vscode/ruleDocs';
import { VsCodeWorkspace } from './vscode/vscodeWorkspace';

export function activate({ subscriptions, extensionUri }: vscode.ExtensionContext): void {
  const log = createLog();
  const service = new LanguageService({ workspace: new VsCodeWorkspace(), log, translate: vscode.l10n.t });
  const indexing = registerIndexing(service);
  const documents = trackDocuments();
  const told = registerDocuments(service, documents);
  subscriptions.push(
    log.channel,
    indexing,
    documents,
    told,
    registerDiagnostics(service, documents, indexing.onDidLoad, told.onDidTakeTeamFile),
    registerCodeActions(service),
    registerFixInAllNotes(service),
    registerRuleDocs(extensionUri),
    registerListContinuation(service),
    registerCompletion(service),
    registerHover(service),
    registerActionItemsView(service, indexing.onDidLoad),
    registerNewNote(service),
    registerCreateRoster(service, indexing),
    vscode.commands.registerCommand('meetingNotes.showLog', () => log.channel.show()),
  );
}
