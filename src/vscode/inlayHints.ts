/** Behind a phrase that says when an item is due: which day that is. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodeRange, toVsCodeInlayHint } from './convert';
import { isMarkdown, noteSelector } from './documents';
import { isShown, onDidChangeShown } from './editorSigns';

/** @param onDidChangeNotes each fires when a series may meet next on another day */
export function registerInlayHints(
  service: LanguageService,
  ...onDidChangeNotes: readonly vscode.Event<unknown>[]
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    onDidChangeShown(() => changed.fire()),
    ...onDidChangeNotes.map((event) => event(() => changed.fire())),
    vscode.languages.registerInlayHintsProvider(noteSelector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints: (document, range) =>
        isMarkdown(document) && isShown('dueDates')
          ? service.items.inlayHints(fromVsCodeDocument(document), fromVsCodeRange(range)).map(toVsCodeInlayHint)
          : [],
    }),
  );
}
