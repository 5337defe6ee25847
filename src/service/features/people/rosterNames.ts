/** The names in `roster.yaml`, each with its place. */
import type { Span } from '../../note/note';
import { entries, get, items, readYamlFile, text as textOf } from '../../yamlFile';
import type { YamlPath } from '../../yamlPlaces';

/** A handle, full name, initials or alias; the span is that of the name alone, without quotes around it. */
export interface RosterName extends Span {
  readonly text: string;
  /** The key of its entry. */
  readonly handle: string;
  readonly isKey: boolean;
}

/** @returns entry by entry, the handle first; none for a name that an alias of YAML stands for */
export function rosterNames(source: string): RosterName[] {
  const { value, placeOf } = readYamlFile(source);
  return entries(get(value, 'people')).flatMap(([handle, person]) => {
    const at = (text: string | undefined, path: YamlPath, part: 'key' | 'value'): RosterName[] => {
      const span = text === undefined ? undefined : nameIn(source, text, placeOf(['people', handle, ...path], part));
      return span === undefined || text === undefined ? [] : [{ text, handle, isKey: part === 'key', ...span }];
    };
    const aliases = get(person, 'aliases');
    return [
      ...at(handle, [], 'key'),
      ...at(textOf(get(person, 'name')), ['name'], 'value'),
      ...at(textOf(get(person, 'initials')), ['initials'], 'value'),
      ...(Array.isArray(aliases)
        ? items(aliases).flatMap((alias, index) => at(textOf(alias), ['aliases', String(index)], 'value'))
        : at(textOf(aliases), ['aliases'], 'value')),
    ];
  });
}

/** Where a name stands in its place; all between the quotes where it is written with escapes. */
function nameIn(source: string, name: string, { start, end }: Span): Span | undefined {
  const written = source.slice(start, end);
  const at = written.indexOf(name);
  if (at >= 0) return { start: start + at, end: start + at + name.length };
  return /^(["']).*\1$/s.test(written) ? { start: start + 1, end: end - 1 } : undefined;
}
