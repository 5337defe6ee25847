/** Which spellings are one person's. */
import { nameKey } from '../note/names';
import {
  hasFamilyName,
  isOnlyCapitals,
  isSameFamily,
  isShortGivenName,
  mayBeInitials,
  type PersonName,
  readPersonName,
} from '../note/personName';
import type { Evidence, Spelling } from './evidence';
import { type Person, personForms, type Roster } from './roster';

/** Somebody, as gathered from the roster and the notes. */
export interface Draft {
  readonly entry: Person | undefined;
  readonly names: PersonName[];
  readonly spellings: Spelling[];
}

/** Joins spellings to people: the roster's first, then full names, then `RăzvanD`, then given names alone. */
export class JoinedSpellings {
  readonly drafts: Draft[] = [];
  readonly byKey = new Map<string, Draft[]>();
  private readonly byGiven = new Map<string, Draft[]>();
  private readonly byFamily = new Map<string, Draft[]>();
  private readonly evidence: Evidence;

  constructor(roster: Roster, evidence: Evidence) {
    this.evidence = evidence;
    for (const entry of roster.people) this.addEntry(entry);
    const spellings = evidence.spellings().filter(({ label }) => !isOnlyCapitals(label));
    const named = spellings.map((spelling) => ({ spelling, name: readPersonName(spelling.label) }));
    // The sort is stable: of names that tell as much, those that are used most go first.
    for (const { spelling, name } of named.sort((a, b) => rankOf(b.name) - rankOf(a.name))) {
      this.addSpelling(spelling, name);
    }
  }

  private addEntry(entry: Person): void {
    const forms = personForms(entry);
    const draft: Draft = {
      entry,
      names: forms.filter((form) => !isOnlyCapitals(form)).map(readPersonName),
      spellings: [],
    };
    this.drafts.push(draft);
    for (const form of forms) this.point(form, draft);
    this.pointNames(draft, draft.names);
  }

  /** A name points to somebody; where it points to several, it stands for any of them. */
  private point(form: string, draft: Draft): void {
    push(this.byKey, nameKey(form), draft);
  }

  private addSpelling(spelling: Spelling, name: PersonName): void {
    const known = this.byKey.get(spelling.key);
    const candidates = known ?? this.candidates(spelling, name);
    const [only, ...others] = candidates;
    if (only === undefined) this.addDraft(spelling, name);
    else if (others.length === 0) this.join(only, spelling, name);
    else if (known === undefined) for (const candidate of candidates) this.point(spelling.label, candidate);
  }

  private candidates(spelling: Spelling, name: PersonName): Draft[] {
    const sameGiven = this.byGiven.get(name.given) ?? [];
    const found = sameGiven.filter((draft) => draft.names.every((other) => this.goTogether(spelling, name, other)));
    return found.length > 0 || !hasFamilyName(name) ? found : this.nicknamed(name);
  }

  /** Whoever comes to one meeting under two names is two people, but for a slip now and then. */
  private goTogether({ key, count }: Spelling, name: PersonName, other: PersonName): boolean {
    if (name.given !== other.given) return true;
    if (!isSameFamily(name, other)) return false;
    const together = this.evidence.together(key, other.key);
    // Who is listed once as `Ann` and as `AnnB` are two; `CarlD` and `Carl D.` are a slip.
    const isSlip = name.family.length > 0 && other.family.length > 0 && together < 2;
    return together === 0 || isSlip || together * 5 <= Math.min(count, this.evidence.attendance(other.key));
  }

  /** `Cristi Velea` is Cristian Velea. */
  private nicknamed(name: PersonName): Draft[] {
    const family = name.family.at(-1) ?? '';
    return (this.byFamily.get(family) ?? []).filter(({ names }) =>
      names.some(
        (other) =>
          hasFamilyName(other) &&
          name.given !== other.given &&
          isShortGivenName(name.given, other.given) &&
          isSameFamily(name, other) &&
          this.evidence.together(name.key, other.key) === 0,
      ),
    );
  }

  private addDraft(spelling: Spelling, name: PersonName): void {
    const draft: Draft = { entry: undefined, names: [], spellings: [] };
    this.drafts.push(draft);
    this.join(draft, spelling, name);
  }

  private join(draft: Draft, spelling: Spelling, name: PersonName): void {
    draft.spellings.push(spelling);
    draft.names.push(name);
    this.point(spelling.label, draft);
    // What stands in brackets is a name if somebody is listed so: `Otto (finn)` and `finn`, not `Otto (remote)`.
    const { bracket } = name;
    const isName = bracket !== undefined && !mayBeInitials(bracket) && this.evidence.attendance(nameKey(bracket)) > 0;
    if (isName) this.point(bracket, draft);
    this.pointNames(draft, [name]);
  }

  private pointNames(draft: Draft, names: readonly PersonName[]): void {
    for (const { given, family } of names) {
      push(this.byGiven, given, draft);
      push(this.byFamily, family.at(-1) ?? '', draft);
    }
  }
}

/** How much a name tells, least for `Răzvan`, then `Otto (finn)`, `RăzvanD`, `Răzvan Deaconescu`. */
function rankOf(name: PersonName): number {
  if (hasFamilyName(name)) return 3;
  if (name.family.length > 0) return 2;
  return name.bracket === undefined ? 0 : 1;
}

/** Adds to the list under a key, unless it is there. */
export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
