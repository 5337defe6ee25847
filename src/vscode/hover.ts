/** What a key, team or date of the front matter is, and who a person is, in notes and in the roster. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodePosition, toVsCodeHover } from './convert';
import { mayNamePeople, peopleSelector } from './documents';

export function registerHover(service: LanguageService): vscode.Disposable {
  return vscode.languages.registerHoverProvider(peopleSelector, {
    provideHover: (document, position) => {
      const hover = mayNamePeople(document, service)
        ? service.hover(fromVsCodeDocument(document), fromVsCodePosition(position))
        : undefined;
      return hover && toVsCodeHover(hover);
    },
  });
}
