/** Action items and decisions as Markdown that stands by itself, for a chat or another document. */
import type { IndexedItem, IndexedNote } from '../workspace/indexedNote';
import { meetingName } from './meetingName';

/**
 * `- [ ] RD/AJ: Post on social media (Community Call, January 6, 2023)`, and its details below
 * @param note the note in which it stands, where that is known
 * @param details the lines below it that belong to it, as the note has them
 */
export function itemMarkdown(item: IndexedItem, note: IndexedNote | undefined, details = ''): string {
  const owners = item.owners.length > 0 ? `${item.owners.join('/')}: ` : '';
  const meeting = note === undefined ? '' : ` (${meetingName(note)})`;
  return `- [${item.done ? 'x' : ' '}] ${owners}${item.text}${meeting}${below(details)}`;
}

/** What was decided, with its details: a single decision as it stands, several as a list. */
export function decisionsMarkdown(decisions: readonly { readonly text: string; readonly details: string }[]): string {
  const [first, ...others] = decisions;
  if (first === undefined) return '';
  if (others.length === 0) return first.text + below(first.details, '');
  return decisions.map(({ text, details }) => `- ${text}${below(details)}\n`).join('');
}

/** As far to the right as the bullet asks for, and among each other as they are. */
function below(details: string, indent = '  '): string {
  const lines = details.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const least = lines.reduce((least, line) => Math.min(least, line.search(/\S/)), Number.POSITIVE_INFINITY);
  return lines.map((line) => `\n${indent}${line.slice(least).trimEnd()}`).join('');
}
