/** The parts of a person's written name, and whether letters may be its initials. */
import { fold, nameKey, remembered, trimAny } from './names';

export interface PersonName {
  /** The same for all spellings; see {@link nameKey}. */
  readonly key: string;
  /** Folded: `razvan` of `RăzvanD`. */
  readonly given: string;
  /** Folded, what is written of the names behind it: `d`, `deaconescu`, or nothing. */
  readonly family: readonly string[];
  /** What stands in brackets behind it, as written: `SK` in `Sairaj Kodilkar (SK)`. */
  readonly bracket: string | undefined;
}

/** Reads `RăzvanD`, `Răzvan Deaconescu`, `Răzvan D.`, `RaduNistor`, `Marc`, `Sairaj Kodilkar (SK)`. */
export function readPersonName(written: string): PersonName {
  const name = written.normalize('NFC').trim().replace(/^@/, '');
  const bracket = /\(([^()]+)\)$/.exec(name)?.[1];
  const [given = '', ...family] = wordsOf(withoutBracket(name)).map(fold);
  return {
    key: nameKey(name),
    given,
    family,
    bracket: bracket === undefined ? undefined : trimAny(bracket, /[\s`"'@]/),
  };
}

/** The given name as it is written: `Răzvan` of `RăzvanD`. */
export function givenNameIn(written: string): string {
  return wordsOf(withoutBracket(written.normalize('NFC').trim().replace(/^@/, '')))[0] ?? '';
}

/** A name without what stands in brackets behind it. */
export function withoutBracket(name: string): string {
  return name.replace(/(?<!\s)\s*\([^()]*\)$/, '');
}

function wordsOf(name: string): string[] {
  const plain = name.replace(titles, '');
  const words = plain.split(/\s+/).filter((word) => word !== '');
  return (words.length > 1 ? words : camelWords(plain)).map((word) => trimAny(word, /[.,]/));
}

/** `Dr.` and the like, before a name. */
const titles = /^(?:(?:dr|prof|mrs?|ms|ing|dipl)\.\s*)+(?=\S)/i;

/** `RăzvanD` → `Răzvan`, `D`; one capital alone parts nothing, nor do capitals without a name before them. */
function camelWords(name: string): string[] {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu})/u) : [name];
}

/** Whether what is known of the family name is the name itself, not its first letters alone. */
export function hasFamilyName({ family }: PersonName): boolean {
  return (family.at(-1)?.length ?? 0) > 2;
}

/**
 * Whether both may be names of one person who has that given name: `razvan d` and `razvan deaconescu`. A name without
 * a family name goes with any.
 */
export function isSameFamily(a: PersonName, b: PersonName): boolean {
  if (a.family.length === 0 || b.family.length === 0) return true;
  const [middleA, middleB] = [a.family.slice(0, -1), b.family.slice(0, -1)];
  const isSameMiddle =
    middleA.length === 0 ||
    middleB.length === 0 ||
    (middleA.length === middleB.length && middleA.every((word, at) => isSameWord(word, middleB[at] ?? '')));
  return isSameMiddle && isSameWord(a.family.at(-1) ?? '', b.family.at(-1) ?? '');
}

/** Of one or two letters no more is known than that the word begins so. */
function isSameWord(a: string, b: string): boolean {
  return a.length > 2 && b.length > 2 ? a === b : a.startsWith(b) || b.startsWith(a);
}

/** Whether one given name is short for the other: `cristi` for `cristian`; `daniela` is another name than `daniel`. */
export function isShortGivenName(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 3 && long.startsWith(short) && !/^(?:a|e|ia|ina|ine|ette)$/.test(long.slice(short.length));
}

/** `all` where each letter stands for a part of the name that is written, `given` where its family name is not known. */
export type InitialsMatch = 'all' | 'given';

/** Whether somebody is written with capitals alone, where names are expected: `RD`. */
export function isOnlyCapitals(name: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(name.normalize('NFC'));
}

/** Whether a word may be initials at all: `RD`, `SjK`, `ATtr`, also `Sk`; `AnnB` is a name. */
export const mayBeInitials = remembered((word) => {
  const letters = word.normalize('NFC');
  if (!/^\p{L}{2,4}$/u.test(letters) || /^\p{Lu}\p{Ll}{2}\p{Lu}$/u.test(letters)) return false;
  return (letters.match(/\p{Lu}/gu)?.length ?? 0) >= (letters.length === 2 ? 1 : 2);
});

/**
 * Whether letters may be the initials of a name. A small letter stands in the word of the capital before it (`SjK` may be
 * Sairaj Kodilkar and cannot be Simon Kent), or is a word's own: `PvdB`.
 */
export function matchInitials(letters: string, { given, family }: PersonName): InitialsMatch | undefined {
  const [first = '', ...others] = initialParts(letters);
  if (others.length === 0) return undefined;
  if (family.length === 0) return isShortFor(first, given) ? 'given' : undefined;
  const each = [...letters.normalize('NFC')].map(fold);
  const words = [given, ...family];
  const hyphened = words.flatMap((word) => word.split('-'));
  const isMatch = matchWords([first, ...others], words) || matchWords(each, words) || matchWords(each, hyphened);
  return isMatch ? 'all' : undefined;
}

/** Of three words the ones in the middle may be left out, in the initials. */
function matchWords([first = '', ...others]: readonly string[], [given = '', ...family]: readonly string[]): boolean {
  const last = others.length < family.length ? family.slice(-others.length) : family;
  return (
    isShortFor(first, given) &&
    last.length === others.length &&
    last.every((word, at) => isShortFor(others[at] ?? '', word))
  );
}

/** `SjK` → `sj`, `k`; where there are no two capitals each letter is one: `Sk`. */
function initialParts(letters: string): string[] {
  const capitals = letters.normalize('NFC').match(/\p{Lu}[^\p{Lu}]*/gu) ?? [];
  const parts = capitals.length > 1 && /^\p{Lu}/u.test(letters) ? capitals : [...letters.normalize('NFC')];
  return parts.map(fold);
}

/** Whether letters stand in a word in that order, the first one at its start. */
function isShortFor(letters: string, word: string): boolean {
  if (letters.charAt(0) !== word.charAt(0) || letters === '') return false;
  if (word.length === 1) return letters.length === 1;
  let at = 0;
  for (const letter of letters) {
    at = word.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
