/**
 * The open action items of all notes, kept up to date one note at a time: a change of a note costs its series, whatever
 * the number of notes. Older items that the next meeting repeats stand behind the newest one, as its history.
 */

import type { Config } from '../../config';
import { compare } from '../../note/compare';
import { type IsoDate, plusDays } from '../../note/datetime';
import type { KnownPerson } from '../../roster/people';
import type { IndexedItem, IndexedNote } from '../../workspace/indexedNote';
import type { Disposable } from '../../workspace/workspace';
import { isOpen, type NoteItem, newestFirst, type OwnerResolver } from '../actionItems';
import { resolveDue } from '../resolveDue';
import { type CarryOver, CarryOvers, type Earlier, historyOf } from './carryOvers';
import { type ItemOwner, type OpenItem, ownersOf } from './openItem';

/** What the items are made from. */
export interface ItemSources {
  note(uri: string): IndexedNote | undefined;
  allNotes(): Iterable<IndexedNote>;
  /** @param series the key of a series */
  notesOfSeries(series: string): Iterable<IndexedNote>;
  readonly resolve: OwnerResolver;
  /** Who the reader is in a notes folder. */
  me(folder: string): KnownPerson | undefined;
  /** What tells whether names mean something else than before, in a notes folder: other people, and another number. */
  people(folder: string): object;
  revision(folder: string): number;
  /** The next meeting of a note's series, on a later day. */
  next(note: IndexedNote): IndexedNote | undefined;
  settings(folder: string): Config['actionItems'];
  /** Whether the team leaves out the items of a note. */
  isIgnored(note: IndexedNote): boolean;
}

/** Told of each note whose items are others now. */
export type ReplaceListener = (before: readonly OpenItem[], after: readonly OpenItem[]) => void;

/** A note's items, and all that they were made from: while that is the same, so are they. */
interface Made {
  readonly items: readonly OpenItem[];
  readonly note: IndexedNote;
  readonly from: readonly unknown[];
  /** For what {@link ItemSources.revision} names were asked last. */
  revision: number;
}

export class OpenItems {
  private readonly made = new Map<string, Made>();
  private readonly mine = new Map<string, readonly OpenItem[]>();
  private readonly carryOvers = new CarryOvers();
  private readonly changed = new Set<string>();
  /** Series that {@link gather} has not come to yet. */
  private readonly pending = new Set<string>();
  private readonly listeners = new Set<ReplaceListener>();
  private isFresh = true;

  constructor(private readonly sources: ItemSources) {}

  /** Takes that a note has changed, come or gone; {@link update} looks at it. */
  noteChanged(uri: string): void {
    this.changed.add(uri);
  }

  /** Takes that anything may be another: who people are, who the reader is, what the team has written down. */
  everythingChanged(): void {
    this.isFresh = true;
  }

  /**
   * Brings the items up to date, and tells of those that are others now. In the first seconds, and where names mean
   * something else, every note has to be looked at, which takes several turns.
   */
  async gather(takeTurn: () => Promise<void>): Promise<void> {
    this.update();
    this.takeAll();
    for (const key of this.pending) {
      await takeTurn();
      if (this.pending.has(key)) this.updateSeries(key);
    }
  }

  /** Takes what changed notes say now. What {@link gather} has not come to yet comes then. */
  update(): void {
    const series = new Set<string>();
    for (const uri of this.changed) {
      const [before, now] = [this.made.get(uri)?.note, this.sources.note(uri)];
      if (before !== undefined) series.add(before.series);
      if (now === undefined) this.replace(uri, undefined);
      else series.add(now.series);
    }
    this.changed.clear();
    for (const key of series) this.updateSeries(key);
  }

  private takeAll(): void {
    if (!this.isFresh) return;
    this.isFresh = false;
    for (const uri of this.made.keys()) if (this.sources.note(uri) === undefined) this.replace(uri, undefined);
    for (const note of this.sources.allNotes()) this.pending.add(note.series);
  }

  /** All of them as of the last update, in no particular order of notes. */
  *all(): Generator<OpenItem> {
    for (const { items } of this.made.values()) yield* items;
  }

  /** The open items of one note as of the last update. */
  of(uri: string): readonly OpenItem[] {
    return this.made.get(uri)?.items ?? [];
  }

  /** The reader's, without the stale ones: what is due first, then newest meeting first. */
  get myItems(): OpenItem[] {
    const items = [...this.mine.values()].flat().filter(({ isStale }) => !isStale);
    const last = '9999-99-99';
    return items.sort((a, b) => compare(a.due ?? last, b.due ?? last) || newestFirst(a.note, b.note));
  }

