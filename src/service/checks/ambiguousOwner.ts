import type { KnownPerson } from '../roster/people';
import { isAttendanceKnown, OwnerNames, type WrittenOwner, writtenOwners } from './ownerNames';
import type { Fix, Rule } from './rule';

/** No more choices are a help. */
const mostCandidates = 9;

/** An owner who may be one of several people: initials that two have, a first name. */
export const ambiguousOwner: Rule = {
  id: 'ambiguous-owner',
  severity: 'warning',
  *check(note, context) {
    if (!isAttendanceKnown(note)) return;
    let names: OwnerNames | undefined;
    for (const owner of writtenOwners(note, 'ambiguous', context)) {
      const found = context.resolve(owner.raw);
      if (found.kind !== 'ambiguous') continue;
      names ??= new OwnerNames(note, context);
      const candidates = found.candidates.slice(0, mostCandidates);
      const facts = { name: owner.raw, names: candidates.map(({ label }) => label).join(', ') };
      const fixes = candidates.flatMap((person) => change(owner, person, names?.insteadOf(owner, person)));
      yield { start: owner.start, end: owner.end, message: 'ambiguous-owner', facts, fixes };
    }
  },
};

function change({ start, end }: WrittenOwner, person: KnownPerson, newText: string | undefined): Fix[] {
  if (newText === undefined) return [];
  const title = newText === person.label ? 'fix.replace-name' : 'fix.replace-owner';
  const facts = { name: newText, person: person.label };
  return [{ title, facts, edits: [{ start, end, newText }], isChoice: true }];
}
