import assert from 'node:assert/strict';
import { emptyListItem } from '../../../src/service/checks/emptyListItem';
import { joinedListItem } from '../../../src/service/checks/joinedListItem';
import { placeholder } from '../../../src/service/checks/placeholder';
import { expectFindings, mend, noteWith } from './scene';

const people = (...lines: string[]): string => noteWith({ participants: ['participants:', ...lines].join('\n') });
const windows = (note: string): string => note.replace(/\n/g, '\r\n');
const others = {
  'file:///notes/2029-12-31.md': noteWith({ tags: 'tags: rowing, sails', location: 'location: "Shed: big"' }),
};

describe('empty-list-item', () => {
  it('marks the dash, and removes the line', () => {
    for (const [before, after] of [
      [
        ['- AnnB', '«-»', '- CarlD'],
        ['- AnnB', '- CarlD'],
      ],
      [
        ['- AnnB', '- CarlD', '«-»'],
        ['- AnnB', '- CarlD'],
      ],
      [
        ['  - AnnB', '  «-   »', '  - CarlD'],
        ['  - AnnB', '  - CarlD'],
      ],
      [
        ['- AnnB', '- «""»', '- CarlD'],
        ['- AnnB', '- CarlD'],
      ],
      [
        ['- AnnB', '- «null»', '- CarlD'],
        ['- AnnB', '- CarlD'],
      ],
    ] as const) {
      const note = people(...before);
      expectFindings(emptyListItem, note);
      assert.equal(mend(emptyListItem, note), people(...after));
      assert.equal(mend(emptyListItem, windows(note)), windows(people(...after)), 'CRLF');
    }
  });

  it('removes it with its comma from a list in brackets', () => {
    for (const [before, after] of [
      ['[AnnB, «""», CarlD]', '[AnnB, CarlD]'],
      ['[«null», AnnB]', '[AnnB]'],
      ['[AnnB, «~»]', '[AnnB]'],
    ] as const) {
      const note = noteWith({ participants: `participants: ${before}` });
      expectFindings(emptyListItem, note);
      assert.equal(mend(emptyListItem, note), noteWith({ participants: `participants: ${after}` }));
    }
  });

  it('leaves the last one, which waits to be typed', () => {
    const [finding] = expectFindings(emptyListItem, people('«-»'));
    assert.equal(finding?.message, 'empty-list-item.only');
    assert.deepEqual(finding?.fixes, []);
  });

  it('leaves a comment to its author', () => {
    const [finding] = expectFindings(emptyListItem, people('- AnnB', '«- »# somebody'));
    assert.deepEqual(finding?.fixes, []);
  });

  it('looks at the lists of the format alone', () => {
    expectFindings(emptyListItem, noteWith({ tags: 'tags:\n- a\n«-»', more: 'more:\n- a\n-' }));
    expectFindings(emptyListItem, people('- AnnB', '', '- CarlD'));
    expectFindings(emptyListItem, noteWith({ teams: 'teams: []' }));
  });
});

describe('joined-list-item', () => {
  it('splits at commas and semicolons, as the list is written', () => {
    for (const [before, after] of [
      [people('- «Ann, Bo; Carl»'), people('- Ann', '- Bo', '- Carl')],
      [people('  -   «Ann,Bo»'), people('  -   Ann', '  -   Bo')],
      [people('- «"Ann, Bo: c"» # x'), people('- Ann', '- "Bo: c" # x')],
      [people('- «Ann (late, as ever), Bo»'), people('- Ann (late, as ever)', '- Bo')],
      [noteWith({ teams: 'teams: [«"a, b"», c]' }), noteWith({ teams: 'teams: [a, b, c]' })],
      [noteWith({ teams: 'teams:\n- «a; b»' }), noteWith({ teams: 'teams:\n- a\n- b' })],
    ] as const) {
      expectFindings(joinedListItem, before);
      assert.equal(mend(joinedListItem, before), after);
      assert.equal(mend(joinedListItem, windows(before)), windows(after), 'CRLF');
    }
  });

  it('is sure where nearly all are known', () => {
    const roster = 'people:\n  AnnB: {}\n  CarlD: { name: Carl Dorn }\n';
    for (const [names, isSure] of [
      ['Ann, Bo, Cy', false],
      ['Ann Birch, Carl Dorn', false],
      ['AnnB, Carl Dorn, Cy Lind', true],
      ['AnnB, CarlD, Bo, Cy', true],
      ['Holm, Ida; Lind, Bo', false],
      ['annb, Carl Dorn', true],
      ['AnnB, CarlD', true],
      ['Birch, Ann', false],
      ['Birch, Ann Maria', false],
      ['AnnB, late', false],
    ] as const)
      assert.equal(
        expectFindings(joinedListItem, people(`- «${names}»`), { roster })[0]?.fixes[0]?.isSure,
        isSure,
        names,
      );
    const known = { others: { 'file:///notes/2029-12-31.md': people('- Bo', '- Cy') } };
    assert.equal(expectFindings(joinedListItem, people('- «Bo, Cy»'), known)[0]?.fixes[0]?.isSure, true);
  });

  it('splits at the words and signs between people, without being sure of them', () => {
    for (const joined of ['Ann & Bo', 'Ann and Bo', 'Ann / Bo', 'Ann + Bo']) {
      const [finding] = expectFindings(joinedListItem, people(`- «${joined}»`));
      assert.equal(finding?.fixes[0]?.isSure, false, joined);
      assert.equal(mend(joinedListItem, people(`- ${joined}`)), people('- Ann', '- Bo'));
    }
  });

  it('splits items that were indented by mistake', () => {
    const note = people('- «AnnB\n  - CarlD\n    Zoe»');
    expectFindings(joinedListItem, note);
    assert.equal(mend(joinedListItem, note), people('- AnnB', '- CarlD', '- Zoe'));
    expectFindings(joinedListItem, people('- "AnnB\n  Birch"'));
  });

  it('takes remarks, firms, and last names that come first for no other people', () => {
    const roster = 'people: { MilaB: { name: Mila Berg } }';
    for (const name of [
      'Ann, by phone, till three',
      'Anders and Sons Ltd',
      'Ida Holm and others',
      'Ann & guest',
      'Berg, Mila',
    ])
      expectFindings(joinedListItem, people(`- ${name}`), { roster });
  });

  it('takes one name for one', () => {
    for (const name of ['Ann Birch', 'Ann (late, as ever)', 'Ann (with Bo and Cy)', 'AnnB,', 'Ann/Bo', 'Andy'])
      expectFindings(joinedListItem, people(`- ${name}`));
    expectFindings(joinedListItem, noteWith({ teams: 'teams:\n- Tools & Docs' }));
    expectFindings(joinedListItem, noteWith({ tags: 'tags:\n- a, b', location: 'location: Shed, big' }));
  });

  it('does not split what an open quotation mark took along', () => {
    expectFindings(joinedListItem, people('- "AnnB', '- Carl, D, E'));
  });
});

