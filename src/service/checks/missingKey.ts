import type { Config } from '../config';
import { isReadable } from '../note/frontMatter';
import { keyOrder } from '../note/keys';
import { lineEnding } from '../note/lines';
import type { Field, FrontMatter, Note } from '../note/note';
import { fieldLines, indentationOf, isByLines } from '../note/yamlText';
import { misnamedKeys, renameFix } from './misnamedKeys';
import type { CheckContext, Fix, Rule } from './rule';
import { emptyValue, shownValue, usualValue } from './values';

/** A required key that the front matter does not have. */
export const missingKey: Rule = {
  id: 'missing-key',
  severity: 'error',
  *check(note, context) {
    const { frontMatter } = note;
    if (!isReadable(frontMatter)) return;
    const present = new Set(frontMatter.fields.map(({ key }) => key.text));
    const absent = context.config.frontMatter.required.filter((required) => !present.has(required));
    if (absent.length === 0) return;
    const misnamed = misnamedKeys(frontMatter, context.config);
    for (const key of absent) {
      const meant = misnamed.find((candidate) => candidate.key === key);
      const fixes = meant === undefined ? additions(note, frontMatter, key, context) : [renameFix(meant)];
      const { start } = frontMatter;
      yield { start, end: start + 3, message: 'missing-key', facts: { key }, fixes };
    }
  },
};

/** Adds the key in its own line, with the value that the series has, or with room for one. */
function additions(note: Note, frontMatter: FrontMatter, key: string, context: CheckContext): Fix[] {
  if (!isByLines(note, frontMatter)) return [];
  const value = usualValue(note, key, context);
  const at = placeOf(key, note, frontMatter, context.config);
  const newLine = lineEnding(note.text);
  const [first] = frontMatter.fields;
  const indentation = first === undefined ? '' : indentationOf(note, first);
  const line = `${indentation}${key}:${(value ?? emptyValue(note, key)).replaceAll(`${newLine}-`, `${newLine}${indentation}-`)}`;
  const edits = [{ start: at, end: at, newText: `${line}${newLine}` }];
  if (value === undefined) return [{ title: 'fix.add-key', facts: { key }, edits, caret: line.length }];
  return [{ title: 'fix.add-key-as', facts: { key, value: shownValue(value) }, edits }];
}

/** Behind the key that goes before it in the team's order, else on top. */
function placeOf(key: string, note: Note, { content, fields }: FrontMatter, config: Config): number {
  const order = keyOrder(config);
  const rank = (field: Field): number => order.indexOf(field.key.text);
  const before = fields.filter((field) => rank(field) !== -1 && rank(field) < order.indexOf(key));
  const last = before.reduce<Field | undefined>((a, b) => (a !== undefined && rank(a) > rank(b) ? a : b), undefined);
  return last === undefined ? content.start : Math.min(fieldLines(note, last).end, content.end);
}
