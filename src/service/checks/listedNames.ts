/** The names that a list of the front matter holds. */
import { readableFields } from '../note/frontMatter';
import { nameKey } from '../note/names';
import type { FieldValue, Located, Note } from '../note/note';

/** The lists of names. */
export type ListKey = 'teams' | 'participants';

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

/** The texts of a list, in order; empty where there is no list. Rules ask for those of the two lists of names by `CheckContext.names`. */
export function listedNames(note: Note, key: ListKey): readonly ListedName[] {
  const list = listOf(note, key);
  const names: ListedName[] = [];
  for (const item of list?.items ?? []) {
    if (list === undefined || item.kind !== 'text') continue;
    const { start, end, text } = item;
    names.push({ start, end, text, key: nameKey(text), list, item });
  }
  return names;
}
