import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../../src/service/checks/check';
import { rules } from '../../../src/service/checks/registry';
import { applyEdits } from '../../../src/service/note/edit';
import { parseNote } from '../../../src/service/note/parse';
import { contextOf } from './scene';

const values: Readonly<Record<string, string[]>> = {
  datetime: [
    '2030-01-07T14:00:00+01:00',
    '2030-01-077T14:00:00+01:00',
    '2030/1/7 14:00 +01:00',
    '2030-01-07',
    '7',
    '[a]',
    '',
  ],
  location: ['Online', '12', '[Online]', '\n- Online', '\n  - "a: b"', 'true', '{ a: b }', ''],
  teams: ['\n- boats', '[boats, sails]', 'boats', 'boats, sails', '"x: y"', '\n- 12', '\n- a: b', '\n  - boats', ''],
  participants: ['\n- AnnB\n- CarlD', 'AnnB; CarlD', '[AnnB]', '\n-', ''],
  title: ['Rowing', '"Row: more"', '12', ''],
};

/** Front matter with every key right, wrong or absent, in any order, with either line ending. */
const noteTexts = fc
  .record({
    keys: fc.shuffledSubarray(Object.keys(values), { minLength: 1 }),
    picks: fc.array(fc.nat(), { minLength: 5, maxLength: 5 }),
    comment: fc.boolean(),
    crlf: fc.boolean(),
    closing: fc.constantFrom('---\n', '----\n', ''),
    opening: fc.constantFrom('---\n', '---js\n', '---yaml\n'),
  })
  .map(({ keys, picks, comment, crlf, closing, opening }) => {
    const lines = keys.map((key, index) => {
      const choices = values[key] ?? [];
      const value = choices[(picks[index] ?? 0) % choices.length] ?? '';
      const space = value === '' || value.startsWith('\n') ? '' : ' ';
      return `${key}:${space}${value}${comment && space === ' ' ? ' # as ever' : ''}\n`;
    });
    const text = `${opening}${lines.join('')}${closing}\n## TODOs\n\nAB: Row.\n`;
    return crlf ? text.replace(/\n/g, '\r\n') : text;
  });

const log = { error: (_uri: string, error: unknown) => assert.fail(String(error)) };

function findings(text: string) {
  return check(parseNote('file:///notes/2030-01-07.md', text), contextOf(), rules, log);
}

const name = ({ rule, facts }: { rule: string; facts: Readonly<Record<string, string>> }): string =>
  `${rule} ${facts.key ?? ''}`;

describe('every fix', () => {
  it('removes its finding, and the body stays what it was', () => {
    fc.assert(
      fc.property(noteTexts, (text) => {
        for (const finding of findings(text)) {
          for (const fix of finding.fixes) {
            const mended = applyEdits(text, fix.edits);
            const rest = findings(mended);
            // A key that is added waits for its value, which is a finding of another kind.
            const again = rest.filter((other) => name(other) === name(finding));
            assert.deepEqual(again, [], mended);
            assert.ok(mended.endsWith(text.slice(text.indexOf('## TODOs'))), mended);
            assert.ok(
              !rest.some(({ rule }) => rule === 'yaml-syntax') ||
                findings(text).some(({ rule }) => rule === 'yaml-syntax'),
            );
          }
        }
      }),
    );
  });
});
