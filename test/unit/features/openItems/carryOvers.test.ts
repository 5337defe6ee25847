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
    const found = new CarryOvers().of([now, before, before]);
    assert.deepEqual(
      found.map(({ taken, links }) => taken.length + links.size),
      [0, 0, 0],
    );
  });

  it('stays the same object where an edit of an older one changes nothing in it', () => {
    const carryOvers = new CarryOvers();
    const [newest, middle, oldest] = notes;
    const raked = [newest, meeting('2030-01-14', 'HB: Rake'), oldest];
    assert.deepEqual(histories(carryOvers, raked), ['Order soil: 2030-01-07']);
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

  describe('from older ones than the last', () => {
    const between = [meeting('2030-01-21', 'HB: Rake'), meeting('2030-01-14', 'HB: Mow')] as const;
    const bed = 'Dig the bed next to the shed';

    /** What the newest of four meetings takes over from the oldest, with nothing of it in between. */
    function fromAfar(before: readonly string[], now: readonly string[]): string[] {
      return histories(new CarryOvers(), [meeting('2030-01-28', ...now), ...between, meeting('2030-01-07', ...before)]);
    }

    it('is what it has word for word, but for case, punctuation and when it is due', () => {
      assert.deepEqual(fromAfar([`HB: ${bed}.`], [`HB: ${bed.toUpperCase()}`]), [`${bed.toUpperCase()}: 2030-01-07`]);
      assert.deepEqual(fromAfar([`HB: ${bed} by Friday`], [`HB: ${bed} (due 2030-01-11)`]), [
        `${bed} (due 2030-01-11): 2030-01-07`,
      ]);
      assert.deepEqual(fromAfar([`HB: ${bed}`], [`HB: ${bed}s`]), []);
    });

    it('is nothing of others, nothing that was done, and nothing that says little', () => {
      assert.equal(fromAfar([`HB: ${bed}`], [`HB/FB: ${bed}`]).length, 1);
      assert.equal(fromAfar([`TODO: ${bed}`], [`FB: ${bed}`]).length, 1);
      assert.deepEqual(fromAfar([`HB: ${bed}`], [`FB: ${bed}`]), []);
      assert.deepEqual(fromAfar([`- [x] HB: ${bed}`], [`HB: ${bed}`]), []);
      assert.deepEqual(fromAfar(['HB: Review PR'], ['HB: Review PR']), []);
    });

    it('each once, the newest first', () => {
      assert.equal(fromAfar([`HB: ${bed}`], [`HB: ${bed}`, `HB: ${bed}`]).length, 1);
      assert.equal(fromAfar([`HB: ${bed}`, `HB: ${bed}`], [`HB: ${bed}`, `HB: ${bed}`]).length, 2);
      const notes = ['2030-01-28', '2030-01-21', '2030-01-14', '2030-01-07', '2030-01-06'].map((day, at) =>
        meeting(day, at % 2 === 0 ? `HB: ${bed}` : 'HB: Rake'),
      );
      assert.deepEqual(histories(new CarryOvers(), notes), [`${bed}: 2030-01-14,2030-01-06`]);
      const twice = meeting('2030-01-07', `HB: ${bed}`, `HB: ${bed}`);
      const repeated = [meeting('2030-01-28', `HB: ${bed}`), meeting('2030-01-21', `HB: ${bed}`), between[1], twice];
      assert.deepEqual(histories(new CarryOvers(), repeated), [`${bed}: 2030-01-21,2030-01-07`]);
    });

    it('rather than what is just like it in the last, which stays what it is', () => {
      const [rake, mow] = between;
      const like = meeting('2030-01-22', `HB: ${bed}s`);
      const notes = [meeting('2030-01-28', `HB: ${bed}`), like, rake, mow, meeting('2030-01-07', `HB: ${bed}`)];
      const found = new CarryOvers().of(notes);
      assert.deepEqual(
        found.map(({ taken }) => taken.length),
        [0, 0, 0, 0, 1],
      );
    });

    it('is followed through an edit in between, and stays the same object through one that has no part in it', () => {
      const carryOvers = new CarryOvers();
      const [rake, mow] = between;
      const [newest, oldest] = [meeting('2030-01-28', `HB: ${bed}`), meeting('2030-01-07', `HB: ${bed}`)];
      const linksWith = (middle: IndexedNote): ReadonlyMap<object, unknown> | undefined =>
        carryOvers.of([newest, rake, middle, oldest])[0]?.links;
      const links = linksWith(mow);
      assert.ok(links?.size === 1 && links === linksWith(meeting('2030-01-14', 'HB: Sow')));
      assert.deepEqual(histories(carryOvers, [newest, rake, meeting('2030-01-14', `HB: ${bed}`), oldest]), [
        `${bed}: 2030-01-14,2030-01-07`,
      ]);
      assert.deepEqual(histories(carryOvers, [newest, rake, mow]), []);
    });

    it('in no time to speak of where twenty thousand say the same', () => {
      const of = (owner: string): string[] =>
        Array.from({ length: 20_000 }, (_, at) => `${owner}${String.fromCharCode(65 + (at % 26))}: ${bed}`);
      // Time that grows by the square would not fit into the patience of a test.
      assert.equal(fromAfar(of('H'), of('H')).length > 19_000, true);
      assert.deepEqual(fromAfar(of('H'), of('F')), []);
    }).timeout(5000);
  });
});
