/** People as symbols of the notes, for an editor: each method answers for whoever is at a place of a note or the roster. */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { DocumentHighlight, Location, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Translate } from '../../l10n';
import { type NoteStore, noProgress, type Progress } from '../../workspace/noteStore';
import { definition } from './definition';
import { highlight } from './highlight';
import { type Reference, type ReferenceKind, references } from './references';
import { prepareRename, rename } from './rename';

export class PersonSymbols {
  constructor(
    private readonly store: NoteStore,
    private readonly translate: Translate,
  ) {}

  /** See {@link definition}. */
  definition(document: TextDocument, position: Position): Location | undefined {
    return definition(document, position, this.store);
  }

  /** See {@link references}. */
  references(
    document: TextDocument,
    position: Position,
    kinds: ReadonlySet<ReferenceKind>,
    progress: Progress = noProgress,
  ): Promise<Reference[] | undefined> {
    return references(document, position, kinds, this.store, progress);
  }

  /** See {@link highlight}. */
  highlights(document: TextDocument, position: Position): DocumentHighlight[] {
    return highlight(document, position, this.store);
  }

  /** See {@link prepareRename}. */
  prepareRename(document: TextDocument, position: Position): { range: Range; placeholder: string } | undefined {
    return prepareRename(document, position, { store: this.store, translate: this.translate });
  }

  /** See {@link rename}. */
  rename(
    document: TextDocument,
    position: Position,
    newName: string,
    progress: Progress = noProgress,
  ): Promise<WorkspaceEdit | undefined> {
    return rename(document, position, newName, { store: this.store, translate: this.translate }, progress);
  }
}
