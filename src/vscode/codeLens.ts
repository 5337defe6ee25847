/**
 * Above each actions section of a note: how much in it is open, and how much of that is the reader's. Above each person
 * of the roster: how many meetings they were at, and how many of their items are open.
 */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, toVsCodeCodeLens } from './convert';
import { isMarkdown, peopleSelector } from './documents';
import { isShown, onDidChangeShown } from './editorSigns';

/** @param onDidChangeNotes each fires when the counts may have changed */
export function registerCodeLens(
  service: LanguageService,
  ...onDidChangeNotes: readonly vscode.Event<unknown>[]
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    onDidChangeShown(() => changed.fire()),
    ...onDidChangeNotes.map((event) => event(() => changed.fire())),
    vscode.languages.registerCodeLensProvider(peopleSelector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: (document) => {
        if (!isShown('codeLens')) return [];
        const read = fromVsCodeDocument(document);
        const lenses = isMarkdown(document) ? service.items.codeLenses(read) : service.people.codeLenses(read);
        return lenses.map(toVsCodeCodeLens);
      },
    }),
  );
}
