import assert from 'node:assert/strict';
import { messages } from '../../../src/service/checks/messages';
import { rules } from '../../../src/service/checks/registry';
import { parseNote } from '../../../src/service/note/parse';
import { contextOf, expectFindings, noteUri, noteWith } from './scene';

describe('rules', () => {
  it('find nothing in a note that is as it should be', () => {
    for (const rule of rules) {
      expectFindings(rule, noteWith());
      expectFindings(rule, noteWith().replace(/\n/g, '\r\n'));
      expectFindings(rule, `\uFEFF${noteWith()}`);
    }
  });

  it('do not go through other notes for one with nothing to mend', () => {
    const meetings = () => assert.fail('asked for the other meetings');
    const roster = 'people: { AnnB: {} }\nteams: { boats: {} }';
    for (const around of [{}, { config: 'timeZone: Europe/Oslo\nrules: { key-order: warning }', roster }]) {
      for (const text of [noteWith(), noteWith({ participants: 'participants: [AnnB, Carl Dorn, "@Zoe"]' })])
        for (const rule of rules) [...rule.check(parseNote(noteUri, text), { ...contextOf(around, text), meetings })];
    }
  });

  it('have an id of their own each', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });

  it('have sentences that end as sentences do, and fixes that do not', () => {
    for (const [id, sentence] of Object.entries(messages))
      assert.equal(
        /\.$/.test(sentence),
        !id.startsWith('fix.') && !/:\s*\{problem\}$/.test(sentence) && !sentence.endsWith('?'),
        id,
      );
  });
});
