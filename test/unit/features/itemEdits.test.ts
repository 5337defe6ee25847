import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeItems } from '../../../src/service/features/itemEdits';
import { markDone } from '../../../src/service/note/lineEdits/done';
import type { Note } from '../../../src/service/note/note';
import { parseNote } from '../../../src/service/note/parse';
import { summarize } from '../../../src/service/workspace/indexedNote';
import { Sharing } from '../../../src/service/workspace/sharing';

const uri = 'file:///a.md';
const read = (text: string): Note => parseNote(uri, text);

describe('Items of a note that has changed', () => {
  it('are all changed where they say the same', () => {
    const before = '## TODOs\n\n- AB: Row the boat\n- AB: Row the boat\n';
    const now = before.replace('\n\n', '\n\nMore:\n\n');
    const { items } = summarize(read(before), { folder: 'file:///', series: '' }, new Sharing());
    const document = TextDocument.create(uri, 'markdown', 1, now);
    const { edits, changed, gone } = changeItems(document, read(now), items, markDone, read);
    assert.deepEqual([changed.length, gone.length], [2, 0]);
    const done = TextDocument.applyEdits(document, [...edits]);
    assert.deepEqual(
      read(done).actionItems.map((item) => item.done),
      [true, true],
    );
  });
});
