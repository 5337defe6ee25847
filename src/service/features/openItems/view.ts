/** What the view shows: by what it groups and orders, and what it leaves out. */
import { compare } from '../../note/compare';
import { type IsoDate, plusDays } from '../../note/datetime';
import { fold } from '../../note/names';
import { newestFirst } from '../actionItems';
import type { OpenItem } from './openItem';
import { daysOf, type Period } from './period';

export const groupings = ['owner', 'meeting', 'series', 'due', 'age'] as const;
/** `age` makes no groups: all items, oldest or newest first. */
export type Grouping = (typeof groupings)[number];

export const orders = ['newest', 'oldest', 'due', 'text'] as const;
export type Order = (typeof orders)[number];

export interface ItemFilter {
  /** Words that all have to stand in the text, the owners or the meeting's title, without regard to case and accents. */
  readonly text: string;
  /** Whose items: see `ownerKey`, and how they are called. */
  readonly owner: { readonly key: string; readonly label: string } | undefined;
  /** A team of the meeting. */
  readonly team: string | undefined;
  /** Only meetings of these days. */
  readonly period: Period | undefined;
  readonly isMine: boolean;
}

export interface ViewOptions {
  readonly grouping: Grouping;
  readonly order: Order;
  readonly filter: ItemFilter;
}

export const noFilter: ItemFilter = { text: '', owner: undefined, team: undefined, period: undefined, isMine: false };
export const defaultView: ViewOptions = { grouping: 'owner', order: 'newest', filter: noFilter };

/** Whether anything but "mine" is left out. */
export function isFiltered({ text, owner, team, period }: ItemFilter): boolean {
  return text.trim() !== '' || owner !== undefined || team !== undefined || period !== undefined;
}

/** @returns a test of items; what it compares is made ready once */
export function createFilter(filter: ItemFilter, today: IsoDate): (item: OpenItem) => boolean {
  const { owner, team, period, isMine } = filter;
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const days = period && daysOf(period, today);
  const foldedTeam = team === undefined ? undefined : fold(team);
  return (item) => {
    if (isMine && !item.isMine) return false;
    if (owner !== undefined && !isOf(item, owner.key)) return false;
    if (days !== undefined && !isBetween(item.note.date, days)) return false;
    if (foldedTeam !== undefined && !item.teams.some((name) => fold(name) === foldedTeam)) return false;
    if (words.length === 0) return true;
    const names = item.owners.map(({ raw, label }) => `${raw} ${label}`).join(' ');
    const text = fold(`${item.item.text} ${names} ${item.note.title}`);
    return words.every((word) => text.includes(word));
  };
}

function isBetween(date: IsoDate | undefined, { from, to }: { readonly from: IsoDate; readonly to: IsoDate }): boolean {
  return date !== undefined && from <= date && date <= to;
}

function isOf({ owners }: OpenItem, key: string): boolean {
  return key === '' ? owners.length === 0 : owners.some((owner) => owner.key === key);
}

/** Of items that are alike in this, the note's own order is kept. */
export function createOrder(order: Order): (a: OpenItem, b: OpenItem) => number {
  const lines = (a: OpenItem, b: OpenItem): number => a.item.range.start.line - b.item.range.start.line;
  const newest = (a: OpenItem, b: OpenItem): number => newestFirst(a.note, b.note) || lines(a, b);
  switch (order) {
    case 'newest':
      return newest;
    case 'oldest':
      return (a, b) => newestFirst(b.note, a.note) || lines(a, b);
    case 'due':
      return (a, b) => byDue(a, b) || newest(a, b);
    case 'text':
      return (a, b) => fold(a.item.text).localeCompare(fold(b.item.text)) || newest(a, b);
  }
}

/** What is due at no time last. */
export function byDue(a: OpenItem, b: OpenItem): number {
  return compare(a.due ?? '9', b.due ?? '9');
}

export type DueState = 'overdue' | 'today' | 'soon' | 'later' | 'none';

/** From how many days before on an item is due soon. */
const soon = 3;

/** How a due date stands to a day. */
export function dueState(due: IsoDate | undefined, today: IsoDate): DueState {
  if (due === undefined) return 'none';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= plusDays(today, soon) ? 'soon' : 'later';
}
