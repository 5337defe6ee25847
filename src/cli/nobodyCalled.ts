/** Why nothing is listed for an owner, where that is because nobody has that name. */
import { isOwnedBy, labelsOf } from '../service/features/actionItems';
import { fold } from '../service/note/names';
import { knownNear } from '../service/roster/lookup';
import { type KnownPerson, namesOf } from '../service/roster/people';
import type { LanguageService } from '../service/service';
import type { IndexedNote } from '../service/workspace/indexedNote';
import { plain } from './formats/text';

/**
 * @param owner as somebody asks for it, by the name of a person, group or team
 * @returns undefined where somebody is called so, items or not, and where there are no notes
 */
export function whyNobody(owner: string, service: LanguageService): string | undefined {
  const notes = [...service.index.notes()];
  const name = owner.trim().replace(/^@/, '');
  const everybody = service.people.all();
  const isKnown =
    everybody.some((person) => has(namesOf(person), name)) || notes.some((note) => knows(note, name, service));
  if (notes.length === 0 || isKnown) return undefined;
  const meant = meantIn(notes, name, service) ?? knownNear(name, everybody)[0];
  const why = `nobody called “${plain(owner)}” is known here`;
  return meant === undefined ? why : `${why}; perhaps ${plain(meant.label)} is meant`;
}

function has(names: readonly string[], name: string): boolean {
  return names.some((other) => fold(other) === fold(name));
}

/** Whether a note has a group or a team of that name, or items of somebody who is called so. */
function knows(note: IndexedNote, name: string, { people }: LanguageService): boolean {
  if (has(labelsOf(people.resolve(name, note)), name)) return true;
  return note.items.some((item) => isOwnedBy({ note, item }, name, (written, of) => people.resolve(written, of)));
}

/** Whom the name would stand for in some note: initials, or a part of somebody's name. */
function meantIn(notes: readonly IndexedNote[], name: string, { people }: LanguageService): KnownPerson | undefined {
  for (const note of notes) {
    const found = people.resolve(name, note);
    if (found.kind === 'person') return found.person;
  }
  return undefined;
}
