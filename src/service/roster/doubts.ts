/** People who may be one: names that differ in one letter, and given names that may be short for others. */
import { distance } from 'fastest-levenshtein';
import { hasFamilyName, isSameFamily, type PersonName } from '../note/personName';
import type { KnownPerson } from './people';

export interface Doubt {
  readonly other: KnownPerson;
  /** Whether one's given name may be short for the other's, or one letter is a slip of the keys. */
  readonly kind: 'short' | 'slip';
  /** The shorter one's name and the longer one's. */
  readonly shorter: PersonName;
  readonly longer: PersonName;
}

/** In shorter names one letter makes another name. */
export const leastLength = 5;

/** No given name is short for others with fewer letters. */
const leastShort = 3;

/** More doubts about one person are no help. */
const mostDoubts = 3;

interface Named {
  readonly person: KnownPerson;
  readonly name: PersonName;
}

/**
 * @param people in their order: a doubt is one about the later of two
 * @param isApart whether two may be one at all, as they never met; it is asked last
 */
export function findDoubts(
  people: readonly KnownPerson[],
  isApart: (a: KnownPerson, b: KnownPerson) => boolean,
): Map<KnownPerson, Doubt[]> {
  const places = new Map(people.map((person, at) => [person, at]));
  const doubts = new Map<KnownPerson, Doubt[]>();
  for (const { a, b, kind } of alikePairs(people)) {
    const [shorter, longer] = a.name.given.length <= b.name.given.length ? [a, b] : [b, a];
    const [first, later] = (places.get(a.person) ?? 0) < (places.get(b.person) ?? 0) ? [a, b] : [b, a];
    const known = doubts.get(later.person) ?? [];
    if (known.length >= mostDoubts || known.some(({ other }) => other === first.person)) continue;
    if (!isApart(first.person, later.person)) continue;
    doubts.set(later.person, [...known, { other: first.person, kind, shorter: shorter.name, longer: longer.name }]);
  }
  return doubts;
}

/** Finds them in buckets: comparing everybody with everybody would take too long. */
function* alikePairs(people: readonly KnownPerson[]): Generator<{ a: Named; b: Named; kind: Doubt['kind'] }> {
  const named = people.flatMap((person) => fullestNames(person).map((name) => ({ person, name })));
  const byGiven = groupBy(named, ({ name }) => name.given);
  for (const [kind, given, other] of alikeGivenNames([...byGiven.keys()])) {
    for (const [a, b] of ofOneFamily(byGiven.get(given) ?? [], byGiven.get(other) ?? [])) yield { a, b, kind };
  }
  for (const sameGiven of byGiven.values()) {
    const byFamily = groupBy(
      sameGiven.filter(({ name }) => hasFamilyName(name)),
      ({ name }) => name.family.join(''),
    );
    for (const [family, other] of slips([...byFamily.keys()], leastShort)) {
      for (const a of byFamily.get(family) ?? [])
        for (const b of byFamily.get(other) ?? []) yield { a, b, kind: 'slip' };
    }
  }
}

/** Those with a family name; where none is known, all. */
function fullestNames({ names }: KnownPerson): readonly PersonName[] {
  const full = names.filter(({ family }) => family.length > 0);
  return full.length > 0 ? full : names;
}

function* alikeGivenNames(names: readonly string[]): Generator<readonly [Doubt['kind'], string, string]> {
  const byStem = groupBy(names, (name) => name.replace(/[iy]$/, ''));
  const known = new Set(names);
  for (const name of names) {
    for (let length = leastShort; length < name.length; length += 1) {
      const start = name.slice(0, length);
      const short = new Set([...(known.has(start) ? [start] : []), ...(byStem.get(start) ?? [])]);
      for (const other of short) if (other !== name) yield ['short', other, name];
    }
  }
  for (const [a, b] of slips(names, leastLength)) if (!a.startsWith(b) && !b.startsWith(a)) yield ['slip', a, b];
}

/** Pairs that may have one family name; an unknown one goes with any. */
function* ofOneFamily(these: readonly Named[], those: readonly Named[]): Generator<readonly [Named, Named]> {
  const byLetter = groupBy(those, familyLetter);
  for (const a of these) {
    const letter = familyLetter(a);
    const fitting = letter === '' ? those : [...(byLetter.get(letter) ?? []), ...(byLetter.get('') ?? [])];
    for (const b of fitting) if (a.person !== b.person && isSameFamily(a.name, b.name)) yield [a, b];
  }
}

function familyLetter({ name }: Named): string {
  return name.family.at(-1)?.charAt(0) ?? '';
}

/** Pairs that differ in one letter: without that letter they are the same, or without one letter each. */
export function* slips(names: readonly string[], least: number): Generator<readonly [string, string]> {
  const byRest = new Map<string, string[]>();
  const said = new Set<string>();
  for (const name of names) {
    if (name.length < least) continue;
    for (const rest of new Set([name, ...[...name].map((_, at) => name.slice(0, at) + name.slice(at + 1))])) {
      const others = byRest.get(rest) ?? [];
      byRest.set(rest, others);
      for (const other of others) {
        if (distance(name, other) !== 1 || said.has(`${other} ${name}`)) continue;
        said.add(`${other} ${name}`);
        yield [other, name];
      }
      others.push(name);
    }
  }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
