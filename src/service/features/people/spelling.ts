/** The ways in which somebody is written, and which of them a written name is: what a rename has to tell apart. */
import { nameKey, splitPeople, trimAny } from '../../note/names';
import type { Span } from '../../note/note';
import { ownerSeparator } from '../../note/owners';
import type { KnownPerson } from '../../roster/people';
import { personForms } from '../../roster/roster';

/** A name that can be changed by itself, and where it stands. */
export interface NamePart extends Span {
  readonly text: string;
}

/** Whether a text can be one name wherever people are written down: in YAML, before a colon, beside others. */
export function isOneName(text: string): boolean {
  const isPlain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’_-]*$/u.test(text) && /\p{L}/u.test(text);
  return isPlain && text.split(ownerSeparator).length === 1 && splitPeople(text).length === 1;
}

/** A name, and what stands in brackets behind it if that is one, too: `Sairaj Kodilkar (SK)` is two. */
export function partsOf({ text, start, end }: NamePart): NamePart[] {
  const whole = { text, start, end };
  const open = text.lastIndexOf('(');
  // Where it is written with escapes, places inside of it cannot be told.
  if (open < 0 || !text.endsWith(')') || end - start !== text.length) return [whole];
  const inner = text.slice(open + 1, -1);
  const bare = text.slice(0, open).trimEnd();
  const word = trimAny(inner, /[\s`"'@]/);
  if (bare === '' || inner.includes(')')) return [whole];
  const name = { text: bare, start, end: start + bare.length };
  if (!isOneName(word)) return [name];
  const at = start + open + 1 + inner.indexOf(word);
  return [name, { text: word, start: at, end: at + word.length }];
}

/** The same for all that is written one way, for one person. */
export type SpellingOf = (text: string) => string;

/**
 * Case, accents and spaces make no other spelling, unless the roster lists it: where it has `ZoëK` with the alias `ZoeK`,
 * the two are renamed one by one.
 */
export function spellingsOf({ entry }: KnownPerson): SpellingOf {
  const listed = entry === undefined ? [] : personForms(entry).map((form) => form.normalize('NFC'));
  return (text) => {
    const exact = text.normalize('NFC');
    if (listed.includes(exact)) return exact;
    const key = nameKey(text);
    return listed.find((form) => nameKey(form) === key) ?? key;
  };
}
