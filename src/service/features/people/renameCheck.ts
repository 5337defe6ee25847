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
import { personForms, type Roster, readRoster, rosterFileName } from '../../roster/roster';
import { type IndexedNote, summarize } from '../../workspace/indexedNote';
import type { NoteStore } from '../../workspace/noteStore';
import { meaningsIn, type WrittenName, writtenNames } from './personAt';
import { isSpelled, type RenamePlan, renamed } from './renaming';

/**
 * Refuses a rename after which a name would be another one's than now, or the new name nobody's. Other names of the person
 * may become nobody's: initials have to be renamed apart from the name that they were told by.
 */
export function checkRename(plan: RenamePlan, store: NoteStore): void {
  const { rosterUri, texts, edits, people } = plan;
  const rosterText = texts.get(rosterUri);
  const roster = rosterText === undefined ? people.roster : rosterAfter(plan, rosterText);
  const folder = store.folderOf(rosterUri);
  const known = roster.known;
  const evidence = new Evidence();
  const pairs: { before: IndexedNote; after: IndexedNote; names?: ChangedNote }[] = [];
  for (const before of store.index.notes()) {
    if (before.folder !== folder.uri) continue;
    const [text, own] = [texts.get(before.uri), edits.get(before.uri)];
    if (text === undefined || own === undefined) pairs.push({ before, after: before });
    else {
      const note = parseNote(before.uri, applyEdits(text, own), folder.config, known);
      const names = { before: writtenNames(store.parse(before.uri, text)), after: writtenNames(note), edits: own };
      pairs.push({ before, after: summarize(note, before, store.index.sharing), names });
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
    const change = { written, before: resolve(written, note, plan.people), after: resolve(written, note, later) };
    checkChange({ ...change, isRenamed: false }, note.uri, plan);
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
  const old = new Set<WrittenName>();
  for (const { text: written, start } of names.before) {
    const at = placeAfter(start);
    // A name may be in quotes now.
    const same = byPlace.get(at) ?? byPlace.get(at + 1);
    if (same !== undefined) old.add(same);
    const meaning = meaningBefore(written);
    const isTheirs = meaning.kind === 'person' && meaning.person === plan.person;
    const isRenamed = isTheirs && isSpelled(written, plan);
    // Of `@Odette Vance` only the first word may be read.
    const isRead = !isRenamed || nameKey(same?.text ?? '') === nameKey(renamed(written, plan));
    const after = isRead && same !== undefined ? meaningAfter(same.text) : undefined;
    checkChange({ written, before: meaning, after, isRenamed }, before.uri, plan);
  }
  const added = names.after.find((name) => !old.has(name));
  if (added !== undefined) plan.refuse('added', { written: added.text, file: fileName(before.uri) });
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

/** Whom a name means before and after a rename. */
interface Change {
  /** As it was. */
  readonly written: string;
  readonly before: Resolution;
  /** Undefined where it is not read as a name any more. */
  readonly after: Resolution | undefined;
  readonly isRenamed: boolean;
}

function checkChange({ written, before, after, isRenamed }: Change, uri: string, plan: RenamePlan): void {
  const { person, newName: name, refuse } = plan;
  const file = fileName(uri);
  if (before.kind !== 'person') {
    if (after?.kind !== 'person') return;
    // Initials that were nobody's may be told by the new name; who was written with that name already is another one.
    const isTold = before.kind === 'unknown' && nameKey(written) !== nameKey(name);
    if (isTold && isSame(person, after.person, plan)) return;
    refuse('decides', { written, file, person: after.person.label });
  } else if (after?.kind === 'person' && isSame(before.person, after.person, plan)) return;
  else if (before.person === person && !isRenamed && (after === undefined || after.kind === 'unknown')) return;
  else if (after === undefined) refuse('not-read', { name, file });
  else if (before.person === person)
    refuse('not-told', { name: isRenamed ? name : written, file, person: person.label });
  else refuse('means-other', { written, file, person: before.person.label });
}

/** Whether somebody after the rename is the one whom they were before, with all their spellings. */
function isSame(before: KnownPerson, after: KnownPerson, plan: RenamePlan): boolean {
  const isTheirs = before === plan.person;
  if (before.entry !== undefined || after.entry !== undefined) {
    const handle = before.entry?.handle;
    const isChanged = isTheirs && handle !== undefined && isSpelled(handle, plan);
    return after.entry?.handle === (isChanged ? plan.newName : handle);
  }
  const newKey = nameKey(plan.newName);
  const keys = new Set(before.spellings.map(({ key }) => key));
  const keysAfter = new Set(after.spellings.map(({ key }) => key));
  const isLeft = (key: string): boolean => keysAfter.has(key) || (isTheirs && key === plan.spelling);
  return [...keys].every(isLeft) && [...keysAfter].every((key) => keys.has(key) || (isTheirs && key === newKey));
}

/** The roster with its edits, if they have done what they were to do there, and nothing else. */
function rosterAfter(plan: RenamePlan, text: string): Roster {
  const { edits, rosterUri, person, spelling, people, refuse } = plan;
  const own = edits.get(rosterUri);
  if (own === undefined && person.entry === undefined) return people.roster;
  const before = readRoster(text);
  const after = readRoster(applyEdits(text, own ?? []));
  const index = before.people.findIndex(({ handle }) => handle === person.entry?.handle);
  const [entry, entryAfter] = [before.people[index], after.people[index]];
  const others = (of: Roster): string =>
    JSON.stringify([of.people.filter((_, at) => at !== index), of.teams, of.groups]);
  const isDone =
    entry !== undefined &&
    entryAfter !== undefined &&
    personForms(entryAfter).join('\n') ===
      personForms(entry)
        .map((form) => renamed(form, plan))
        .join('\n');
  if (!isDone || after.errors.length > 0 || others(before) !== others(after)) {
    return refuse('form', { file: rosterFileName, name: spelling });
  }
  return after;
}
