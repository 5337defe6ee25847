import assert from 'node:assert/strict';
import { findDue } from '../../../../src/service/note/dueDate';
import { applyEdits, type Edit } from '../../../../src/service/note/edit';
import { markDone, markOpen } from '../../../../src/service/note/lineEdits/done';
import { setDue } from '../../../../src/service/note/lineEdits/due';
import { setOwners } from '../../../../src/service/note/lineEdits/owners';
import type { ActionItem, Note } from '../../../../src/service/note/note';
import { parseNote } from '../../../../src/service/note/parse';
import { onEveryNote } from '../../realNotes';

type Change = (note: Note, item: ActionItem) => readonly Edit[] | undefined;

/** Makes a change and takes it back, for each open item; says how many could be changed. */
function thereAndBack(
  texts: readonly string[],
  isMeant: (item: ActionItem, note: Note) => boolean,
  there: Change,
  back: Change,
): string {
  let [changed, all] = [0, 0];
  for (const text of texts) {
    const note = read(text);
    for (const [index, item] of note.actionItems.entries()) {
      if (item.done || item.kind === 'decision' || !isMeant(item, note)) continue;
      all += 1;
      const edits = there(note, item);
      if (edits === undefined) continue;
      changed += 1;
      const now = read(applyEdits(text, edits));
      const same = now.actionItems[index] ?? assert.fail('it is gone');
      const undone = back(now, same);
      assert.equal(undone && applyEdits(now.text, undone), text);
    }
  }
  assert.ok(changed >= 0.9 * all, `${changed} of ${all}`);
  return `${changed} of ${all}`;
}

function read(text: string): Note {
  return parseNote('file:///beds/2024-03-06.md', text);
}

describe('Line edits', () => {
  onEveryNote('give back the same bytes for all items', (notes) => {
    const texts = notes.map(({ text }) => text);
    const done = thereAndBack(
      texts,
      () => true,
      (note, item) => markDone(note, item, read),
      (note, item) => markOpen(note, item, read),
    );
    const owned = thereAndBack(
      texts,
      ({ kind }) => kind === 'unowned',
      (note, item) => setOwners(note, item, ['HB'], read),
      (note, item) => setOwners(note, item, [], read),
    );
    const due = thereAndBack(
      texts,
      ({ description }, note) => findDue(description.text, note.meeting.date) === undefined,
      (note, item) => setDue(note, item, '2030-05-01', read),
      (note, item) => setDue(note, item, undefined, read),
    );
    if (process.env.MEETING_NOTES_FIGURES) process.stdout.write(`done ${done}, owned ${owned}, due ${due}\n`);
  });
});
