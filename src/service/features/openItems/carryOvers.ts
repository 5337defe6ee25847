/** What each meeting of a series takes over from the ones before, and where that has stood earlier. */
import type { IndexedItem, IndexedNote } from '../../workspace/indexedNote';
import type { NoteItem } from '../actionItems';
import { isWordForWord, type Repeats, repeatedItems, textKeys, Wordings } from './carriedOver';
import { LeftItems } from './leftItems';

/** An item as it stood in a meeting before; each knows only that one, and so all share what is older. */
export interface Earlier extends NoteItem {
  readonly before: Earlier | undefined;
}

type Links = ReadonlyMap<IndexedItem, Earlier>;

export interface CarryOver {
  /** The items of this meeting that later ones repeat. */
  readonly taken: readonly IndexedItem[];
  /** Where the items of this meeting stood before. The same object while nothing in it is another. */
  readonly links: Links;
}

/** What is told of a note by itself and the meeting before. */
interface Known {
  readonly previous: IndexedNote | undefined;
  readonly repeats: Repeats;
  /** See {@link textKeys}; read when they are needed first. */
  keys: readonly number[] | undefined;
  /** As of the last time. */
  links: Links;
}

const noLinks: Links = new Map();
const noItems: readonly IndexedItem[] = [];
const noRepeats: Repeats = new Map();

export class CarryOvers {
  private readonly known = new WeakMap<IndexedNote, Known>();
  private readonly wordings = new Wordings();

  /**
   * @param notes those of a series, the newest first
   * @returns for each what it takes over, and what is taken from it; nothing where it has no day
   */
  of(notes: readonly IndexedNote[]): CarryOver[] {
    const taken = new Map<IndexedNote, IndexedItem[]>();
    const left = new LeftItems();
    let previous: IndexedNote | undefined;
    // From the oldest on, as each one's links lead on to older ones. Notes without a day stand at the end.
    for (const note of [...notes].reverse()) {
      if (note.date === undefined) continue;
      const known = this.read(note, previous);
      known.links = this.link(note, known, left);
      for (const link of known.links.values()) {
        const items = taken.get(link.note) ?? [];
        items.push(link.item);
        taken.set(link.note, items);
      }
      if (previous !== undefined) left.add(previous, this.keysOf(previous), new Set(taken.get(previous)));
      previous = note;
    }
    return notes.map((note) => ({
      taken: taken.get(note) ?? noItems,
      links: this.known.get(note)?.links ?? noLinks,
    }));
  }

  private read(note: IndexedNote, previous: IndexedNote | undefined): Known {
    const known = this.known.get(note);
    if (known !== undefined && known.previous === previous) return known;
    const repeats = previous === undefined ? noRepeats : repeatedItems(previous, note, this.wordings);
    const made = { previous, repeats, keys: known?.keys, links: known?.links ?? noLinks };
    this.known.set(note, made);
    return made;
  }

  private keysOf(note: IndexedNote): readonly number[] {
    const known = this.known.get(note);
    const keys = known?.keys ?? textKeys(note, this.wordings);
    if (known !== undefined) known.keys = keys;
    return keys;
  }

  /** @param left what no meeting in between has repeated; what this one does is taken out */
  private link(note: IndexedNote, known: Known, left: LeftItems): Links {
    const { previous, repeats, links } = known;
    if (repeats.size === 0 && left.isEmpty) return noLinks;
    const keys = left.isEmpty ? [] : this.keysOf(note);
    let found: Map<IndexedItem, Earlier> | undefined;
    let isOther = false;
    for (const [at, item] of note.items.entries()) {
      const repeated = repeats.get(item);
      const isLeft = left.has(keys[at] ?? 0);
      // Most items are new, and all notes of the series are looked through for each letter that is typed.
      if (repeated === undefined && !isLeft) continue;
      const old = links.get(item);
      const next = repeated && previous && { note: previous, item: repeated };
      const far = isLeft ? takeWordForWord({ note, item }, next, left, keys[at] ?? 0, old) : undefined;
      const source = far ?? next;
      if (source === undefined) continue;
      const link = this.linkTo(source, old);
      isOther ||= link !== old;
      found ??= new Map();
      found.set(item, link);
    }
    return isOther || found?.size !== links.size ? (found ?? noLinks) : links;
  }

  /** @param known how the item was linked the last time; the same while that has not changed */
  private linkTo({ note, item }: NoteItem, known: Earlier | undefined): Earlier {
    const before = this.known.get(note)?.links.get(item);
    return known?.item === item && known.before === before ? known : { note, item, before };
  }
}

/**
 * Takes the item that a meeting has word for word from an older one than the last.
 * @param next what it repeats of the last one, if anything
 * @param known what it was linked to the last time: that need not be compared again
 */
function takeWordForWord(
  now: NoteItem,
  next: NoteItem | undefined,
  left: LeftItems,
  key: number,
  known: NoteItem | undefined,
): NoteItem | undefined {
  const isSame = (before: NoteItem): boolean => before.item === known?.item || isWordForWord(now, before);
  return next !== undefined && isWordForWord(now, next) ? undefined : left.take(key, isSame);
}

/** For all items that were never repeated, which most are. */
const none: readonly NoteItem[] = [];

/** Where an item stood in meetings before, newest first. */
export function historyOf(link: Earlier | undefined): readonly NoteItem[] {
  if (link === undefined) return none;
  const history: NoteItem[] = [];
  for (let at: Earlier | undefined = link; at !== undefined; at = at.before) history.push(at);
  return history;
}
