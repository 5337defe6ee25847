/** Several names in one value: what the rules that take them apart share. */
import { nameKey, splitNames, splitPeople } from '../note/names';
import type { Located, Note } from '../note/note';
import type { ListKey } from './listedNames';
import type { CheckContext } from './rule';

export interface JoinedNames {
  readonly names: readonly string[];
  /** Whether nobody would dispute them. */
  readonly isSure: boolean;
}

/**
 * The names in a value; one where nothing tells that there are more. The lines of a plain text are looked at each by
 * itself: their dashes were forgotten, or indented too far.
 * @param value an item of a list, or what stands where a list belongs
 */
export function joinedNames(note: Note, key: ListKey, value: Located, context: CheckContext): JoinedNames {
  const written = note.text.slice(value.start, value.end);
  const isOverLines = /[\r\n]/.test(written) && !/^["'|>&!]/.test(written);
  const lines = isOverLines ? written.split(/\s*[\r\n]+\s*/) : [value.text];
  const names = lines.flatMap((line) => namesIn(line.replace(bullet, ''), key, context));
  return { names, isSure: areSure(names, key, context) };
}

/** What people put before an item; typographers' dashes and Markdown's bullets are none to YAML. */
const bullet = /^[-–—•*+]\s+/;

/** At commas, where all parts may be names; at `&` and the like, where all parts surely are. */
function namesIn(line: string, key: ListKey, context: CheckContext): string[] {
  const isName = (name: string): boolean => isKnown(name, key, context) || /^[@\p{Lu}]\S*$/u.test(name);
  const parts = splitNames(line);
  const people = key === 'teams' ? parts : splitPeople(line);
  // As nearly all are; whether a name is known is asked only where there may be several.
  if (people.length < 2) return people;
  const [last = '', first = ''] = parts;
  if (parts.length === 2 && isKnown(`${first} ${last}`, key, context)) return [line.trim()];
  if (people.length > parts.length && people.every(isName)) return people;
  const mayBeNames = key === 'teams' || parts.every((part) => isName(part) || /^\p{Lu}|^\S+$/u.test(part));
  return mayBeNames ? parts : [line.trim()].filter((name) => name !== '');
}

/** `Holm, Ida` and `Ida Holm, Acme Corp` are one person each; only where nearly all are known they are surely several. */
function areSure(names: readonly string[], key: ListKey, context: CheckContext): boolean {
  const [only = ''] = names;
  if (names.length === 1) return /^[@\p{L}]/u.test(only) && !/\s[-–—]|^(?:none|nobody|n\/?a)$/i.test(only);
  const strangers = names.filter((name) => !isKnown(name, key, context)).length;
  if (strangers === 0 || names.length < 3) return strangers === 0;
  const areWords = names.every((name) => /^[@\p{L}]\S*$/u.test(name));
  return strangers === 1 || (areWords && strangers * 2 <= names.length);
}

function isKnown(name: string, key: ListKey, { roster, meetings, isListedElsewhere }: CheckContext): boolean {
  const written = nameKey(name);
  if (key === 'participants') return roster.peopleByName.has(written) || isListedElsewhere(written);
  return (
    roster.teamsByName.has(written) || meetings().some(({ teams }) => teams.some((team) => nameKey(team) === written))
  );
}
