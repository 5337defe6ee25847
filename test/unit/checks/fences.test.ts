import assert from 'node:assert/strict';
import { brokenCharacters } from '../../../src/service/checks/brokenCharacters';
import { codeFrontMatter } from '../../../src/service/checks/codeFrontMatter';
import { missingFrontMatter } from '../../../src/service/checks/missingFrontMatter';
import { unclosedFrontMatter } from '../../../src/service/checks/unclosedFrontMatter';
import { expectFindings, mend, noteWith } from './scene';

describe('missing-front-matter', () => {
  const others = {
    'file:///notes/2029-12-31.md': noteWith({
      title: 'title: "Rowing, December 31, 2029"',
      tags: 'tags: boats, rowing',
      location: "location: 'Shed: the big one'",
      datetime: 'datetime: 2029-12-31T14:00:00+01:00',
    }),
  };

  it('marks the first line, and inserts what is known', () => {
    expectFindings(missingFrontMatter, '«# Rowing»\n\n## TODOs\n');
    assert.equal(
      mend(missingFrontMatter, '## TODOs\n', 0, { others }),
      '---\ntitle: Rowing, January 7, 2030\ntags: boats, rowing\ndatetime: 2030-01-07T14:00:00+01:00\n' +
        'location: "Shed: the big one"\nteams:\n- boats\nparticipants:\n- \n---\n\n## TODOs\n',
    );
  });

  it('takes the heading of the whole note for its title', () => {
    for (const heading of ['# Row: more', '# Row: more ##', '\n#   Row: more'])
      assert.match(mend(missingFrontMatter, `${heading}\n`), /^---\ntitle: "Row: more"\n/, heading);
    assert.doesNotMatch(mend(missingFrontMatter, '## Row\n'), /title/);
    assert.doesNotMatch(mend(missingFrontMatter, '#row\n'), /title/);
  });

  it('goes on where nothing is known', () => {
    const [finding] = expectFindings(missingFrontMatter, '«Row.»\n');
    const [fix] = finding?.fixes ?? [];
    assert.equal(fix?.edits[0]?.newText.slice(0, fix.caret), '---\ndatetime: ');
    assert.equal(fix?.isSure, undefined);
  });

  it('keeps byte order mark and line endings', () => {
    assert.equal(
      mend(missingFrontMatter, '\uFEFFRow.\r\n', 0, { config: 'frontMatter: { required: [teams] }' }),
      '\uFEFF---\r\nteams:\r\n- \r\n---\r\n\r\nRow.\r\n',
    );
  });

  it('inserts into an empty note', () => {
    const required = { config: 'frontMatter: { required: [location] }' };
    assert.equal(mend(missingFrontMatter, '', 0, required), '---\nlocation: \n---\n');
    assert.equal(mend(missingFrontMatter, '\nRow.\n', 0, required), '---\nlocation: \n---\n\nRow.\n');
  });

  it('moves a block up that starts too late, or with more dashes', () => {
    for (const before of ['«---»', '«----»'].map((fence) => `\n${fence}`).concat('«-----»')) {
      const late = noteWith().replace('---', before);
      const [finding] = expectFindings(missingFrontMatter, late);
      assert.equal(finding?.message, 'missing-front-matter.late');
      assert.equal(mend(missingFrontMatter, late), noteWith());
    }
    const [rule] = expectFindings(missingFrontMatter, '«»\n---\n\nA line, and no key.\n');
    assert.equal(rule?.message, 'missing-front-matter');
  });

  it('is content with any front matter', () => {
    for (const note of [noteWith(), '---\n---\n', '---js\n---\n', '---\na: b\n'])
      expectFindings(missingFrontMatter, note);
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

  it('leaves front matter in YAML, and rules in the text, alone', () => {
    for (const note of ['---\na: b\n---\n', 'Row.\n\n---js\n', '--- and so on\n'])
      expectFindings(codeFrontMatter, note);
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

  it('is content with white space behind the fence, and with a fence that ends the note', () => {
    for (const note of ['---\na: b\n---  \n', '---\na: b\n---', '---\n---\n'])
      expectFindings(unclosedFrontMatter, note);
  });

  it('is sure of a fence that is only written wrongly', () => {
    const isSure = (note: string) => expectFindings(unclosedFrontMatter, note)[0]?.fixes[0]?.isSure;
    assert.equal(isSure('«---»\nteams:\n- boats\n----\n'), true);
    assert.equal(isSure('«---»\nteams:\n- boats\n'), false);
  });

  it('puts a fence in place of one that slipped to the right', () => {
    const note = '---\nteams:\n- boats\n ---\n\n## TODOs\n';
    assert.equal(mend(unclosedFrontMatter, note), '---\nteams:\n- boats\n---\n\n## TODOs\n');
    expectFindings(unclosedFrontMatter, '---\nlocation: |\n  ---\n  Shed\n---\n');
  });

  it('puts a fence in place of the end of a YAML document', () => {
    assert.equal(mend(unclosedFrontMatter, '---\r\na: b\r\n...\r\nRow.\r\n'), '---\r\na: b\r\n---\r\nRow.\r\n');
  });
});

describe('broken-characters', () => {
  it('marks the first place where bytes were lost', () => {
    expectFindings(brokenCharacters, `${noteWith()}caf«\uFFFD\uFFFD» and \uFFFD\n`);
  });

  it('finds none among rare, but whole characters', () => {
    expectFindings(brokenCharacters, `${noteWith()}\uFEFF caf\u00E9 \u{1F6A3} \uD83D\n`);
  });
});
