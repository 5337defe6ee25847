/** Names that the roster does not have: what the rules for participants and teams share. */
import { isFillIn } from '../note/names';
import type { Note } from '../note/note';
import { toYaml } from '../note/yamlText';
import type { RosterSection } from '../roster/roster';
import { joinedNames } from './joinedNames';
import type { ListKey } from './listedNames';
import type { CheckContext, Finding, Fix } from './rule';

/** What tells known names from others. */
export interface KnownNames {
  readonly section: RosterSection;
  isKnown(name: string): boolean;
  /** How those that are nearly it are listed. */
  near(name: string): readonly string[];
}

/** Whom a name may be near is looked for among everybody; nobody goes through more of them by hand. */
const mostWithSuggestions = 50;

const mostSuggestions = 3;

/** Names in a list that the roster does not know under any form. */
export function* unknownNames(note: Note, key: ListKey, known: KnownNames, context: CheckContext): Generator<Finding> {
  let found = 0;
  for (const listed of context.names(key)) {
    const { text, start, end, list } = listed;
    // Several names in one, and words to fill in, are looked at by rules of their own.
    if (listed.key === '' || known.isKnown(text) || isFillIn(text)) continue;
    if (joinedNames(note, key, listed, context).names.length > 1) continue;
    const { name, remark } = parts(text);
    found += 1;
    const near = found > mostWithSuggestions ? [] : known.near(name).slice(0, mostSuggestions);
    const replacements = near.map((other): Fix => {
      const edits = [{ start, end, newText: toYaml(other + remark, list.flow) }];
      return { title: 'fix.replace-name', facts: { name: other }, edits };
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

/** A name, and what stands in brackets behind it, which tells more and stays. */
function parts(text: string): { name: string; remark: string } {
  const [remark = ''] = /(?<!\s)\s*\([^()]*\)$/.exec(text) ?? [];
  return { name: text.slice(0, text.length - remark.length), remark };
}
