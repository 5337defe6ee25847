import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readConfig } from '../../src/service/config';
import { createGlobTest } from '../../src/service/globs';

const names = (path: string, ...globs: readonly string[]): boolean => createGlobTest(globs)(path);

describe('A team’s globs', () => {
  it('name files', () => {
    for (const [glob, path] of [
      ['calls/**/*.md', 'calls/2030/a.md'],
      ['**/*-*-*-*.md', 'calls/2030-01-07-boats.md'],
      ['{calls,talks}/*.md', 'talks/.a.md'],
      ['talks/[ab]?.md', 'talks/a1.md'],
      ['old (closed)/**', 'old (closed)/a.md'],
      ['c++/**', 'c++/a.md'],
      ['a\\(b\\).md', 'a(b).md'],
    ] as const)
      assert.ok(names(path, 'other/*', glob), glob);
    assert.ok(!names('calls/a.md', 'talks/**'));
    assert.ok(!names('calls/a.md'));
  });

  it('hold no patterns of their own in round brackets', () => {
    assert.ok(!names('aab', '(a)+b'));
    assert.ok(!names('a.md', '@(a|b).md'));
    assert.ok(!names('aab', '{a,a}+b'));
  });

  it('name nothing where they are too long or hold too many stars, and are left out of the configuration', () => {
    const wrong = ['', 'a'.repeat(70_000), '*a*a*a*a*b', '*/*/*/*/*/*/*', '[', '{', '!', '\\', '{a,', '(', '**('];
    for (const glob of wrong) assert.equal(typeof names('x/y.md', glob), 'boolean', glob);
    const { config } = readConfig(
      JSON.stringify({ notes: ['a/*', ...wrong.slice(0, 4)], actionItems: { ignore: wrong.slice(0, 4) } }),
    );
    assert.deepEqual(config.notes, ['a/*']);
    assert.deepEqual(config.actionItems.ignore, []);
  });

  it('never throw, whatever they hold', () => {
    const glob = fc.string({ unit: fc.constantFrom(...'a/\\*?[]{},.!()@+|^$:-~'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(glob, { maxLength: 3 }), glob, (globs, path) => {
        assert.equal(typeof names(path, ...globs), 'boolean');
      }),
      { numRuns: 2000 },
    );
  });

  it('take no time to speak of', () => {
    const name = 'a'.repeat(250);
    // Time that multiplies with each star or bracket would not fit into the patience of a test.
    for (const glob of [
      '*(*a)*(*a)*(*a)*(*a)b',
      '(a+)+b',
      '(a*)*b',
      '{a,a}+b',
      '*a*a*a*a*a*a*a*a*b',
      '{a,aa}'.repeat(60),
      `{${'a,'.repeat(200)}}*a*a*b`,
      '*a*a*a*b',
    ])
      assert.ok(!names(name, glob), glob);
  }).timeout(5000);
});
