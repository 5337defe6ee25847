/** Scenes for rules: a note in which the expected findings are marked with «», and what it becomes when it is mended. */
import assert from 'node:assert/strict';
import { listedNames } from '../../../src/service/checks/listedNames';
import type { CheckContext, Finding, Rule } from '../../../src/service/checks/rule';
import { readConfig } from '../../../src/service/config';
import { applyEdits } from '../../../src/service/note/edit';
import { nameKey } from '../../../src/service/note/names';
import type { Span } from '../../../src/service/note/note';
import { parseNote } from '../../../src/service/note/parse';
import { createSeriesFinder } from '../../../src/service/note/series';
import { People } from '../../../src/service/roster/people';
import { resolve } from '../../../src/service/roster/resolve';
import { readRoster } from '../../../src/service/roster/roster';
import { NoteIndex } from '../../../src/service/workspace/noteIndex';
import { takeNote } from '../workspace/takeNote';

/** What stands around the note of a scene: its URI, the team's files, and the other notes of its series by URI. */
export interface Around {
  readonly uri?: string;
  readonly config?: string;
  readonly roster?: string;
  readonly others?: Readonly<Record<string, string>>;
}

export const noteUri = 'file:///notes/2030-01-07.md';

/** What rules may look at beside the note. */
export function contextOf(
  { config = '', roster = '', others = {}, uri = noteUri }: Around = {},
  text = '',
): CheckContext {
  const read = readConfig(config).config;
  const team = readRoster(roster);
  const index = new NoteIndex();
  const seriesOf = createSeriesFinder(read);
  const placeOf = (other: string) => {
    return { folder: 'file:///notes', series: seriesOf(other.replace('file:///notes/', ''), []).key };
  };
  for (const [other, content] of Object.entries(others))
    takeNote(index, parseNote(other, content, read, team.known), placeOf(other));
  const note = parseNote(uri, text, read, team.known);
  const place = placeOf(uri);
  takeNote(index, note, place);
  const people = new People(team, index.evidenceOf('file:///notes'));
  const meetings = [...index.notes()].filter((other) => other.uri !== uri);
  return {
    config: read,
    roster: team,
    series: seriesOf(uri.replace('file:///notes/', ''), []).config,
    meetings: () => meetings.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '')),
    previous: () => index.previousMeeting(note, place),
    resolve: (name) => resolve(name, index.get(uri) ?? assert.fail(), people),
    people: () => people,
    listed: () => people.listedIn(index.get(uri) ?? assert.fail()),
    names: (key) => listedNames(note, key),
    isListedElsewhere: (key) => meetings.some(({ participants }) => participants.some((name) => nameKey(name) === key)),
    exists: (other) => other in others,
  };
}

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
export function expectFindings(rule: Rule, marked: string, around: Around = {}): Finding[] {
  const { text, spans } = unmark(marked);
  const found = run(rule, text, around);
  const places = found.map(({ start, end }) => `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`);
  const expected = spans.map(
    ({ start, end }) => `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`,
  );
  assert.deepEqual(places, expected);
  return found;
}

/** Applies a fix of the first finding: the likeliest one, or the one with that number. */
export function mend(rule: Rule, marked: string, number = 0, around: Around = {}): string {
  const { text } = unmark(marked);
  const fix = run(rule, text, around)[0]?.fixes[number];
  assert.ok(fix, 'there is such a fix');
  return applyEdits(text, fix.edits);
}

function run(rule: Rule, text: string, around: Around): Finding[] {
  const context = contextOf(around, text);
  const note = parseNote(around.uri ?? noteUri, text, context.config, context.roster.known);
  return [...rule.check(note, context)];
}

/** A text without its marks, and what they stand around. */
export function unmark(marked: string): { text: string; spans: Span[] } {
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
