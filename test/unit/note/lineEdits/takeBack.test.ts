import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, editsBetween } from '../../../../src/service/note/edit';
import { changedLines, takeBack } from '../../../../src/service/note/lineEdits/takeBack';

/** Takes back what turned one text into another, in the text that came of that. */
function taken(before: string, after: string, now = after): string {
  const { edits } = takeBack(now, changedLines(before, editsBetween(before, after)));
  return applyEdits(now, edits);
}

describe('Line edits: taken back', () => {
  it('give the lines back where they stand now', () => {
    assert.equal(taken('Row\nSow\n', 'Row\nDONE Sow\n', 'Mow\n\nRow\nDONE Sow\n'), 'Mow\n\nRow\nSow\n');
  });

  it('take the nearest of lines that are alike, and each once', () => {
    assert.equal(taken('x\nSow\nx\nx\n', 'x\nx\nx\nx\n'), 'x\nSow\nx\nx\n');
    assert.equal(taken('Row\nSow\n', 'x\nx\n'), 'Row\nSow\n');
  });

  it('leave others alone that are alike, where their own are as they were before, or cannot be told apart', () => {
    const changes = changedLines('Sow\nRow\nx\n', editsBetween('Sow\nRow\nx\n', 'x\nRow\nx\n'));
    assert.deepEqual(takeBack('Sow\nRow\nx\n', changes), { edits: [], gone: 1 });
    assert.deepEqual(takeBack('New\nx\nx\nRow\nx\n', changes), { edits: [], gone: 1 });
    const moved = 'Row\n\n\n\nx\nMow\nx\n';
    assert.equal(applyEdits(moved, takeBack(moved, changes).edits), moved.replace('x', 'Sow'));
  });

  it('tell which lines are not there any more, and leave what stands there', () => {
    const changes = changedLines('Row\nSow\n', editsBetween('Row\nSow\n', 'DONE Row\nSow\n'));
    assert.deepEqual(takeBack('DONE Row it\nSow\n', changes), { edits: [], gone: 1 });
  });

  it('take out lines that were added, whatever stands around them by then', () => {
    assert.equal(taken('Row\n', 'Row\n\nSow\n', 'Mow\n\nSow\nBail\n'), 'Mow\nBail\n');
    assert.equal(taken('Row\r\n# Next\r\n', 'Row\r\nSow\r\n# Next\r\n', 'Row\r\nSow'), 'Row\r\n');
    const changes = changedLines('Row\n', editsBetween('Row\n', 'Row\nSow\n'));
    assert.deepEqual(takeBack('Row\nSow it\n', changes), { edits: [], gone: 1 });
  });

  it('give back the same bytes, whatever was edited', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', '🌻', ' '), maxLength: 3 });
    const lines = fc.array(line, { maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, fc.constantFrom('\n', '\r\n', '\r'), (before, after, ending) => {
        const text = (some: readonly string[]): string => some.map((own) => own + ending).join('');
        assert.equal(taken(text(before), text(after)), text(before));
      }),
      { numRuns: 2000 },
    );
  });

  it('give back the same bytes, whatever lines came in between', () => {
    const row = fc.record({ isDone: fc.boolean(), above: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), (rows, ending) => {
        const text = (write: (name: string, at: number) => string): string =>
          rows.map((_, at) => write(`Row ${at}`, at) + ending).join('');
        const mark = (name: string, at: number): string => (rows[at]?.isDone ? `DONE ${name}` : name);
        const above = (at: number): string => `New${ending}`.repeat(rows[at]?.above ?? 0);
        const now = text((name, at) => above(at) + mark(name, at));
        assert.equal(
          taken(
            text((name) => name),
            text(mark),
            now,
          ),
          text((name, at) => above(at) + name),
        );
      }),
    );
  });
});
