/** Highlights whoever the cursor is at, in all ways in which they are written. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodePosition, toVsCodeHighlight } from './convert';
import { mayNamePeople, peopleSelector } from './documents';

export function registerDocumentHighlight(service: LanguageService): vscode.Disposable {
  return vscode.languages.registerDocumentHighlightProvider(peopleSelector, {
    provideDocumentHighlights: (document, position) => {
      if (!mayNamePeople(document, service)) return undefined;
      const found = service.people.highlights(fromVsCodeDocument(document), fromVsCodePosition(position));
      // Where there is no name, others are asked.
      return found.length > 0 ? found.map(toVsCodeHighlight) : undefined;
    },
  });
}
