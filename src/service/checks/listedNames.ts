/** The names that a list of the front matter holds. */
import { readableFields } from '../note/frontMatter';
import { nameKey } from '../note/names';
import type { FieldValue, Located, Note } from '../note/note';

export type ListValue = Extract<FieldValue, { kind: 'list' }>;

/** A text in a list. */
export interface ListedName extends Located {
  /** See {@link nameKey}. */
  readonly key: string;
  readonly list: ListValue;
  readonly item: FieldValue;
}

/** A field with that key which holds a list. */
export function listOf(note: Note, key: string): ListValue | undefined {
  const value = readableFields(note).find((field) => field.key.text === key)?.value;
  return value?.kind === 'list' ? value : undefined;
}

/** The texts of a list, in order; empty where there is no list. */
export function listedNames(note: Note, key: string): readonly ListedName[] {
  const list = listOf(note, key);
  if (list === undefined) return [];
  const known = last.get(key);
  if (known?.list === list) return known.names;
  const names: ListedName[] = [];
  for (const item of list.items) {
    if (item.kind !== 'text') continue;
    const { start, end, text } = item;
    names.push({ start, end, text, key: nameKey(text), list, item });
  }
  last.set(key, { list, names });
  return names;
}

/** By the few keys of lists: many a rule asks for the same, and then comes the next note. */
const last = new Map<string, { readonly list: ListValue; readonly names: readonly ListedName[] }>();
