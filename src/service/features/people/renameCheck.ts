/**
 * What a rename promises: whatever is written means afterwards whom it meant before. It is made on a copy of the whole
 * folder first, as initials may be told by who else is there.
 */
import { applyEdits, type Edit } from '../../note/edit';
import { nameKey } from '../../note/names';
import { parseNote } from '../../note/parse';
import { fileName } from '../../note/uris';
import { Evidence } from '../../roster/evidence';
import { type KnownPerson, People } from '../../roster/people';
import { type Resolution, resolve } from '../../roster/resolve';
import { knownNames, personForms, type Roster, readRoster } from '../../roster/roster';
import { type IndexedNote, summarize } from '../../workspace/noteIndex';
import type { NoteStore } from '../../workspace/noteStore';
import { meaningsIn, type WrittenName, writtenNames } from './personAt';
import type { RenamePlan } from './rename';
import { partsOf } from './spelling';

/**
 * Refuses a rename after which a name would be another one's than now, or none any more. The person's own other names may
 * become nobody's: initials have to be renamed apart from the name that they were told by.
 */
export function checkRename(plan: RenamePlan, store: NoteStore): void {
  const { rosterUri, texts, edits, people } = plan;
  const rosterText = texts.get(rosterUri);
  const roster = rosterText === undefined ? people.roster : rosterAfter(plan, rosterText);
  const folder = store.folderOf(rosterUri);
  const known = knownNames(roster);
  const evidence = new Evidence();
  const pairs: { before: IndexedNote; after: IndexedNote; names?: ChangedNote }[] = [];
  for (const before of store.index.notes()) {
    if (before.folder !== folder.uri) continue;
    const [text, own] = [texts.get(before.uri), edits.get(before.uri)];
    if (text === undefined || own === undefined) pairs.push({ before, after: before });
    else {
      const note = parseNote(before.uri, applyEdits(text, own), folder.config, known);
      const names = { before: writtenNames(store.parse(before.uri, text)), after: writtenNames(note), edits: own };
      pairs.push({ before, after: summarize(note, before), names });
    }
  }
  for (const { after } of pairs) evidence.add(after);
  const later = new People(roster, evidence);
  for (const { before, after, names } of pairs) {
    if (names === undefined) checkUnchanged(before, later, plan);
    else checkChanged(before, after, names, later, plan);
  }
}

/** The names in a note before and after its edits. */
interface ChangedNote {
  readonly before: readonly WrittenName[];
  readonly after: readonly WrittenName[];
  readonly edits: readonly Edit[];
}

function checkUnchanged(note: IndexedNote, later: People, plan: RenamePlan): void {
  for (const written of new Set([...note.participants, ...note.owners, ...note.speakers])) {
    const before = resolve(written, note, plan.people);
    if (before.kind !== 'person') continue;
    checkMeaning(written, before, resolve(written, note, later), note.uri, plan);
  }
}

function checkChanged(
  before: IndexedNote,
  after: IndexedNote,
  names: ChangedNote,
  later: People,
  plan: RenamePlan,
): void {
  const meaningBefore = meaningsIn(before, plan.people);
  const meaningAfter = meaningsIn(after, later);
  const byPlace = new Map(names.after.map((name) => [name.start, name]));
  const placeAfter = createPlaceFinder(names.edits);
  for (const name of names.before) {
    const at = placeAfter(name.start);
    // A name may be in quotes now.
    const same = byPlace.get(at) ?? byPlace.get(at + 1);
    const meaning = meaningBefore(name.text);
    if (meaning.kind !== 'person') continue;
    if (same !== undefined) checkMeaning(name.text, meaning, meaningAfter(same.text), before.uri, plan);
    else if (meaning.person !== plan.person || isRenamed(name, plan)) {
      plan.refuse('not-read', { name: plan.newName, file: fileName(before.uri) });
    }
  }
}

function isRenamed(name: WrittenName, { spelling, spellingOf }: RenamePlan): boolean {
  return partsOf(name).some(({ text }) => spellingOf(text) === spelling);
}

/** @returns where a place is when edits before it were made; asked for places in the order of the text */
function createPlaceFinder(edits: readonly Edit[]): (at: number) => number {
  let done = 0;
  let shift = 0;
  return (at) => {
    for (let edit = edits[done]; edit !== undefined && edit.start < at; done += 1, edit = edits[done]) {
      shift += edit.newText.length - (edit.end - edit.start);
    }
    return at + shift;
  };
}

function checkMeaning(
  written: string,
  before: Extract<Resolution, { kind: 'person' }>,
  after: Resolution,
  uri: string,
  plan: RenamePlan,
): void {
  const { person } = before;
  if (after.kind === 'person' && isSame(person, after.person, plan)) return;
  if (after.kind === 'unknown' && person === plan.person) return;
  plan.refuse('means-other', { written, file: fileName(uri), person: person.label });
}

/** Whether somebody is the one whom they were, or a part of them where two spellings do not belong together any more. */
function isSame(
  before: KnownPerson,
  after: KnownPerson,
  { person, spelling, spellingOf, newName }: RenamePlan,
): boolean {
  const isTheirs = before === person;
  if (after.entry !== undefined) {
    const handle = before.entry?.handle;
    const isChanged = isTheirs && handle !== undefined && spellingOf(handle) === spelling;
    return after.entry.handle === (isChanged ? newName : handle);
  }
  const keys = new Set(before.spellings.map(({ key }) => key));
  if (isTheirs) keys.add(nameKey(newName));
  return after.spellings.every(({ key }) => keys.has(key));
}

/** The roster with its edits, if they have done what they were to do there, and nothing else. */
function rosterAfter(plan: RenamePlan, text: string): Roster {
  const { edits, rosterUri, person, spelling, spellingOf, newName, people, refuse } = plan;
  const own = edits.get(rosterUri);
  if (own === undefined && person.entry === undefined) return people.roster;
  const before = readRoster(text);
  const after = readRoster(applyEdits(text, own ?? []));
  const renamed = (form: string): string =>
    applyEdits(
      form,
      partsOf({ text: form, start: 0, end: form.length })
        .filter((part) => spellingOf(part.text) === spelling)
        .map(({ start, end }) => ({ start, end, newText: newName })),
    );
  const index = before.people.findIndex(({ handle }) => handle === person.entry?.handle);
  const [entry, entryAfter] = [before.people[index], after.people[index]];
  const others = (of: Roster): string =>
    JSON.stringify([of.people.filter((_, at) => at !== index), of.teams, of.groups]);
  const isDone =
    entry !== undefined &&
    entryAfter !== undefined &&
    personForms(entryAfter).join('\n') === personForms(entry).map(renamed).join('\n');
  if (!isDone || after.errors.length > 0 || others(before) !== others(after)) {
    return refuse('roster-form', { name: spelling });
  }
  return after;
}
