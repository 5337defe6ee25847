/** What was decided, by series and meeting, newest first. It follows the index one note at a time. */
import { fold } from '../../note/names';
import type { IndexedItem, IndexedNote } from '../../workspace/indexedNote';
import type { NoteIndex } from '../../workspace/noteIndex';
import { newestFirst } from '../actionItems';

/** A meeting in which something was decided. */
export interface DecidedMeeting {
  readonly note: IndexedNote;
  /** At least one, in the order of the note. */
  readonly decisions: readonly IndexedItem[];
}

/** A series and what it has decided. */
export interface DecidedSeries {
  /** The key of the series. */
  readonly key: string;
  readonly name: string;
  /** At least one, newest first. */
  readonly meetings: readonly DecidedMeeting[];
}

/** The words that say that nothing was decided. */
const nothing = new Set(['', 'none', 'nothing', 'no', 'n a', 'na', 'nil', 'tbd', 'tba', 'to be decided', 'to fill']);

const nothingStarts = new Set([...nothing].map((words) => words.split(' ')[0]));

/** More of a line need not be looked at to see that it says something. */
const head = 1000;

/**
 * Whether an item is a decision that says something: not an address alone, a `{: #anchor}` or a `None.`; and nothing that
 * calls itself an action, as the link `[Action #2](#action2): …` does.
 */
export function isDecision({ kind, text }: IndexedItem): boolean {
  if (kind !== 'decision') return false;
  // Nearly all are told by their first word; there are tens of thousands of them.
  const first = /^\p{L}+(?![\p{L}:])/u.exec(text)?.[0];
  if (first !== undefined && !nothingStarts.has(fold(first))) return true;
  const start = text.slice(0, head);
  if (/^\[(?:action|todo)\b[^\]]*\]\(/i.test(start)) return false;
  const said = start
    .replace(/\{[:.#][^}]*\}/g, ' ')
    .replace(/<?\b[a-z]+:\/\/\S+/gi, ' ')
    .replace(/(?<![^\s]):[a-z0-9_+-]+:(?![^\s])/gi, ' ')
    .replace(/[^\p{L}]+/gu, ' ');
  return !nothing.has(fold(said));
}

interface KnownSeries {
  readonly byUri: Map<string, DecidedMeeting>;
  /** Newest first; undefined where they have to be sorted anew. */
  sorted: readonly DecidedMeeting[] | undefined;
}

export class Decisions {
  private readonly known = new Map<string, KnownSeries>();
  private readonly seriesOf = new Map<string, string>();
  /** The notes that have changed since somebody has asked. */
  private readonly changed = new Set<string>();
  private edition = 0;
  /** What a filter has looked at, as it is compared. */
  private readonly foldedTexts = new WeakMap<IndexedItem | IndexedNote, string>();

  /** @param nameOf what the series of a note is called */
  constructor(
    private readonly index: NoteIndex,
    private readonly nameOf: (note: IndexedNote) => string,
  ) {
    for (const { uri } of index.notes()) this.changed.add(uri);
    index.onDidChange((uri) => this.changed.add(uri));
  }

  /** Another number whenever there are other decisions, or the same at other places. */
  get version(): number {
    this.takeChanges();
    return this.edition;
  }

  /**
   * All series that have decided something, the one with the newest decision first.
   * @param filter words that each have to stand in the decision, in the name of its series, or in its meeting's title or
   *   date; in any case, with accents or without. Empty for all.
   */
  series(filter = ''): DecidedSeries[] {
    this.takeChanges();
    const words = fold(filter)
      .split(' ')
      .filter((word) => word !== '');
    const found = [...this.known].flatMap(([key, series]): DecidedSeries[] => {
      const sorted = sortedOf(series);
      const [newest] = sorted;
      if (newest === undefined) return [];
      const name = this.nameOf(newest.note);
      const around = fold(name);
      const missing = words.filter((word) => !around.includes(word));
      const meetings = missing.length === 0 ? sorted : sorted.flatMap((meeting) => this.filtered(meeting, missing));
      return meetings.length === 0 ? [] : [{ key, name, meetings }];
    });
    return found.sort((a, b) => compareSeries(a, b));
  }

  /** @returns the meeting with those of its decisions that match; nothing where none does */
  private filtered({ note, decisions }: DecidedMeeting, words: readonly string[]): DecidedMeeting[] {
    const around = this.folded(note, `${note.title} ${note.date ?? ''}`);
    const missing = words.filter((word) => !around.includes(word));
    const found = decisions.filter((item) => missing.every((word) => this.folded(item, item.text).includes(word)));
    return found.length === 0 ? [] : [{ note, decisions: found }];
  }

  private folded(of: IndexedItem | IndexedNote, text: string): string {
    const known = this.foldedTexts.get(of);
    if (known !== undefined) return known;
    const folded = fold(text);
    this.foldedTexts.set(of, folded);
    return folded;
  }

  private takeChanges(): void {
    for (const uri of this.changed) if (this.take(uri, this.index.get(uri))) this.edition += 1;
    this.changed.clear();
  }

  /** @returns whether anything is another than before */
  private take(uri: string, note: IndexedNote | undefined): boolean {
    const decisions = note?.items.filter(isDecision) ?? [];
    const after = note !== undefined && decisions.length > 0 ? { note, decisions } : undefined;
    const before = this.known.get(this.seriesOf.get(uri) ?? '')?.byUri.get(uri);
    if (before === undefined && after === undefined) return false;
    if (after === undefined || before?.note.series !== after.note.series) this.forget(uri);
    if (after !== undefined) this.keep(uri, before, after);
    return !isSame(before, after);
  }

  private forget(uri: string): void {
    const key = this.seriesOf.get(uri);
    const series = this.known.get(key ?? '');
    if (key === undefined || series === undefined) return;
    this.seriesOf.delete(uri);
    series.byUri.delete(uri);
    series.sorted = undefined;
    if (series.byUri.size === 0) this.known.delete(key);
  }

  private keep(uri: string, before: DecidedMeeting | undefined, after: DecidedMeeting): void {
    const key = after.note.series;
    const series = this.known.get(key) ?? { byUri: new Map(), sorted: undefined };
    this.known.set(key, series);
    this.seriesOf.set(uri, key);
    series.byUri.set(uri, after);
    // Typing changes a meeting, but not its place among the others.
    const staysInPlace = before?.note.series === key && before.note.date === after.note.date;
    series.sorted = staysInPlace ? series.sorted?.map((other) => (other === before ? after : other)) : undefined;
  }
}

function sortedOf(series: KnownSeries): readonly DecidedMeeting[] {
  series.sorted ??= [...series.byUri.values()].sort((a, b) => newestFirst(a.note, b.note));
  return series.sorted;
}

/** By the newest meeting; of the same day by name. */
function compareSeries(a: DecidedSeries, b: DecidedSeries): number {
  const [dateA = '', dateB = ''] = [a.meetings[0]?.note.date, b.meetings[0]?.note.date];
  return dateB.localeCompare(dateA) || a.name.localeCompare(b.name) || a.key.localeCompare(b.key);
}

function isSame(before: DecidedMeeting | undefined, after: DecidedMeeting | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  const [a, b] = [before.note, after.note];
  return (
    a.series === b.series &&
    a.date === b.date &&
    a.title === b.title &&
    before.decisions.length === after.decisions.length &&
    before.decisions.every(({ text, range }, index) => {
      const other = after.decisions[index];
      return other?.text === text && other.range.start.line === range.start.line;
    })
  );
}
