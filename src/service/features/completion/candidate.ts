/** What the values of a field are looked for in, and what is found. */

import type { Clock } from '../../clock';
import type { Config, SeriesConfig } from '../../config';
import type { Translate } from '../../l10n';
import type { Meeting } from '../../note/meeting';
import { fold, isFillIn } from '../../note/names';
import type { Note } from '../../note/note';
import { Tally } from '../../note/tally';
import type { Roster } from '../../roster/roster';

/** Something that may stand in a field. */
export interface Candidate {
  readonly value: string;
  /** In a few words, behind it. */
  readonly detail?: string;
  /** Beside the list, once it is chosen there; plain text. */
  readonly documentation?: string;
  /** What else it may be found by: the full name, aliases. */
  readonly also?: readonly string[];
}

export interface CompletionSources {
  readonly config: Config;
  readonly roster: Roster;
  /** What the team has written down about the note's series. */
  readonly series: SeriesConfig | undefined;
  readonly clock: Clock;
  readonly translate: Translate;
  /** The other meetings of the series, newest first; asked for only where they are wanted. */
  meetings(): readonly Meeting[];
  /** The other notes of the same folder; asked for only where they are wanted. */
  notes(): readonly Meeting[];
}

/** The values of one field, the likeliest first. */
export type Provider = (sources: CompletionSources, note: Note) => Candidate[];

/** What other notes have in a field: what the series uses most goes first. Spellings of one name are one. */
export function usedBefore(
  { meetings, notes }: CompletionSources,
  valuesOf: (meeting: Meeting) => readonly string[],
): Candidate[] {
  const inSeries = countsOf(meetings().flatMap(valuesOf), fold);
  const tally = new Tally();
  for (const value of [...meetings(), ...notes()].flatMap(valuesOf)) if (!isFillIn(value)) tally.add(value);
  const uses = (key: string): number => inSeries.get(key) ?? 0;
  return [...tally]
    .sort((a, b) => uses(b.key) - uses(a.key) || b.count - a.count || a.key.localeCompare(b.key))
    .map(({ label }) => ({ value: label }));
}

/** How often each value is there, by its key. */
export function countsOf(
  values: readonly string[],
  keyOf: (value: string) => string | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of values.map(keyOf)) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
