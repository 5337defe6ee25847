/** What a proposed roster says in its comments: what is doubtful, and why. */
import type { Translate } from '../l10n';
import {
  givenNameIn,
  hasFamilyName,
  isOnlyCapitals,
  type PersonName,
  readPersonName,
  withoutBracket,
} from '../note/personName';
import type { Doubt } from './doubts';
import type { UsedInitials } from './initialsInUse';
import type { KnownPerson, People } from './people';

const sentences = {
  head: 'Proposed from the meeting notes; who comes to most meetings stands first.',
  'head.doubts': 'Comments tell what is doubtful. Correct what is wrong, then delete them.',
  perhaps: 'Perhaps {other}: {reason}.',
  'short.initials': '{short} may be short for {long}, and both are written {initials}',
  'short.apart': '{short} may be short for {long}, and no meeting lists both',
  slip: 'the names differ in one letter',
  'slip.apart': 'the names differ in one letter, and no meeting lists both',
  given: '{given} alone is taken for {name}: nobody else has that name, and no meeting lists both.',
  'given.together': '{given} alone is taken for {name}, though both are listed at one meeting.',
  'given.others': '{given} alone is taken for {name}: where it is listed, {others} is, too.',
  nickname: '{nickname} is taken for {name}: the family name is the same.',
  initials: '{initials} is also {others}.',
  guess: '{initials} is a guess from {all} notes in which it fits nobody else; {there} of them list {name}.',
  several: 'Each of these may be several people, so they are in no entry:',
  more: '{names} and {more} more',
  'several.name': '{name}: {people}',
} as const;

/** What the remarks about people are made from. */
export interface Known {
  readonly people: People;
  readonly handleOf: (person: KnownPerson) => string;
  readonly initialsOf: (person: KnownPerson) => string | undefined;
  readonly usedBy: (person: KnownPerson) => UsedInitials | undefined;
  /** All whose given name, folded, is this one. */
  readonly namesakes: (given: string) => readonly KnownPerson[];
  readonly translate: Translate;
}

export function headRemarks(translate: Translate): string[] {
  return [translate(sentences.head, {}), translate(sentences['head.doubts'], {})];
}

/** Who else somebody may be. */
export function doubtRemarks(doubts: readonly Doubt[], person: KnownPerson, known: Known): string[] {
  return doubts.map((doubt) => {
    const other = known.handleOf(doubt.other);
    return known.translate(sentences.perhaps, { other, reason: reasonOf(doubt, person, known) });
  });
}

function reasonOf({ kind, other, shorter, longer }: Doubt, person: KnownPerson, known: Known): string {
  if (kind === 'slip') return known.translate(sentences['slip.apart'], {});
  const facts = { short: writtenGiven(shorter, [person, other]), long: writtenGiven(longer, [person, other]) };
  const initials = known.initialsOf(person);
  return initials !== undefined && initials === known.initialsOf(other)
    ? known.translate(sentences['short.initials'], { ...facts, initials })
    : known.translate(sentences['short.apart'], facts);
}

function writtenGiven({ key, given }: PersonName, people: readonly KnownPerson[]): string {
  const label = people.flatMap(({ spellings }) => spellings).find((spelling) => spelling.key === key)?.label;
  return label === undefined ? given : givenNameIn(label);
}

/** Which of somebody's spellings are less sure to be theirs. */
export function joinRemarks(person: KnownPerson, isNew: (key: string) => boolean, known: Known): string[] {
  const named = person.spellings.map((spelling) => ({ ...spelling, name: readPersonName(spelling.label) }));
  const full = named.find(({ name }) => hasFamilyName(name)) ?? named.find(({ name }) => name.family.length > 0);
  if (full === undefined) return [];
  return named.flatMap(({ key, label, name }) => {
    if (!isNew(key) && !isNew(full.key)) return [];
    const facts = { name: withoutBracket(full.label) };
    if (name.family.length === 0 && name.given === full.name.given) {
      return bareRemark(person, { label, name }, full.key, { ...facts, given: withoutBracket(label) }, known);
    }
    return hasFamilyName(name) && name.given !== full.name.given
      ? known.translate(sentences.nickname, { ...facts, nickname: withoutBracket(label) })
      : [];
  });
}

function bareRemark(
  person: KnownPerson,
  { name }: { readonly label: string; readonly name: PersonName },
  fullKey: string,
  facts: { readonly name: string; readonly given: string },
  known: Known,
): string {
  const { people, namesakes, translate } = known;
  const others = namesakes(name.given).filter((other) => other !== person);
  if (others.length > 0) return translate(sentences['given.others'], { ...facts, others: listed(others, known) });
  const isTogether = people.evidence.together(name.key, fullKey) > 0;
  return translate(isTogether ? sentences['given.together'] : sentences.given, facts);
}

/** Whose initials these are besides, and whether they are somebody's at all. */
export function initialsRemarks(
  person: KnownPerson,
  initials: string,
  others: readonly KnownPerson[],
  known: Known,
): string[] {
  const { people, handleOf, usedBy, translate } = known;
  const shared = others.length > 0 ? [translate(sentences.initials, { initials, others: listed(others, known) })] : [];
  if (people.withInitials(initials).all.includes(person)) return shared;
  const used = usedBy(person);
  if (used === undefined) return shared;
  const facts = { initials, name: handleOf(person), there: String(used.listed), all: String(used.notes) };
  return [...shared, translate(sentences.guess, facts)];
}

/** The names that are in no entry, as they may be several people's. */
export function severalRemarks(known: Known): string[] {
  const { people, translate } = known;
  const names = people.evidence.spellings().flatMap(({ label }) => {
    const meant = isOnlyCapitals(label) ? [] : people.named(label);
    return meant.length < 2
      ? []
      : [translate(sentences['several.name'], { name: label, people: listed(meant, known) })];
  });
  return names.length === 0 ? [] : [translate(sentences.several, {}), ...names];
}

/** The remark about a team whose name is nearly that of another one. */
export function teamRemark(other: string, translate: Translate): string {
  return translate(sentences.perhaps, { other, reason: translate(sentences.slip, {}) });
}

/** Many may have the same initials; the first of them are enough. */
const mostListed = 5;

function listed(people: readonly KnownPerson[], { handleOf, translate }: Known): string {
  const names = people.slice(0, mostListed).map(handleOf).join(', ');
  const more = people.length - mostListed;
  return more > 0 ? translate(sentences.more, { names, more: String(more) }) : names;
}
