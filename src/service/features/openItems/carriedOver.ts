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
/** So many pairs are compared at most, as where two meetings have two hundred items each that say something else. */
const mostPairs = 40_000;
/** And so many that one item may repeat, as where ten thousand of somebody else's say the same. */
const mostAlike = 100;
const addresses = /\b[a-z]+:\/\/[^\s)>\]]*[^\s)>\].,;:!?]/gi;
/** Letters are counted by the rest of their code: all of a to z are kinds of their own. */
const letterKinds = 32;

/** The items of a meeting that are those of the meeting before, each with the one that it repeats. */
export type Repeats = ReadonlyMap<IndexedItem, IndexedItem>;

/** A text as it is compared. */
interface Wording {
  /** Without case and accents. */
  readonly owners: readonly string[];
  readonly whole: string;
  /** Sorted, as nobody keeps to an order. */
  readonly addresses: string;
  /** Without addresses and articles, and without `continue to` in front. */
  readonly words: string;
  readonly list: readonly string[];
  /** `Review part 1` and `Review part 2` are two things. */
  readonly figures: string;
  /** See {@link countLetters}. */
  readonly letters: Uint16Array;
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

/**
 * Of two meetings with hundreds of items that nobody repeats as they were, only those that are repeated word for word.
 * @param note the later one of two neighbouring meetings of a series
 */
export function repeatedItems(previous: IndexedNote, note: IndexedNote, wordings: Wordings): Repeats {
  const repeats = new Map<IndexedItem, IndexedItem>();
  const before = new Map(wordings.of(previous));
  if (before.size === 0) return repeats;
  const now = new Map(wordings.of(note));
  // What is repeated as it was must not be taken by what is just like it.
  takeOver(now, before, ({ whole }) => whole, unequal, repeats);
  if (now.size * before.size <= mostPairs) takeOver(now, before, subjectOf, difference, repeats);
  return repeats;
}

/**
 * Moves what is repeated out of both meetings, in the order of the later one.
 * @param keyOf the same for all that may repeat each other
 */
function takeOver(
  now: Map<IndexedItem, Wording>,
  before: Map<IndexedItem, Wording>,
  keyOf: (wording: Wording) => string,
  differenceOf: Difference,
  repeats: Map<IndexedItem, IndexedItem>,
): void {
  const candidates = new Map<string, Map<IndexedItem, Wording>>();
  for (const [item, wording] of before) {
    const key = keyOf(wording);
    const alike = candidates.get(key) ?? new Map<IndexedItem, Wording>();
    candidates.set(key, alike.set(item, wording));
  }
  for (const [item, wording] of now) {
    const alike = candidates.get(keyOf(wording));
    const found = alike && closest(wording, alike, differenceOf);
    if (found === undefined) continue;
    repeats.set(item, found);
    alike?.delete(found);
    before.delete(found);
    now.delete(item);
  }
}

/** Two texts with other addresses or figures are about two things. */
function subjectOf({ addresses, figures }: Wording): string {
  return `${addresses}\n${figures}`;
}

function readWordings({ items, date }: IndexedNote): Map<IndexedItem, Wording> {
  const tasks = items.filter(({ kind }) => kind !== 'decision');
  return new Map(tasks.map((item) => [item, wordingOf(item.owners, withoutDue(item, date))]));
}

/** What is put off stays the same thing. */
function withoutDue({ text, due }: IndexedItem, date: IsoDate | undefined): string {
  const phrase = due === undefined ? undefined : findDue(text, date);
  return phrase === undefined ? text : `${text.slice(0, phrase.start)} ${text.slice(phrase.end)}`;
}

function closest(
  wording: Wording,
  candidates: ReadonlyMap<IndexedItem, Wording>,
  differenceOf: Difference,
): IndexedItem | undefined {
  let best: { readonly candidate: IndexedItem; readonly difference: number } | undefined;
  let asked = 0;
  for (const [candidate, other] of candidates) {
    asked += 1;
    if (asked > mostAlike) break;
    const found = differenceOf(wording, other);
    if (found === undefined || found >= (best?.difference ?? Number.POSITIVE_INFINITY)) continue;
    if (!mayShareOwners(wording, other)) continue;
    best = { candidate, difference: found };
    if (found === 0) break;
  }
  return best?.candidate;
}

/** From 0 for the same words; undefined where two texts say different things. */
type Difference = (a: Wording, b: Wording) => number | undefined;

/** Of texts with the same whole. */
function unequal(): number {
  return 0;
}

/** Of texts about the same subject, see {@link subjectOf}. */
function difference(a: Wording, b: Wording): number | undefined {
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
  if (length - shorter.words.length > changes || leastChanges(a.letters, b.letters) > changes) return undefined;
  const changed = distance(shorter.words, longer.words);
  return changed <= changes ? changed / Math.max(1, length) : undefined;
}

/** A change makes or ends one letter, at most; counting them is far quicker than finding the changes. */
function leastChanges(a: Uint16Array, b: Uint16Array): number {
  let more = 0;
  let less = 0;
  for (let kind = 0; kind < letterKinds; kind += 1) {
    const difference = (a[kind] ?? 0) - (b[kind] ?? 0);
    if (difference > 0) more += difference;
    else less -= difference;
  }
  return Math.max(more, less);
}

/** How often each kind of letter stands in a text. */
function countLetters(text: string): Uint16Array {
  const counts = new Uint16Array(letterKinds);
  for (let at = 0; at < text.length; at += 1) {
    const kind = text.charCodeAt(at) % letterKinds;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
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
function mayShareOwners(a: Wording, b: Wording): boolean {
  if (a.owners.length === 0 || b.owners.length === 0) return true;
  return a.owners.some((owner) => b.owners.includes(owner));
}

function wordingOf(owners: readonly string[], text: string): Wording {
  const found = text.includes('://') ? (text.match(addresses) ?? []) : [];
  // In one pass: a hostile text holds thousands.
  const rest = found.length > 0 ? text.replace(addresses, ' ') : text;
  const whole = plain(text);
  const words = plain(rest)
    .replace(/^(?:(?:still|further) )*(?:continue|continuing) (?:to |with |on )?/, '')
    .replace(/\b(?:the|an?) /g, '');
  return {
    owners: owners.map(fold),
    whole,
    addresses: found.map(fold).sort().join(' '),
    words,
    list: words.split(' ').filter((word) => word !== ''),
    figures: words.replace(/\D+/g, ' ').trim(),
    letters: countLetters(words),
  };
}

/** A text without case, accents and punctuation. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}
