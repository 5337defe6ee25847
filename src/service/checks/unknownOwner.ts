import { mayBeInitials } from '../note/personName';
import { knownNear } from '../roster/lookup';
import { isAttendanceKnown, OwnerNames, type WrittenOwner, writtenOwners } from './ownerNames';
import type { CheckContext, Fix, Rule } from './rule';

/** Whom a name may be near is looked for among everybody; nobody goes through more of them by hand. */
const mostWithSuggestions = 20;

/** An owner who is nobody that the roster or the notes tell of. */
export const unknownOwner: Rule = {
  id: 'unknown-owner',
  severity: 'hint',
  *check(note, context) {
    if (!isAttendanceKnown(note)) return;
    const suggestions = new Suggestions(context, () => new OwnerNames(note, context));
    for (const owner of writtenOwners(note, 'unknown', context)) {
      const { start, end, raw: name } = owner;
      yield { start, end, message: 'unknown-owner', facts: { name }, fixes: suggestions.for(owner) };
    }
  },
};

class Suggestions {
  private readonly near = new Map<string, ReturnType<typeof knownNear>>();
  private names: OwnerNames | undefined;

  constructor(
    private readonly context: CheckContext,
    private readonly createNames: () => OwnerNames,
  ) {}

  for(owner: WrittenOwner): Fix[] {
    const { start, end, raw } = owner;
    const name = raw.replace(/^@/, '');
    // Initials are near to anybody's, and no handle to be listed with.
    if (mayBeInitials(name)) return [];
    const changes = this.nearTo(name).flatMap((person): Fix[] => {
      this.names ??= this.createNames();
      const newText = this.names.insteadOf(owner, person);
      const facts = { name: person.label };
      return newText === undefined
        ? []
        : [{ title: 'fix.replace-name', facts, edits: [{ start, end, newText }], isChoice: true }];
    });
    const add: Fix = {
      title: 'fix.add-to-roster',
      facts: { name },
      edits: [],
      addToRoster: { section: 'people', key: name },
    };
    return this.context.roster.people.length > 0 ? [...changes, add] : changes;
  }

  private nearTo(name: string): ReturnType<typeof knownNear> {
    const known = this.near.get(name);
    if (known !== undefined) return known;
    if (this.near.size >= mostWithSuggestions) return [];
    const found = knownNear(name, this.context.people().all);
    this.near.set(name, found);
    return found;
  }
}