  onDidReplace(listener: ReplaceListener): Disposable {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private updateSeries(series: string): void {
    this.pending.delete(series);
    const notes = [...this.sources.notesOfSeries(series)].sort(newestFirst);
    const newest = notes[0];
    if (newest === undefined) return;
    const { folder } = newest;
    const [settings, people, me] = [
      this.sources.settings(folder),
      this.sources.people(folder),
      this.sources.me(folder),
    ];
    const revision = this.sources.revision(folder);
    const cutOff = newest.date && plusDays(newest.date, -settings.staleAfter);
    // What is repeated by a meeting whose items nobody sees must be seen itself.
    const seen = notes.filter((note) => !this.isIgnored(note, settings));
    const carried = this.carryOvers.of(seen);
    let at = -1;
    const teamsOfSeries = notes.find(({ teams }) => teams.length > 0)?.teams ?? [];
    for (const note of notes) {
      const next = this.sources.next(note);
      const stillDue = stillDueOf(note, next, cutOff);
      const isIgnored = seen[at + 1] !== note;
      if (!isIgnored) at += 1;
      const [before, later] = isIgnored ? [] : [carried[at], carried[at - 1]];
      const teams = note.teams.length > 0 ? note.teams : teamsOfSeries;
      const from = [note, people, me, stillDue, isIgnored, next?.date, teams, before?.links, later?.taken];
      const known = this.made.get(note.uri);
      if (known !== undefined && isEqual(known.from, from) && this.hasSameOwners(known, revision, me)) continue;
      const items = isIgnored ? [] : this.make(note, { teams, stillDue, next, before, later, me });
      this.replace(note.uri, { items, note, from, revision });
    }
  }

  /** Counts in other notes may tell who is meant: of most items nothing but that they were asked again. */
  private hasSameOwners(known: Made, revision: number, me: KnownPerson | undefined): boolean {
    if (known.revision === revision) return true;
    const { resolve } = this.sources;
    const isSame = known.items.every(({ item, note, owners }) => areEqual(owners, ownersOf(item, note, resolve, me)));
    if (isSame) known.revision = revision;
    return isSame;
  }

  private make(
    note: IndexedNote,
    around: {
      readonly teams: readonly string[];
      readonly stillDue: readonly IndexedItem[] | undefined;
      readonly next: IndexedNote | undefined;
      readonly before: CarryOver | undefined;
      readonly later: CarryOver | undefined;
      readonly me: KnownPerson | undefined;
    },
  ): OpenItem[] {
    const { teams, stillDue, next, before, later, me } = around;
    const carriedOver = new Set(later?.taken);
    const fresh = stillDue && new Set(stillDue);
    const seen = new Map<string, number>();
    return note.items
      .filter((item) => isOpen(item) && !carriedOver.has(item))
      .map((item) => {
        const count = (seen.get(item.text) ?? 0) + 1;
        seen.set(item.text, count);
        const owners = ownersOf(item, note, this.sources.resolve, me);
        const link = before?.links.get(item);
        const due = resolveDue(item.due, note, () => next);
        const isStale = fresh !== undefined && !fresh.has(item);
        return new GatheredItem(note, item, teams, owners, due, isStale, count, link);
      });
  }

  private isIgnored(note: IndexedNote, { ignoreBefore }: Config['actionItems']): boolean {
    if (ignoreBefore !== undefined && note.date !== undefined && note.date < ignoreBefore) return true;
    return this.sources.isIgnored(note);
  }

  private replace(uri: string, made: Made | undefined): void {
    const before = this.made.get(uri)?.items ?? [];
    const after = made?.items ?? [];
    if (made === undefined) this.made.delete(uri);
    else this.made.set(uri, made);
    const mine = after.filter(({ isMine }) => isMine);
    if (mine.length > 0) this.mine.set(uri, mine);
    else this.mine.delete(uri);
    if (before.length > 0 || after.length > 0) for (const listener of this.listeners) listener(before, after);
  }
}

/** There may be half a million: what hardly anybody asks for is made when somebody does. */
class GatheredItem implements OpenItem {
  constructor(
    readonly note: IndexedNote,
    readonly item: IndexedItem,
    readonly teams: readonly string[],
    readonly owners: readonly ItemOwner[],
    readonly due: IsoDate | undefined,
    readonly isStale: boolean,
    /** How many like it stand above, itself counted in. */
    private readonly count: number,
    private readonly link: Earlier | undefined,
  ) {}

  get id(): string {
    return `${this.note.uri}\n${this.item.text}\n${this.count}`;
  }

  get isMine(): boolean {
    return this.owners.some(({ isMe }) => isMe);
  }

  /** A hundred meetings may have repeated it. */
  get history(): readonly NoteItem[] {
    return historyOf(this.link);
  }
}

/**
 * The items that are not stale, though their meeting is: what is due later than its meeting ages from that day on.
 * @param cutOff what is older is stale
 * @returns undefined where the meeting is not
 */
function stillDueOf(
  note: IndexedNote,
  next: IndexedNote | undefined,
  cutOff: IsoDate | undefined,
): readonly IndexedItem[] | undefined {
  if (note.date === undefined || cutOff === undefined || note.date >= cutOff) return undefined;
  const found = note.items.filter(({ due }) => (resolveDue(due, note, () => next) ?? '') >= cutOff);
  return found.length > 0 ? found : none;
}

const none: readonly IndexedItem[] = [];

function areEqual(a: readonly ItemOwner[], b: readonly ItemOwner[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ key, label, kind }, at) => {
      const other = b[at];
      return other !== undefined && key === other.key && label === other.label && kind === other.kind;
    })
  );
}

/** Lists are compared by what stands in them. */
function isEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((one, index) => {
    const other = b[index];
    return one === other || (Array.isArray(one) && Array.isArray(other) && isEqual(one, other));
  });
}
