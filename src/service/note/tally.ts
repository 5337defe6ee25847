/** Counts names across their spellings: `ZoeK` and `ZoëK` are one. */
import { fold } from './names';

export interface Counted {
  /** The same for all spellings. */
  readonly key: string;
  /** The spelling that is used most; of equals, the first seen. */
  readonly label: string;
  readonly count: number;
}

export class Tally {
  private readonly spellings = new Map<string, Map<string, number>>();

  constructor(private readonly keyOf: (name: string) => string = fold) {}

  add(name: string): void {
    const key = this.keyOf(name);
    const counts = this.spellings.get(key) ?? new Map<string, number>();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    this.spellings.set(key, counts);
  }

  /** In the order of first use. */
  *[Symbol.iterator](): Generator<Counted> {
    for (const [key, counts] of this.spellings) {
      const [label] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best));
      yield { key, label, count: [...counts.values()].reduce((sum, count) => sum + count) };
    }
  }
}
