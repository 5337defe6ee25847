import { nameKey } from '../note/names';
import { peopleNear, personWithKey } from '../roster/lookup';
import type { Resolution } from '../roster/resolve';
import type { Rule } from './rule';
import { unknownNames } from './unknownNames';

/** A participant whom the roster does not know, where there is one. */
export const unknownParticipant: Rule = {
  id: 'unknown-participant',
  severity: 'info',
  *check(note, context) {
    const { roster } = context;
    if (roster.people.length === 0) return;
    const listed = new Set(context.names('participants').map(({ key }) => personWithKey(key, roster)?.handle));
    const groups = new Set(roster.groups.map(nameKey));
    yield* unknownNames(
      note,
      'participants',
      {
        section: 'people',
        isKnown: (name) => roster.peopleByName.has(nameKey(name)) || groups.has(nameKey(name)),
        near: (name) => [
          ...new Set([
            ...meant(context.resolve(name)).filter((handle) => !listed.has(handle)),
            ...peopleNear(name, roster).map(({ handle }) => handle),
          ]),
        ],
      },
      context,
    );
  },
};

/** The handles of those of the roster whom the notes take the name for: a first name alone, a short form. */
function meant(resolution: Resolution): string[] {
  const people = resolution.kind === 'person' ? [resolution.person] : [];
  const candidates = resolution.kind === 'ambiguous' ? resolution.candidates : people;
  return candidates.flatMap(({ entry }) => entry?.handle ?? []);
}
