import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { continueList, takeBackDash } from '../../../src/service/features/listContinuation';
import { parseNote } from '../../../src/service/note/parse';

/** What a note becomes after Enter at `|`, with the indentation that the editor keeps. */
function enter(marked: string): string {
  const at = marked.indexOf('|');
  const newLine = marked.includes('\r\n') ? '\r\n' : '\n';
  const indentation = /[^\S\r\n]*/.exec(marked.slice(marked.lastIndexOf('\n', at - 1) + 1))?.[0] ?? '';
  const text = marked.replace('|', newLine + indentation);
  const document = TextDocument.create('file:///n.md', 'markdown', 1, text);
  const position = document.positionAt(at + newLine.length + indentation.length);
  const edit = continueList(document, parseNote('file:///n.md', text), position);
  return edit === undefined ? text : TextDocument.applyEdits(document, [edit]);
}

describe('Enter in the front matter', () => {
  it('goes on with the next dash behind an item', () => {
    assert.equal(enter('---\nteams:\n- boats|\n---\n'), '---\nteams:\n- boats\n- \n---\n');
    assert.equal(enter('---\nteams:\n  -  boats # all|\n---\n'), '---\nteams:\n  -  boats # all\n  -  \n---\n');
    assert.equal(enter('---\r\nteams:\r\n- boats|\r\n---\r\n'), '---\r\nteams:\r\n- boats\r\n- \r\n---\r\n');
  });

  it('goes on while another line is no YAML', () => {
    const broken = '---\nlocation: Sh: x\nteams:\n# all\n- boats';
    assert.equal(enter(`${broken}|\n---\n`), `${broken}\n- \n---\n`);
    const text = '---\nlocation: Sh: x\nmore: >\n  - boats';
    assert.equal(enter(`${text}|\n---\n`), `${text}\n  \n---\n`);
  });

  it('goes on between two items', () => {
    assert.equal(enter('---\nteams:\n- boats|\n- sails\n---\n'), '---\nteams:\n- boats\n- \n- sails\n---\n');
  });

  it('ends the list behind a dash alone', () => {
    assert.equal(enter('---\nteams:\n- boats\n- |\n---\n'), '---\nteams:\n- boats\n\n---\n');
    assert.equal(enter('---\nteams:\n- boats\n-|\n---\n'), '---\nteams:\n- boats\n\n---\n');
  });

  it('ends an indented list at the start of the line', () => {
    assert.equal(enter('---\nteams:\n  - boats\n  - |\n---\n'), '---\nteams:\n  - boats\n\n---\n');
  });

  it('leaves everything else to the editor', () => {
    for (const note of [
      '---\nteams:\n- boats\n---\n\n- a list|\n',
      '---\nlocation: here|\nteams:\n- boats\n---\n',
      '---\nlocation: |\n  - not an item|\n---\n'.replace('|', '>'),
      '---\nteams:\n- boa|ts\n---\n',
      '---\nteams: [boats,|\n  sails]\n---\n',
      '---\nteams:\n- boats\n---|\n',
    ]) {
      const at = note.indexOf('|');
      const indentation = /[^\S\n]*/.exec(note.slice(note.lastIndexOf('\n', at - 1) + 1))?.[0] ?? '';
      assert.equal(enter(note), note.replace('|', `\n${indentation}`));
    }
  });
});

describe('A dash that is typed though it is there', () => {
  const type = (marked: string): string => {
    const at = marked.indexOf('|');
    const text = marked.replace('|', '-');
    const document = TextDocument.create('file:///n.md', 'markdown', 1, text);
    const edit = takeBackDash(document, parseNote('file:///n.md', text), document.positionAt(at + 1));
    return edit === undefined ? text : TextDocument.applyEdits(document, [edit]);
  };

  it('takes the place of the other', () => {
    assert.equal(type('---\nteams:\n  - |\n---\n'), '---\nteams:\n  -\n---\n');
  });

  it('stays wherever it may be meant', () => {
    for (const note of ['---\nteams:\n- a|\n---\n', '---\nteams:\n|\n---\n', '---\nteams: []\n---\n\n- |\n'])
      assert.equal(type(note), note.replace('|', '-'));
  });
});
