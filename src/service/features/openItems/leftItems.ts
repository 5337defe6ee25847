/** The open items of older meetings that nothing has repeated so far, found by their text. */
import type { IndexedItem, IndexedNote } from '../../workspace/indexedNote';
import type { NoteItem } from '../actionItems';

/** Of so many with one text is asked whether they are the same, at most: a hostile series holds ten thousand. */
const mostAsked = 20;

/** Of one key, from the newest meeting on. */
interface Left extends NoteItem {
  below: Left | undefined;
}

export class LeftItems {
  private readonly byKey = new Map<number, Left>();

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  /**
   * @param note one that is newer than all before
   * @param keys of its items, in their order; 0 for those that are never known again
   * @param gone those that are repeated
   */
  add(note: IndexedNote, keys: readonly number[], gone: ReadonlySet<IndexedItem>): void {
    // Backwards, as what comes last is found first.
    for (let at = keys.length - 1; at >= 0; at -= 1) {
      const [item, key = 0] = [note.items[at], keys[at]];
      if (item === undefined || key === 0 || item.done || gone.has(item)) continue;
      this.byKey.set(key, { note, item, below: this.byKey.get(key) });
    }
  }

  has(key: number): boolean {
    return this.byKey.has(key);
  }

  /** Takes out the newest with a key that is the same. */
  take(key: number, isSame: (item: NoteItem) => boolean): NoteItem | undefined {
    let above: Left | undefined;
    let left = this.byKey.get(key);
    for (let asked = 0; left !== undefined && asked < mostAsked; asked += 1) {
      if (isSame(left)) {
        this.remove(key, left, above);
        return left;
      }
      above = left;
      left = left.below;
    }
    return undefined;
  }

  private remove(key: number, { below }: Left, above: Left | undefined): void {
    if (above !== undefined) above.below = below;
    else if (below !== undefined) this.byKey.set(key, below);
    else this.byKey.delete(key);
  }
}
