/** `meeting-notes list`: the action items of the notes. */
import { isOpen, isOwnedBy } from '../service/features/actionItems';
import type { ActionItemKind } from '../service/note/note';
import type { IndexedItem } from '../service/workspace/noteIndex';
import type { FileWorkspace } from './fileWorkspace';
import { openService } from './openService';

/** An action item, as the formats print it: lines from 1. */
export interface ListedItem {
  readonly file: string;
  readonly line: number;
  readonly kind: ActionItemKind;
  /** `person` is who the written name stands for; null where that is not known. */
  readonly owners: readonly { readonly raw: string; readonly person: string | null }[];
  readonly done: boolean;
  readonly text: string;
}

export interface ListResult {
  readonly notes: number;
  readonly items: readonly ListedItem[];
}

export interface ListOptions {
  readonly open?: boolean;
  readonly owner?: string;
  readonly decisions?: boolean;
}

export async function list(workspace: FileWorkspace, { open, owner, decisions }: ListOptions): Promise<ListResult> {
  const service = await openService(workspace);
  const isWanted = (item: IndexedItem): boolean =>
    (item.kind === 'decision' ? decisions === true && owner === undefined : !open || isOpen(item)) &&
    (owner === undefined || isOwnedBy(item, owner));
  const notes = [...service.index.notes()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const items = notes.flatMap((note) =>
    note.items.filter(isWanted).map(({ kind, owners, done, text, range }) => ({
      file: workspace.display(note.uri),
      line: range.start.line + 1,
      kind,
      owners: owners.map((raw) => ({ raw, person: null })),
      done,
      text,
    })),
  );
  return { notes: notes.length, items };
}
