/** What the notes of a folder tell about their people, kept up to date one note at a time. */
import { fold, nameKey } from '../note/names';
import { mayBeInitials } from '../note/personName';

/** The names that one note holds. */
export interface NoteNames {
  /** The key of its series. */
  readonly series: string;
  readonly teams: readonly string[];
  /** As listed, one name each. */
  readonly participants: readonly string[];
  /** Those of its items, as written, each once. */
  readonly owners: readonly string[];
  /** As written, each once. */
  readonly speakers: readonly string[];
}

/** A name in all its spellings. */
export interface Spelling {
  /** See {@link nameKey}. */
  readonly key: string;
  /** The spelling that is used most; of equals the one with more accents. */
  readonly label: string;
  /** In how many notes it is listed. */
  readonly count: number;
}

/** In nobody's meeting more names begin alike; pairs grow by the square. */
const mostAlike = 100;

interface Listed {
  count: number;
  readonly labels: Map<string, number>;
  readonly bySeries: Map<string, number>;
}

/** Whoever speaks is there; whoever owns something may be away. */
export type Use = 'spoken' | 'owned';

/** In how many notes initials are used, and in how many of them each participant takes part. */
interface Uses {
  notes: number;
  readonly beside: Map<string, number>;
}

/** By series; those in all notes are those of `undefined`. */
type UsesBySeries = Map<string | undefined, Uses>;

export class Evidence {
  private readonly listed = new Map<string, Listed>();
  private readonly uses = new Map<string, Readonly<Record<Use, UsesBySeries>>>();
  private readonly byLetter = new Map<string, Set<string>>();
  private readonly pairs = new Map<string, number>();
  private currentShape = 0;
  private currentRevision = 0;

  /**
   * The same as long as the counts of listed names are, and the initials there are: by whatever way they came about. It is
   * a sum over all of them, so that taking a note anew with the same names leaves it as it was.
   */
  get shape(): number {
    return this.currentShape;
  }

  /** Another number whenever a note was counted. */
  get revision(): number {
    return this.currentRevision;
  }

  add(note: NoteNames): void {
    this.count(note, 1);
  }

  /** @param note as it was added */
  remove(note: NoteNames): void {
    this.count(note, -1);
  }

  /** All names of participants, those that are used most first. */
  spellings(): Spelling[] {
    return [...this.listed]
      .map(([key, { count, labels }]) => ({ key, count, label: mostUsed(labels) }))
      .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  }

  /** In how many notes a name is listed. */
  attendance(key: string, series?: string): number {
    const listed = this.listed.get(key);
    return (series === undefined ? listed?.count : listed?.bySeries.get(series)) ?? 0;
  }

  /** All initials that begin with a letter, folded. */
  initials(letter: string): ReadonlySet<string> {
    return this.byLetter.get(letter) ?? new Set();
  }

  /** In which series a name is listed, and in how many notes. */
  seriesOf(key: string): ReadonlyMap<string, number> {
    return this.listed.get(key)?.bySeries ?? new Map();
  }

  /** In how many notes of a series, or in all, these initials are used. */
  usesOf(initials: string, use: Use, series: string | undefined): number {
    return this.uses.get(normalized(initials))?.[use].get(series)?.notes ?? 0;
  }

  /** In how many of these notes somebody is listed whose name begins with the same letter. */
  usesBeside(initials: string, key: string, use: Use, series: string | undefined): number {
    return this.uses.get(normalized(initials))?.[use].get(series)?.beside.get(key) ?? 0;
  }

  /** In how many notes two names that begin alike are listed side by side. */
  together(a: string, b: string): number {
    return this.pairs.get(pairKey(a, b)) ?? 0;
  }

  /**
   * Takes a note as it is now; text is typed far more often than names. First the new names, so that those which stay are
   * never gone: people are joined anew only for others.
   * @param before the note as it was added
   */
  replace(before: NoteNames, after: NoteNames): void {
    if (areSameNames(before, after)) return;
    this.add(after);
    this.remove(before);
  }

