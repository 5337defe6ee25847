/** Where a person takes part, owns something or speaks, in all notes. */
import * as vscode from 'vscode';
import type { Position } from 'vscode-languageserver-types';
import type { ReferenceKind } from '../service/features/people/references';
import type { LanguageService } from '../service/service';
import {
  fromVsCodeDocument,
  fromVsCodePosition,
  fromVsCodeToken,
  toVsCodeLocation,
  toVsCodePosition,
  toVsCodeUri,
} from './convert';
import { mayNamePeople, peopleSelector } from './documents';

const inNotes: readonly ReferenceKind[] = ['meeting', 'item', 'line'];

export function registerReferences(service: LanguageService): vscode.Disposable {
  const find = async (
    document: vscode.TextDocument,
    position: vscode.Position,
    kinds: readonly ReferenceKind[],
    token?: vscode.CancellationToken,
  ): Promise<vscode.Location[] | undefined> => {
    const place = [fromVsCodeDocument(document), fromVsCodePosition(position)] as const;
    const found = await service.people.references(...place, new Set(kinds), token && fromVsCodeToken(token));
    return found?.map(({ location }) => toVsCodeLocation(location));
  };
  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(peopleSelector, {
      provideReferences: (document, position, { includeDeclaration }, token) =>
        mayNamePeople(document, service)
          ? find(document, position, includeDeclaration ? ['roster', ...inNotes] : inNotes, token)
          : undefined,
    }),
    // VS Code lists all references of a file together; this shows those of some kinds alone, and tells how many they are.
    vscode.commands.registerCommand(
      'meetingNotes.showReferences',
      async (uri: string, at: Position, kinds: readonly ReferenceKind[] = inNotes): Promise<number> => {
        const document = await vscode.workspace.openTextDocument(toVsCodeUri(uri));
        const position = toVsCodePosition(at);
        const found = (await find(document, position, kinds)) ?? [];
        await vscode.commands.executeCommand('editor.action.showReferences', document.uri, position, found);
        return found.length;
      },
    ),
  );
}
