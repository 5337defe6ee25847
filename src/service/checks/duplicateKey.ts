import type { Edit } from '../note/edit';
import { readableFields } from '../note/frontMatter';
import { isListKey } from '../note/keys';
import { lineEnding, lineStart } from '../note/lines';
import { nameKey } from '../note/names';
import type { Field, FieldValue, Note, Span } from '../note/note';
import { fieldLines, isByLines, toYaml } from '../note/yamlText';
import type { Fix, Rule } from './rule';

/** A key that stands there twice; of its values most readers see one alone. */
export const duplicateKey: Rule = {
  id: 'duplicate-key',
  severity: 'error',
  *check(note) {
    const first = new Map<string, Field>();
    for (const field of readableFields(note)) {
      const { start, end, text: key } = field.key;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, field);
      else yield { start, end, message: 'duplicate-key', facts: { key }, fixes: mergers(note, earlier, field) };
    }
  },
};

function mergers(note: Note, earlier: Field, later: Field): Fix[] {
  if (note.frontMatter === undefined || !isByLines(note, note.frontMatter)) return [];
  const facts = { key: later.key.text };
  const withoutLater = { ...fieldLines(note, later), newText: '' };
  const withoutEarlier = { ...fieldLines(note, earlier), newText: '' };
  // What somebody remarked on the lines that go would be lost unseen.
  const mayGo = !hasComment(note, withoutLater);
  if (isEmpty(later.value)) return [{ title: 'fix.remove-later', facts, edits: [withoutLater], isSure: mayGo }];
  if (isEmpty(earlier.value))
    return [{ title: 'fix.remove-earlier', facts, edits: [withoutEarlier], isSure: !hasComment(note, withoutEarlier) }];
  const merged = mergeLists(note, earlier, later);
  if (merged !== undefined)
    return [{ title: 'fix.merge', facts, edits: [...merged, withoutLater], isSure: mayGo && isListKey(facts.key) }];
  const isTheSame = isSame(note, earlier.value, later.value);
  return [
    { title: 'fix.remove-later', facts, edits: [withoutLater], isSure: mayGo && isTheSame },
    ...(isTheSame ? [] : [{ title: 'fix.remove-earlier', facts, edits: [withoutEarlier] } as const]),
  ];
}

function hasComment({ text }: Note, { start, end }: Span): boolean {
  return /(?:^|\s)#/.test(text.slice(start, end));
}

function isEmpty({ kind }: FieldValue): boolean {
  return kind === 'null';
}

function isSame({ text }: Note, a: FieldValue, b: FieldValue): boolean {
  return text.slice(a.start, a.end).trim() === text.slice(b.start, b.end).trim();
}

/** The later list's texts that the earlier one lacks, behind its last item; undefined where they are no lists of texts. */
function mergeLists(note: Note, { value: list }: Field, { value: more }: Field): Edit[] | undefined {
  if (list.kind !== 'list' || more.kind !== 'list') return undefined;
  const last = list.items.at(-1);
  const listed = new Set(list.items.flatMap((item) => (item.kind === 'text' ? [item.text, nameKey(item.text)] : [])));
  // What is listed under a remark as well is kept: `AnnB (by phone)`.
  const isListed = (name: string): boolean => listed.has(name.includes('(') ? name : nameKey(name));
  const items = more.items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  if (last === undefined || items.length < more.items.length) return undefined;
  const added = items.map((item) => item.text).filter((name) => !isListed(name));
  if (added.length === 0) return [];
  const lead = list.flow ? ', ' : lineEnding(note.text) + note.text.slice(lineStart(note.text, last.start), last.start);
  const newText = added.map((name) => lead + toYaml(name, list.flow)).join('');
  return [{ start: last.end, end: last.end, newText }];
}
