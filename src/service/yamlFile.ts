/** Reads the team's YAML files leniently: what has the wrong shape is passed over, what is broken is said beside the rest. */
import { parseDocument } from 'yaml';
import { isTooDeep } from './note/frontMatter';
import type { YamlError } from './note/note';
import { createYamlPlaces, type YamlPath, type YamlPlaces } from './yamlPlaces';

export interface YamlFile {
  /** Plain values; undefined where nothing could be read. */
  readonly value: unknown;
  /** Spans are UTF-16 offsets into the text. */
  readonly errors: readonly YamlError[];
  readonly placeOf: YamlPlaces;
}

/** A roster may have a line in brackets for each of thousands of people; `yaml` was seen to read twice as many, all nested. */
const mostBrackets = 10_000;

/** Each of thousands of people may have the same anchored list; nobody here walks a value without bounds. */
const mostAliases = 10_000;

/** Never throws. Aliases are followed a bounded number of times only. */
export function readYamlFile(text: string): YamlFile {
  if (isTooDeep(text, mostBrackets)) {
    const error = { code: 'RESOURCE_EXHAUSTION', message: 'Nested too deeply to be read', start: 0, end: 1 };
    return { value: undefined, errors: [error], placeOf: () => ({ start: 0, end: 1, origin: 0, isEmpty: false }) };
  }
  // The parser would print a warning for keys that are no texts.
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const placeOf = createYamlPlaces(document, text);
  const errors = document.errors.map(({ code, message, pos: [start, end] }) => ({ code, message, start, end }));
  try {
    const value: unknown = document.toJS({ maxAliasCount: mostAliases });
    if (errors.length > 0 || value === null || value === undefined || isMapping(value))
      return { value, errors, placeOf };
    const message = 'This file has to hold keys and their values';
    return { value, errors: [{ code: 'NO_MAPPING', message, start: 0, end: 1 }], placeOf };
  } catch (error) {
    const unreadable = { code: 'UNREADABLE', message: String(error), start: 0, end: 1 };
    return { value: undefined, errors: [...errors, unreadable], placeOf };
  }
}

/** The entries of a mapping; none where it is something else. */
export function entries(value: unknown): [string, unknown][] {
  return isMapping(value) ? Object.entries(value) : [];
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands under a key of a mapping. */
export function get(value: unknown, key: string): unknown {
  return entries(value).find(([name]) => name === key)?.[1];
}

/** The items of a list; none where it is something else. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text, also where YAML made a number or a truth value of it. */
export function text(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) && value !== '' ? String(value) : undefined;
}

/** The texts of a list, or of a single text. */
export function texts(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).flatMap((item) => text(item) ?? []);
}

/** The texts under a key that takes one or many, and where each stands. Of truth values the schemas say that they are none. */
export function textsAt(value: unknown, path: YamlPath): { text: string; path: YamlPath }[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => (Array.isArray(item) ? [] : textsAt(item, [...path, String(index)])));
  const written = typeof value === 'boolean' ? undefined : text(value);
  return written === undefined ? [] : [{ text: written, path }];
}
