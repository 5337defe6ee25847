/** What a rename is, and why one is refused. */
import type { Facts, Translate } from '../../l10n';
import { applyEdits, type Edit } from '../../note/edit';
import type { KnownPerson, People } from '../../roster/people';
import { type MessageId, messages } from './messages';
import { type NamePart, partsOf, type SpellingOf } from './spelling';

/** Why something cannot be renamed, in words for the user. */
export class RenameRefused extends Error {
  override readonly name = 'RenameRefused';
}

/** @throws {RenameRefused} always */
export type Refuse = (message: MessageId, facts: Facts) => never;

export function refuser(translate: Translate): Refuse {
  return (message, facts) => {
    throw new RenameRefused(translate(messages[message], facts));
  };
}

/** What is to be changed: one spelling of one person. */
export interface Renaming {
  readonly person: KnownPerson;
  readonly people: People;
  readonly spellingOf: SpellingOf;
  /** What {@link SpellingOf} answers for it. */
  readonly spelling: string;
  readonly newName: string;
}

/** All that a rename does. */
export interface RenamePlan extends Renaming {
  /** The texts of all files that hold the name, as they are now, by URI. */
  readonly texts: ReadonlyMap<string, string>;
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly rosterUri: string;
  readonly refuse: Refuse;
}

/** The parts of a written name that are to be changed. */
export function spelledParts(name: NamePart, { spelling, spellingOf }: Renaming): NamePart[] {
  return partsOf(name).filter((part) => spellingOf(part.text) === spelling);
}

/** Whether any part of a text is to be changed. */
export function isSpelled(text: string, renaming: Renaming): boolean {
  return spelledParts({ text, start: 0, end: text.length }, renaming).length > 0;
}

/** A written name after a rename. */
export function renamed(text: string, renaming: Renaming): string {
  const parts = spelledParts({ text, start: 0, end: text.length }, renaming);
  return applyEdits(
    text,
    parts.map(({ start, end }) => ({ start, end, newText: renaming.newName })),
  );
}
