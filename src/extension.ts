/** The composition root, for VS Code's Node host and its web worker host alike. */
import * as vscode from 'vscode';
import { LanguageService } from './service/service';
import { registerActionItemsView } from './vscode/actionItems/view';
import { registerCodeActions } from './vscode/codeActions';
import { registerCodeLens } from './vscode/codeLens';
import { registerCompletion } from './vscode/completion';
import { registerCreateRoster } from './vscode/createRoster';
import { registerDecisionsView } from './vscode/decisionsView';
import { registerDecorations } from './vscode/decorations';
import { registerDefinition } from './vscode/definition';
import { registerDiagnostics } from './vscode/diagnostics';
import { registerDocumentHighlight } from './vscode/documentHighlight';
import { registerDocuments, trackDocuments } from './vscode/documents';
import { registerFixInAllNotes } from './vscode/fixInAllNotes';
import { registerHover } from './vscode/hover';
import { indexCache, registerIndexCache } from './vscode/indexCache';
import { collectIndexChanges } from './vscode/indexChanges';
import { registerIndexing } from './vscode/indexing';
import { registerInlayHints } from './vscode/inlayHints';
import { createItemDragAndDrop } from './vscode/itemCommands/dragAndDrop';
import { ItemChanges } from './vscode/itemCommands/itemChanges';
import { registerItemCommands } from './vscode/itemCommands/register';
import { registerListContinuation } from './vscode/listContinuation';
import { createLog } from './vscode/log';
import { registerMe, trackIdentity } from './vscode/me';
import { registerNewNote } from './vscode/newNote';
import { registerReferences } from './vscode/references';
import { registerRename } from './vscode/rename';
import { registerRuleDocs } from './vscode/ruleDocs';
import { registerSemanticTokens } from './vscode/semanticTokens';
import { VsCodeWorkspace } from './vscode/vscodeWorkspace';
import { registerWorkspaceSymbols } from './vscode/workspaceSymbols';

export function activate(context: vscode.ExtensionContext): void {
  const { subscriptions, extensionUri, workspaceState } = context;
  const log = createLog();
  const identity = trackIdentity();
  const service = new LanguageService({
    workspace: new VsCodeWorkspace(),
    log,
    translate: vscode.l10n.t,
    identity: () => identity.current,
    store: { cache: indexCache(context), pause: () => new Promise((resolve) => setTimeout(resolve)) },
  });
  const me = registerMe(service, identity);
  const indexing = registerIndexing(service, log);
  const changes = collectIndexChanges(service, indexing.onDidLoad);
  const documents = trackDocuments();
  const told = registerDocuments(service, documents);
  const { onDidLoad } = indexing;
  const { onDidChange } = changes;
  const { onDidTakeTeamFile } = told;
  const events = { onDidLoad, onDidChange, onDidTakeTeamFile };
  const itemChanges = new ItemChanges(service);
  const dragAndDrop = createItemDragAndDrop(service, itemChanges);
  const view = registerActionItemsView(service, workspaceState, events, me, dragAndDrop, log);
  subscriptions.push(
    log.channel,
    identity,
    me,
    indexing,
    changes,
    registerIndexCache(service, onDidLoad, onDidChange),
    documents,
    told,
    registerDiagnostics(service, documents, onDidLoad, onDidTakeTeamFile),
    registerCodeActions(service),
    registerFixInAllNotes(service),
    registerRuleDocs(extensionUri),
    registerListContinuation(service),
    registerCompletion(service),
    registerHover(service),
    registerSemanticTokens(service, onDidLoad, onDidTakeTeamFile, me.onDidChange),
    registerDefinition(service),
    registerReferences(service),
    registerDocumentHighlight(service),
    registerRename(service),
    registerCodeLens(service, onDidLoad, onDidTakeTeamFile, onDidChange, me.onDidChange),
    registerInlayHints(service, onDidLoad, onDidTakeTeamFile, onDidChange),
    registerDecorations(service, onDidLoad, onDidTakeTeamFile, onDidChange, documents.onDidChange),
    registerWorkspaceSymbols(service),
    view,
    registerItemCommands(service, itemChanges, me, view),
    registerDecisionsView(service, workspaceState, onDidChange, onDidLoad),
    registerNewNote(service),
    registerCreateRoster(service, indexing),
    vscode.commands.registerCommand('meetingNotes.showLog', () => log.channel.show()),
  );
}
