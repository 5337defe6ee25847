/** Completion in the front matter: first which field the cursor is in, then the provider of that field's values. */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind, type Range, TextEdit } from 'vscode-languageserver-types';
import { parseDatetime } from '../../note/datetime';
import { parseFrontMatter } from '../../note/frontMatter';
import { isTextKey, kindOf } from '../../note/keys';
import { readMeeting } from '../../note/meeting';
import { fold, nameKey, splitPeople } from '../../note/names';
import type { Note } from '../../note/note';
import { toYaml } from '../../note/yamlText';
import type { Candidate, CompletionSources, Provider } from './candidate';
import { datetime } from './datetime';
import { placesAt, type ValuePlace } from './fieldAt';
import { missingKeys } from './keys';
import { participants, teams } from './people';
import { location, tags, title } from './texts';

const providers: ReadonlyMap<string, Provider> = new Map([
  ['title', title],
  ['tags', tags],
  ['datetime', datetime],
  ['location', location],
  ['teams', teams],
  ['participants', participants],
]);

/**
 * @param isAsked whether somebody asked for the list, which otherwise opens by itself while they type
 * @returns nothing, at once, wherever the cursor is at nothing that is known here
 */
export function complete(
  document: TextDocument,
  note: Note,
  position: Position,
  isAsked: boolean,
  sources: CompletionSources,
): CompletionItem[] {
  const items = placesAt(note, document.offsetAt(position)).flatMap((place) => {
    if (!isAsked && place.kind === 'value' && isFreeText(place.key)) return [];
    const range = { start: document.positionAt(place.start), end: document.positionAt(place.end) };
    if (place.kind === 'key') return missingKeys(note, place, range, sources);
    return valuesAt(note, place, sources).flatMap((candidate) => toItem(candidate, place, range) ?? []);
  });
  return items.map((item, rank) => ({ ...item, sortText: String(rank).padStart(5, '0') }));
}

/** In words of their own people are not to be interrupted: Enter or Tab would put others in place of them. */
function isFreeText(key: string): boolean {
  return ['text', 'tags'].includes(kindOf(key) ?? '');
}

/** What may stand in a field and does not yet. */
function valuesAt(note: Note, place: ValuePlace, sources: CompletionSources): Candidate[] {
  const candidates = providers.get(place.key)?.(sources, note) ?? [];
  const listed = listedBeside(note, place);
  return candidates.filter(({ value, also = [] }) => ![value, ...also].some((form) => listed.has(nameKey(form))));
}

/** The other items of a list: as the front matter has them without what is being typed, which may be no YAML yet. */
function listedBeside(note: Note, { key, start, end }: ValuePlace): ReadonlySet<string> {
  if (isTextKey(key)) return new Set();
  const frontMatter = parseFrontMatter(`${note.text.slice(0, start)} ${note.text.slice(end)}`);
  const rest = readMeeting({ uri: note.uri, frontMatter });
  const items = key === 'tags' ? rest.tags : key === 'teams' ? rest.teams : rest.participants;
  return new Set(items.flatMap(splitPeople).map(nameKey));
}

/** @returns undefined where the value cannot be written in the form of the place */
function toItem(candidate: Candidate, place: ValuePlace, range: Range): CompletionItem | undefined {
  const { value, detail, documentation } = candidate;
  const yaml = written(value, place);
  if (yaml === undefined) return undefined;
  return {
    label: value,
    kind: place.key === 'datetime' ? CompletionItemKind.Event : CompletionItemKind.Value,
    filterText: filterText(candidate, place),
    textEdit: TextEdit.replace(range, place.lead + yaml),
    data: place.key,
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation }),
  };
}

function written(value: string, { form }: ValuePlace): string | undefined {
  if (form !== 'joined') return toYaml(value, form === 'flow');
  return /[,;"']/.test(value) || toYaml(value) !== value ? undefined : value;
}

/**
 * VS Code matches what stands between the start of the range and the cursor, letter by letter. So that `razv` finds
 * `RăzvanD` the name stands there plainly, too; and a quote that is typed stands before it.
 */
function filterText({ value, also = [] }: Candidate, { typed, key }: ValuePlace): string {
  // Whoever asks at a moment that is written wants another one, which would never match.
  if (key === 'datetime' && parseDatetime(typed.trim()).kind !== 'malformed') return typed.trim();
  const quote = /^\s*(["'])/.exec(typed)?.[1] ?? '';
  return quote + [...new Set([fold(value), value, ...also.flatMap((form) => [fold(form), form])])].join(' ');
}
