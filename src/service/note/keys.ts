/** The keys of the front matter that the format knows. What it does not know may hold anything. */
import { distance } from 'fastest-levenshtein';
import type { Config } from '../config';
import { fold } from './names';

export type KeyKind = 'list' | 'text' | 'datetime' | 'tags';

const kinds: ReadonlyMap<string, KeyKind> = new Map([
  ['title', 'text'],
  ['tags', 'tags'],
  ['datetime', 'datetime'],
  ['location', 'text'],
  ['teams', 'list'],
  ['participants', 'list'],
]);

/** Other words that people write for a key, and the key. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  datetime: ['date', 'time', 'when', 'day', 'start', 'date_time', 'date-time', 'timestamp'],
  location: ['place', 'where', 'room', 'venue'],
  teams: ['team', 'group', 'groups', 'wg'],
  participants: ['participant', 'attendees', 'attendee', 'attendance', 'present', 'people', 'members', 'who'],
  title: ['name', 'subject', 'meeting'],
  tags: ['tag', 'labels', 'keywords'],
};

/** What a key takes; undefined where the format does not know it. */
export function kindOf(key: string): KeyKind | undefined {
  return kinds.get(key);
}

export function isListKey(key: string): boolean {
  return kinds.get(key) === 'list';
}

export function isTextKey(key: string): boolean {
  return ['text', 'datetime'].includes(kinds.get(key) ?? '');
}

/** All keys that the team takes, in the order in which they stand. */
export function keyOrder({ frontMatter }: Config): string[] {
  const allowed = [...frontMatter.required, ...frontMatter.optional];
  const first = ['title', 'tags'].filter((key) => allowed.includes(key));
  return [...new Set([...first, ...allowed])];
}

/** How far a word is from a key. */
export type Likeness = 'same' | 'near' | 'synonym';

/** How likely a word was meant as a key; undefined where it was not. `same`: but for case and accents; `near`: a slip or two. */
export function likeness(word: string, key: string): Likeness | undefined {
  const folded = fold(word);
  if (folded === fold(key)) return 'same';
  if (folded.length > key.length * 2) return undefined;
  const isAsLong = Math.abs(folded.length - key.length) <= 1;
  if (isAsLong && distance(folded, fold(key)) <= (key.length < 6 ? 1 : 2)) return 'near';
  return synonyms[key]?.includes(folded) === true ? 'synonym' : undefined;
}
