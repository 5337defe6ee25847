/** What a rule is, and what it finds. */
import type { Config, RuleLevel, SeriesConfig } from '../config';
import type { Facts } from '../l10n';
import type { Edit } from '../note/edit';
import type { Meeting } from '../note/meeting';
import type { Note, Span } from '../note/note';
import type { Listed, People } from '../roster/people';
import type { Resolution } from '../roster/resolve';
import type { Roster, RosterSection } from '../roster/roster';
import type { ListedName, ListKey } from './listedNames';
import type { MessageId } from './messages';

/** A way to mend a finding. Its edits do not overlap; it has none where a closer look shows that it is no way. */
export interface Fix {
  readonly title: MessageId;
  readonly facts: Facts;
  readonly edits: readonly Edit[];
  /** Whether nobody would dispute it: the one sure answer, which “fix all” applies. */
  readonly isSure?: boolean;
  /** Whether only somebody who was there can choose it, note by note: it is not offered for all notes at once. */
  readonly isChoice?: boolean;
  /** Where its author has to go on typing, in the new text of the first edit: a key was added, its value is not known. */
  readonly caret?: number;
  /** The URI that the note's file gets. */
  readonly renameTo?: string;
  /** Somebody or a team to be added to the roster. */
  readonly addToRoster?: { readonly section: RosterSection; readonly key: string };
}

/** A problem in a note, as data; its sentence is made in messages.ts. */
export interface Finding extends Span {
  readonly message: MessageId;
  readonly facts: Facts;
  /** The likeliest first. */
  readonly fixes: readonly Fix[];
}

/** What a rule may look at beside the note. */
export interface CheckContext {
  readonly config: Config;
  readonly roster: Roster;
  /** What the team has written down about the note's series. */
  readonly series: SeriesConfig | undefined;
  /** The other meetings of the series, newest first. Not to be asked for unless there is something to mend. */
  meetings(): readonly Meeting[];
  /** The meeting before this one in its series; it costs next to nothing. */
  previous(): Meeting | undefined;
  /** Who a participant, owner or speaker of the note stands for. Not to be asked unless there is one. */
  resolve(name: string): Resolution;
  /** Everybody whom the roster and the notes tell of. */
  people(): People;
  /** The texts of one of the note's lists of names, in order; empty where there is no such list. */
  names(key: ListKey): readonly ListedName[];
  /** Those whom the note lists. */
  listed(): Listed;
  /** Whether another meeting of the series lists somebody under a name, by its key. */
  isListedElsewhere(key: string): boolean;
  /** Whether there is a note with that URI. */
  exists(uri: string): boolean;
}

/** One kind of problem. A rule is a function of values: it knows no editor, no events and no other rule. */
export interface Rule {
  readonly id: string;
  /** How severe its findings are unless the team says otherwise. */
  readonly severity: RuleLevel;
  check(note: Note, context: CheckContext): Iterable<Finding>;
}
