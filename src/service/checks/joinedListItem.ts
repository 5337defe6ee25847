import type { Note, Span } from '../note/note';
import { itemsInstead } from '../note/yamlText';
import { joinedNames } from './joinedNames';
import type { Fix, Rule } from './rule';

/** Several names in one item: `- Simon, Felipe, Dragos`. */
export const joinedListItem: Rule = {
  id: 'joined-list-item',
  severity: 'warning',
  *check(note, context) {
    for (const key of ['teams', 'participants'] as const) {
      for (const listed of context.names(key)) {
        if (!mayBeJoined(listed, note)) continue;
        const { names, isSure } = joinedNames(note, key, listed, context);
        if (names.length < 2) continue;
        const { start, end, list, item } = listed;
        const facts = { count: String(names.length) };
        const edits = [{ start, end, newText: itemsInstead(note, list, item, names) }];
        const fixes: Fix[] = [{ title: 'fix.split-item', facts, edits, isSure }];
        yield { start, end, message: 'joined-list-item', facts, fixes };
      }
    }
  },
};

/** Nearly all items are one name, which nothing has to be asked about. */
function mayBeJoined({ start, end }: Span, { text }: Note): boolean {
  return /[,;&+/\r\n]|\sand\s/.test(text.slice(start, end));
}
