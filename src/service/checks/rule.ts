/** What a rule is, and what it finds. */
import type { Config } from '../config';
import type { Note, Span } from '../note/note';
import type { Facts, MessageId } from './messages';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** Replaces a span of the note's text; empty spans insert. */
export interface Edit extends Span {
  readonly newText: string;
}

/** A way to mend a finding. */
export interface Fix {
  readonly title: MessageId;
  readonly facts: Facts;
  readonly edits: readonly Edit[];
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
}

/** One kind of problem. A rule is a function of values: it knows no editor, no events and no other rule. */
export interface Rule {
  readonly id: string;
  /** The severity that it has unless the team says otherwise. */
  readonly severity: Severity;
  check(note: Note, context: CheckContext): Iterable<Finding>;
}
