/** From a person in a note to their entry in the roster. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodePosition, toVsCodeLocation } from './convert';
import { mayNamePeople, peopleSelector } from './documents';

export function registerDefinition(service: LanguageService): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(peopleSelector, {
    provideDefinition: (document, position) => {
      if (!mayNamePeople(document, service)) return undefined;
      const location = service.people.definition(fromVsCodeDocument(document), fromVsCodePosition(position));
      return location && toVsCodeLocation(location);
    },
  });
}
