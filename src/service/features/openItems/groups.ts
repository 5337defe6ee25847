/** The open items in groups, kept up to date one note at a time: only the groups that a change touches are others. */
import { compare } from '../../note/compare';
import type { IsoDate } from '../../note/datetime';
import { fold } from '../../note/names';
import type { IndexedNote } from '../../workspace/indexedNote';
import type { Disposable } from '../../workspace/workspace';
import { nobody } from '../actionItems';
import { titleWithoutDay } from '../meetingName';
import type { ItemOwner, OpenItem } from './openItem';
import type { OpenItems } from './openItems';
import { byDue, createFilter, createOrder, type DueState, dueState, type Grouping, type ViewOptions } from './view';

/** The key of the group of what nobody will tick off any more. */
export const staleKey = 'stale';

/** What a group has in common. */
export interface GroupKind {
  /** Stays the same while the group is shown. */
  readonly key: string;
  readonly kind: Grouping | 'stale' | 'all';
  /** What it is called; empty where that is a sentence: of nobody's items, of those due at some time, of stale ones. */
  readonly label: string;
  /** What else tells it apart from one of the same label. */
  readonly detail: string;
  /** By what it stands among the others. */
  readonly rank: string;
  readonly owner: ItemOwner | undefined;
  readonly due: DueState | undefined;
}

export class Group {
  private current: GroupKind;
  private readonly items = new Set<OpenItem>();
  /** The spellings of somebody whom nobody knows; all others are called in one way. */
  private readonly labels: Map<string, number> | undefined;
  private sorted: readonly OpenItem[] | undefined;

  constructor(
    kind: GroupKind,
    private readonly order: (a: OpenItem, b: OpenItem) => number,
  ) {
    this.current = kind;
    const isKnown = kind.owner === undefined || !['unknown', 'ambiguous'].includes(kind.owner.kind);
    this.labels = isKnown ? undefined : new Map();
  }

  /** As the newest item has it: the title of a meeting may change, and who the reader is. */
  get kind(): GroupKind {
    return this.current;
  }

  get count(): number {
    return this.items.size;
  }

  get label(): string {
    if (this.labels === undefined) return this.kind.label;
    const [most] = [...this.labels].sort(([a, m], [b, n]) => n - m || compare(a, b));
    return most?.[0] ?? this.kind.label;
  }

  /** @returns whether it is called otherwise now, or stands at another place */
  add(item: OpenItem, kind: GroupKind): boolean {
    const before = this.label;
    const { rank, detail, owner } = this.current;
    this.items.add(item);
    this.sorted = undefined;
    this.countLabel(kind, 1);
    this.current = kind;
    const isMoved = kind.rank !== rank || kind.detail !== detail || kind.owner?.isMe !== owner?.isMe;
    return isMoved || this.label !== before;
  }

  /** @returns whether it is called otherwise now */
  remove(item: OpenItem, kind: GroupKind): boolean {
    const before = this.label;
    this.items.delete(item);
    this.sorted = undefined;
    this.countLabel(kind, -1);
    return this.label !== before;
  }

  private countLabel({ label }: GroupKind, by: 1 | -1): void {
    const count = (this.labels?.get(label) ?? 0) + by;
    if (count > 0) this.labels?.set(label, count);
    else this.labels?.delete(label);
  }

  /** In the order that was asked for; sorted when somebody looks at it. */
  get sortedItems(): readonly OpenItem[] {
    this.sorted ??= [...this.items].sort(this.order);
    return this.sorted;
  }
}

export class Groups {
  private readonly byKey = new Map<string, Group>();
  private readonly changed = new Set<Group>();
  private readonly isWanted: (item: OpenItem) => boolean;
  private readonly order: (a: OpenItem, b: OpenItem) => number;
  private readonly dueOrder: (a: OpenItem, b: OpenItem) => number;
  private readonly subscription: Disposable;
  private isReshaped = false;

  /**
   * @param today the reader's day
   * @param nameOf what the series of a note is called
   */
  constructor(
    items: OpenItems,
    private readonly options: ViewOptions,
    private readonly today: IsoDate,
    private readonly nameOf: (note: IndexedNote) => string,
  ) {
    this.isWanted = createFilter(options.filter, today);
    this.order = createOrder(options.order);
    this.dueOrder = (a, b) => byDue(a, b) || this.order(a, b);
    for (const item of items.all()) this.add(item);
    this.subscription = items.onDidReplace((before, after) => {
      // First what comes, so that a group is not made anew whose one item is another.
      for (const item of after) this.add(item);
      for (const item of before) this.remove(item);
    });
    this.takeChanges();
  }

