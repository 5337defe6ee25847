import assert from 'node:assert/strict';
import { wrongType } from '../../../src/service/checks/wrongType';
import { parseNote } from '../../../src/service/note/parse';
import { contextOf, expectFindings, mend, noteUri, noteWith } from './scene';

const people = (...lines: string[]): string => noteWith({ participants: ['participants:', ...lines].join('\n') });
const windows = (note: string): string => note.replace(/\n/g, '\r\n');
const others = {
  'file:///notes/2029-12-31.md': noteWith({ tags: 'tags: rowing, sails', location: 'location: "Shed: big"' }),
};

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
    assert.equal(mend(wrongType, noteWith({ teams: 'teams: "yes: no"' })), noteWith({ teams: 'teams:\n- "yes: no"' }));
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

  it('writes the list as the block is written', () => {
    assert.equal(mend(wrongType, windows(noteWith({ teams: 'teams: boats' }))), windows(noteWith()));
    assert.equal(mend(wrongType, '---\n  teams: a; b\n---\n'), '---\n  teams:\n  - a\n  - b\n---\n');
    assert.equal(mend(wrongType, '---\n{ teams: "a, b" }\n---\n'), '---\n{ teams: [a, b] }\n---\n');
    assert.equal(mend(wrongType, '---\n{ location: [a, b] }\n---\n'), '---\n{ location: "a, b" }\n---\n');
    assert.equal(mend(wrongType, noteWith({ teams: 'teams: boats # x' })), noteWith({ teams: 'teams:\n- boats # x' }));
    assert.equal(mend(wrongType, noteWith({ teams: 'teams: -boats' })), noteWith());
    assert.equal(mend(wrongType, noteWith({ teams: 'teams: 12' })), noteWith({ teams: 'teams:\n- "12"' }));
  });

  it('has a list for a list alone', () => {
    for (const [value, count] of [
      ['boats', 1],
      ['""', 0],
      ['{ a: b }', 0],
      ['true', 0],
    ] as const) {
      const [finding] = expectFindings(wrongType, noteWith({ teams: `teams: «${value}»` }));
      assert.equal(finding?.fixes.length, count, value);
    }
    expectFindings(wrongType, noteWith({ teams: 'teams: []', participants: 'participants: [AnnB, , ""]' }));
    expectFindings(wrongType, noteWith({ teams: 'teams:\n  - boats\n\n  - "12"' }));
  });

  it('fills in what the last meeting had, where there is nothing', () => {
    const filled = (key: string, line: string): string => mend(wrongType, noteWith({ [key]: line }), 0, { others });
    assert.equal(filled('location', 'location:'), noteWith({ location: 'location: "Shed: big"' }));
    assert.equal(filled('location', 'location: # x'), noteWith({ location: 'location: "Shed: big" # x' }));
    assert.equal(filled('location', 'location :  '), noteWith({ location: 'location : "Shed: big"  ' }));
    assert.equal(filled('teams', 'teams:'), noteWith());
    assert.equal(mend(wrongType, '---\n  teams:\n---\n', 0, { others }), '---\n  teams:\n  - boats\n---\n');
    for (const line of ['participants:', 'title:', 'location: ~', '"location":']) {
      const [finding] = [...wrongType.check(parseNote(noteUri, noteWith({ location: line })), contextOf({ others }))];
      assert.deepEqual(finding?.fixes.length, line === '"location":' ? 1 : 0, line);
    }
  });

  it('says of signs with which YAML names things that they need quotes', () => {
    for (const value of ['*Shed*', '&Shed', '!Shed']) {
      const note = noteWith({ location: `location: «${value}»` });
      assert.equal(expectFindings(wrongType, note)[0]?.message, 'yaml-syntax.start');
      assert.equal(mend(wrongType, note), noteWith({ location: `location: "${value}"` }));
    }
  });

  it('takes empty quotes for no text', () => {
    expectFindings(wrongType, noteWith({ location: '«location»: ""' }));
  });

  it('takes names apart as a list does, and is no surer', () => {
    const people = (value: string) => noteWith({ participants: `participants: «${value}»` });
    assert.equal(
      mend(wrongType, people('FionaB, HugoT (by phone, late)')),
      noteWith({ participants: 'participants:\n- FionaB\n- HugoT (by phone, late)' }),
    );
    assert.equal(
      mend(wrongType, noteWith({ participants: 'participants:\n  FionaB\n  HugoT' })),
      noteWith({ participants: 'participants:\n- FionaB\n- HugoT' }),
    );
    assert.equal(
      mend(wrongType, people('FionaB and HugoT')),
      noteWith({ participants: 'participants:\n- FionaB\n- HugoT' }),
    );
    const isSure = (value: string) => expectFindings(wrongType, people(value))[0]?.fixes[0]?.isSure;
    assert.deepEqual(['Holm, Ida', 'Ann, Bo, Cy', 'Ann', 'none', '-x'].map(isSure), [false, false, true, false, false]);
  });

  it('leaves words to fill in to their own rule', () => {
    assert.deepEqual(expectFindings(wrongType, noteWith({ teams: 'teams: «TBD»' }))[0]?.fixes, []);
  });

  it('makes one text of a list', () => {
    for (const [list, text] of [
      ['[a, b]', 'a, b'],
      ['\n- a\n- "b: c"', '"a, b: c"'],
      ['\n\n  - a\n  - b', 'a, b'],
      ['["a"] # x', 'a # x'],
    ])
      assert.equal(
        mend(wrongType, noteWith({ location: `location:${list?.startsWith('\n') ? '' : ' '}${list}` })),
        noteWith({ location: `location: ${text}` }),
      );
    for (const list of ['[]', '[12]', '[[a]]']) {
      const [finding] = expectFindings(wrongType, noteWith({ location: `location: «${list}»` }));
      assert.deepEqual(finding?.fixes, [], list);
    }
  });

  it('quotes items that are no texts', () => {
    expectFindings(wrongType, people('- «12»', '- «true»', '- AnnB', '- «{ a: b }»'));
    assert.equal(mend(wrongType, people('- 12 # x', '- AnnB')), people('- "12" # x', '- AnnB'));
    assert.equal(mend(wrongType, noteWith({ teams: 'teams: [a, 007]' })), noteWith({ teams: 'teams: [a, "007"]' }));
  });

  it('waits until the YAML is sound', () => {
    expectFindings(wrongType, noteWith({ location: 'location: - Online' }));
  });

  it('takes tags of any form, and texts that look like something else', () => {
    for (const tags of ['a, b', '[a, b]', '12', '']) expectFindings(wrongType, noteWith({ tags: `tags: ${tags}` }));
    for (const value of ['yes', '2030-01-07', '"12"', '|\n  Online', 'x:y'])
      expectFindings(wrongType, noteWith({ location: `location: ${value}` }));
  });
});
