/** Colours for owners, speakers and groups, and for oneself. */
import * as vscode from 'vscode';
import { semanticTokenTypes } from '../service/features/semanticTokens';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument } from './convert';
import { isMarkdown, noteSelector } from './documents';

const legend = new vscode.SemanticTokensLegend([...semanticTokenTypes]);

/** @param onDidChangePeople each fires when names may stand for others than before */
export function registerSemanticTokens(
  service: LanguageService,
  ...onDidChangePeople: readonly vscode.Event<void>[]
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    ...onDidChangePeople.map((event) => event(() => changed.fire())),
    vscode.languages.registerDocumentSemanticTokensProvider(
      noteSelector,
      {
        onDidChangeSemanticTokens: changed.event,
        provideDocumentSemanticTokens: (document) => {
          const builder = new vscode.SemanticTokensBuilder(legend);
          if (!isMarkdown(document)) return builder.build();
          for (const { line, character, length, type } of service.people.semanticTokens(fromVsCodeDocument(document)))
            builder.push(line, character, length, semanticTokenTypes.indexOf(type));
          return builder.build();
        },
      },
      legend,
    ),
  );
}
