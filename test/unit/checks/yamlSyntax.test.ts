import assert from 'node:assert/strict';
import { yamlSyntax } from '../../../src/service/checks/yamlSyntax';
import { parseNote } from '../../../src/service/note/parse';
import { contextOf, expectFindings, mend, noteWith } from './scene';

const withLocation = (value: string): string => noteWith({ location: `location: ${value}` });
const withPeople = (...items: string[]): string => noteWith({ participants: ['participants:', ...items].join('\n') });

/** The sentence of the first finding, and whether its fix is sure. */
function told(note: string): string {
  const [finding] = yamlSyntax.check(parseNote('file:///n.md', note), contextOf());
  return `${finding?.message ?? 'nothing'}${finding?.fixes[0]?.isSure === true ? ', sure' : ''}`;
}

describe('yaml-syntax', () => {
  it('marks what the parser cannot read, at its place', () => {
    const [finding] = expectFindings(yamlSyntax, noteWith({ location: 'location: «Room : the big one»' }));
    assert.match(finding?.facts.problem ?? '', /mapping/i);
  });

  it('leaves texts behind | and > as they are', () => {
    const text = 'more: |\n  foo:bar\n  * star\n  -v flag\n\tmake\n';
    const note = noteWith({ location: 'location:Online', more: text.trimEnd() });
    assert.equal(mend(yamlSyntax, note), noteWith({ location: 'location: Online', more: text.trimEnd() }));
  });

  it('does not take quotes from texts that have some of their own', () => {
    const [finding] = expectFindings(yamlSyntax, noteWith({ tags: 'tags: «"a", "b"»' }));
    assert.equal(finding?.fixes[0]?.isSure, false);
    assert.equal(mend(yamlSyntax, noteWith({ tags: 'tags: "a", "b"' })), noteWith({ tags: `tags: '"a", "b"'` }));
  });

  it('stays inside the block', () => {
    const text = noteWith({ location: 'location: "never closed' });
    const findings = [...yamlSyntax.check(parseNote('file:///n.md', text), contextOf())];
    assert.ok(findings.length > 0);
    for (const { start, end } of findings) assert.ok(start >= 4 && end <= text.indexOf('\n---\n\n') + 1 && start < end);
  });

  for (const [what, before, after, message] of [
    ['a colon', 'Shed: big', '"Shed: big"', 'yaml-syntax.colon, sure'],
    ['a colon and quotes', 'a "b": c', `'a "b": c'`, 'yaml-syntax.colon, sure'],
    ['a colon before a comment', 'Shed: big # as ever', '"Shed: big" # as ever', 'yaml-syntax.colon, sure'],
    ['words behind quotes', '"Shed" big', `'"Shed" big'`, 'yaml-syntax.inner-quote, sure'],
    ['quotes in quotes', '"say "hi" twice"', `'say "hi" twice'`, 'yaml-syntax.inner-quote, sure'],
    ['an apostrophe in quotes', `'Tom's'`, `"Tom's"`, 'yaml-syntax.inner-quote, sure'],
    ['a backslash in quotes', '"C:\\shed"', `'C:\\shed'`, 'yaml-syntax.escape, sure'],
    ['an at sign', '@home', '"@home"', 'yaml-syntax.start, sure'],
    ['a backtick', '`shed`', '"`shed`"', 'yaml-syntax.start, sure'],
    ['a percent sign', '%x', '"%x"', 'yaml-syntax.start, sure'],
    ['an open quotation mark', '"Shed', '"Shed"', 'yaml-syntax.open-quote'],
    ['another open quotation mark', "'Shed", "'Shed'", 'yaml-syntax.open-quote'],
    ['an open bracket', '[Shed', '[Shed]', 'yaml-syntax.open-bracket'],
    ['an open brace', '{ a: b', '{ a: b}', 'yaml-syntax.open-bracket'],
    ['a bracket that a text goes on behind', '[Draft] Shed', '"[Draft] Shed"', 'yaml-syntax.start, sure'],
    ['nothing between commas', '[Shed, , Yard]', '[Shed, Yard]', 'yaml-syntax.commas, sure'],
    ['nothing behind a bracket', '[, Shed]', '[Shed]', 'yaml-syntax.commas, sure'],
    ['a dash that is no item', '- Shed', '"- Shed"', 'yaml-syntax.start, sure'],
    ['a text that looks like a comment', 'Shed #5', '"Shed #5"', 'yaml-syntax.hash'],
    ['a text that is all comment', '#5', '"#5"', 'yaml-syntax.hash'],
  ] as const) {
    it(`mends ${what}`, () => {
      assert.equal(told(withLocation(before)), message);
      assert.equal(mend(yamlSyntax, withLocation(before)), withLocation(after).replace(': \n', ':\n'));
      const windows = withLocation(before).replace(/\n/g, '\r\n');
      assert.equal(
        mend(yamlSyntax, windows),
        withLocation(after).replace(': \n', ':\n').replace(/\n/g, '\r\n'),
        'with CRLF',
      );
    });
  }

  for (const [what, before, after] of [
    ['tabs', ['\t- AnnB', '\t- CarlD'], ['  - AnnB', '  - CarlD']],
    ['Markdown’s bullets', ['* AnnB', '* CarlD'], ['- AnnB', '- CarlD']],
    ['numbers', ['1. AnnB', '2. CarlD'], ['- AnnB', '- CarlD']],
    ['long dashes', ['– AnnB', '– CarlD'], ['- AnnB', '- CarlD']],
    ['dashes without a space', ['-AnnB', '-CarlD'], ['- AnnB', '- CarlD']],
    ['a colon in an item', ['- a: b: c', '- CarlD'], ['- "a: b: c"', '- CarlD']],
    ['an at sign in an item', ['  - @ann', '  - CarlD'], ['  - "@ann"', '  - CarlD']],
  ] as const) {
    it(`mends ${what} of a list, told once`, () => {
      assert.equal([...yamlSyntax.check(parseNote('file:///n.md', withPeople(...before)), contextOf())].length, 1);
      assert.equal(mend(yamlSyntax, withPeople(...before)), withPeople(...after));
    });
  }

  it('mends keys', () => {
    for (const [before, message] of [
      ['location:Online', 'yaml-syntax.space, sure'],
      ['  location: Online', 'yaml-syntax.indentation, sure'],
      [' location: Online', 'yaml-syntax.indentation, sure'],
    ] as const) {
      assert.equal(told(noteWith({ location: before })), message);
      assert.equal(mend(yamlSyntax, noteWith({ location: before })), noteWith(), before);
    }
  });

  it('mends one slip after the other', () => {
    const note = withLocation('@home').replace('- CarlD', '- `carl`');
    expectFindings(yamlSyntax, withLocation('«@home»').replace('- CarlD', '- «`carl`»'));
    assert.equal(mend(yamlSyntax, note), withLocation('"@home"').replace('- CarlD', '- `carl`'));
  });

  it('tells a line that is neither key nor item, and has no fix for it', () => {
    const [finding] = expectFindings(yamlSyntax, noteWith({ location: '«location Online»' }));
    assert.equal(finding?.message, 'yaml-syntax.no-key');
    assert.deepEqual(finding?.fixes, []);
    const [other] = expectFindings(yamlSyntax, '---\n«location»\n---\n');
    assert.equal(other?.message, 'yaml-syntax.no-mapping');
  });

  it('takes what only looks wrong', () => {
    for (const value of [
      'http://row.example:80/a#b',
      'Shed # a comment',
      '"Shed #5"',
      '"Shed" # a comment',
      'C:\\shed',
      "Tom's shed",
      'a:b',
      'x - y',
      '-5',
      '~',
      '|\n  Shed: #5',
      '"say \\"hi\\""',
      '# meeting-notes-ignore: x',
      '#meeting-notes-ignore: x',
    ])
      expectFindings(yamlSyntax, withLocation(value));
    expectFindings(yamlSyntax, withPeople('- AnnB # late', '# - CarlD', '- "#5"'));
    expectFindings(yamlSyntax, '---\n# nothing yet\n---\n');
    expectFindings(yamlSyntax, '---js\na: b: c\n---\n');
    expectFindings(yamlSyntax, noteWith({ more: 'location: twice' }));
  });

  it('finds text that is lost in a list', () => {
    expectFindings(yamlSyntax, withPeople('- AnnB «#5»', '- «#6»'));
    assert.equal(mend(yamlSyntax, withPeople('- #6')), withPeople('- "#6"'));
  });

  it('gives up on a block without end', () => {
    const note = `---\n${'a: b: c\n'.repeat(5_000)}---\n`;
    const findings = [...yamlSyntax.check(parseNote('file:///n.md', note), contextOf())];
    assert.ok(findings.length > 0 && findings.length <= 20);
    assert.ok(findings.every(({ fixes }) => fixes.length === 0));
  });

  it('finds the repair of one fault in a block of hundreds of lines', () => {
    const people = Array.from({ length: 300 }, (_, at) => `- Guest${at}`);
    const note = withPeople(...people, '- "Ann', ...people);
    assert.equal(mend(yamlSyntax, note), withPeople(...people, '- "Ann"', ...people));
  });

  it('loses its patience with a block in which each line has a fault', () => {
    // Each of these took many seconds.
    for (const [head, line] of [
      ['x: [a', '- a: b: c0'],
      ['x: [a', '- "a: b'],
      ['a: b', 'a: b: c'],
    ] as const) {
      const note = `---\n${head}\n${`${line}\n`.repeat(300)}---\n`;
      const findings = [...yamlSyntax.check(parseNote('file:///n.md', note), contextOf())];
      assert.ok(findings.length > 0);
    }
  }).timeout(5000);
});
