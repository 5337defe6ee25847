import { nameKey } from '../note/names';
import { personWithKey } from '../roster/lookup';
import { duplicates } from './duplicates';
import type { Rule } from './rule';

/** Somebody who is listed twice, also in another spelling or under an alias. */
export const duplicateParticipant: Rule = {
  id: 'duplicate-participant',
  severity: 'warning',
  check: (note, { roster, names }) =>
    duplicates(note, names('participants'), (key) => {
      const person = personWithKey(key, roster);
      return person === undefined ? key : nameKey(person.handle);
    }),
};
