import { toYaml } from '../note/yamlText';
import { personWithKey } from '../roster/lookup';
import type { Rule } from './rule';

/** Somebody of the roster under another name than the handle: an alias, a full name, a spelling without accents. */
export const nonCanonicalParticipant: Rule = {
  id: 'non-canonical-participant',
  severity: 'info',
  *check(_, { roster, names }) {
    const listed = names('participants');
    for (const [index, { text: name, key, start, end, list }] of listed.entries()) {
      const handle = personWithKey(key, roster)?.handle;
      if (handle === undefined) continue;
      // What stands in brackets behind the name tells more, and is left where it is.
      const listedAs = handle + (/ \([^()]*\)$/.exec(name.trimEnd())?.[0] ?? '');
      if (listedAs.normalize() === name.normalize()) continue;
      // Somebody who is listed before is a duplicate, and removed as one.
      if (listed.slice(0, index).some((other) => personWithKey(other.key, roster)?.handle === handle)) continue;
      const edits = [{ start, end, newText: toYaml(listedAs, list.flow) }];
      const fixes = [{ title: 'fix.replace-name', facts: { name: listedAs }, edits, isSure: true } as const];
      yield { start, end, message: 'non-canonical-participant', facts: { name, handle }, fixes };
    }
  },
};
