import assert from 'node:assert/strict';
import type { NoteItem } from '../../../../src/service/features/actionItems';
import { largeText } from '../../../../src/service/note/note';
import { head, open } from './scene';

/** The lenses, as `heading: title | title`. */
async function lenses(text: string): Promise<string[]> {
  const { service, document } = await open(text);
  const titles = new Map<number, string[]>();
  for (const { range, command } of service.items.codeLenses(document)) {
    const { line } = range.start;
    titles.set(line, [...(titles.get(line) ?? []), command?.title ?? '']);
  }
  return [...titles].map(([line, of]) => `${text.split('\n')[line]}: ${of.join(' | ')}`);
}

describe('the lens over an actions section', () => {
  it('counts what is open, and what of it is the reader’s', async () => {
    const items = 'AB: Row.\n\n- [x] AB: Sail.\n- [ ] CarlD/Ann: Bail.\n- TODO: Whose?\n\nWe swim.\n';
    assert.deepEqual(await lenses(`${head}## TODOs\n\n${items}`), ['## TODOs: 3 open | 2 mine']);
  });

  it('says only what is open where nothing is the reader’s, and that nothing is', async () => {
    assert.deepEqual(await lenses(`${head}## TODOs\n\nCD: Row.\n`), ['## TODOs: 1 open']);
    assert.deepEqual(await lenses(`${head}## TODOs\n\n- [x] AB: Row.\n`), ['## TODOs: Nothing open']);
    assert.deepEqual(await lenses(`${head}## TODOs\n\n`), ['## TODOs: Nothing open']);
  });

  it('counts the items of its own section alone', async () => {
    const text = `${head}## Discussions\n\nTODO AB: Bail.\n\n## TODOs\n\nAB: Row.\n\n### Tasks\n\nCD: Sail.\n\nCD: Steer.\n`;
    assert.deepEqual(await lenses(text), ['## TODOs: 1 open | 1 mine', '### Tasks: 2 open']);
  });

  it('leads to the first item, in the view, and to the reader’s first, in the text', async () => {
    const { service, document } = await open(`${head}## TODOs\n\nCD: Row.\n\nAB: Sail.\n\nAB: Steer.\n`);
    const leadsTo = service.items.codeLenses(document).flatMap(({ command }) => {
      const items: NoteItem[] = command?.arguments ?? [];
      return items.map(({ note, item }) => [command?.command, note.uri, item.text, item.range.start.line]);
    });
    assert.deepEqual(leadsTo, [
      ['meetingNotes.showActionItem', document.uri, 'Row.', 7],
      ['meetingNotes.openActionItem', document.uri, 'Sail.', 9],
    ]);
  });

  it('leads to the view where nothing is open', async () => {
    const { service, document } = await open(`${head}## TODOs\n\n`);
    const [none] = service.items.codeLenses(document);
    assert.equal(none?.command?.command, 'meetingNotes.actionItems.focus');
  });

  it('is over no other document, and over none too large to be read at every key', async () => {
    assert.deepEqual(await lenses('## TODOs\n\nAB: Row.\n'), []);
    assert.deepEqual(await lenses(`${head}## Agenda\n\nTODO AB: Row.\n`), []);
    assert.deepEqual(await lenses(`${head}## TODOs\n\nAB: Row.\n\n${' '.repeat(largeText)}`), []);
  });
});
