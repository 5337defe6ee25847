import assert from 'node:assert/strict';
import { CarryOvers, historyOf } from '../../../../src/service/features/openItems/carryOvers';
import { parseNote } from '../../../../src/service/note/parse';
import { type IndexedNote, summarize } from '../../../../src/service/workspace/indexedNote';
import { Sharing } from '../../../../src/service/workspace/sharing';

function meeting(date: string, ...lines: readonly string[]): IndexedNote {
  const front = date === '' ? '' : `datetime: ${date}T14:00:00Z\n`;
  const text = `---\n${front}---\n\n## TODOs\n\n${lines.join('\n')}\n`;
  return summarize(parseNote(`file:///notes/${date}.md`, text), { folder: 'file:///notes', series: '' }, new Sharing());
}

/** What the first meeting takes over, as `text: days before`. */
function histories(carryOvers: CarryOvers, notes: readonly IndexedNote[]): string[] {
  const [newest] = carryOvers.of(notes);
  return [...(newest?.links ?? [])].map(([item, link]) => {
    return `${item.text}: ${historyOf(link).map(({ note }) => note.date)}`;
  });
}

describe('What meetings take over', () => {
  const notes = [
    meeting('2030-01-21', 'HB: Order soil', 'HB: Dig'),
    meeting('2030-01-14', 'HB: Dig', 'HB: Order soil'),
    meeting('2030-01-07', 'HB: Order soil'),
  ] as const;

  it('is followed back to where it stood first, and kept once for all of them', () => {
    const carryOvers = new CarryOvers();
    assert.deepEqual(histories(carryOvers, notes), ['Order soil: 2030-01-14,2030-01-07', 'Dig: 2030-01-14']);
    const [newest, middle] = carryOvers.of(notes);
    assert.equal([...(newest?.links.values() ?? [])][0]?.before, [...(middle?.links.values() ?? [])][0]);
  });

  it('is nothing from, or in, a note without a day', () => {
    const [now, before] = [meeting('2030-01-21', 'HB: Dig'), meeting('', 'HB: Dig')];
    assert.deepEqual(new CarryOvers().of([now, before, before]), [undefined, undefined, undefined]);
  });

  it('stays the same object where an edit of an older one changes nothing in it', () => {
    const carryOvers = new CarryOvers();
    const [newest, middle, oldest] = notes;
    const [before] = carryOvers.of([newest, meeting('2030-01-14', 'HB: Rake'), oldest]);
    assert.equal(before?.links.size, 0);
    const dug = [newest, middle, meeting('2030-01-07', 'HB: Dig')];
    assert.deepEqual(histories(carryOvers, dug), ['Order soil: 2030-01-14', 'Dig: 2030-01-14,2030-01-07']);
    const links = carryOvers.of([newest, middle, meeting('2030-01-07', 'HB: Rake')])[0]?.links;
    const again = carryOvers.of([newest, middle, meeting('2030-01-07', 'HB: Sow')])[0]?.links;
    assert.ok(links !== undefined && links === again);
  });

  it('shows an edit of the oldest in all that repeat it', () => {
    const carryOvers = new CarryOvers();
    const found = carryOvers.of(notes)[0]?.links;
    const edited = carryOvers.of([notes[0], notes[1], meeting('2030-01-07', 'HB: Order sand')])[0]?.links;
    assert.notEqual(found, edited);
    assert.deepEqual(
      [...(edited?.values() ?? [])].map((link) => historyOf(link).length),
      [1, 1],
    );
  });
});
