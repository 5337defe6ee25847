/** Renames a person in all notes and in the roster. Preview, undo and the box for the new name are VS Code's own. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import {
  fromVsCodeDocument,
  fromVsCodePosition,
  fromVsCodeToken,
  toVsCodeRange,
  toVsCodeWorkspaceEdit,
} from './convert';
import { isMarkdown, mayNamePeople, peopleSelector } from './documents';

/** What the service refuses it throws, and VS Code shows. */
export function registerRename(service: LanguageService): vscode.Disposable {
  return vscode.languages.registerRenameProvider(peopleSelector, {
    prepareRename: (document, position) => {
      if (!mayNamePeople(document, service)) return undefined;
      const found = service.people.prepareRename(fromVsCodeDocument(document), fromVsCodePosition(position));
      if (found !== undefined) return { range: toVsCodeRange(found.range), placeholder: found.placeholder };
      // In Markdown others may have something to rename; elsewhere VS Code would take any word for it.
      if (isMarkdown(document)) return undefined;
      throw new Error(vscode.l10n.t('There is no name of a person here.'));
    },
    provideRenameEdits: async (document, position, newName, token) => {
      if (!mayNamePeople(document, service)) return undefined;
      const place = [fromVsCodeDocument(document), fromVsCodePosition(position)] as const;
      const edit = await service.people.rename(...place, newName, fromVsCodeToken(token));
      return edit && toVsCodeWorkspaceEdit(edit);
    },
  });
}
