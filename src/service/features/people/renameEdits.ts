/** What a rename changes in one file; in YAML, as its author has written it there. */
import type { Edit } from '../../note/edit';
import { readableFields } from '../../note/frontMatter';
import type { FieldValue, Note, Span } from '../../note/note';
import { fileName } from '../../note/uris';
import { toYaml } from '../../note/yamlText';
import type { NoteNames } from '../../roster/evidence';
import { readRoster } from '../../roster/roster';
import { meaningsIn, writtenNames } from './personAt';
import { isSpelled, type Refuse, type Renaming, renamed, spelledParts } from './renaming';
import { rosterNames } from './rosterNames';
import type { NamePart } from './spelling';

/** @param summary the note's names as the index keeps them */
export function noteEdits(note: Note, renaming: Renaming, summary: NoteNames, refuse: Refuse): Edit[] {
  const { person, people } = renaming;
  const meaningOf = meaningsIn(summary, people);
  const isTheirs = (text: string): boolean => {
    if (!isSpelled(text, renaming)) return false;
    const meaning = meaningOf(text);
    return meaning.kind === 'person' && meaning.person === person;
  };
  const names = writtenNames(note);
  const located = new Set(names.map(({ text }) => text));
  // In broken front matter, or behind escapes, a name can be read that has no place.
  const lost = summary.participants.find((text) => !located.has(text.replace(/^@/, '')) && isTheirs(text));
  if (lost !== undefined) return refuse('form', { file: fileName(note.uri), name: lost });
  return names
    .filter(({ text }) => isTheirs(text))
    .flatMap((name) => {
      const scalar = name.kind === 'participant' ? scalarAround(note, name.start) : undefined;
      return nameEdits(name, scalar, note.text, renaming);
    })
    .filter(({ start, end, newText }) => note.text.slice(start, end) !== newText);
}

/** Nothing, where the person is not in the roster. */
export function rosterEdits(text: string, renaming: Renaming, refuse: Refuse): Edit[] {
  const { entry } = renaming.person;
  if (readRoster(text).errors.length > 0) return refuse('roster-broken', {});
  if (entry === undefined) return [];
  return rosterNames(text)
    .filter(({ handle }) => handle === entry.handle)
    .flatMap((name) => {
      const quote = /^["']$/.test(text.charAt(name.start - 1)) ? 1 : 0;
      if (!isSpelled(name.text, renaming)) return [];
      return nameEdits(name, { start: name.start - quote, end: name.end + quote }, text, renaming);
    });
}

/** @param scalar the YAML value around the name, quotes included; undefined in prose */
function nameEdits(name: NamePart, scalar: Span | undefined, source: string, renaming: Renaming): Edit[] {
  const { newName } = renaming;
  const quote = scalar === undefined ? '' : source.charAt(scalar.start);
  if (name.end - name.start !== name.text.length) {
    const newText = inQuotes(renamed(name.text, renaming), quote);
    return [{ start: name.start, end: name.end, newText }];
  }
  return spelledParts(name, renaming).map(({ start, end }) => {
    const isWhole = scalar?.start === start && scalar.end === end;
    return { start, end, newText: isWhole ? toYaml(newName) : inQuotes(newName, quote) };
  });
}

function inQuotes(text: string, quote: string): string {
  if (quote === "'") return text.replaceAll("'", "''");
  return quote === '"' ? JSON.stringify(text).slice(1, -1) : text;
}

/** The value of the participants that a place lies in. */
function scalarAround(note: Note, at: number): Span | undefined {
  const textsIn = (value: FieldValue): FieldValue[] =>
    value.kind === 'list' ? value.items.filter(({ start, end }) => start <= at && at <= end).flatMap(textsIn) : [value];
  return readableFields(note)
    .flatMap(({ value }) => textsIn(value))
    .find(({ start, end }) => start <= at && at < end);
}
