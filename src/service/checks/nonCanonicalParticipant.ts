import { nameKey } from '../note/names';
import { toYaml } from '../note/yamlText';
import { personOf } from '../roster/resolve';
import { listedNames } from './listedNames';
import type { Rule } from './rule';

/** Somebody of the roster under another name than the handle: an alias, a full name, a spelling without accents. */
export const nonCanonicalParticipant: Rule = {
  id: 'non-canonical-participant',
  severity: 'info',
  *check(note, { roster }) {
    const listed = listedNames(note, 'participants');
    for (const { text: name, start, end, list } of listed) {
      const handle = personOf(name, roster)?.handle;
      // What stands in brackets behind the handle tells more, and is left where it is.
      if (handle === undefined || handle.normalize() === name.normalize() || isWithRemark(name, handle)) continue;
      // Somebody who is listed rightly as well is a duplicate, and removed as one.
      if (listed.some((other) => other.text !== name && nameKey(other.text) === nameKey(handle))) continue;
      const edits = [{ start, end, newText: toYaml(handle, list.flow) }];
      const fixes = [{ title: 'fix.replace-name', facts: { name: handle }, edits, isSure: true } as const];
      yield { start, end, message: 'non-canonical-participant', facts: { name, handle }, fixes };
    }
  },
};

function isWithRemark(name: string, handle: string): boolean {
  return name.startsWith(`${handle} (`);
}
