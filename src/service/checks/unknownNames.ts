/** Names that the roster does not have: what the rules for participants and teams share. */
import { isFillIn, nameKey, splitNames } from '../note/names';
import type { Note } from '../note/note';
import { toYaml } from '../note/yamlText';
import type { RosterSection } from '../roster/roster';
import { listedNames } from './listedNames';
import type { Finding, Fix } from './rule';

/** What tells known names from others. */
export interface KnownNames {
  readonly section: RosterSection;
  isKnown(name: string): boolean;
  /** How those that are nearly it are listed. */
  near(name: string): readonly string[];
}

/** Names in a list that the roster does not know under any form. */
export function* unknownNames(note: Note, key: 'teams' | 'participants', known: KnownNames): Generator<Finding> {
  for (const { text: name, start, end, list } of listedNames(note, key)) {
    // Several names in one, and words to fill in, are looked at by rules of their own.
    if (nameKey(name) === '' || known.isKnown(name) || isFillIn(name) || splitNames(name).length > 1) continue;
    const replacements = known.near(name).map((near): Fix => {
      const edits = [{ start, end, newText: toYaml(near, list.flow) }];
      return { title: 'fix.replace-name', facts: { name: near }, edits };
    });
    const add: Fix = {
      title: 'fix.add-to-roster',
      facts: { name },
      edits: [],
      addToRoster: { section: known.section, key: name },
    };
    const message = key === 'teams' ? 'unknown-team' : 'unknown-participant';
    yield { start, end, message, facts: { name }, fixes: [...replacements, add] };
  }
}
