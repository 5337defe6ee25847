/** Tells the service what is in the editors. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodeUri } from './convert';

/** Documents that may be notes, for the registration of language features. */
export const noteSelector: vscode.DocumentSelector = { language: 'markdown' };

/** Schemes of documents that only show a state of some other file. */
const derivedSchemes = new Set([
  'git',
  'output',
  'vscode-scm',
  'review',
  'gitlens',
  'comment',
  'search-editor',
  'vscode',
]);

/** Whether a document is Markdown that somebody writes. */
export function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && !derivedSchemes.has(document.uri.scheme);
}

export function registerDocuments(service: LanguageService): vscode.Disposable {
  const tell = (document: vscode.TextDocument): void => {
    if (isMarkdown(document)) service.didChange(fromVsCodeDocument(document));
  };
  vscode.workspace.textDocuments.forEach(tell);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(tell),
    vscode.workspace.onDidChangeTextDocument(({ document }) => tell(document)),
    vscode.workspace.onDidCloseTextDocument((document) => service.didClose(fromVsCodeUri(document.uri))),
  );
}
