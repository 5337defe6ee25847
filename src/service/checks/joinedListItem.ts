import { nameKey, splitNames } from '../note/names';
import type { Note } from '../note/note';
import { itemsInstead } from '../note/yamlText';
import { type ListedName, listedNames } from './listedNames';
import type { CheckContext, Fix, Rule } from './rule';

/** Several names in one item: `- Simon, Felipe, Dragos`. */
export const joinedListItem: Rule = {
  id: 'joined-list-item',
  severity: 'warning',
  *check(note, context) {
    for (const key of ['teams', 'participants'] as const) {
      for (const item of listedNames(note, key)) {
        const names = namesIn(item.text);
        if (names.length < 2) continue;
        const { start, end } = item;
        const fixes = [split(note, key, item, names, context)];
        yield { start, end, message: 'joined-list-item', facts: { count: String(names.length) }, fixes };
      }
    }
  },
};

/** The names that commas or semicolons part; those inside of brackets part nothing. */
function namesIn(text: string): string[] {
  const hidden = text.replace(/\([^()]*\)/g, (bracket) => bracket.replace(/[,;]/g, ' '));
  let from = 0;
  return splitNames(hidden).map((name) => {
    const at = hidden.indexOf(name, from);
    from = at + name.length;
    return text.slice(at, from);
  });
}

function split(
  note: Note,
  key: 'teams' | 'participants',
  { list, item, start, end }: ListedName,
  names: readonly string[],
  context: CheckContext,
): Fix {
  return {
    title: 'fix.split-item',
    facts: { count: String(names.length) },
    edits: [{ start, end, newText: itemsInstead(note, list, item, names) }],
    // `Holm, Ida Maria` may be one person, last name first; `Ida, by phone` is one with a remark.
    isSure: names.length > 2 || names.every((name) => isKnown(name, key, context) || / /.test(name)),
  };
}

function isKnown(name: string, key: 'teams' | 'participants', { roster, meetings }: CheckContext): boolean {
  const inRoster = key === 'teams' ? roster.teamsByName : roster.peopleByName;
  return (
    inRoster.has(nameKey(name)) ||
    meetings().some((meeting) => meeting[key].some((other) => nameKey(other) === nameKey(name)))
  );
}
