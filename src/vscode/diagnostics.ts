/** Diagnostics of the open notes and of the team's own files, as they are typed. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodeUri, toVsCodeDiagnostic } from './convert';
import { type Documents, isMarkdown } from './documents';

/** @param onDidLoad fires when the team's files were read anew, which may change every answer */
export function registerDiagnostics(
  service: LanguageService,
  documents: Documents,
  onDidLoad: vscode.Event<void>,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('meetingNotes');
  const refresh = (document: vscode.TextDocument): void => {
    if (!isMarkdown(document) && !service.teamFiles.includes(fromVsCodeUri(document.uri))) return;
    collection.set(document.uri, service.diagnostics(fromVsCodeDocument(document)).map(toVsCodeDiagnostic));
  };
  const refreshAll = (): void => {
    for (const document of documents.all) refresh(document);
  };
  refreshAll();
  return vscode.Disposable.from(
    collection,
    onDidLoad(refreshAll),
    documents.onDidChange(refresh),
    documents.onDidClose((uri) => collection.delete(uri)),
  );
}
