import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/service/note/edit';
import { addToRoster } from '../../../src/service/roster/addToRoster';
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
