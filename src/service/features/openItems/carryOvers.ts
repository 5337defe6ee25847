/** What each meeting of a series takes over from the one before, and where that has stood earlier. */
import type { IndexedItem, IndexedNote } from '../../workspace/indexedNote';
import type { NoteItem } from '../actionItems';
import { type Repeats, repeatedItems, Wordings } from './carriedOver';

/** An item as it stood the meeting before; each meeting knows only that one, and so all share what is older. */
export interface Earlier extends NoteItem {
  readonly before: Earlier | undefined;
}

type Links = ReadonlyMap<IndexedItem, Earlier>;

export interface CarryOver {
  /** The items of the meeting before that this one repeats. */
  readonly taken: readonly IndexedItem[];
  /** Where the items of this meeting stood before. The same object while nothing in it is another. */
  readonly links: Links;
}

interface Known extends CarryOver {
  readonly previous: IndexedNote;
  /** The links of the meeting before. */
  readonly earlier: Links | undefined;
}

export class CarryOvers {
  private readonly known = new WeakMap<IndexedNote, Known>();
  private readonly wordings = new Wordings();

  /**
   * @param notes those of a series, the newest first
   * @returns for each what it takes over; undefined where it has no day, or nothing stands before it
   */
  of(notes: readonly IndexedNote[]): (CarryOver | undefined)[] {
    const found: (CarryOver | undefined)[] = [];
    // From the oldest on, as each one's links lead on to those of the meeting before.
    let previous: IndexedNote | undefined;
    let carried: CarryOver | undefined;
    for (const note of [...notes].reverse()) {
      carried = previous === undefined ? undefined : this.between(previous, note, carried?.links);
      found.push(carried);
      // Notes without a day stand at the end, and have no neighbours.
      previous = note.date === undefined ? undefined : note;
    }
    return found.reverse();
  }

  private between(previous: IndexedNote, note: IndexedNote, earlier: Links | undefined): CarryOver {
    const known = this.known.get(note);
    const isSame = known?.previous === previous;
    if (isSame && known.earlier === earlier) return known;
    const links = isSame
      ? relinked(known.links, earlier)
      : linksOf(repeatedItems(previous, note, this.wordings), previous, earlier);
    const taken = isSame ? known.taken : [...links.values()].map(({ item }) => item);
    const made = { previous, earlier, taken, links };
    this.known.set(note, made);
    return made;
  }
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

function linksOf(repeats: Repeats, note: IndexedNote, earlier: Links | undefined): Links {
  return new Map([...repeats].map(([now, item]) => [now, { note, item, before: earlier?.get(item) }]));
}

/** Links that lead on to other ones; the links themselves where they lead on to the same. */
function relinked(links: Links, earlier: Links | undefined): Links {
  let isOther = false;
  const found = new Map<IndexedItem, Earlier>();
  for (const [now, link] of links) {
    const before = earlier?.get(link.item);
    isOther ||= before !== link.before;
    found.set(now, before === link.before ? link : { ...link, before });
  }
  return isOther ? found : links;
}
