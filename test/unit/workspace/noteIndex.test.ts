import assert from 'node:assert/strict';
import { parseNote } from '../../../src/service/note/parse';
import { NoteIndex } from '../../../src/service/workspace/noteIndex';

describe('the index of notes', () => {
  it('has the same names before and after a word was typed, so that people are not joined anew', () => {
    const index = new NoteIndex();
    const take = (said: string): number => {
      const text = `---\nparticipants: [AnnB, AnnaB]\n---\n\n## Discussions\n\nAB: ${said}\n`;
      index.set(parseNote('file:///notes/a.md', text), { folder: 'file:///notes', series: 'boats' });
      return index.evidenceOf('file:///notes').shape;
    };
    assert.equal(take('Ro'), take('Row'));
    assert.equal(index.evidenceOf('file:///notes').attendance('annb'), 1);
    assert.notEqual(take('Row'), take('Row\nEF: Row'));
  });
});
