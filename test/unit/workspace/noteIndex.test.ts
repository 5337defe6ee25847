import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Note } from '../../../src/service/note/note';
import { parseNote } from '../../../src/service/note/parse';
import type { IndexedNote } from '../../../src/service/workspace/indexedNote';
import { NoteIndex } from '../../../src/service/workspace/noteIndex';
import { takeNote } from './takeNote';

const folder = 'file:///notes';

const noteOn = (date: string, name = date, team = 'boats'): Note =>
  parseNote(`${folder}/${name}.md`, `---\ndatetime: ${date}T14:00:00+01:00\nteams: [${team}]\n---\n`);

/** An index of notes, each with its series. */
function indexOf(...notes: readonly (readonly [Note, string])[]): NoteIndex {
  const index = new NoteIndex();
  for (const [note, series] of notes) takeNote(index, note, { folder, series });
  return index;
}

/** What the notes of a series are sorted by. */
const key = ({ date, uri }: IndexedNote): string => `${date ?? ''} ${uri}`;

describe('NoteIndex', () => {
  const first = noteOn('2030-01-07');
  const second = noteOn('2030-01-14');
  const third = noteOn('2030-01-21');
  const sails = noteOn('2030-01-15', 'sails', 'sails');
  const place = { folder, series: 'boats' };

  it('knows the meeting before another one in its series', () => {
    const index = indexOf([third, 'boats'], [first, 'boats'], [second, 'boats'], [sails, 'sails']);
    assert.equal(index.previousMeeting(third, place)?.uri, second.uri);
    assert.equal(index.previousMeeting(second, place)?.uri, first.uri);
    assert.equal(index.previousMeeting(first, place), undefined);
    assert.equal(index.previousMeeting(noteOn('2030-01-14', 'again'), place)?.uri, first.uri);
    assert.equal(index.previousMeeting(parseNote(`${folder}/x.md`, ''), place), undefined);
  });

  it('follows a note that goes, moves to another day or to another series', () => {
    const index = indexOf([first, 'boats'], [second, 'boats'], [third, 'boats']);
    index.delete(second.uri);
    assert.equal(index.previousMeeting(third, place)?.uri, first.uri);
    takeNote(index, noteOn('2030-01-28', '2030-01-07'), place);
    assert.equal(index.previousMeeting(third, place), undefined);
    takeNote(index, second, place);
    takeNote(index, second, { folder, series: 'sails' });
    assert.equal(index.previousMeeting(third, place), undefined);
    assert.equal(index.previousMeeting(third, { folder, series: 'sails' })?.uri, second.uri);
  });

  it('knows the meetings around any one, whatever came and went', () => {
    const day = fc.integer({ min: 10, max: 20 }).map((number) => `2030-01-${number}`);
    const change = fc.record({ name: fc.constantFrom(...'abcdefgh'), day: fc.option(day), isGone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        const index = new NoteIndex();
        const notes = new Map<string, Note>();
        for (const { name, day: date, isGone } of changes) {
          const note = date === null ? parseNote(`${folder}/${name}.md`, '') : noteOn(date, name);
          notes.set(note.uri, note);
          if (isGone) index.delete(note.uri);
          else takeNote(index, note, place);
        }
        const inOrder = [...index.notes()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
        assert.deepEqual([...index.notesOfSeries('boats')], inOrder);
        const dated = inOrder.filter(({ date }) => date !== undefined);
        for (const indexed of inOrder) {
          const note = notes.get(indexed.uri) ?? first;
          const isBefore = (a: IndexedNote, b: IndexedNote): boolean => (a.date ?? '') < (b.date ?? '');
          const [before, after] = dated.includes(indexed)
            ? [dated.findLast((other) => isBefore(other, indexed)), dated.find((other) => isBefore(indexed, other))]
            : [];
          assert.equal(index.previousMeeting(note, place), before);
          assert.equal(index.nextMeeting(indexed), after);
          const others = inOrder.filter((other) => other !== indexed).reverse();
          assert.deepEqual(index.otherMeetings(note, place), others);
        }
      }),
    );
  });

  it('knows the meeting before one whose day is another one now', () => {
    const index = indexOf([first, 'boats'], [second, 'boats'], [third, 'boats']);
    assert.equal(index.previousMeeting(noteOn('2030-01-15', '2030-01-14'), place)?.uri, first.uri);
    assert.equal(index.previousMeeting(noteOn('2030-01-28', '2030-01-07'), place)?.uri, third.uri);
  });

  it('takes the notes of the team where a note is alone in its series', () => {
    const index = indexOf([first, 'boats'], [second, 'boats'], [sails, 'sails']);
    const uris = (note: Note, series: string) => index.otherMeetings(note, { folder, series }).map(({ uri }) => uri);
    assert.deepEqual(uris(third, 'boats'), [second.uri, first.uri]);
    assert.deepEqual(uris(first, 'boats'), [second.uri]);
    assert.deepEqual(uris(third, 'new'), [second.uri, first.uri]);
    assert.deepEqual(uris(noteOn('2030-01-21', 'new', 'oars'), 'new'), []);
  });

  it('has the same names before and after a word was typed, so that people are not joined anew', () => {
    const index = new NoteIndex();
    const take = (said: string): number => {
      const text = `---\nparticipants: [AnnB, AnnaB]\n---\n\n## Discussions\n\nAB: ${said}\n`;
      takeNote(index, parseNote('file:///notes/a.md', text), { folder: 'file:///notes', series: 'boats' });
      return index.evidenceOf('file:///notes').shape;
    };
    assert.equal(take('Ro'), take('Row'));
    assert.equal(index.evidenceOf('file:///notes').attendance('annb'), 1);
    assert.notEqual(take('Row'), take('Row\nEF: Row'));
  });
});