  /** Those that hold something: the reader's first, nobody's and stale ones last. */
  get all(): Group[] {
    const groups = [...this.byKey.values()].map((group) => ({ group, rank: rankOf(group) }));
    return groups.sort((a, b) => compare(a.rank, b.rank)).map(({ group }) => group);
  }

  get(key: string): Group | undefined {
    return this.byKey.get(key);
  }

  /** @returns the groups that have changed since this was asked last, or `all` where some came, went or moved */
  takeChanges(): readonly Group[] | 'all' {
    const changes = this.isReshaped ? 'all' : [...this.changed];
    this.changed.clear();
    this.isReshaped = false;
    return changes;
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private add(item: OpenItem): void {
    if (!this.isWanted(item)) return;
    for (const kind of this.kindsOf(item)) {
      const known = this.byKey.get(kind.key);
      const group = known ?? new Group(kind, kind.kind === 'due' ? this.dueOrder : this.order);
      this.byKey.set(kind.key, group);
      this.isReshaped = group.add(item, kind) || known === undefined || this.isReshaped;
      this.changed.add(group);
    }
  }

  private kindsOf(item: OpenItem): readonly GroupKind[] {
    const { grouping, filter } = this.options;
    const kinds = kindsOf(item, grouping, this.today, this.nameOf);
    // Who asks for their own is not shown them once more under all who share them.
    return filter.isMine && grouping === 'owner' ? kinds.filter(isOwn) : kinds;
  }

  private remove(item: OpenItem): void {
    if (!this.isWanted(item)) return;
    for (const kind of this.kindsOf(item)) {
      const group = this.byKey.get(kind.key);
      if (group === undefined) continue;
      this.isReshaped = group.remove(item, kind) || this.isReshaped;
      this.changed.add(group);
      if (group.count > 0) continue;
      this.byKey.delete(kind.key);
      this.isReshaped = true;
    }
  }
}

const base = { label: '', detail: '', rank: '', owner: undefined, due: undefined };
const stale: readonly GroupKind[] = [{ ...base, key: staleKey, kind: 'stale' }];
const unowned: readonly GroupKind[] = [{ ...base, key: nobody, kind: 'owner' }];
const all: readonly GroupKind[] = [{ ...base, key: 'all', kind: 'all' }];

/** Written out, as it is asked for by the ten thousand. */
function ownerKind(owner: ItemOwner): GroupKind {
  return { key: owner.key, kind: 'owner', label: owner.label, detail: '', rank: '', owner, due: undefined };
}

function isOwn({ kind, owner }: GroupKind): boolean {
  return kind !== 'owner' || owner?.isMe === true;
}

/** The groups that an item stands in: one for each owner, else one. */
function kindsOf(
  item: OpenItem,
  grouping: Grouping,
  today: IsoDate,
  nameOf: (note: IndexedNote) => string,
): readonly GroupKind[] {
  if (item.isStale) return stale;
  const { note, owners } = item;
  switch (grouping) {
    case 'owner':
      return owners.length === 0 ? unowned : owners.map(ownerKind);
    case 'meeting':
      return [
        {
          ...base,
          key: note.uri,
          kind: 'meeting',
          label: titleWithoutDay(note),
          detail: note.date ?? '',
          rank: newness(note.date),
        },
      ];
    case 'series': {
      const [name, team = ''] = [nameOf(note), item.teams[0]];
      return [{ ...base, key: note.series, kind: 'series', label: name, detail: team === name ? '' : team }];
    }
    case 'due': {
      const due = dueState(item.due, today);
      return [{ ...base, key: `due ${due}`, kind: 'due', rank: String(dueRanks.indexOf(due)), due }];
    }
    case 'age':
      return all;
  }
}

const dueRanks: readonly DueState[] = ['overdue', 'today', 'soon', 'later', 'none'];

/** Dates turned around: the newest first; those without one last. */
function newness(date: IsoDate | undefined): string {
  return date === undefined ? '~' : date.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

function rankOf(group: Group): string {
  const { kind, key, owner, rank } = group.kind;
  const place = kind === 'stale' ? 3 : kind === 'owner' && key === nobody ? 2 : owner?.isMe ? 0 : 1;
  return `${place} ${rank} ${fold(group.label)} ${group.kind.detail}`;
}
