/** Names that are listed twice: what the rules for participants and teams share. */
import type { Note } from '../note/note';
import { itemRemoval } from '../note/yamlText';
import type { ListedName } from './listedNames';
import type { Finding, Fix } from './rule';

/**
 * Names in a list that are those of earlier items.
 * @param names those of a list, in order
 * @param keyOf the same for the keys of all names of one person or team
 */
export function* duplicates(
  note: Note,
  names: readonly ListedName[],
  keyOf: (key: string) => string,
): Generator<Finding> {
  const first = new Map<string, ListedName>();
  for (const name of names) {
    if (name.key === '') continue;
    const key = keyOf(name.key);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, name);
    // `Ida (Oslo)` and `Ida (Bergen)`: the brackets tell namesakes apart.
    else if (remark(name) === '' || remark(earlier) === '' || remark(name) === remark(earlier))
      yield finding(note, name, earlier);
  }
}

function finding(note: Note, name: ListedName, earlier: ListedName): Finding {
  const span = itemRemoval(note, name.list, name.item);
  // With a remark in brackets it may be somebody else, and the remark would go with the name.
  const isSure = remark(name) === remark(earlier);
  const remove = { title: 'fix.remove-later-name', facts: { name: name.text }, isSure } as const;
  const fixes: Fix[] = span === undefined ? [] : [{ ...remove, edits: [{ ...span, newText: '' }] }];
  const message = name.text === earlier.text ? 'duplicate-name' : 'duplicate-name.spelling';
  const facts = { name: name.text, earlier: earlier.text };
  return { start: name.start, end: name.end, message, facts, fixes };
}

function remark({ text }: ListedName): string {
  return /\([^()]*\)\s*$/.exec(text)?.[0].trim() ?? '';
}
