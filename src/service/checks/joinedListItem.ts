import { nameKey } from '../note/names';
import type { Note } from '../note/note';
import { itemsInstead } from '../note/yamlText';
import { type ListedName, listedNames } from './listedNames';
import type { CheckContext, Fix, Rule } from './rule';

type ListKey = 'teams' | 'participants';

/** Several names in one item: `- Simon, Felipe, Dragos`. */
export const joinedListItem: Rule = {
  id: 'joined-list-item',
  severity: 'warning',
  *check(note, context) {
    for (const key of ['teams', 'participants'] as const) {
      for (const item of listedNames(note, key)) {
        const names = namesIn(note, key, item);
        if (names.length < 2) continue;
        const { start, end } = item;
        const fixes = [split(note, key, item, names, context)];
        yield { start, end, message: 'joined-list-item', facts: { count: String(names.length) }, fixes };
      }
    }
  },
};

/** What parts names in an item: always; and only where it parts people, as a team may be called `Tools & Docs`. */
const separators = /\s*[,;]\s*/;
const betweenPeople = /\s+(?:[&+/]|and)\s+/;

/** The names in an item. What stands in brackets parts nothing; an item that goes on below with a dash was indented by mistake. */
function namesIn({ text: source }: Note, key: ListKey, { text, start, end }: ListedName): string[] {
  const written = source.slice(start, end);
  const isOverLines = /[\r\n]/.test(written) && !/^["'|>&!]/.test(written);
  const lines = isOverLines ? written.split(/\s*[\r\n]+\s*(?:-\s+)?/) : [text];
  return lines.flatMap((line) => {
    const hidden = line.replace(/\([^()]*\)/g, (bracket) => bracket.replace(/[^()]/g, '_'));
    const parts = hidden.split(
      new RegExp(key === 'teams' ? separators : `${separators.source}|${betweenPeople.source}`),
    );
    let from = 0;
    return parts.flatMap((part) => {
      const at = hidden.indexOf(part, from);
      from = at + part.length;
      const name = line.slice(at, from).trim();
      return name === '' ? [] : [name];
    });
  });
}

function split(
  note: Note,
  key: ListKey,
  { list, item, text, start, end }: ListedName,
  names: readonly string[],
  context: CheckContext,
): Fix {
  return {
    title: 'fix.split-item',
    facts: { count: String(names.length) },
    edits: [{ start, end, newText: itemsInstead(note, list, item, names) }],
    isSure: !betweenPeople.test(text) && areNames(names, key, context),
  };
}

/** `Holm, Ida Maria` may be one person, last name first; `Ida, by phone, till three` is one with a remark. */
function areNames(names: readonly string[], key: ListKey, context: CheckContext): boolean {
  if (names.every((name) => isKnown(name, key, context))) return true;
  if (key === 'participants' && !names.every((name) => /^[@\p{Lu}]/u.test(name))) return false;
  return names.length > 2 || names.every((name) => isKnown(name, key, context) || / /.test(name));
}

function isKnown(name: string, key: ListKey, { roster, meetings }: CheckContext): boolean {
  const inRoster = key === 'teams' ? roster.teamsByName : roster.peopleByName;
  return (
    inRoster.has(nameKey(name)) ||
    meetings().some((meeting) => meeting[key].some((other) => nameKey(other) === nameKey(name)))
  );
}
