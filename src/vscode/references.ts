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

/** Asks which kind of references to the person at the cursor to show, and shows these alone. */
async function findReferences(service: LanguageService): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !mayNamePeople(editor.document, service)) return;
  const place = [fromVsCodeDocument(editor.document), fromVsCodePosition(editor.selection.active)] as const;
  const found = (await service.people.references(...place, new Set(inNotes))) ?? [];
  const of = (kind: ReferenceKind): vscode.Location[] =>
    found.filter((reference) => reference.kind === kind).map(({ location }) => toVsCodeLocation(location));
  const picks = [
    { label: vscode.l10n.t('Meetings attended'), locations: of('meeting') },
    { label: vscode.l10n.t('Items owned'), locations: of('item') },
    { label: vscode.l10n.t('Lines spoken'), locations: of('line') },
  ].filter(({ locations }) => locations.length > 0);
  if (picks.length === 0) {
    vscode.window.setStatusBarMessage(vscode.l10n.t('There is nobody at the cursor of whom the notes tell.'), 4000);
    return;
  }
  const chosen = await vscode.window.showQuickPick(
    picks.map((pick) => ({ ...pick, description: String(pick.locations.length) })),
    { title: vscode.l10n.t('Find References') },
  );
  if (chosen === undefined) return;
  const { document, selection } = editor;
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    document.uri,
    selection.active,
    chosen.locations,
  );
}

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
    vscode.commands.registerCommand('meetingNotes.findReferences', () => findReferences(service)),
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
