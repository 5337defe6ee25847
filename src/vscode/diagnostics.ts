/** Diagnostics of the open notes as they are typed, and of the team's own files. */
import * as vscode from 'vscode';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodeUri, toVsCodeDiagnostic, toVsCodeUri } from './convert';
import { type Documents, isMarkdown } from './documents';
import { isRule, ruleLink } from './ruleDocs';

/** A diagnostic whose code leads to the page of its rule. */
function toLinkedDiagnostic(diagnostic: Diagnostic): vscode.Diagnostic {
  const converted = toVsCodeDiagnostic(diagnostic);
  const id = String(diagnostic.code);
  if (isRule(id)) converted.code = { value: id, target: ruleLink(id) };
  return converted;
}

/**
 * @param onDidLoad fires when everything was read anew, the team's files too
 * @param onDidTakeTeamFile fires when one of the team's files is taken as it is in the editor, or is closed there
 */
export function registerDiagnostics(
  service: LanguageService,
  documents: Documents,
  onDidLoad: vscode.Event<void>,
  onDidTakeTeamFile: vscode.Event<void>,
): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('meetingNotes');
  const refresh = (document: vscode.TextDocument): void => {
    if (!isMarkdown(document) && !service.teamFiles.includes(fromVsCodeUri(document.uri))) return;
    collection.set(document.uri, service.diagnostics(fromVsCodeDocument(document)).map(toLinkedDiagnostic));
  };
  const refreshOpen = (): void => {
    for (const document of documents.all) refresh(document);
  };
  const refreshAll = (): void => {
    refreshOpen();
    void refreshTeamFiles();
  };
  // The team's files matter to every note, so what is wrong in them stands among the problems even if nobody has them open.
  const refreshTeamFiles = async (): Promise<void> => {
    const answers = await service.teamFileDiagnostics();
    const open = new Set([...documents.all].map(({ uri }) => fromVsCodeUri(uri)));
    for (const uri of service.teamFiles) {
      if (!open.has(uri)) collection.set(toVsCodeUri(uri), (answers.get(uri) ?? []).map(toVsCodeDiagnostic));
    }
  };
  refreshAll();
  return vscode.Disposable.from(
    collection,
    onDidLoad(refreshAll),
    onDidTakeTeamFile(refreshOpen),
    documents.onDidChange((document) => {
      if (isMarkdown(document)) refresh(document);
    }),
    documents.onDidClose((uri) => {
      collection.delete(uri);
      if (service.teamFiles.includes(fromVsCodeUri(uri))) void refreshTeamFiles();
    }),
  );
}
