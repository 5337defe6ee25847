import assert from 'node:assert/strict';
import { check } from '../../../src/service/checks/check';
import { rules } from '../../../src/service/checks/registry';
import type { Rule } from '../../../src/service/checks/rule';
import { parseNote } from '../../../src/service/note/parse';
import { contextOf, noteUri, noteWith } from './scene';

const log = { error: (_uri: string, error: unknown) => assert.fail(String(error)) };

/** What is found: rules with their severities, in order. */
function found(text: string, config = '', of: readonly Rule[] = rules): string[] {
  return check(parseNote(noteUri, text), contextOf({ config }, text), of, log).map(
    ({ rule, severity }) => `${rule} ${severity}`,
  );
}

const withHost = (comment: string): string =>
  noteWith({ more: `host: AnnB${comment}`, teams: 'teams:\n- boats\n- TODO' });

describe('check()', () => {
  it('tells findings in the order of the text, each as severe as its rule', () => {
    assert.deepEqual(found(withHost('')), ['placeholder warning', 'unknown-key warning']);
    assert.deepEqual(found(noteWith()), []);
  });

  it('does as the team says', () => {
    assert.deepEqual(found(withHost(''), 'rules: { unknown-key: error, placeholder: off }'), ['unknown-key error']);
    assert.deepEqual(found(withHost(''), 'rules: { placeholder: hint, unknown-key: off }'), ['placeholder hint']);
    assert.deepEqual(found(withHost(''), 'rules: { placeholder: loud, nothing: off }'), found(withHost('')));
  });

  it('runs a rule that is off only where the team turns it on', () => {
    const note = noteWith({ datetime: '', more: 'datetime: 2030-01-07T14:00:00+01:00' });
    assert.deepEqual(found(note), []);
    assert.deepEqual(found(note, 'rules: { key-order: info }'), ['key-order info']);
  });

  for (const [what, comment, rest] of [
    ['behind a value', ' # meeting-notes-ignore: unknown-key', ['placeholder warning']],
    ['on a line of its own', '\n# meeting-notes-ignore: unknown-key', ['placeholder warning']],
    ['of several rules', '\n#meeting-notes-ignore: placeholder , unknown-key', []],
    ['of no rule', '\n# meeting-notes-ignore:', ['placeholder warning', 'unknown-key warning']],
    ['of another rule', '\n# meeting-notes-ignore: unknown', ['placeholder warning', 'unknown-key warning']],
    ['inside of a text', ': "# meeting-notes-ignore: unknown-key"'.slice(1), ['yaml-syntax error']],
  ] as const) {
    it(`is silenced by a comment ${what}`, () => assert.deepEqual(found(withHost(comment)), rest));
  }

  it('is not silenced by a comment below the front matter, or in a value', () => {
    const both = ['placeholder warning', 'unknown-key warning'];
    assert.deepEqual(found(`${withHost('')}\n# meeting-notes-ignore: unknown-key\n`), both);
    assert.deepEqual(
      found(withHost('').replace('host: AnnB\n', 'host: ' + '"x # meeting-notes-ignore: unknown-key"\n')).sort(),
      both,
    );
  });

  it('goes on behind a rule that fails, and logs it', () => {
    const failing: Rule = {
      id: 'failing',
      severity: 'error',
      check: () => {
        throw new Error('no');
      },
    };
    const logged: string[] = [];
    const findings = check(parseNote(noteUri, withHost('')), contextOf({}, withHost('')), [failing, ...rules], {
      error: (uri, error, rule) => logged.push(`${uri} ${String(error)} ${rule}`),
    });
    assert.equal(findings.length, 2);
    assert.deepEqual(logged, [`${noteUri} Error: no failing`]);
  });
});
