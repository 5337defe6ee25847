/** `meeting-notes list`: the action items of the notes. */
import { isOpen, isOwnedBy, type NoteItem } from '../service/features/actionItems';
import { compare } from '../service/note/compare';
import type { IsoDate } from '../service/note/datetime';
import type { ActionItemKind } from '../service/note/note';
import type { Reason, Resolution } from '../service/roster/resolve';
import type { LanguageService } from '../service/service';
import { ReadError } from '../service/workspace/workspace';
import type { FileWorkspace } from './fileWorkspace';
import { gitIdentity } from './identity';
import { whyNobody } from './nobodyCalled';
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

/** The meeting of what is listed. */
export interface ListedMeeting {
  /** The name of its series. */
  readonly series: string;
  /** Its day; null where nothing tells it. */
  readonly date: IsoDate | null;
  readonly title: string;
}

/** An action item, as the formats print it: lines from 1. */
export interface ListedItem extends ListedMeeting {
  readonly file: string;
  readonly line: number;
  readonly kind: ActionItemKind;
  readonly owners: readonly ListedOwner[];
  readonly done: boolean;
  readonly text: string;
  /** The day on which it is due, as `yyyy-MM-dd`. */
  readonly due: IsoDate | null;
}

/** A name that nobody is found for, or several people are, and where it stands first. */
export interface UnresolvedOwner {
  readonly raw: string;
  readonly count: number;
  readonly kind: Resolution['kind'];
  readonly candidates?: readonly string[];
  readonly file: string;
  readonly line: number;
}

export interface ListResult {
  readonly notes: number;
  /** By file and line; those that are to be due before a day, by when they are due. */
  readonly items: readonly ListedItem[];
  /** How many owners the items have, and how many of these are one person, group or team. */
  readonly owners: { readonly written: number; readonly resolved: number };
  /** The rest of them, if it was asked for; those that are written most first. */
  readonly unresolved?: readonly UnresolvedOwner[];
}

export interface ListOptions {
  readonly open?: boolean;
  readonly owner?: string;
  /** Only those of whoever runs the command. */
  readonly mine?: boolean;
  /** Only what is open and due before this day, `yyyy-MM-dd`. */
  readonly dueBefore?: IsoDate;
  /** Only the items with an owner who is not told. */
  readonly unresolved?: boolean;
}

export async function list(workspace: FileWorkspace, options: ListOptions): Promise<ListResult> {
  const identity = options.mine === true ? await gitIdentity(workspace.cwd) : {};
  const service = await openService(workspace, identity);
  if (options.mine === true && !service.people.knowsMe) {
    throw new ReadError('git’s user name and e-mail are nobody’s here; name yourself with --owner');
  }
  const { owner, dueBefore } = options;
  const notes = [...service.index.notes()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const all = notes.flatMap((note) =>
    note.items
      .filter((item) => isWanted({ note, item }, options, service))
      .map((item) => toListed({ note, item }, workspace, service)),
  );
  // Whoever asks for it wants to know what is next.
  if (dueBefore !== undefined) all.sort((a, b) => compare(a.due ?? dueBefore, b.due ?? dueBefore));
  const why = owner === undefined || all.length > 0 ? undefined : whyNobody(owner, service);
  if (why !== undefined) workspace.remarks.push(why);
  const owners = all.flatMap((item) => item.owners);
  const result = {
    notes: notes.length,
    owners: { written: owners.length, resolved: owners.filter(isResolved).length },
  };
  if (options.unresolved !== true) return { ...result, items: all };
  const items = all.filter((item) => !item.owners.every(isResolved));
  return { ...result, items, unresolved: countUnresolved(items) };
}

function isWanted(noteItem: NoteItem, options: ListOptions, service: LanguageService): boolean {
  const { item, note } = noteItem;
  const { open, owner, mine, dueBefore } = options;
  if (item.kind === 'decision') return false;
  if ((open === true || dueBefore !== undefined) && !isOpen(item)) return false;
  if (dueBefore !== undefined && (service.items.dueOf(item, note) ?? dueBefore) >= dueBefore) return false;
  if (mine === true && !item.owners.some((name) => service.people.isMe(name, note))) return false;
  return owner === undefined || isOwnedBy(noteItem, owner, (name, note) => service.people.resolve(name, note));
}

function toListed({ note, item }: NoteItem, workspace: FileWorkspace, service: LanguageService): ListedItem {
  const { kind, owners, done, text, range } = item;
  return {
    series: service.items.seriesNameOf(note),
    date: note.date ?? null,
    title: note.title,
    file: workspace.display(note.uri),
    line: range.start.line + 1,
    kind,
    owners: owners.map((raw) => ({ raw, ...resolved(service.people.resolve(raw, note)) })),
    done,
    text,
    due: service.items.dueOf(item, note) ?? null,
  };
}

function isResolved({ person }: ListedOwner): boolean {
  return person !== null;
}

/** One for each spelling and its candidates. */
function countUnresolved(items: readonly ListedItem[]): UnresolvedOwner[] {
  const counts = new Map<string, UnresolvedOwner>();
  for (const { owners, file, line } of items) {
    for (const { raw, kind, candidates, person } of owners) {
      if (person !== null) continue;
      const key = JSON.stringify([raw, kind, candidates]);
      const known = counts.get(key) ?? { raw, count: 0, kind, ...(candidates && { candidates }), file, line };
      counts.set(key, { ...known, count: known.count + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
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
