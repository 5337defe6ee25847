import type { Config } from '../config';
import { parseFrontMatter } from '../note/frontMatter';
import { keyOrder } from '../note/keys';
import { lineEnd, lineEnding } from '../note/lines';
import type { Note } from '../note/note';
import { toYaml } from '../note/yamlText';
import type { CheckContext, Finding, Fix, Rule } from './rule';
import { emptyValue, usualValue } from './values';

/** A note without front matter. */
export const missingFrontMatter: Rule = {
  id: 'missing-front-matter',
  severity: 'warning',
  *check(note, context) {
    if (note.frontMatter !== undefined) return;
    const start = note.text.startsWith('\uFEFF') ? 1 : 0;
    const late = lateBlock(note, start, context.config);
    if (late !== undefined) {
      yield late;
      return;
    }
    const end = Math.min(lineEnd(note.text, start), start + 200);
    yield { start, end, message: 'missing-front-matter', facts: {}, fixes: [insertion(note, start, context)] };
  },
};

/** Front matter that does not start on the first line, or not with three dashes: nobody takes it for front matter. */
function lateBlock({ text }: Note, start: number, config: Config): Finding | undefined {
  const [before = '', space = '', fence = ''] = /^(\s*)(-{4,}|---)(?=[ \t]*[\r\n])/.exec(text.slice(start)) ?? [];
  if (before === '' || (space === '' && fence === '---')) return undefined;
  const end = start + before.length;
  const rest = parseFrontMatter(`---${text.slice(end)}`);
  const known = new Set(keyOrder(config));
  // Between two rules there may be prose with a colon in it.
  const keys = rest?.fields.filter(({ key }) => known.has(key.text)).length ?? 0;
  if (keys === 0) return undefined;
  const edits = [{ start, end, newText: '---' }];
  const fixes: Fix[] = [{ title: 'fix.move-up', facts: {}, edits, isSure: keys > 1 }];
  return { start: end - fence.length, end, message: 'missing-front-matter.late', facts: {}, fixes };
}

/** All that file name, heading and last meeting tell; room for the rest. */
function insertion(note: Note, at: number, context: CheckContext): Fix {
  const newLine = lineEnding(note.text);
  const required = new Set(context.config.frontMatter.required);
  let newText = `---${newLine}`;
  let caret: number | undefined;
  for (const key of keyOrder(context.config)) {
    const value = (key === 'title' ? headingTitle(note) : undefined) ?? usualValue(note, key, context);
    if (value === undefined && !required.has(key)) continue;
    newText += `${key}:${value ?? emptyValue(note, key)}`;
    if (value === undefined) caret ??= newText.length;
    newText += newLine;
  }
  newText += `---${newLine}${/^\s*[\r\n]/.test(note.text.slice(at)) || note.text.length === at ? '' : newLine}`;
  const edits = [{ start: at, end: at, newText }];
  return { title: 'fix.insert-front-matter', facts: {}, edits, ...(caret !== undefined && { caret }) };
}

/** The heading of the whole note, where it has one. */
function headingTitle({ text }: Note): string | undefined {
  const heading = /^\uFEFF?\s*#[ \t]+([^\r\n]+)/
    .exec(text)?.[1]
    ?.replace(/\s+#+\s*$/, '')
    .trim();
  return heading === undefined || heading === '' ? undefined : ` ${toYaml(heading)}`;
}
