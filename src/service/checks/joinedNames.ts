/** Several names in one value: what the rules that take them apart share. */
import { nameKey, splitNames, splitPeople } from '../note/names';
import type { Located, Note } from '../note/note';
import type { CheckContext } from './rule';

export type ListKey = 'teams' | 'participants';

export interface JoinedNames {
  readonly names: readonly string[];
  /** Whether nobody would take the names for fewer. */
  readonly isSure: boolean;
}

/**
 * The names in a value. Lines of a plain text are names of their own: their dashes were forgotten, or indented too far.
 * @param value an item of a list, or what stands where a list belongs
 */
export function joinedNames(note: Note, key: ListKey, value: Located, context: CheckContext): JoinedNames {
  const written = note.text.slice(value.start, value.end);
  const isOverLines = /[\r\n]/.test(written) && !/^["'|>&!]/.test(written);
  const lines = isOverLines ? written.split(/\s*[\r\n]+\s*/) : [value.text];
  const parts = lines.map((line) => line.replace(bullet, ''));
  const names = parts.flatMap(key === 'teams' ? splitNames : splitPeople);
  const byComma = parts.flatMap(splitNames);
  // Signs and words between people may be part of one's name.
  if (byComma.length !== names.length) return { names, isSure: false };
  const isByLines = names.length === lines.length && lines.slice(1).every((line) => bullet.test(line));
  return { names, isSure: names.length < 2 || isByLines || areNames(names, key, context) };
}

/** What people put before an item; typographers' dashes and Markdown's bullets are none to YAML. */
const bullet = /^[-–—•*+]\s+/;

/** `Holm, Ida Maria` may be one person, last name first; `Ida, by phone, till three` is one with a remark. */
function areNames(names: readonly string[], key: ListKey, context: CheckContext): boolean {
  if (names.every((name) => isKnown(name, key, context))) return true;
  if (key === 'participants' && !names.every((name) => /^[@\p{Lu}]/u.test(name))) return false;
  return names.length !== 2 || names.every((name) => isKnown(name, key, context) || / /.test(name));
}

function isKnown(name: string, key: ListKey, { roster, meetings }: CheckContext): boolean {
  const inRoster = key === 'teams' ? roster.teamsByName : roster.peopleByName;
  return (
    inRoster.has(nameKey(name)) ||
    meetings().some((meeting) => meeting[key].some((other) => nameKey(other) === nameKey(name)))
  );
}
