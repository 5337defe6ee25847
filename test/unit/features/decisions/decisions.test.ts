import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Decisions, isDecision } from '../../../../src/service/features/decisions/decisions';
import { parseNote } from '../../../../src/service/note/parse';
import { NoteIndex } from '../../../../src/service/workspace/noteIndex';
import { takeNote } from '../../workspace/takeNote';

const folder = 'file:///notes';

/** Takes a note whose decisions are these lines; `path` is `series/date`. */
function put(index: NoteIndex, path: string, ...lines: readonly string[]): void {
  const text = `## TODOs and Decisions\n\n${lines.map((line) => `${line}\n\n`).join('')}`;
  const [series = ''] = path.split('/');
  takeNote(index, parseNote(`${folder}/${path}.md`, text), { folder, series: `${folder} ${series}` });
}

function decisionsOf(index: NoteIndex): Decisions {
  return new Decisions(index, ({ series }) => series.slice(folder.length + 1));
}

/** One line a decision: `series date text`. */
function show(decisions: Decisions, filter?: string): string[] {
  return decisions
    .series(filter)
    .flatMap(({ name, meetings }) =>
      meetings.flatMap(({ note, decisions: found }) => found.map(({ text }) => `${name} ${note.date} ${text}`)),
    );
}

describe('decisions', () => {
  it('stand by series and meeting, the newest first, without what somebody has to do', () => {
    const index = new NoteIndex();
    put(index, 'a/2030-01-07', 'We row.', 'AB: Bail.', 'We sail.');
    put(index, 'b/2030-02-07', 'We swim.');
    put(index, 'a/2030-01-14', 'We steer.');
    put(index, 'a/2030-03-14', 'AB: Bail.');
    assert.deepEqual(show(decisionsOf(index)), [
      'b 2030-02-07 We swim.',
      'a 2030-01-14 We steer.',
      'a 2030-01-07 We row.',
      'a 2030-01-07 We sail.',
    ]);
  });

  it('hold every word of a filter, in whatever case, accents or none, in what they say or around it', () => {
    const index = new NoteIndex();
    put(index, 'ferry/2030-01-07', 'The café opens.', 'The quay closes.');
    put(index, 'lake/2030-01-08', 'The quay opens.');
    const decisions = decisionsOf(index);
    assert.deepEqual(show(decisions, ' CAFE  opens'), ['ferry 2030-01-07 The café opens.']);
    assert.deepEqual(show(decisions, 'ferry quay'), ['ferry 2030-01-07 The quay closes.']);
    assert.deepEqual(show(decisions, '01-08'), ['lake 2030-01-08 The quay opens.']);
    assert.deepEqual(show(decisions, 'harbour'), []);
    assert.equal(show(decisions, '').length, 3);
  });

  it('are of another version only when something is another', () => {
    const index = new NoteIndex();
    put(index, 'a/2030-01-07', 'We row.', 'AB: Bail.');
    const decisions = decisionsOf(index);
    const { version } = decisions;
    put(index, 'a/2030-01-07', 'We row.', '- [x] AB: Bail.');
    put(index, 'a/2030-01-14', 'EF: Steer.');
    assert.equal(decisions.version, version);
    put(index, 'a/2030-01-07', 'AB: Bail.', 'We row.');
    assert.notEqual(decisions.version, version, 'at another place');
    const moved = decisions.version;
    index.delete(`${folder}/a/2030-01-07.md`);
    assert.notEqual(decisions.version, moved);
    assert.deepEqual(show(decisions), []);
  });

  it('are of another version when their meeting has another day or title', () => {
    const index = new NoteIndex();
    const meet = (datetime: string, title: string): void => {
      const text = `---\ndatetime: ${datetime}\ntitle: ${title}\n---\n\n## Decisions\n\nWe row.\n`;
      takeNote(index, parseNote(`${folder}/a.md`, text), { folder, series: `${folder} a` });
    };
    meet('2030-01-07T14:00:00+01:00', 'Boats');
    const decisions = decisionsOf(index);
    const first = decisions.version;
    meet('2030-01-08T14:00:00+01:00', 'Boats');
    const second = decisions.version;
    meet('2030-01-08T14:00:00+01:00', 'Ships');
    assert.equal(new Set([first, second, decisions.version]).size, 3);
  });

  it('are those of a fresh look, after any changes', () => {
    const change = fc.record({
      path: fc.constantFrom('a/2030-01-07', 'a/2030-01-14', 'b/2030-01-07', 'b/x'),
      series: fc.constantFrom('a', 'b'),
      lines: fc.array(fc.constantFrom('We row.', 'We sail.', 'AB: Bail.', 'None.'), { maxLength: 3 }),
      isGone: fc.boolean(),
      isAsked: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const index = new NoteIndex();
        const decisions = decisionsOf(index);
        for (const { path, series, lines, isGone, isAsked } of changes) {
          const uri = `${folder}/${path}.md`;
          const text = `## Decisions\n\n${lines.join('\n\n')}\n`;
          if (isGone) index.delete(uri);
          else takeNote(index, parseNote(uri, text), { folder, series: `${folder} ${series}` });
          if (isAsked) decisions.series();
        }
        assert.deepEqual(decisions.series(), decisionsOf(index).series());
      }),
    );
  });
});

describe('a line of an actions section', () => {
  const says = (text: string, kind: 'decision' | 'unowned' = 'decision'): boolean => {
    const place = { line: 0, character: 0 };
    return isDecision({ kind, text, owners: [], done: false, due: undefined, range: { start: place, end: place } });
  };

  it('is a decision where it says something', () => {
    const decided = ['We row.', 'No motors', '5 boats', '不', ':boat: We row', '[the plan](https://a.example): yes'];
    for (const text of [...decided, 'Nothing new on Monday', 'Use `none`.']) assert.equal(says(text), true, text);
  });

  it('is none where it says nothing, or calls itself an action', () => {
    const empty = ['None.', 'N/A', '- -', '{: #act}', 'https://a.example/b?c', '<https://a.example>', ':boat:'];
    for (const text of [...empty, '[Action #2](#action2): AB to row', '[TODO](#x) row'])
      assert.equal(says(text), false, text);
    assert.equal(says('We row.', 'unowned'), false);
  });
});
