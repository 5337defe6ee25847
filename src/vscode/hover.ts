/** What a key, person, team or date of the front matter is. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodePosition, toVsCodeHover } from './convert';
import { isMarkdown, noteSelector } from './documents';

export function registerHover(service: LanguageService): vscode.Disposable {
  return vscode.languages.registerHoverProvider(noteSelector, {
    provideHover: (document, position) => {
      const hover = isMarkdown(document)
        ? service.hover(fromVsCodeDocument(document), fromVsCodePosition(position))
        : undefined;
      return hover && toVsCodeHover(hover);
    },
  });
}
