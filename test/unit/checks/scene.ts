/** Scenes for rules: a note in which the expected findings are marked with «», and what it becomes when it is mended. */
import assert from 'node:assert/strict';
import type { Edit, Finding, Rule } from '../../../src/service/checks/rule';
import { defaultConfig } from '../../../src/service/config';
import type { Span } from '../../../src/service/note/note';
import { parseNote } from '../../../src/service/note/parse';

/** A note with nothing wrong, but for what a scene puts in place of some of its lines. */
export function noteWith(lines: Readonly<Record<string, string>> = {}): string {
  const keys = {
    datetime: 'datetime: 2030-01-07T14:00:00+01:00',
    location: 'location: Online',
    teams: 'teams:\n- boats',
    participants: 'participants:\n- AnnB\n- CarlD',
    ...lines,
  };
  return `---\n${Object.values(keys)
    .filter((line) => line !== '')
    .join('\n')}\n---\n\n## TODOs\n\nAB: Row.\n`;
}

/** Checks that a rule finds exactly what is marked, and returns its findings. */
export function expectFindings(rule: Rule, marked: string, uri = 'file:///notes/2030-01-07.md'): Finding[] {
  const { text, spans } = unmark(marked);
  const found = run(rule, text, uri);
  const places = found.map(({ start, end }) => `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`);
  const expected = spans.map(
    ({ start, end }) => `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`,
  );
  assert.deepEqual(places, expected);
  return found;
}

/** Applies a fix of the first finding: the likeliest one, or the one with that number. */
export function mend(rule: Rule, marked: string, number = 0, uri = 'file:///notes/2030-01-07.md'): string {
  const { text } = unmark(marked);
  const fix = run(rule, text, uri)[0]?.fixes[number];
  assert.ok(fix, 'there is such a fix');
  return applyEdits(text, fix.edits);
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

function run(rule: Rule, text: string, uri: string): Finding[] {
  return [...rule.check(parseNote(uri, text), { config: defaultConfig })];
}

function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  for (const part of marked.split(/(«[^»]*»)/)) {
    const isMarked = part.startsWith('«');
    const plain = isMarked ? part.slice(1, -1) : part;
    if (isMarked) spans.push({ start: text.length, end: text.length + plain.length });
    text += plain;
  }
  return { text, spans };
}
