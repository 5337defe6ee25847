import type { FieldValue, Note } from '../note/note';
import { itemRemoval } from '../note/yamlText';
import { type ListValue, listOf } from './listedNames';
import type { Fix, Rule } from './rule';

/** A dash with nothing behind it. */
export const emptyListItem: Rule = {
  id: 'empty-list-item',
  severity: 'warning',
  *check(note) {
    for (const key of ['tags', 'teams', 'participants']) {
      const list = listOf(note, key);
      for (const item of list?.items ?? []) {
        if (list === undefined || !isEmpty(item)) continue;
        const fixes = removals(note, list, item);
        const message = list.items.every(isEmpty) && fixes.length === 0 ? 'empty-list-item.only' : 'empty-list-item';
        const start = item.end > item.start ? item.start : dashBefore(note, item.start);
        yield { start, end: Math.max(item.end, start + 1), message, facts: { key }, fixes };
      }
    }
  },
};

function isEmpty(item: FieldValue): boolean {
  return item.kind === 'null' || (item.kind === 'text' && item.text.trim() === '');
}

/** The last item of a list stays: without it the key would have no value, which is no better. */
function removals(note: Note, list: ListValue, item: FieldValue): Fix[] {
  const mayGo = list.items.some((other) => !isEmpty(other)) || list.items[0] !== item;
  const removal = mayGo ? itemRemoval(note, list, item) : undefined;
  return removal === undefined
    ? []
    : [{ title: 'fix.remove-item', facts: {}, edits: [{ ...removal, newText: '' }], isSure: true }];
}

function dashBefore({ text }: Note, at: number): number {
  const dash = text.lastIndexOf('-', at - 1);
  return dash !== -1 && text.slice(dash + 1, at).trim() === '' ? dash : at;
}