  private count(note: NoteNames, by: 1 | -1): void {
    this.currentRevision += 1;
    const keys: string[] = [];
    const seen = new Set<string>();
    for (const participant of note.participants) {
      const key = nameKey(participant);
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      keys.push(key);
      this.countListed(key, participant, note.series, by);
    }
    this.countPairs(keys, by);
    for (const initials of note.owners) this.countInitials(initials, 'owned', keys, note.series, by);
    for (const initials of note.speakers) this.countInitials(initials, 'spoken', keys, note.series, by);
  }

  private countInitials(written: string, use: Use, keys: readonly string[], series: string, by: 1 | -1): void {
    const plain = written.startsWith('@') ? written.slice(1) : written;
    if (!mayBeInitials(plain)) return;
    const initials = normalized(plain);
    const letter = fold(initials).charAt(0);
    const beside = keys.filter((key) => key.charAt(0) === letter);
    const uses = this.uses.get(initials) ?? { owned: new Map(), spoken: new Map() };
    countUses(uses[use], series, beside, by);
    countUses(uses[use], undefined, beside, by);
    const isUsed = uses.owned.size > 0 || uses.spoken.size > 0;
    if (this.uses.has(initials) === isUsed) return;
    this.reshape(`initials ${initials}`, isUsed ? 1 : -1);
    const ofLetter = this.byLetter.get(letter) ?? new Set();
    this.byLetter.set(letter, ofLetter);
    if (isUsed) {
      this.uses.set(initials, uses);
      ofLetter.add(initials);
    } else {
      this.uses.delete(initials);
      ofLetter.delete(initials);
    }
  }

  private countListed(key: string, label: string, series: string, by: 1 | -1): void {
    const listed = this.listed.get(key) ?? { count: 0, labels: new Map(), bySeries: new Map() };
    listed.count += by;
    add(listed.labels, label, by);
    add(listed.bySeries, series, by);
    if (listed.count > 0) this.listed.set(key, listed);
    else this.listed.delete(key);
    this.reshape(`listed ${label}`, by);
  }

  private countPairs(keys: readonly string[], by: 1 | -1): void {
    const alike = new Map<string, string[]>();
    for (const key of keys) {
      const start = key.slice(0, 3);
      const others = alike.get(start) ?? [];
      // By a note's own order, so that what is added for it is what is removed again.
      if (others.length === mostAlike) continue;
      for (const other of others) {
        const pair = pairKey(key, other);
        add(this.pairs, pair, by);
        this.reshape(`pair ${pair}`, by);
      }
      others.push(key);
      alike.set(start, others);
    }
  }

  private reshape(what: string, by: 1 | -1): void {
    // Below 2^52 numbers are exact.
    this.currentShape = (this.currentShape + by * hashOf(what) + 2 ** 50) % 2 ** 50;
  }
}

function countUses(uses: UsesBySeries, series: string | undefined, keys: readonly string[], by: 1 | -1): void {
  const counted = uses.get(series) ?? { notes: 0, beside: new Map() };
  counted.notes += by;
  for (const key of keys) add(counted.beside, key, by);
  if (counted.notes > 0) uses.set(series, counted);
  else uses.delete(series);
}

/** Whether two states of a note count alike. */
function areSameNames(a: NoteNames, b: NoteNames): boolean {
  const lists = ['participants', 'owners', 'speakers'] as const;
  return a.series === b.series && lists.every((list) => isSameList(a[list], b[list]));
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((text, at) => text === b[at]));
}

/** Where there are two letters, `Sk` is `SK`; where there are more, the small ones tell people apart. */
function normalized(initials: string): string {
  return initials.length === 2 ? initials.toUpperCase() : initials;
}

/** FNV-1a, with 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** A count that comes to nothing is gone. */
function add<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}

function mostUsed(labels: ReadonlyMap<string, number>): string {
  const [best] = [...labels].sort(([a, m], [b, n]) => n - m || accents(b) - accents(a) || (a < b ? -1 : 1));
  return best?.[0] ?? '';
}

/** Whoever writes a name with its accents knows how it is written. */
function accents(name: string): number {
  return name.normalize('NFD').match(/\p{M}/gu)?.length ?? 0;
}
