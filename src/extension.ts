/** The composition root, for VS Code's Node host and its web worker host alike. */
import * as vscode from 'vscode';
import { LanguageService } from './service/service';
import { registerActionItemsView } from './vscode/actionItemsView';
import { registerCodeActions } from './vscode/codeActions';
import { registerCompletion } from './vscode/completion';
import { registerDiagnostics } from './vscode/diagnostics';
import { registerDocuments, trackDocuments } from './vscode/documents';
import { registerHover } from './vscode/hover';
import { registerIndexing } from './vscode/indexing';
import { createLog } from './vscode/log';
import { registerNewNote } from './vscode/newNote';
import { VsCodeWorkspace } from './vscode/vscodeWorkspace';

export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const log = createLog();
  const service = new LanguageService({ workspace: new VsCodeWorkspace(), log, translate: vscode.l10n.t });
  const indexing = registerIndexing(service);
  const documents = trackDocuments();
  subscriptions.push(
    log.channel,
    indexing,
    documents,
    registerDocuments(service, documents),
    registerDiagnostics(service, documents, indexing.onDidLoad),
    registerCodeActions(service),
    registerCompletion(service),
    registerHover(service),
    registerActionItemsView(service, indexing.onDidLoad),
    registerNewNote(),
    vscode.commands.registerCommand('meetingNotes.showLog', () => log.channel.show()),
  );
}
