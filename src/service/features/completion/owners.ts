/**
 * Completion of people at the start of a line in discussions and actions sections: `ra` becomes `RD: `. Whoever types
 * live must never get a name in place of a word, so only those are offered of whom a name starts with what is typed.
 */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import { type CompletionItem, CompletionItemKind, type CompletionList, TextEdit } from 'vscode-languageserver-types';
import { fold, nameKey } from '../../note/names';
import { largeText, type Note } from '../../note/note';
import { isInitials } from '../../note/owners';
import { vocabularyOf } from '../../note/parse';
import type { NoteNames } from '../../roster/evidence';
import { fullNameOf, type KnownPerson, type People } from '../../roster/people';
import { participantsOf, resolve } from '../../roster/resolve';
import { teamForms } from '../../roster/roster';
import type { NoteStore } from '../../workspace/noteStore';
import { createReader, mayBeName, type NamePlace, namePlaceAt, type Reader } from './lineStart';

export interface OwnerSources {
  /** The names of the note itself. */
  names(): NoteNames;
  /** Everybody around it. */
  people(): People;
}

/** No longer list is read; with one more letter it is another one. */
const mostOffered = 100;

/** Nor tried, where none of the forms of many would be read as theirs. */
const mostTried = 300;

const nothing: CompletionList = { isIncomplete: false, items: [] };

/** See {@link completeOwner}. Answers at once where nothing looks like a name; a large text is not read for it. */
export function ownersAt(
  document: TextDocument,
  position: Position,
  isAsked: boolean,
  notes: NoteStore,
): CompletionList {
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const note = mayBeName(before) && document.getText().length < largeText ? notes.note(document) : undefined;
  if (note === undefined || !notes.isNote(note)) return nothing;
  const sources = { names: () => notes.summary(note), people: () => notes.peopleAround(note.uri) };
  return completeOwner(document, note, position, isAsked, sources);
}

/**
 * @param isAsked whether somebody asked for the list; while it opens by itself, an empty line has none
 * @returns a list that holds for what is typed so far, to be asked for again with each letter
 */
export function completeOwner(
  document: TextDocument,
  note: Note,
  position: Position,
  isAsked: boolean,
  sources: OwnerSources,
): CompletionList {
  const place = namePlaceAt(note, document.offsetAt(position));
  if (place === undefined || (place.typed === '' && !place.isCalledFor && !isAsked)) return nothing;
  const scene = { place, names: sources.names(), people: sources.people() };
  if (!place.others.every((other) => isSomebody(other, scene))) return nothing;
  const candidates = candidatesFor(scene);
  if (candidates.length === 0) return nothing;
  const { roster } = scene.people;
  const reader = createReader(note, place, vocabularyOf(note.frontMatter, [], roster.known));
  if (reader === undefined) return nothing;
  const range = { start: document.positionAt(place.start), end: document.positionAt(place.end) };
  const items: CompletionItem[] = [];
  for (const candidate of candidates.slice(0, mostTried)) {
    const written = candidate.forms().find((form) => candidate.isMeantBy(form, reader));
    if (written === undefined || items.some(({ label }) => label === labelOf(written, place))) continue;
    items.push({ ...toItem(candidate, written, scene, range), sortText: String(items.length).padStart(3, '0') });
    if (items.length === mostOffered) break;
  }
  return items.length === 0 ? nothing : { isIncomplete: true, items };
}

interface Scene {
  readonly place: NamePlace;
  readonly names: NoteNames;
  readonly people: People;
}

interface Candidate {
  readonly kind: 'person' | 'group';
  /** What tells them from others in the list. */
  readonly description: string;
  /** How they may be written, the best first. */
  forms(): string[];
  /** Whether a form, in this line, is read as a name, and as theirs. */
  isMeantBy(form: string, reader: Reader): boolean;
}

/** A comma stands behind any word; so the words before the cursor have to be names. */
function isSomebody(written: string, { names, people }: Scene): boolean {
  return isInitials(written.replace(/^@/, '')) || resolve(written, names, people).kind !== 'unknown';
}

/** Participants first, then regulars of the series, then everybody; groups, who only own things, come last. */
function candidatesFor(scene: Scene): Candidate[] {
  const { place, names, people } = scene;
  const typed = fold(place.typed.replace(/^@/, ''));
  const there = new Set(place.others.flatMap((other) => personOf(other, scene) ?? []));
  const listed = participantsOf(names, people);
  const attendance = ({ spellings }: KnownPerson): number =>
    spellings.reduce((sum, { key }) => sum + people.evidence.attendance(key, names.series), 0);
  const matching = people.all.filter((person) => !there.has(person) && isNamed(person, typed, people));
  const regulars = matching
    .filter((person) => !listed.has(person))
    .map((person) => ({ person, count: attendance(person) }))
    .sort((a, b) => b.count - a.count)
    .map(({ person }) => person);
  const present = [...listed].filter((person) => matching.includes(person));
  const persons = [...present, ...regulars].map((person) => toCandidate(person, scene));
  const isForGroups = place.section.kind === 'actions' && !place.typed.startsWith('@');
  return isForGroups ? [...persons, ...groupsFor(typed, scene)] : persons;
}

