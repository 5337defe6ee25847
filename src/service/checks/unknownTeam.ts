import { nameKey } from '../note/names';
import { teamsNear } from '../roster/lookup';
import type { Rule } from './rule';
import { unknownNames } from './unknownNames';

/** A team that the roster does not know, where there is one. */
export const unknownTeam: Rule = {
  id: 'unknown-team',
  severity: 'warning',
  *check(note, context) {
    const { roster } = context;
    if (roster.teams.length === 0) return;
    yield* unknownNames(
      note,
      'teams',
      {
        section: 'teams',
        isKnown: (name) => roster.teamsByName.has(nameKey(name)),
        near: (name) => teamsNear(name, roster).map(({ id }) => id),
      },
      context,
    );
  },
};
