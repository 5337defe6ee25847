/**
 * Which items a meeting takes over from the one before: those that it repeats almost word for word. An item that is taken
 * for another one is hidden behind it, so that in doubt both are shown.
 */
import { distance } from 'fastest-levenshtein';
import type { IsoDate } from '../../note/datetime';
import { findDue } from '../../note/dueDate';
import { fold } from '../../note/names';
import type { IndexedItem, IndexedNote } from '../../workspace/indexedNote';

/** How much of a text may be different. */
const mostChanged = 0.15;
/** Two items about the same address most likely are one; yet `Review` and `Update` of it are two things. */
const mostChangedBeside = 0.4;
/** Of shorter texts a letter may make another thing: `Review part 1`. */
const leastForChanges = 20;
/** So many words have to stay where one is added or left out. */
const leastWords = 4;
/** So long a text is repeated by nobody; comparing takes time by the square of the length. */
const longest = 400;

/** The items of a meeting that are those of the meeting before, each with the one that it repeats. */
export type Repeats = ReadonlyMap<IndexedItem, IndexedItem>;

/** A text as it is compared. */
interface Wording {
  readonly whole: string;
  /** Sorted, as nobody keeps to an order. */
  readonly addresses: string;
  /** Without addresses and articles, and without `continue to` in front. */
  readonly words: string;
  readonly list: readonly string[];
  /** `Review part 1` and `Review part 2` are two things. */
  readonly figures: string;
}

/**
 * Reads how items are worded. Who goes from meeting to meeting asks twice for each, once as the later and once as the
 * earlier one; keeping more than the last two would take more memory than the index.
 */
export class Wordings {
  private readonly last: { readonly note: IndexedNote; readonly wordings: ReadonlyMap<IndexedItem, Wording> }[] = [];

  of(note: IndexedNote): ReadonlyMap<IndexedItem, Wording> {
    const known = this.last.find((one) => one.note === note);
    if (known !== undefined) return known.wordings;
    const wordings = readWordings(note);
    this.last.push({ note, wordings });
    if (this.last.length > 2) this.last.shift();
    return wordings;
  }
}

/** @param note the later one of two neighbouring meetings of a series */
export function repeatedItems(previous: IndexedNote, note: IndexedNote, wordings: Wordings): Repeats {
  const repeats = new Map<IndexedItem, IndexedItem>();
  const before = new Map(wordings.of(previous));
  if (before.size === 0) return repeats;
  const now = new Map(wordings.of(note));
  // What is repeated as it was must not be taken by what is just like it.
  for (const differenceOf of [unequal, difference]) {
    for (const [item, wording] of now) {
      const found = closest(item, wording, before, differenceOf);
      if (found === undefined) continue;
      repeats.set(item, found);
      before.delete(found);
      now.delete(item);
    }
  }
  return repeats;
}

function readWordings({ items, date }: IndexedNote): Map<IndexedItem, Wording> {
  const tasks = items.filter(({ kind }) => kind !== 'decision');
  return new Map(tasks.map((item) => [item, wordingOf(withoutDue(item, date))]));
}

/** What is put off stays the same thing. */
function withoutDue({ text, due }: IndexedItem, date: IsoDate | undefined): string {
  const phrase = due === undefined ? undefined : findDue(text, date);
  return phrase === undefined ? text : `${text.slice(0, phrase.start)} ${text.slice(phrase.end)}`;
}

function closest(
  item: IndexedItem,
  wording: Wording,
  candidates: ReadonlyMap<IndexedItem, Wording>,
  differenceOf: (a: Wording, b: Wording) => number | undefined,
): IndexedItem | undefined {
  let best: { readonly candidate: IndexedItem; readonly difference: number } | undefined;
  for (const [candidate, other] of candidates) {
    const found = differenceOf(wording, other);
    if (found === undefined || found >= (best?.difference ?? Number.POSITIVE_INFINITY)) continue;
    if (mayShareOwners(item, candidate)) best = { candidate, difference: found };
  }
  return best?.candidate;
}

function unequal(a: Wording, b: Wording): number | undefined {
  return a.whole === b.whole ? 0 : undefined;
}

/** From 0 for the same words; undefined where two texts say different things. */
function difference(a: Wording, b: Wording): number | undefined {
  if (a.addresses !== b.addresses || a.figures !== b.figures) return undefined;
  const [shorter, longer] = a.words.length < b.words.length ? [a, b] : [b, a];
  const length = longer.words.length;
  if (length > longest) return undefined;
  const isBeside = a.addresses !== '';
  if (isOneWordMore(shorter.list, longer.list, isBeside ? 0 : leastWords)) return 0;
  const isLong = shorter.words.length >= leastForChanges;
  if (!isLong && !isBeside && shorter.words !== longer.words) return undefined;
  const most = length * (isBeside && isLong ? mostChangedBeside : mostChanged);
  // Where all the rest is an address, a slip of the pen is more than that.
  const changes = isBeside ? Math.max(1, most) : most;
  if (length - shorter.words.length > changes) return undefined;
  const changed = distance(shorter.words, longer.words);
  return changed <= changes ? changed / Math.max(1, length) : undefined;
}

/** `Order dark soil` for `Order soil`; but not `Do not order soil`. */
function isOneWordMore(few: readonly string[], many: readonly string[], least: number): boolean {
  if (few.length < least || many.length !== few.length + 1) return false;
  const at = few.findIndex((word, index) => word !== many[index]);
  const index = at < 0 ? few.length : at;
  if (/^(?:not?|never|un.*|without)$/.test(many[index] ?? '')) return false;
  return few.slice(index).every((word, offset) => word === many[index + 1 + offset]);
}

/** Whether two items may be one person's: they name one who is the same, or one of them names nobody. */
function mayShareOwners(a: IndexedItem, b: IndexedItem): boolean {
  if (a.owners.length === 0 || b.owners.length === 0) return true;
  return a.owners.some((owner) => b.owners.some((other) => fold(owner) === fold(other)));
}

function wordingOf(text: string): Wording {
  const found = text.includes('://') ? (text.match(/\b[a-z]+:\/\/[^\s)>\]]*[^\s)>\].,;:!?]/gi) ?? []) : [];
  const rest = found.reduce((left, address) => left.replace(address, ' '), text);
  const whole = plain(text);
  const words = plain(rest)
    .replace(/^(?:(?:still|further) )*(?:continue|continuing) (?:to |with |on )?/, '')
    .replace(/\b(?:the|an?) /g, '');
  return {
    whole,
    addresses: found.map(fold).sort().join(' '),
    words,
    list: words.split(' ').filter((word) => word !== ''),
    figures: words.replace(/\D+/g, ' ').trim(),
  };
}

/** A text without case, accents and punctuation. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}
