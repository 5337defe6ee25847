import { nameKey } from '../note/names';
import { teamWithKey } from '../roster/lookup';
import { duplicates } from './duplicates';
import type { Rule } from './rule';

/** A team that is listed twice, also in another spelling or under an alias. */
export const duplicateTeam: Rule = {
  id: 'duplicate-team',
  severity: 'warning',
  check: (note, { roster, names }) =>
    duplicates(note, names('teams'), (key) => {
      const team = teamWithKey(key, roster);
      return team === undefined ? key : nameKey(team.id);
    }),
};
