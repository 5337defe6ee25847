import { readableFields } from '../note/frontMatter';
import { isListKey, kindOf } from '../note/keys';
import { isFillIn } from '../note/names';
import type { Field, FieldValue, Located, Note, Span } from '../note/note';
import { fieldLines, isByLines, itemRemoval } from '../note/yamlText';
import type { CheckContext, Finding, Fix, Rule } from './rule';
import { usualValue } from './values';

/** A word that a form left to be filled in, and nobody did: `TO FILL`, `TODO`, `TBD`, `xxx`. */
export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'warning',
  *check(note, context) {
    for (const field of readableFields(note)) {
      const { value } = field;
      if (value.kind === 'list') yield* inList(note, field, value);
      else if (value.kind !== 'text') continue;
      else if (kindOf(field.key.text) === 'tags') yield* inTags(note, field, value, context);
      else if (isFillIn(value.text)) yield finding(field, value, inText(note, field, value, context));
    }
  },
};

function finding({ key }: Field, { start, end, text }: Located, fixes: readonly Fix[]): Finding {
  return { start, end, message: 'placeholder', facts: { key: key.text, value: text }, fixes };
}

function removal(span: Span, isSure: boolean, key: string): Fix {
  return { title: 'fix.remove-placeholder', facts: { key }, edits: [{ ...span, newText: '' }], isSure };
}

/** An item goes, unless nothing would remain. */
function* inList(note: Note, field: Field, list: Extract<FieldValue, { kind: 'list' }>): Generator<Finding> {
  const isLeft = list.items.some((item) => item.kind === 'text' && item.text.trim() !== '' && !isFillIn(item.text));
  for (const item of list.items) {
    if (item.kind !== 'text' || !isFillIn(item.text)) continue;
    const span = isLeft ? itemRemoval(note, list, item) : undefined;
    yield finding(field, item, span === undefined ? [] : [removal(span, true, field.key.text)]);
  }
}

/** `unikraft, TODO`: the tag goes with its comma. */
function* inTags(note: Note, field: Field, value: Located, context: CheckContext): Generator<Finding> {
  const source = note.text.slice(value.start, value.end);
  const parts = [...source.matchAll(/[^,"']+/g)];
  if (parts.length < 2) {
    if (isFillIn(value.text)) yield finding(field, value, inText(note, field, value, context));
    return;
  }
  const isLeft = parts.some(({ 0: part }) => !isFillIn(part.trim()) && part.trim() !== '');
  for (const { 0: part, index } of parts) {
    if (!isFillIn(part.trim())) continue;
    const start = value.start + index + (part.length - part.trimStart().length);
    const tag = { start, end: start + part.trim().length, text: part.trim() };
    yield finding(field, tag, isLeft ? [removal(withComma(note, tag, value), true, field.key.text)] : []);
  }
}

function withComma({ text }: Note, tag: Span, value: Span): Span {
  const before = /,\s*$/.exec(text.slice(value.start, tag.start));
  if (before !== null) return { start: value.start + before.index, end: tag.end };
  const after = /^\s*,\s*/.exec(text.slice(tag.end, value.end));
  return { start: tag.start, end: tag.end + (after?.[0].length ?? 0) };
}

/** What the series usually has there; an optional key may also go. */
function inText(note: Note, field: Field, value: Span, context: CheckContext): Fix[] {
  const key = field.key.text;
  // Where a list belongs, a text is of the wrong type first of all.
  const usual = isListKey(key) ? undefined : usualValue(note, key, context)?.trim();
  const fill: Fix[] =
    usual === undefined || isFillIn(usual)
      ? []
      : [
          {
            title: 'fix.fill-in',
            facts: { key, value: usual },
            edits: [{ start: value.start, end: value.end, newText: usual }],
          },
        ];
  const mayGo =
    !context.config.frontMatter.required.includes(key) &&
    note.frontMatter !== undefined &&
    note.frontMatter.fields.length > 1 &&
    isByLines(note, note.frontMatter);
  return mayGo ? [...fill, removal(fieldLines(note, field), false, key)] : fill;
}
