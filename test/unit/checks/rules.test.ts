import assert from 'node:assert/strict';
import { brokenCharacters } from '../../../src/service/checks/brokenCharacters';
import { codeFrontMatter } from '../../../src/service/checks/codeFrontMatter';
import { invalidDatetime } from '../../../src/service/checks/invalidDatetime';
import { missingKey } from '../../../src/service/checks/missingKey';
import { rules } from '../../../src/service/checks/registry';
import { unclosedFrontMatter } from '../../../src/service/checks/unclosedFrontMatter';
import { wrongType } from '../../../src/service/checks/wrongType';
import { yamlSyntax } from '../../../src/service/checks/yamlSyntax';
import { parseNote } from '../../../src/service/note/parse';
import { contextOf, expectFindings, mend, noteWith } from './scene';

describe('rules', () => {
  it('find nothing in a note that is as it should be', () => {
    for (const rule of rules) expectFindings(rule, noteWith());
  });

  it('have an id of their own each', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });

  describe('yaml-syntax', () => {
    it('marks what the parser cannot read, at its place', () => {
      const [finding] = expectFindings(yamlSyntax, noteWith({ location: 'location: «Room : the big one»' }));
      assert.match(finding?.facts.problem ?? '', /mapping/i);
    });

    it('stays inside the block', () => {
      const text = noteWith({ location: 'location: "never closed' });
      const findings = [...yamlSyntax.check(parseNote('file:///n.md', text), contextOf())];
      assert.ok(findings.length > 0);
      for (const { start, end } of findings)
        assert.ok(start >= 4 && end <= text.indexOf('\n---\n\n') + 1 && start < end);
    });
  });

  describe('code-front-matter', () => {
    it('marks the language, and turns the block into YAML', () => {
      const note = noteWith().replace('---', '---«js»');
      expectFindings(codeFrontMatter, note);
      assert.equal(mend(codeFrontMatter, note), noteWith());
    });

    it('takes yaml by its names', () => {
      for (const name of ['yaml', 'yml', 'YAML', ' yaml'])
        expectFindings(codeFrontMatter, noteWith().replace('---', `---${name}`));
    });
  });

  describe('unclosed-front-matter', () => {
    it('closes the block where its keys end', () => {
      const note = '«---»\nteams:\n- boats\n\n## TODOs\n';
      expectFindings(unclosedFrontMatter, note);
      assert.equal(mend(unclosedFrontMatter, note), '---\nteams:\n- boats\n---\n\n## TODOs\n');
    });

    it('puts a fence of three dashes in place of a longer one', () => {
      assert.equal(mend(unclosedFrontMatter, '---\nteams:\n- boats\n-----\n'), '---\nteams:\n- boats\n---\n');
    });

    it('closes a block without a line break at its end, in the line ending of the note', () => {
      assert.equal(mend(unclosedFrontMatter, '---\r\nlocation: x'), '---\r\nlocation: x\r\n---\r\n');
    });
  });

  describe('missing-key', () => {
    it('marks the opening fence, once for each key', () => {
      const findings = expectFindings(missingKey, noteWith({ location: '' }).replace('---', '«---»'));
      assert.deepEqual(findings[0]?.facts, { key: 'location' });
    });

    it('adds the key at its place in the order of the format', () => {
      const note = noteWith({ location: '', title: 'title: Rowing' });
      assert.equal(mend(missingKey, note), noteWith({ location: 'location: ', title: 'title: Rowing' }));
    });

    it('adds a list behind a list', () => {
      assert.equal(mend(missingKey, noteWith({ participants: '' })), noteWith({ participants: 'participants:\n- ' }));
    });

    it('adds the day of the file name at the hour of the series, on top', () => {
      const others = { 'file:///notes/2029-12-31.md': noteWith({ datetime: 'datetime: 2029-12-31T14:00:00+01:00' }) };
      assert.equal(mend(missingKey, noteWith({ datetime: '' }), 0, { others }), noteWith());
    });

    it('leaves room for what nobody knows, and says where to go on', () => {
      const [finding] = expectFindings(missingKey, noteWith({ datetime: '' }).replace('---', '«---»'));
      assert.equal(mend(missingKey, noteWith({ datetime: '' })), noteWith({ datetime: 'datetime: ' }));
      assert.equal(finding?.fixes[0]?.caret, 'datetime: '.length);
    });

    it('renames a key that differs in case alone', () => {
      const note = noteWith({ location: 'Location: Online' });
      assert.equal(mend(missingKey, note), noteWith());
    });

    it('leaves a block in braces to its author', () => {
      const [finding] = expectFindings(missingKey, '«---»\n{ datetime: x, teams: [a], participants: [b] }\n---\n');
      assert.deepEqual(finding?.fixes, []);
    });

    it('waits until the YAML is sound, as keys behind a fault are not seen', () => {
      expectFindings(missingKey, noteWith({ location: 'location: a: b' }));
    });

    it('says nothing of front matter that is not YAML', () => {
      expectFindings(missingKey, noteWith({ location: '' }).replace('---', '---js'));
    });
  });

  describe('wrong-type', () => {
    it('turns a text into the list that belongs there', () => {
      const note = noteWith({ participants: 'participants: «AnnB, CarlD»' });
      expectFindings(wrongType, note);
      assert.equal(mend(wrongType, note), noteWith());
    });

    it('turns a block of lines into the list', () => {
      for (const style of ['|', '>', '|-'])
        assert.equal(
          mend(
            wrongType,
            noteWith({
              participants: `participants: ${style}\n  AnnB\n  CarlD`.replace('>\n  AnnB\n', '>\n  AnnB,\n'),
            }),
          ),
          noteWith(),
        );
    });

    it('takes neither true nor an alias for a datetime', () => {
      expectFindings(wrongType, noteWith({ datetime: 'datetime: «true»' }));
      expectFindings(wrongType, noteWith({ datetime: 'datetime: «*x»', title: 'x: &x 1' }));
    });

    it('keeps names whole that YAML would take for something else', () => {
      assert.equal(
        mend(wrongType, noteWith({ teams: 'teams: "yes: no"' })),
        noteWith({ teams: 'teams:\n- "yes: no"' }),
      );
    });

    it('marks the key where there is no value yet', () => {
      expectFindings(wrongType, noteWith({ teams: '«teams»:' }));
      expectFindings(wrongType, noteWith({ location: '«location»:' }));
    });

    it('turns a list of one text into the text', () => {
      const note = noteWith({ location: 'location:\n- «Online»' }).replace('- «Online»', '«- Online»');
      expectFindings(wrongType, note);
      assert.equal(mend(wrongType, note), noteWith());
      assert.equal(mend(wrongType, noteWith({ location: 'location: [Online]' })), noteWith());
    });

    it('puts quotes around a number where a text belongs', () => {
      const note = noteWith({ location: 'location: «12»' });
      expectFindings(wrongType, note);
      assert.equal(mend(wrongType, note), noteWith({ location: 'location: "12"' }));
    });

    it('marks an item that is no name', () => {
      const note = noteWith({ participants: 'participants:\n- AnnB\n- «CarlD: late»' });
      expectFindings(wrongType, note);
      assert.equal(mend(wrongType, note), noteWith({ participants: 'participants:\n- AnnB\n- "CarlD: late"' }));
    });

    it('lets keys that the format does not know hold anything', () => {
      expectFindings(wrongType, noteWith({ more: 'more: [1, { a: b }]' }));
    });
  });

  describe('invalid-datetime', () => {
    const withDatetime = (value: string): string => noteWith({ datetime: `datetime: ${value}` });

    it('mends a digit that slipped in, as the file name has it', () => {
      const note = withDatetime('«2030-01-007T14:00:00+01:00»');
      expectFindings(invalidDatetime, note);
      assert.equal(mend(invalidDatetime, note), noteWith());
      assert.equal(mend(invalidDatetime, withDatetime('2030-01-077T14:00:00+01:00')), noteWith());
      assert.equal(mend(invalidDatetime, withDatetime('2030-01-07T144:00:00+01:00')), noteWith());
    });

    it('finds moments that do not exist', () => {
      for (const value of [
        '2030-02-30T14:00:00+01:00',
        '2030-01-07T25:00:00+01:00',
        '2030-01-07T14:00:00+25:00',
        '2030-13-07T14:00:00+01:00',
      ]) {
        const [finding] = expectFindings(invalidDatetime, withDatetime(`«${value}»`));
        assert.equal(finding?.message, 'invalid-datetime.impossible', value);
      }
    });

    it('finds a missing offset, other forms, and numbers', () => {
      const messageFor = (value: string): string | undefined =>
        expectFindings(invalidDatetime, withDatetime(`«${value}»`))[0]?.message;
      assert.equal(messageFor('2030-01-07T14:00:00'), 'invalid-datetime.no-offset');
      assert.equal(messageFor('January 7, 2030 14:00'), 'invalid-datetime.malformed');
      assert.equal(messageFor('2030'), 'invalid-datetime.malformed');
    });

    it('mends other separators and single digits', () => {
      assert.equal(mend(invalidDatetime, withDatetime('2030/1/7 14:00 +01:00')), noteWith());
    });

    it('takes every form of ISO 8601 with an offset', () => {
      for (const value of [
        '2030-01-07T14:00+01:00',
        '2030-01-07T14:00:00Z',
        '2030-01-07T14:00:00.5+0100',
        '"2030-01-07T14:00:00+01:00"',
      ])
        expectFindings(invalidDatetime, withDatetime(value));
    });
  });

  describe('broken-characters', () => {
    it('marks the first place where bytes were lost', () => {
      expectFindings(brokenCharacters, `${noteWith()}caf«\uFFFD\uFFFD» and \uFFFD\n`);
    });
  });
});
