/** `meeting-notes list`: the action items of the notes. */
import { isOpen, isOwnedBy } from '../service/features/actionItems';
import type { ActionItemKind } from '../service/note/note';
import type { Reason, Resolution } from '../service/roster/resolve';
import type { IndexedItem } from '../service/workspace/noteIndex';
import type { FileWorkspace } from './fileWorkspace';
import { openService } from './openService';

export interface ListedOwner {
  /** As written. */
  readonly raw: string;
  /** Who or what group or team that stands for; null where that is not known. */
  readonly person: string | null;
  readonly kind: Resolution['kind'];
  /** What tells so, or who the candidates are. */
  readonly reason: Reason | null;
  /** Who may be meant, where several may be. */
  readonly candidates?: readonly string[];
}

/** An action item, as the formats print it: lines from 1. */
export interface ListedItem {
  readonly file: string;
  readonly line: number;
  readonly kind: ActionItemKind;
  readonly owners: readonly ListedOwner[];
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
      owners: owners.map((raw) => ({ raw, ...resolved(service.resolve(raw, note)) })),
      done,
      text,
    })),
  );
  return { notes: notes.length, items };
}

function resolved(resolution: Resolution): Omit<ListedOwner, 'raw'> {
  const { kind, reason = null } = resolution;
  const found = { person: nameOf(resolution), kind, reason };
  return kind === 'ambiguous' ? { ...found, candidates: resolution.candidates.map(({ label }) => label) } : found;
}

function nameOf(resolution: Resolution): string | null {
  if (resolution.kind === 'person') return resolution.person.label;
  if (resolution.kind === 'group') return resolution.name;
  return resolution.kind === 'team' ? resolution.team.id : null;
}
