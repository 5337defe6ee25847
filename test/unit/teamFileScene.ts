/** Scenes for the team's files: a file in which what is wrong is marked with «». */
import assert from 'node:assert/strict';
import { messages } from '../../src/service/checks/messages';
import { untranslated } from '../../src/service/l10n';
import { checkTeamFile } from '../../src/service/teamFiles';
import { unmark } from './checks/scene';

type FileName = '.meeting-notes.yaml' | 'roster.yaml';

/** Checks that exactly what is marked is found, and returns `code: sentence` of each. */
export function expectFaults(file: FileName, marked: string): string[] {
  const { text, spans } = unmark(marked);
  const found = checkTeamFile(`file:///notes/${file}`, text);
  const shown = (places: readonly { start: number; end: number }[]): string[] =>
    places.map(({ start, end }) => `${start} «${text.slice(start, end)}»`);
  assert.deepEqual(shown(found), shown(spans));
  return found.map(({ rule, message, facts }) => `${rule}: ${untranslated(messages[message], facts)}`);
}
