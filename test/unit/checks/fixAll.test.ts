import assert from 'node:assert/strict';
import { fixAll } from '../../../src/service/checks/fixAll';
import { findingsIn } from './promises';
import { type Around, noteUri, noteWith } from './scene';

const fixed = (text: string, around: Around = {}) => fixAll(text, (version) => findingsIn(noteUri, version, around));

describe('fix all', () => {
  it('goes through a fault to what it hid, though that is more', () => {
    const note = noteWith({
      location: 'location: Shed: green',
      teams: 'teams: boats',
      participants: 'participants: Ann, Bo, Cy',
    });
    const others = { 'file:///notes/2029-12-31.md': noteWith({ participants: 'participants: [Ann, Bo, Cy]' }) };
    assert.equal(
      fixed(note, { others }).text,
      noteWith({ location: 'location: "Shed: green"', participants: 'participants:\n- Ann\n- Bo\n- Cy' }),
    );
  });

  it('mends a fault, though somebody behind it is a stranger', () => {
    const roster = 'people: { CarlD: {} }';
    assert.equal(
      fixed(noteWith({ participants: 'participants:\n- @annb' }), { roster }).text,
      noteWith({ participants: 'participants:\n- "@annb"' }),
    );
  });

  it('does not stop at what may be a comment', () => {
    const note = noteWith({ location: 'location: Room #5', teams: 'teams: boats' });
    assert.equal(fixed(note).text, noteWith({ location: 'location: Room #5' }));
  });

  it('gives back a note as it was whose block cannot be read even then', () => {
    const note = noteWith({ location: 'location: [x]]', title: 'title: Row: more' });
    assert.deepEqual(fixed(note), { text: note, edits: [], fixed: [] });
  });

  it('takes no step after which the text is no note', () => {
    const note = noteWith({ datetime: 'datetime: 2030-01-077T14:00:00+01:00' });
    const find = (version: string) => (version === note ? findingsIn(noteUri, version, {}) : undefined);
    assert.equal(fixAll(note, find).text, note);
  });

  it('tells every finding that an edit has mended', () => {
    const note = noteWith({ title: 'title: Rowing, January 7, 2030', datetime: 'datetime: 2030-01-08T14:00:00+01:00' });
    assert.deepEqual(
      fixed(note).fixed.map(({ finding }) => finding.rule),
      ['date-mismatch-filename', 'date-mismatch-title'],
    );
  });
});
