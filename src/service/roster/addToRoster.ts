/** Adds to `roster.yaml` as its author would have: comments, order and layout stay what they are. */
import { parseDocument } from 'yaml';
import { applyEdits, type Edit } from '../note/edit';
import { type Addition, holdsAll } from './additions';
import { type RosterSection, readRoster } from './roster';
import { RosterPlaces } from './rosterPlaces';

/**
 * @param source the roster as it is written
 * @returns the edit, or undefined where the roster is written in a way that leaves no sure place for it
 */
export function addToRoster(source: string, section: RosterSection, key: string): Edit | undefined {
  return insert(source, [{ kind: 'entry', section, key, fields: {}, remarks: [] }])?.[0];
}

export interface Extended {
  readonly text: string;
  /** What the roster, as it is written, leaves no sure place for. */
  readonly left: readonly Addition[];
}

/** Adds all for which there is a sure place. */
export function extendRoster(source: string, additions: readonly Addition[]): Extended {
  const edits = insert(source, additions);
  if (edits !== undefined) return { text: applyEdits(source, edits), left: [] };
  if (additions.length < 2) return { text: source, left: additions };
  // Hardly ever is there no place for something: what it is comes out by halves.
  const middle = additions.length >> 1;
  const first = extendRoster(source, additions.slice(0, middle));
  const second = extendRoster(first.text, additions.slice(middle));
  return { text: second.text, left: [...first.left, ...second.left] };
}

/** @returns undefined unless all is there afterwards, and everything else is as it was */
function insert(source: string, additions: readonly Addition[]): Edit[] | undefined {
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'error' });
  if (document.errors.length > 0) return undefined;
  const places = new RosterPlaces(source, document);
  const insertions = additions.map((addition) => places.insertions(addition));
  if (insertions.includes(undefined)) return undefined;
  const edits = places.toEdits(insertions.flatMap((each) => each ?? []));
  return holdsAll(readRoster(applyEdits(source, edits)), readRoster(source), additions) ? edits : undefined;
}
