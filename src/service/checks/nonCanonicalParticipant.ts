import { nameKey } from '../note/names';
import { toYaml } from '../note/yamlText';
import { personOf } from '../roster/resolve';
import { type ListedName, listedNames } from './listedNames';
import type { Rule } from './rule';

/** Somebody of the roster under another name than the handle: an alias, a full name, a spelling without accents. */
export const nonCanonicalParticipant: Rule = {
  id: 'non-canonical-participant',
  severity: 'info',
  *check(note, { roster }) {
    const listed = listedNames(note, 'participants');
    for (const [index, { text: name, start, end, list }] of listed.entries()) {
      const handle = personOf(name, roster)?.handle;
      if (handle === undefined) continue;
      // What stands in brackets behind the name tells more, and is left where it is.
      const listedAs = handle + (/ \([^()]*\)$/.exec(name.trimEnd())?.[0] ?? '');
      if (listedAs.normalize() === name.normalize()) continue;
      // Somebody who is listed before, or rightly elsewhere, is a duplicate, and removed as one.
      const isListed = ({ text: other }: ListedName, at: number): boolean =>
        (at < index && personOf(other, roster)?.handle === handle) ||
        (other !== name && nameKey(other) === nameKey(handle));
      if (listed.some(isListed)) continue;
      const edits = [{ start, end, newText: toYaml(listedAs, list.flow) }];
      const fixes = [{ title: 'fix.replace-name', facts: { name: listedAs }, edits, isSure: true } as const];
      yield { start, end, message: 'non-canonical-participant', facts: { name, handle }, fixes };
    }
  },
};
