import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/service/note/edit';
import type { EntryFields } from '../../../src/service/roster/additions';
import { addToRoster, extendRoster } from '../../../src/service/roster/addToRoster';
import { readRoster } from '../../../src/service/roster/roster';

const add = (source: string, key = 'CarlD'): string | undefined => {
  const edit = addToRoster(source, 'people', key);
  return edit === undefined ? undefined : applyEdits(source, [edit]);
};

describe('adding to the roster', () => {
  it('goes on below the last one, as the others are written', () => {
    const source = 'people:\n    AnnB:\n        name: Ann # our Ann\n\n# the teams\nteams: {}\n';
    assert.equal(add(source), source.replace('our Ann\n', 'our Ann\n    CarlD: {}\n'));
  });

  it('goes on in a flow map', () => {
    assert.equal(add('people: { AnnB: { name: Ann } }\n'), 'people: { AnnB: { name: Ann }, CarlD: {} }\n');
  });

  it('begins a section that is not there', () => {
    assert.equal(add('teams:\n  boats: {}\n'), 'teams:\n  boats: {}\npeople:\n  CarlD: {}\n');
    assert.equal(add('people:\n  AnnB:'), 'people:\n  AnnB:\n  CarlD: {}\n');
  });

  it('quotes what needs quotes, in the line ending of the file', () => {
    assert.equal(add('people:\r\n  AnnB: {}\r\n', 'yes: no'), 'people:\r\n  AnnB: {}\r\n  "yes: no": {}\r\n');
  });

  it('leaves what is broken or written otherwise alone', () => {
    assert.equal(add('people: [AnnB]\n'), undefined);
    assert.equal(add('people:\n  AnnB: {\n'), undefined);
  });

  it('takes any name, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        const after = add('people:\n  AnnB: {} # first\n', name);
        if (after === undefined) return;
        assert.ok(after.startsWith('people:\n  AnnB: {} # first\n'));
        const handles = readRoster(after).people.map(({ handle }) => handle);
        assert.deepEqual(handles.sort(), ['AnnB', name].sort());
      }),
    );
  });
});

describe('completing a roster', () => {
  const fields = (source: string, more: EntryFields, ...remarks: string[]): string => {
    const { text, left } = extendRoster(source, [{ kind: 'fields', handle: 'AnnB', fields: more, remarks }]);
    return left.length === 0 ? text : 'left';
  };

  it('puts more aliases where the others are, however they are written', () => {
    const more = { aliases: ['Ann', 'Ann, of old'] };
    const all = 'Ann, "Ann, of old"';
    assert.equal(fields('people:\n  AnnB: { aliases: [An] }\n', more), `people:\n  AnnB: { aliases: [An, ${all}] }\n`);
    assert.equal(fields('people:\n  AnnB: { aliases: [An,] }\n', more), `people:\n  AnnB: { aliases: [An, ${all}] }\n`);
    assert.equal(fields('people:\n  AnnB: { aliases: An }\n', more), `people:\n  AnnB: { aliases: [An, ${all}] }\n`);
    assert.equal(fields('people:\n  AnnB: { aliases: [] }\n', more), `people:\n  AnnB: { aliases: [${all}] }\n`);
    assert.equal(
      fields('people:\n  AnnB:\n    aliases: # all\n    initials: AB\n', more),
      `people:\n  AnnB:\n    aliases: [${all}] # all\n    initials: AB\n`,
    );
    assert.equal(
      fields('people:\n  AnnB:\n    aliases:\n    -  An # short\n    initials: AB\n', more),
      'people:\n  AnnB:\n    aliases:\n    -  An # short\n    -  Ann\n    -  Ann, of old\n    initials: AB\n',
    );
  });

  it('adds keys as the entry writes its own', () => {
    const more = { initials: 'AB', aliases: ['Ann'] };
    const both = 'initials: AB, aliases: [Ann]';
    assert.equal(fields('people:\n  AnnB:', more), `people:\n  AnnB: { ${both} }`);
    assert.equal(fields('people:\n  AnnB: {}\n', more), `people:\n  AnnB: { ${both} }\n`);
    assert.equal(fields('people: { AnnB: { name: Ann } }\n', more), `people: { AnnB: { name: Ann, ${both} } }\n`);
    assert.equal(
      fields('people:\n  AnnB:\n      name: Ann # ours\n\n  CarlD:\n', more),
      'people:\n  AnnB:\n      name: Ann # ours\n      initials: AB\n      aliases: [Ann]\n\n  CarlD:\n',
    );
  });

  it('puts remarks above an entry, and nowhere else', () => {
    assert.equal(
      fields('people:\n  AnnB: {}\n', { initials: 'AB' }, 'one\nline'),
      'people:\n  # one line\n  AnnB: { initials: AB }\n',
    );
    assert.equal(fields('people: { AnnB: {} }\n', { initials: 'AB' }, 'one'), 'people: { AnnB: { initials: AB } }\n');
  });

  it('leaves out only what has no place', () => {
    const { text, left } = extendRoster('people: { AnnB: &ann { initials: AB }, CarlD: *ann }\n', [
      { kind: 'fields', handle: 'CarlD', fields: { aliases: ['Carl'] }, remarks: [] },
      { kind: 'fields', handle: 'EveF', fields: { aliases: ['Eve'] }, remarks: [] },
      { kind: 'entry', section: 'people', key: 'FinnG', fields: {}, remarks: ['who?'] },
      { kind: 'groups', names: ['All', 'Boat, leaders'] },
    ]);
    assert.equal(
      text,
      'people: { AnnB: &ann { initials: AB }, CarlD: *ann,\n  # who?\n  FinnG: {} }\ngroups: [All, "Boat, leaders"]\n',
    );
    assert.deepEqual(
      left.map((each) => each.kind === 'fields' && each.handle),
      ['CarlD', 'EveF'],
    );
  });

  it('writes entries as the last one is written', () => {
    const entry = (source: string): string =>
      extendRoster(source, [
        {
          kind: 'entry',
          section: 'people',
          key: 'CarlD',
          fields: { name: 'Carl', teams: ['a', 'b'] },
          remarks: ['who?'],
        },
      ]).text;
    assert.equal(
      entry('people:\n   AnnB:\n       name: Ann\nteams: {}\n'),
      'people:\n   AnnB:\n       name: Ann\n   # who?\n   CarlD:\n       name: Carl\n       teams: [a, b]\nteams: {}\n',
    );
    assert.equal(
      entry('people: # ours\nteams: {}\n'),
      'people: # ours\n  # who?\n  CarlD: { name: Carl, teams: [a, b] }\nteams: {}\n',
    );
  });
});
