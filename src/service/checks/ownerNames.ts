/** Owners, and how people are written as owners: what the rules about them share. */
import { isReadable } from '../note/frontMatter';
import { type Note, type Owner, texts } from '../note/note';
import { parseOwners } from '../note/owners';
import { createVocabulary, type Vocabulary } from '../note/vocabulary';
import { type KnownPerson, namesOf } from '../roster/people';
import type { Resolution } from '../roster/resolve';
import type { CheckContext } from './rule';

/** An owner of an item, at the one place where it is written. */
export interface WrittenOwner extends Owner {
  /** Whether nothing but a space parts it from what is to be done (`TODO: RD approve it`): there only known people are read. */
  readonly isBare: boolean;
}

/** The owners of a note who resolve to such a kind, each place once: those of a label may own several items. */
export function writtenOwners(note: Note, kind: Resolution['kind'], { resolve }: OwnerContext): WrittenOwner[] {
  const written: WrittenOwner[] = [];
  const starts = new Set<number>();
  for (const { owners, description } of note.actionItems) {
    for (const { raw, start, end } of owners) {
      if (resolve(raw).kind !== kind || starts.has(start)) continue;
      starts.add(start);
      const behind = note.text.slice(owners.at(-1)?.end ?? description.start, description.start);
      written.push({ raw, start, end, isBare: /^[ \t]*$/.test(behind) });
    }
  }
  return written.sort((a, b) => a.start - b.start);
}

/** Whether it is known who takes part, as far as the front matter says: around a fault in it nobody can say. */
export function isAttendanceKnown({ frontMatter }: Note): boolean {
  return frontMatter === undefined || isReadable(frontMatter);
}

/** What is read as a name in every form of an item. */
const isPlain = /^\p{L}[\p{L}\p{M}\p{N} .'’_-]{0,49}$/u;

/** What tells who a name stands for. */
export type OwnerContext = Pick<CheckContext, 'roster' | 'people' | 'resolve'>;

/** How people are written as owners in one note, so that nobody else is meant. */
export class OwnerNames {
  private readonly known = new Map<KnownPerson, readonly string[]>();
  private vocabulary: Vocabulary | undefined;

  constructor(
    private readonly note: Note,
    private readonly context: OwnerContext,
  ) {}

  /** The shortest way; undefined where there is none that everybody would read as this person. */
  of(person: KnownPerson): string | undefined {
    return this.formsOf(person).find((form) => this.isUsable(form, person));
  }

  /** How they are written in place of another owner, in the way in which that one is. */
  insteadOf({ raw, isBare }: WrittenOwner, person: KnownPerson): string | undefined {
    const forms = this.all(person).filter((form) => !isBare || this.names().isPerson(form));
    if (!raw.startsWith('@')) return forms[0];
    const handle = forms.find((form) => form === person.label) ?? forms[0];
    return handle === undefined || /\s/.test(handle) ? undefined : `@${handle}`;
  }

  private all(person: KnownPerson): readonly string[] {
    const known = this.known.get(person) ?? this.formsOf(person).filter((form) => this.isUsable(form, person));
    this.known.set(person, known);
    return known;
  }

  private formsOf(person: KnownPerson): string[] {
    return [...new Set([this.context.people().initialsOf(person) ?? person.label, ...namesOf(person)])];
  }

  private isUsable(form: string, person: KnownPerson): boolean {
    return this.isRead(form) && this.means(form, person);
  }

  private names(): Vocabulary {
    const values = (key: string): string[] => texts(this.note, key).map(({ text }) => text);
    const known = this.context.roster.known;
    this.vocabulary ??= createVocabulary(values('participants'), values('teams'), () => [], known);
    return this.vocabulary;
  }

  private isRead(form: string): boolean {
    if (!isPlain.test(form)) return false;
    const owners = parseOwners(form, 0, this.names());
    return owners?.length === 1 && owners[0]?.raw === form;
  }

  private means(form: string, person: KnownPerson): boolean {
    const found = this.context.resolve(form);
    return found.kind === 'person' && found.person === person;
  }
}
