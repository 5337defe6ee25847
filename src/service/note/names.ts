/** How written names are compared, and which words can be names at all. */
import { apart } from './apart';
import { charactersOf } from './charactersOf';
import type { Located } from './note';

/** Letters without a diacritic of their own in Unicode, and signs that stand for others. */
const others: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  þ: 'th',
  Þ: 'Th',
  ı: 'i',
  '’': "'",
  ʼ: "'",
};

/** A name as it is compared: without diacritics, case and surplus spaces (`Zoë  K` → `zoe k`). */
export const fold = remembered((name) => {
  // Names are compared by the thousand, and most are plain.
  if (/^[a-z0-9]*$/i.test(name)) return name.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant.
  if (/^[\x00-\x7F]*$/.test(name)) return single(name).toLowerCase();
  return withoutDiacritics(name).toLowerCase();
});

/** A name in letters that everybody can type, with single spaces: `Łukasz` → `Lukasz`. */
export function withoutDiacritics(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁøØđĐßæÆþÞı’ʼ]/g, (letter) => others[letter] ?? letter);
  return single(plain);
}

/** Teams have some hundred names, which are asked for by the thousand; longer texts are none. */
export function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > 40) return make(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Value;
    if (known.size >= 2000) known.clear();
    const own = apart(text);
    const made = make(own);
    known.set(own, made);
    return made;
  };
}

/** A text with single spaces, and none at its ends. */
function single(text: string): string {
  return /\s\s|[^\S ]|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
}

/** Names with the same key are one name in two spellings; what stands in brackets behind it does not count: `Otto (finn)`. */
export const nameKey = remembered((name) => {
  if (/^[a-z0-9]*$/i.test(name)) return name.toLowerCase();
  return fold(
    name
      .trimEnd()
      .replace(/^\s*@/, '')
      .replace(/(?<!\s)\s*\([^()]*\)$/, ''),
  ).replaceAll(' ', '');
});

/** The capital letters of a handle or full name, folded: `ZoëK` → `zk`, `Ida Holm` → `ih`, `PaulU` → `pu`. */
export function initials(name: string): string {
  return fold((name.match(/\p{Lu}/gu) ?? []).join(''));
}

const namesSeparator = /[,;\r\n]/;

/** The names in a text where somebody wrote several into one: `Ann, Bo; Carl`. What stands in brackets parts nothing. */
export function splitNames(text: string): string[] {
  return splitAt(text, namesSeparator);
}

/** The same for people, also at the signs and words between them: `Ann & Bo`. A team may be called `Tools & Docs`. */
export function splitPeople(text: string): string[] {
  return splitAt(text, /[,;\r\n]|\s(?:[&+/]|and)\s/);
}

/** The names of {@link splitNames}, each with its place in the text. */
export function locateNames(text: string): Located[] {
  return locateAt(text, namesSeparator);
}

function splitAt(text: string, separator: RegExp): string[] {
  // As nearly all items of a list are.
  if (!separator.test(text)) return [withoutJoint(text)].filter((name) => name !== '');
  return locateAt(text, separator).map((name) => name.text);
}

function locateAt(text: string, separator: RegExp): Located[] {
  const hidden = text.replace(/\([^()]*\)/g, (bracket) => '_'.repeat(bracket.length));
  let end = 0;
  return hidden.split(separator).flatMap((part) => {
    const start = hidden.indexOf(part, end);
    end = start + part.length;
    const name = withoutJoint(text.slice(start, end));
    const at = text.lastIndexOf(name, end);
    return name === '' ? [] : [{ text: name, start: at, end: at + name.length }];
  });
}

/** `& Bo` → `Bo` */
function withoutJoint(part: string): string {
  return part.trim().replace(/^(?:and|&)\s+/, '');
}

const isFillInStart = charactersOf('[<(tTfFxX?');

/** Whether a text is a word that a form leaves to be filled in: `TO FILL`, `TBD`, `xxx`, `???`. */
export function isFillIn(text: string): boolean {
  // Nearly all texts start otherwise.
  if (!isFillInStart(text, 0)) return false;
  return /^(?:[[<(]\s*)?(?:to[ -]?fill(?: in)?|fill me|to[ -]?do|tbd|tba|tbc|fixme|xxx+|\?{2,})(?:\s*[\]>)])?[.:]?$/i.test(
    text,
  );
}

/**
 * A text without characters of one kind at its ends, or at its end alone; unlike a pattern with `+$`, in time that grows as
 * the text does.
 */
export function trimAny(text: string, kind: RegExp, where: 'both' | 'end' = 'both'): string {
  let start = 0;
  let end = text.length;
  while (where === 'both' && start < end && kind.test(text.charAt(start))) start += 1;
  while (end > start && kind.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
