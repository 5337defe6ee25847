import { readableFields } from '../note/frontMatter';
import { isListKey, isTextKey, kindOf } from '../note/keys';
import { lineEnding } from '../note/lines';
import { isFillIn } from '../note/names';
import type { Field, FieldValue, Located, Note, Span } from '../note/note';
import { indentationOf, isByLines, toYaml } from '../note/yamlText';
import { joinedNames } from './joinedNames';
import type { CheckContext, Finding, Fix, Rule } from './rule';
import { shownValue, usualValue } from './values';

/** A value of another type than its key takes. */
export const wrongType: Rule = {
  id: 'wrong-type',
  severity: 'error',
  *check(note, context) {
    for (const field of readableFields(note)) {
      if (isNothing(field)) {
        const sign = isListKey(field.key.text) || isTextKey(field.key.text) ? signBehind(note, field) : undefined;
        if (sign !== undefined) yield sign;
        else if (isListKey(field.key.text) || isTextKey(field.key.text))
          yield finding(field, 'wrong-type.empty', fill(note, field, usualValue(note, field.key.text, context)));
      } else if (isListKey(field.key.text)) yield* checkList(note, field, context);
      else if (isTextKey(field.key.text) || (kindOf(field.key.text) === 'tags' && field.value.kind === 'alias'))
        yield* checkText(note, field);
    }
  },
};

function* checkList(note: Note, field: Field, context: CheckContext): Generator<Finding> {
  const { value, key } = field;
  if (value.kind !== 'list') {
    const isName = value.kind === 'text' || value.kind === 'number';
    yield finding(field, 'wrong-type.list', isName ? toList(note, field, value, context) : []);
    return;
  }
  for (const item of value.items) {
    if (item.kind === 'text' || item.kind === 'null') continue;
    const facts = { key: key.text };
    yield { start: item.start, end: item.end, message: 'wrong-type.item', facts, fixes: quote(note, item) };
  }
}

function* checkText(note: Note, field: Field): Generator<Finding> {
  const { value, key } = field;
  // A datetime that is a number is looked at by a rule of its own.
  if (value.kind === 'text' || (key.text === 'datetime' && value.kind === 'number')) return;
  // No quotes make a datetime of `true` or `{ a: b }`.
  const quoted = key.text === 'datetime' ? [] : quote(note, value);
  if (value.kind === 'alias') {
    yield needsQuotes(key.text, value, quoted, '*');
    return;
  }
  yield finding(field, 'wrong-type.text', [...quoted, ...join(note, value)]);
}

function finding(field: Field, message: Finding['message'], fixes: readonly Fix[]): Finding {
  const { key, value } = field;
  const { start, end } = isNothing(field) ? key : value;
  return { start, end, message, facts: { key: key.text }, fixes };
}

function isNothing({ key, value }: Field): boolean {
  return value.kind === 'null' || (value.kind === 'text' && value.text.trim() === '' && isTextKey(key.text));
}

/** `location: **Shed**` and `location: &Shed`: YAML has its own use for such signs. */
function needsQuotes(key: string, { start, end }: Span, fixes: readonly Fix[], character: string): Finding {
  return { start, end, message: 'yaml-syntax.start', facts: { key, character }, fixes };
}

/** A sign that makes YAML take a value for a name of nothing; undefined where there is none. */
function signBehind({ text }: Note, { key }: Field): Finding | undefined {
  const [, space = '', value = ''] =
    /^[ \t]*:([ \t]+)([&!][^\s#][^\r\n]*)/.exec(text.slice(key.end, key.end + 500)) ?? [];
  if (value === '' || key.text === 'datetime') return undefined;
  const start = text.indexOf(value, key.end + space.length);
  const span = { start, end: start + value.trimEnd().length };
  const edits = [{ ...span, newText: JSON.stringify(value.trimEnd()) }];
  return needsQuotes(key.text, span, [{ title: 'fix.quote', facts: {}, edits }], value.charAt(0));
}

/** What the last meeting of the series had, in place of nothing. */
function fill(note: Note, field: Field, usual: string | undefined): Fix[] {
  if (usual === undefined || isInBraces(note)) return [];
  const { text } = note;
  const { key, value } = field;
  const start = key.end + (/^[ \t]*:/.exec(text.slice(key.end))?.[0].length ?? 0);
  // A comment or an anchor behind the colon stays where it is.
  if (value.end > start && text.slice(start, value.end).trim() !== '') return [];
  const facts = { key: key.text, value: shownValue(usual) };
  const newText = usual.replace(/[\r\n]+(?=-)/g, (lineBreak) => lineBreak + indentationOf(note, field));
  return [{ title: 'fix.fill-in', facts, edits: [{ start, end: start, newText }] }];
}

/** `participants: Ann, Bo` → an item a line for each. What waits to be filled in waits in a list no less. */
function toList(note: Note, field: Field, value: Located, context: CheckContext): Fix[] {
  const { text } = note;
  const { key } = field;
  const isTeams = key.text === 'teams';
  const { names, isSure: areSure } = joinedNames(note, isTeams ? 'teams' : 'participants', value, context);
  if (names.length === 0 || isFillIn(value.text)) return [];
  // A dash is there already: `teams: -boats`.
  const items = names.map((name) => name.replace(/^-(?=\S)/, ''));
  const lead = `${lineEnding(text)}${indentationOf(note, field)}- `;
  const newText = isInBraces(note)
    ? ` [${items.map((item) => toYaml(item, true)).join(', ')}]`
    : items.map((item) => lead + toYaml(item)).join('');
  // A comment between key and value would go with the space there.
  const isSure = areSure && !text.slice(key.end, value.start).includes('#');
  const end = key.end + text.slice(key.end, value.end).trimEnd().length;
  return [{ title: 'fix.to-list', facts: {}, edits: [{ start: key.end, end, newText: `:${newText}` }], isSure }];
}

/** Numbers, truth values and `RD: x` on one line become texts of the same letters. */
function quote({ text }: Note, value: FieldValue): Fix[] {
  const source = text.slice(value.start, value.end);
  if (value.kind === 'list' || /[\r\n]/.test(source)) return [];
  const newText = JSON.stringify(source);
  const isSure = value.kind === 'number' || value.kind === 'boolean';
  return [{ title: 'fix.quote', facts: {}, edits: [{ start: value.start, end: value.end, newText }], isSure }];
}

/** The texts of a list in one, where a text belongs. */
function join(note: Note, value: FieldValue): Fix[] {
  const items = value.kind === 'list' ? value.items : [];
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  if (texts.length === 0 || texts.length < items.length) return [];
  const { text } = note;
  const lead = /\s/.test(text.charAt(value.start - 1)) ? '' : ' ';
  const start = value.start - (/[ \t]*[\r\n][\s]*$/.exec(text.slice(0, value.start))?.[0].length ?? 0);
  const newText = `${start < value.start ? ' ' : lead}${toYaml(texts.join(', '), isInBraces(note))}`;
  const edits = [{ start, end: value.end, newText }];
  return [{ title: 'fix.to-text', facts: {}, edits, isSure: texts.length === 1 }];
}

/** Whether the whole block is written as `{ a: b }`. */
function isInBraces(note: Note): boolean {
  return note.frontMatter !== undefined && !isByLines(note, note.frontMatter);
}
