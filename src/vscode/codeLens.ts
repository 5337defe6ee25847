/** Above each person of the roster: how many meetings they were at, and how many of their items are open. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, toVsCodeCodeLens } from './convert';
import { rosterSelector } from './documents';

/** @param onDidChangeNotes each fires when the counts may have changed */
export function registerCodeLens(
  service: LanguageService,
  ...onDidChangeNotes: readonly vscode.Event<unknown>[]
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    ...onDidChangeNotes.map((event) => event(() => changed.fire())),
    vscode.languages.registerCodeLensProvider(rosterSelector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => service.people.codeLenses(fromVsCodeDocument(document)).map(toVsCodeCodeLens),
    }),
  );
}
