import { stringify } from 'yaml';
import { lineEnding } from '../note/lines';
import { splitNames } from '../note/names';
import type { Field, FieldValue, Note } from '../note/note';
import { isListKey, isTextKey } from './fieldTypes';
import type { Finding, Fix, Rule } from './rule';

/** A value of another type than its key takes. */
export const wrongType: Rule = {
  id: 'wrong-type',
  severity: 'error',
  *check(note) {
    for (const field of note.frontMatter?.fields ?? []) {
      if (field.value.kind === 'null') {
        if (isListKey(field.key.text) || isTextKey(field.key.text)) yield finding(field, 'wrong-type.empty', []);
      } else if (isListKey(field.key.text)) yield* checkList(note, field);
      else if (isTextKey(field.key.text)) yield* checkText(note, field);
    }
  },
};

function* checkList(note: Note, field: Field): Generator<Finding> {
  const { value, key } = field;
  if (value.kind !== 'list') {
    yield finding(
      field,
      'wrong-type.list',
      value.kind === 'text' || value.kind === 'number' ? [toList(note, field)] : [],
    );
    return;
  }
  for (const item of value.items) {
    if (item.kind === 'text' || item.kind === 'null') continue;
    const facts = { key: key.text, found: item.kind };
    yield { start: item.start, end: item.end, message: 'wrong-type.item', facts, fixes: quote(note, item) };
  }
}

function* checkText(note: Note, field: Field): Generator<Finding> {
  const { value, key } = field;
  // A datetime that is a number is looked at by a rule of its own.
  if (value.kind === 'text' || (key.text === 'datetime' && value.kind === 'number')) return;
  yield finding(field, 'wrong-type.text', [...quote(note, value), ...join(note, value)]);
}

function finding({ key, value }: Field, message: Finding['message'], fixes: readonly Fix[]): Finding {
  const { start, end } = value.kind === 'null' ? key : value;
  return { start, end, message, facts: { key: key.text, found: value.kind }, fixes };
}

/** `participants: Ann, Bo` → an item a line for each. */
function toList({ text }: Note, { key, value }: Field): Fix {
  const source = value.kind === 'text' ? value.text : text.slice(value.start, value.end);
  const newText = splitNames(source)
    .map((item) => `${lineEnding(text)}- ${scalar(item)}`)
    .join('');
  return {
    title: 'fix.to-list',
    facts: {},
    edits: [{ start: key.end, end: key.end + text.slice(key.end, value.end).trimEnd().length, newText: `:${newText}` }],
  };
}

/** Numbers, truth values and `RD: x` on one line become texts of the same letters. */
function quote({ text }: Note, value: FieldValue): Fix[] {
  const source = text.slice(value.start, value.end);
  if (value.kind === 'list' || value.kind === 'alias' || /[\r\n]/.test(source)) return [];
  const newText = JSON.stringify(source);
  return [{ title: 'fix.quote', facts: {}, edits: [{ start: value.start, end: value.end, newText }] }];
}

/** A list with one text in it, where a text belongs. */
function join({ text }: Note, value: FieldValue): Fix[] {
  const [item, ...others] = value.kind === 'list' ? value.items : [];
  if (item?.kind !== 'text' || others.length > 0) return [];
  const lead = /\s/.test(text.charAt(value.start - 1)) ? '' : ' ';
  const start = value.start - (/[ \t]*[\r\n][\s]*$/.exec(text.slice(0, value.start))?.[0].length ?? 0);
  const newText = `${start < value.start ? ' ' : lead}${scalar(item.text)}`;
  return [{ title: 'fix.to-text', facts: {}, edits: [{ start, end: value.end, newText }] }];
}

/** A text as YAML writes it on one line, in quotes only where it needs them. */
function scalar(value: string): string {
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
