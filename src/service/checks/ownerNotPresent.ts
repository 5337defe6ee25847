import { Attendance } from './attendance';
import { writtenOwners } from './ownerNames';
import type { Rule } from './rule';

/** An owner who is not among the participants, and so may not know. */
export const ownerNotPresent: Rule = {
  id: 'owner-not-present',
  severity: 'off',
  *check(note, context) {
    const owners = writtenOwners(note, 'person', context);
    const attendance = owners.length > 0 ? Attendance.of(note, context) : undefined;
    if (attendance === undefined) return;
    for (const { start, end, raw } of owners) {
      const found = context.resolve(raw);
      if (found.kind !== 'person' || attendance.includes(found.person) || attendance.includesName(raw)) continue;
      const name = found.person.label;
      yield { start, end, message: 'owner-not-present', facts: { name }, fixes: attendance.add(name) };
    }
  },
};
