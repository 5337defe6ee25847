import { ignoreComment, isYaml, readableFields } from '../note/frontMatter';
import type { FieldValue, Note } from '../note/note';
import type { Finding, Rule } from './rule';
import { explain } from './yamlFaults';
import { inQuotes, patience, repairs } from './yamlRepairs';

/** More faults are one fault that goes on. */
const mostFaults = 20;

/** Each repair reads the block anew; those that come later are found when these are made. */
const mostRepairs = 6;

/** What the YAML parser cannot read, and text that it silently takes for a comment. */
export const yamlSyntax: Rule = {
  id: 'yaml-syntax',
  severity: 'error',
  *check(note) {
    const { frontMatter } = note;
    if (frontMatter === undefined || !isYaml(frontMatter.language.text)) return;
    const faults = frontMatter.errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
    // The parser often tells one slip as two faults.
    const told = new Set<string>();
    const left = patience();
    for (const fault of faults.slice(0, mostFaults)) {
      const fixes = told.size < mostRepairs ? repairs(note, frontMatter, fault, left) : [];
      const finding = { ...explain(note, frontMatter, fault, fixes), fixes };
      const slip = JSON.stringify(fixes[0]?.edits ?? [finding.start, finding.message]);
      if (!told.has(slip)) yield finding;
      told.add(slip);
    }
    for (const { key, value } of readableFields(note)) {
      if (mayLoseText(note, value)) yield* lostText(note, value, key.end);
      if (value.kind !== 'list' || value.flow) continue;
      for (const item of value.items) if (mayLoseText(note, item)) yield* lostText(note, item, item.start);
    }
  },
};

/** Whether anything stands behind a value: of nearly all, the line ends there. */
function mayLoseText({ text }: Note, { kind, end }: FieldValue): boolean {
  return kind === 'null' || ((kind === 'text' || kind === 'number') && gaps.has(text.charAt(end)));
}

const gaps = new Set(': \t');

/**
 * `location: Room #5` is a room to its author and a comment to YAML. A comment proper has a space behind its `#`.
 * @param from where to look for a value that is not there, as it is all comment
 */
function* lostText({ text }: Note, value: FieldValue, from: number): Generator<Finding> {
  const isEmpty = value.kind === 'null';
  const at = isEmpty ? endOfWord(text, from) : value.end;
  if (!gaps.has(text.charAt(at))) return;
  const comment = /^(:?[ \t]+)(#[^\s#][^\r\n]*)/.exec(text.slice(at, at + 500));
  const [, gap = '', lost = ''] = comment ?? [];
  if (
    lost === '' ||
    /[\r\n]/.test(text.slice(value.start, value.end)) ||
    lost.startsWith(ignoreComment.replace(' ', '')) ||
    /^["']/.test(text.slice(value.start, value.end))
  )
    return;
  const start = isEmpty ? at + gap.length : value.start;
  const end = at + gap.length + lost.trimEnd().length;
  const edits = [{ start, end, newText: inQuotes(text.slice(start, end)) }];
  const fixes = [{ title: 'fix.quote', facts: {}, edits } as const];
  yield { start: at + gap.length, end, message: 'yaml-syntax.hash', facts: { lost: lost.trimEnd() }, fixes };
}

/** Where what stands before an offset ends, without the spaces between. */
function endOfWord(text: string, at: number): number {
  let end = at;
  while (/[ \t]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
