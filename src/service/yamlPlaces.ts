/** Where the keys and values of a YAML document stand. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Span } from './note/note';

/** The keys and indexes that lead from the root to a value. */
export type YamlPath = readonly string[];

/** The span of a key or value; where an alias stands for it, that of the alias. */
export interface YamlPlace extends Span {
  /** Where it begins in the text itself, be it here or behind an anchor. */
  readonly origin: number;
  /** Whether nothing at all is written there. */
  readonly isEmpty: boolean;
}

/** What stands in a mapping or list; in a list there is no key. */
type Child = Pick<Pair, 'key' | 'value'>;

/** @returns the place of the value at a path, or of its key; of what is around it where it cannot be told */
export type YamlPlaces = (path: YamlPath, part: 'key' | 'value') => YamlPlace;

/** @param text the document's source, in which spans are UTF-16 offsets */
export function createYamlPlaces(document: Document, text: string): YamlPlaces {
  const pairsOf = createPairFinder();
  let targets: ReadonlyMap<Alias, unknown> | undefined;
  const follow = (alias: Alias): unknown => {
    targets ??= findTargets(document);
    return targets.get(alias);
  };
  const child = (parent: unknown, segment: string): Child | undefined => {
    if (isMap(parent)) return pairsOf(parent).get(segment);
    const item = isSeq(parent) ? parent.items[Number(segment)] : undefined;
    return item === undefined ? undefined : { key: undefined, value: item };
  };
  return (path, part) => {
    let at: Child = { key: undefined, value: document.contents };
    let alias: Alias | undefined;
    for (const segment of path) {
      const { value } = at;
      if (isAlias(value)) alias ??= value;
      const next = child(isAlias(value) ? follow(value) : value, segment);
      if (next === undefined) break;
      at = next;
    }
    const own = spanOf(at.value, text);
    const isEmpty = own === undefined || own.start === own.end;
    const place = (part === 'key' || isEmpty ? spanOf(at.key, text) : own) ?? dashBefore(own?.start ?? 0, text);
    const { start, end } = spanOf(alias, text) ?? place;
    return { start, end, origin: place.start, isEmpty };
  };
}

/** Of keys that stand there twice the later one counts, as it does for values. */
function createPairFinder(): (map: YAMLMap) => ReadonlyMap<string, Pair> {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map) => {
    const pairs = known.get(map) ?? new Map(map.items.map((pair) => [keyText(pair.key), pair]));
    known.set(map, pairs);
    return pairs;
  };
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '') : '';
}

/** What each alias stands for: the last thing before it with that anchor. One walk for all. */
function findTargets(document: Document): ReadonlyMap<Alias, unknown> {
  const anchors = new Map<string, unknown>();
  const targets = new Map<Alias, unknown>();
  visit(document, {
    Alias: (_, alias) => {
      targets.set(alias, anchors.get(alias.source));
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

/** Block collections reach to the start of the next token; without the white space between. */
function spanOf(node: unknown, text: string): Span | undefined {
  if (!isNode(node) || node.range == null) return undefined;
  const [start, end] = node.range;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** The dash of an item with nothing behind it. */
function dashBefore(at: number, text: string): Span {
  const from = Math.max(0, at - 100);
  const end = Math.max(1, from + text.slice(from, at).trimEnd().length);
  return { start: end - 1, end };
}