function personOf(written: string, { names, people }: Scene): KnownPerson | undefined {
  const found = resolve(written, names, people);
  return found.kind === 'person' ? found.person : undefined;
}

/** Whether initials, handle, given name, family name or an alias of somebody start with what is typed, folded. */
function isNamed(person: KnownPerson, typed: string, people: People): boolean {
  const { id, entry, names, spellings } = person;
  const isStart = (form: string): boolean => form.startsWith(typed);
  if (isStart(id) || spellings.some(({ key }) => isStart(key))) return true;
  if (names.some(({ given, family, bracket = '' }) => isStartOf(typed, [given, ...family]) || isStart(fold(bracket))))
    return true;
  if (entry !== undefined && [entry.initials ?? '', ...entry.aliases].map(fold).some(isStart)) return true;
  // Initials begin as a name does, and are short.
  const first = typed.charAt(0);
  return (
    typed.length <= 4 &&
    names.some(({ given }) => given.startsWith(first)) &&
    isStart(fold(people.initialsOf(person) ?? ''))
  );
}

/** Whether a full name, or what of it stands behind the given name, starts so; of a family name more than letters is known. */
function isStartOf(typed: string, words: readonly string[]): boolean {
  return words.some((word, at) => (at === 0 || word.length > 2) && words.slice(at).join(' ').startsWith(typed));
}

function toCandidate(person: KnownPerson, { place, names, people }: Scene): Candidate {
  return {
    kind: 'person',
    description: fullNameOf(person),
    forms: () => formsOf(person, people, place.typed.startsWith('@')),
    isMeantBy: (form, reader) => {
      const raw = reader(form)?.raw;
      const found = raw === form ? resolve(raw, names, people) : undefined;
      return found?.kind === 'person' && found.person === person;
    },
  };
}

/** Initials, else the handle, else any other name; behind an `@` the handle goes first. What is not read as a name is no use. */
function formsOf(person: KnownPerson, people: People, isHandle: boolean): string[] {
  const { label, entry, spellings } = person;
  const initials = people.initialsOf(person) ?? label;
  const others = [label, ...spellings.map((spelling) => spelling.label), ...(entry?.aliases ?? [])];
  const full = fullNameOf(person);
  if (!isHandle) return [initials, ...others, full, full.replace(/^(\S+)\s(?:.*\s)?(\p{L})\S*$/u, '$1 $2')];
  return [...others, initials].filter((form) => !/\s/.test(form)).map((form) => `@${form}`);
}

function groupsFor(typed: string, scene: Scene): Candidate[] {
  const { place, names, people } = scene;
  const { roster } = people;
  const groups = [
    ...['All', ...roster.groups].map((name) => [name]),
    ...roster.teams.map((team) => [team.name ?? team.id, ...teamForms(team)]),
    ...names.teams.map((name) => [name]),
  ];
  const seen = new Set(place.others.map(nameKey));
  const candidates: Candidate[] = [];
  for (const forms of groups) {
    const isNew = forms.every((form) => !seen.has(nameKey(form)));
    for (const form of forms) seen.add(nameKey(form));
    if (isNew && forms.some((form) => isStartOf(typed, fold(form).split(' ')))) candidates.push(toGroup(forms, scene));
  }
  return candidates;
}

function toGroup(forms: readonly string[], { names, people }: Scene): Candidate {
  return {
    kind: 'group',
    description: '',
    forms: () => [...forms],
    isMeantBy: (form, reader) => {
      const raw = reader(form)?.raw;
      return raw === form && ['group', 'team'].includes(resolve(raw, names, people).kind);
    },
  };
}

function labelOf(written: string, { hasColon }: NamePlace): string {
  return hasColon ? written : `${written}:`;
}

function toItem(
  { kind, description }: Candidate,
  written: string,
  { place }: Scene,
  range: Parameters<typeof TextEdit.replace>[0],
): CompletionItem {
  const label = labelOf(written, place);
  return {
    label,
    kind: CompletionItemKind.Value,
    textEdit: TextEdit.replace(range, place.hasColon ? label : `${label} `),
    data: kind,
    // What is typed has been looked at here; so VS Code keeps all, in this order.
    ...(place.typed !== '' && { filterText: place.typed }),
    ...(description !== '' && description !== written && { detail: description, labelDetails: { description } }),
  };
}