describe('placeholder', () => {
  it('removes an item, if others are left', () => {
    for (const [before, after] of [
      [people('- AnnB', '- «TO FILL»'), people('- AnnB')],
      [people('- «"TODO"»', '- AnnB'), people('- AnnB')],
      [noteWith({ teams: 'teams: [a, «TBD», b]' }), noteWith({ teams: 'teams: [a, b]' })],
    ] as const) {
      const [finding] = expectFindings(placeholder, before);
      assert.equal(finding?.fixes[0]?.isSure, true);
      assert.equal(mend(placeholder, before), after);
      assert.equal(mend(placeholder, windows(before)), windows(after));
    }
    for (const lines of [['- «TODO»'], ['- «TODO»', '- «xxx»'], ['- AnnB', '- «TODO» # who?']])
      assert.deepEqual(expectFindings(placeholder, people(...lines))[0]?.fixes, [], lines.join());
  });

  it('removes a tag with its comma', () => {
    for (const [before, after] of [
      ['rowing, «TODO»', 'rowing'],
      ['«TBD» , rowing', 'rowing'],
      ['a, «xxx», b', 'a, b'],
      ['"a, «TODO»"', '"a"'],
      ["'«TODO», a'", "'a'"],
    ] as const) {
      const note = noteWith({ tags: `tags: ${before}` });
      expectFindings(placeholder, note);
      assert.equal(mend(placeholder, note), noteWith({ tags: `tags: ${after}` }), before);
    }
  });

  it('fills in what the last meeting had, or removes an optional key', () => {
    const location = noteWith({ location: 'location: «TBD»' });
    expectFindings(placeholder, location);
    assert.equal(mend(placeholder, location, 0, { others }), noteWith({ location: 'location: "Shed: big"' }));
    assert.deepEqual(expectFindings(placeholder, location)[0]?.fixes, []);
    const tags = noteWith({ tags: 'tags: «TODO»' });
    assert.equal(mend(placeholder, tags, 0, { others }), noteWith({ tags: 'tags: rowing, sails' }));
    assert.equal(mend(placeholder, tags, 1, { others }), noteWith());
    assert.equal(mend(placeholder, noteWith({ more: 'more: ???' })), noteWith());
    const [finding] = expectFindings(placeholder, tags);
    assert.deepEqual(
      finding?.fixes.map(({ isSure }) => isSure),
      [false],
    );
  });

  it('fills in no list', () => {
    assert.deepEqual(expectFindings(placeholder, noteWith({ teams: 'teams: «TODO»' }), { others })[0]?.fixes, []);
  });

  it('has the datetime of the file’s day', () => {
    const dated = {
      others: { 'file:///notes/2029-12-31.md': noteWith({ datetime: 'datetime: 2029-12-31T14:00+01:00' }) },
    };
    assert.equal(mend(placeholder, noteWith({ datetime: 'datetime: "TBD"' }), 0, dated), noteWith());
  });

  it('takes words in a sentence for words', () => {
    for (const value of ['TODO list', 'Todor', 'The room is to be decided', '# TODO', '""'])
      expectFindings(placeholder, noteWith({ location: `location: ${value}` }));
    expectFindings(placeholder, noteWith({ tags: 'tags: todos, to-do list' }));
  });
});
