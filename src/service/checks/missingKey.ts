import type { Config } from '../config';
import { dateInFileName } from '../note/datetime';
import { isYaml } from '../note/frontMatter';
import { lineEnding, nextLine } from '../note/lines';
import { fold } from '../note/names';
import type { Field, FrontMatter, Note } from '../note/note';
import { isListKey } from './fieldTypes';
import type { Edit, Fix, Rule } from './rule';

/** A required key that the front matter does not have. */
export const missingKey: Rule = {
  id: 'missing-key',
  severity: 'error',
  *check(note, { config }) {
    const { frontMatter } = note;
    if (frontMatter === undefined || !isYaml(frontMatter.language.text)) return;
    // Behind a fault the parser may miss keys that are there.
    if (frontMatter.errors.length > 0) return;
    const present = new Set(frontMatter.fields.map(({ key }) => key.text));
    for (const key of config.frontMatter.required.filter((required) => !present.has(required))) {
      const fixes = [fixFor(note, frontMatter, key, config)].filter((fix) => fix !== undefined);
      const { start } = frontMatter;
      yield { start, end: start + 3, message: 'missing-key', facts: { key }, fixes };
    }
  },
};

/** Renames a key that only differs in case or diacritics, else adds one; a block in braces is left to its author. */
function fixFor(note: Note, frontMatter: FrontMatter, key: string, config: Config): Fix | undefined {
  const near = frontMatter.fields.find((field) => fold(field.key.text) === fold(key));
  if (near !== undefined) {
    const { start, end, text } = near.key;
    return { title: 'fix.rename-key', facts: { from: text, key }, edits: [{ start, end, newText: key }] };
  }
  if (note.text.slice(frontMatter.content.start).trimStart().startsWith('{')) return undefined;
  return { title: 'fix.add-key', facts: { key }, edits: [addition(note, frontMatter, key, config)] };
}

/** The key in its own line, behind the one that goes before it in the configured order. */
function addition({ uri, text }: Note, { content, fields }: FrontMatter, key: string, { frontMatter }: Config): Edit {
  const order = ['title', 'tags', ...frontMatter.required, ...frontMatter.optional];
  const before = fields
    .filter((field) => order.includes(field.key.text) && order.indexOf(field.key.text) < order.indexOf(key))
    .reduce<Field | undefined>(
      (a, b) => (a && order.indexOf(a.key.text) > order.indexOf(b.key.text) ? a : b),
      undefined,
    );
  const at = before === undefined ? content.start : lineAfter(text, before.end, content.end);
  const newLine = lineEnding(text);
  return { start: at, end: at, newText: `${key}:${template(key, dateInFileName(uri), newLine)}${newLine}` };
}

function template(key: string, date: string | undefined, newLine: string): string {
  if (isListKey(key)) return `${newLine}- `;
  return key === 'datetime' && date !== undefined ? ` ${date}T00:00:00+00:00` : ' ';
}

function lineAfter(text: string, at: number, limit: number): number {
  const lineBreak = text.slice(at, limit).search(/[\r\n]/);
  return lineBreak === -1 ? limit : nextLine(text, at + lineBreak);
}
