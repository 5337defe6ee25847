/** Diagnostics of the open notes and of the team's own files, as they are typed. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodeUri, toVsCodeDiagnostic } from './convert';
import { isMarkdown } from './documents';

/** @param onDidLoad fires when the team's files were read anew, which may change every answer */
export function registerDiagnostics(service: LanguageService, onDidLoad: vscode.Event<void>): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('meetingNotes');
  const refresh = (document: vscode.TextDocument): void => {
    if (!isMarkdown(document) && !service.teamFiles.includes(fromVsCodeUri(document.uri))) return;
    collection.set(document.uri, service.diagnostics(fromVsCodeDocument(document)).map(toVsCodeDiagnostic));
  };
  const refreshAll = (): void => vscode.workspace.textDocuments.forEach(refresh);
  refreshAll();
  return vscode.Disposable.from(
    collection,
    onDidLoad(refreshAll),
    vscode.workspace.onDidOpenTextDocument(refresh),
    vscode.workspace.onDidChangeTextDocument(({ document }) => refresh(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
  );
}
