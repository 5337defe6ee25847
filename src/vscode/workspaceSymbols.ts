/** People and action items in quick open, behind `#`. */
import * as vscode from 'vscode';
import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { LanguageService } from '../service/service';
import { toVsCodeSymbol } from './convert';

export function registerWorkspaceSymbols(service: LanguageService): vscode.Disposable {
  /** VS Code hands back the very objects that it was given. */
  const given = new WeakMap<vscode.SymbolInformation, WorkspaceSymbol>();
  return vscode.languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: (query) =>
      service.people.workspaceSymbols(query).map((symbol) => {
        const converted = toVsCodeSymbol(symbol);
        given.set(converted, symbol);
        return converted;
      }),
    resolveWorkspaceSymbol: async (symbol) => {
      const known = given.get(symbol);
      return known === undefined ? symbol : toVsCodeSymbol(await service.people.resolveSymbol(known));
    },
  });
}
