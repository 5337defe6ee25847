/** What a hover shows, and what it may look at. */
import type { Clock } from '../../clock';
import type { Config } from '../../config';
import type { Facts, Translate } from '../../l10n';
import type { NoteNames } from '../../roster/evidence';
import type { People } from '../../roster/people';
import type { Roster } from '../../roster/roster';
import type { IndexedNote } from '../../workspace/indexedNote';
import { escapeMarkdown } from '../markdown';
import { type MessageId, messages } from './messages';

export interface HoverContext {
  readonly config: Config;
  readonly roster: Roster;
  readonly clock: Clock;
  readonly translate: Translate;
  /** Everybody whom the roster and the notes of the folder tell of. */
  readonly people: People;
  /** The names of the note itself. */
  readonly names: NoteNames;
  /** The notes of the folder, this one included; it takes a scan. */
  notes(): readonly IndexedNote[];
}

/** A heading and lines below it. All of it is plain text, nothing is Markdown yet. */
export interface Card {
  readonly title: string;
  /** What stands in brackets behind the heading. */
  readonly remark?: string | undefined;
  readonly lines: readonly string[];
}

export function toMarkdown({ title, remark, lines }: Card): string {
  const heading = `**${escapeMarkdown(title)}**${remark === undefined ? '' : ` (${escapeMarkdown(remark)})`}`;
  // Two spaces at its end break a line.
  return [heading, lines.map(escapeMarkdown).join('  \n')].filter((part) => part !== '').join('\n\n');
}

/** A sentence as the reader's language has it. */
export function say({ translate }: HoverContext, id: MessageId, facts: Facts = {}): string {
  return translate(messages[id], facts);
}
