/** Which items a meeting takes over from the one before: those that it repeats almost word for word. */
import { distance } from 'fastest-levenshtein';
import { fold } from '../../note/names';
import type { IndexedItem, IndexedNote } from '../../workspace/indexedNote';

/** How much of a text may be different. */
const mostChanged = 0.15;
/** Of shorter texts a letter may make another thing: `Review part 1`. */
const leastForChanges = 20;
/** So long a text is repeated by nobody; comparing takes time by the square of the length. */
const longest = 400;

/** The items of a meeting that are those of the meeting before, each with the one that it repeats. */
export type Repeats = ReadonlyMap<IndexedItem, IndexedItem>;

/** @param note the later one of two neighbouring meetings of a series */
export function repeatedItems(previous: IndexedNote, note: IndexedNote): Repeats {
  const repeats = new Map<IndexedItem, IndexedItem>();
  const left = new Set(previous.items.filter(({ kind }) => kind !== 'decision'));
  if (left.size === 0) return repeats;
  const texts = new Map([...left].map((item) => [item, words(item.text)]));
  for (const item of note.items) {
    if (item.kind === 'decision') continue;
    const text = words(item.text);
    for (const candidate of left) {
      if (!isSame(text, texts.get(candidate) ?? '') || !mayShareOwners(item, candidate)) continue;
      repeats.set(item, candidate);
      left.delete(candidate);
      break;
    }
  }
  return repeats;
}

function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < leastForChanges || longer.length > longest) return false;
  const most = longer.length * mostChanged;
  if (longer.length - shorter.length > most || figures(a) !== figures(b)) return false;
  return distance(a, b) <= most;
}

/** `Review part 1` and `Review part 2` are two things, and so are two issues. */
function figures(text: string): string {
  return text.replace(/\D+/g, ' ');
}

/** Whether two items may be one person's: they name one who is the same, or one of them names nobody. */
function mayShareOwners(a: IndexedItem, b: IndexedItem): boolean {
  if (a.owners.length === 0 || b.owners.length === 0) return true;
  return a.owners.some((owner) => b.owners.some((other) => fold(owner) === fold(other)));
}

/** A text without case, accents and punctuation. */
function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}
