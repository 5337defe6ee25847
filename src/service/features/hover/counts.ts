/** How often, when last, and how much is still to be done: what the cards of people and teams share. */
import type { IndexedItem, IndexedNote } from '../../workspace/indexedNote';
import { isOpen, newestFirst } from '../actionItems';
import { type HoverContext, say } from './card';
import { dateText } from './dates';

/** Whether an item of a note is somebody's. */
export type OwnerTest = (owner: string, note: IndexedNote) => boolean;

/** @param meetings those that somebody took part in */
export function meetingsLine(meetings: readonly IndexedNote[], context: HoverContext): string {
  const number = meetings.length === 1 ? 'one' : 'many';
  const count = String(meetings.length);
  const date = [...meetings].sort(newestFirst)[0]?.date;
  if (date === undefined) return say(context, `meetings.${number}`, { count });
  return say(context, `meetings.${number}-dated`, { count, date: dateText(date, say(context, 'language')) });
}

export function openItemsLine(isOwner: OwnerTest, notes: readonly IndexedNote[], context: HoverContext): string {
  const isTheirs = ({ owners }: IndexedItem, note: IndexedNote): boolean =>
    owners.some((owner) => isOwner(owner, note));
  const count = notes
    .map((note) => note.items.filter((item) => isOpen(item) && isTheirs(item, note)).length)
    .reduce((sum, open) => sum + open, 0);
  if (count === 0) return say(context, 'items.none');
  return say(context, count === 1 ? 'items.one' : 'items.many', { count: String(count) });
}
