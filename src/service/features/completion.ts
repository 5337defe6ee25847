/** Completion in the front matter: first which field the cursor is in, then the provider of that field's values. */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { stringify } from 'yaml';
import { fold, isFillIn, splitNames } from '../note/names';
import { type Note, type Span, texts } from '../note/note';
import { Tally } from '../note/tally';
import type { Roster } from '../roster/roster';
import type { IndexedNote } from '../workspace/noteIndex';
import { valueAt } from './fieldAt';

/** Something that may stand in a field. */
interface Candidate {
  readonly value: string;
  readonly detail?: string;
  /** What else it may be found by: the full name, aliases. */
  readonly also?: readonly string[];
}

/** What the values come from. */
export interface CompletionSources {
  readonly roster: Roster;
  /** The other notes of the same folder; asked for only where their names are wanted. */
  notes(): readonly IndexedNote[];
}

type Provider = (sources: CompletionSources) => Candidate[];

const providers: Readonly<Record<string, Provider>> = { participants: people, teams };

/** @returns nothing, at once, wherever the cursor is not at a value that is known here */
export function complete(
  document: TextDocument,
  note: Note,
  position: Position,
  sources: CompletionSources,
): CompletionItem[] {
  const place = valueAt(note, document.offsetAt(position));
  const provider = place === undefined ? undefined : providers[place.key];
  if (place === undefined || provider === undefined) return [];
  const listed = new Set(
    texts(note, place.key)
      .filter(({ start }) => start !== place.start)
      .map(({ text }) => fold(text)),
  );
  return provider(sources)
    .filter(({ value, also = [] }) => ![value, ...also].some((form) => listed.has(fold(form))))
    .map((candidate, rank) => toItem(document, candidate, place, rank, place.key));
}

function toItem(
  document: TextDocument,
  { value, detail, also = [] }: Candidate,
  place: Span & { lead: string },
  rank: number,
  key: string,
): CompletionItem {
  const range = { start: document.positionAt(place.start), end: document.positionAt(place.end) };
  // VS Code matches what is typed letter by letter; so that `razv` finds `RăzvanD` the name stands there plainly, too.
  const forms = [...new Set([fold(value), value, ...also.flatMap((form) => [fold(form), form])])];
  return {
    label: value,
    kind: CompletionItemKind.Value,
    filterText: place.lead + forms.join(' '),
    sortText: String(rank).padStart(5, '0'),
    textEdit: { range, newText: place.lead + stringify(value, { lineWidth: 0 }).trimEnd() },
    data: key,
    ...(detail !== undefined && { detail }),
  };
}

/** The roster's people; without one, whoever took part in any meeting, most frequent first. */
function people({ roster, notes }: CompletionSources): Candidate[] {
  if (roster.people.length === 0) return mostUsed(notes().flatMap(({ participants }) => participants));
  return roster.people.map(({ handle, name, aliases, teams: of }) => ({
    value: handle,
    also: [...(name === undefined ? [] : [name]), ...aliases],
    detail: [name, of.join(', ')].filter((part) => part !== undefined && part !== '').join(' · '),
  }));
}

function teams({ roster, notes }: CompletionSources): Candidate[] {
  if (roster.teams.length === 0) return mostUsed(notes().flatMap((note) => note.teams));
  return roster.teams.map(({ id, name, aliases }) => ({
    value: id,
    also: aliases,
    ...(name !== undefined && { detail: name }),
  }));
}

function mostUsed(names: readonly string[]): Candidate[] {
  const tally = new Tally();
  // Beginners write several people into one item; and forms leave words to fill in.
  for (const name of names.flatMap(splitNames)) if (!isFillIn(name)) tally.add(name);
  return [...tally]
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key))
    .map(({ label }) => ({ value: label }));
}
