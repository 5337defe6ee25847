/** The notes of one series in the order of their days, so that the meetings around one are found at once. */
import type { IsoDate } from '../note/datetime';
import type { IndexedNote } from './indexedNote';

export class SeriesNotes {
  /** By day, those without one first; of one day by URI, so that the order never depends on what was read when. */
  private readonly sorted: IndexedNote[] = [];

  get size(): number {
    return this.sorted.length;
  }

  /** The oldest first. */
  [Symbol.iterator](): IterableIterator<IndexedNote> {
    return this.sorted.values();
  }

  /** Those of other files, the newest first. */
  others(uri: string): IndexedNote[] {
    return this.sorted.filter((note) => note.uri !== uri).reverse();
  }

  add(note: IndexedNote): void {
    this.sorted.splice(this.placeOf(note.date ?? '', note.uri), 0, note);
  }

  remove(note: IndexedNote): void {
    const at = this.placeOf(note.date ?? '', note.uri);
    if (this.sorted[at] === note) this.sorted.splice(at, 1);
  }

  /** The last one before a day, in another file. */
  before(date: IsoDate, uri: string): IndexedNote | undefined {
    let at = this.placeOf(date, '') - 1;
    if (this.sorted[at]?.uri === uri) at -= 1;
    const found = this.sorted[at];
    return found?.date === undefined ? undefined : found;
  }

  /** The first one after a day, in another file. */
  after(date: IsoDate, uri: string): IndexedNote | undefined {
    const at = this.placeOf(`${date}~`, '');
    return this.sorted[at]?.uri === uri ? this.sorted[at + 1] : this.sorted[at];
  }

  /** Where a note of that day and URI stands, or would. */
  private placeOf(date: string, uri: string): number {
    let low = 0;
    let high = this.sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { date: other = '', uri: otherUri = '' } = this.sorted[middle] ?? {};
      if (other < date || (other === date && otherUri < uri)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
