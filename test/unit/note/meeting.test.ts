import assert from 'node:assert/strict';
import { parseNote } from '../../../src/service/note/parse';
import { lines } from './scene';

const of = (uri: string, ...block: string[]) => parseNote(uri, lines('---', ...block, '---')).meeting;

describe('A meeting', () => {
  it('is what its note’s front matter tells', () => {
    const { datetime, ...rest } = of(
      'file:///notes/2030-01-08.md',
      'title: "Rowing: more"',
      'tags: boats, , rowing',
      'datetime: 2030-01-07T23:30-05:00',
      'location: Shed',
      'teams: [boats]',
      'participants:',
      '- AnnB',
      '-',
      '- 12',
    );
    assert.deepEqual(rest, {
      uri: 'file:///notes/2030-01-08.md',
      title: 'Rowing: more',
      date: '2030-01-07',
      location: 'Shed',
      tags: ['boats', 'rowing'],
      teams: ['boats'],
      participants: ['AnnB'],
    });
    assert.equal(datetime?.offset, '-05:00');
  });

  it('has the day and the name of its file where it says nothing else', () => {
    const meeting = of('file:///notes/my%20boats-2030-01-07.md', 'datetime: soon');
    assert.equal(meeting.title, 'my boats-2030-01-07');
    assert.equal(meeting.date, '2030-01-07');
    assert.equal(meeting.datetime, undefined);
  });

  it('has no day where nothing tells', () => {
    assert.equal(of('file:///notes/2030-02-30.md').date, undefined);
    assert.equal(of('file:///2030-01-07/notes.md').date, undefined);
  });

  it('has the tags of a list as they stand', () => {
    assert.deepEqual(of('file:///a.md', 'tags: ["a, b", c]').tags, ['a, b', 'c']);
  });
});
