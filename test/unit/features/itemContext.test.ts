import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../src/service/features/markdown';
import type { ItemContext } from '../../../src/service/itemEditsService';
import { type Scene, scene } from './openItems/scene';
import { linesOf } from './rendered';

const front = '---\ndatetime: 2030-01-07T12:00:00+01:00\n---\n\n## Discussions\n\n';

async function opened(...lines: readonly string[]): Promise<Scene> {
  return scene({ 'a.md': front + lines.join('\n') });
}

async function contextIn({ service }: Scene): Promise<ItemContext> {
  const [open] = [...service.items.openItems()];
  assert.ok(open);
  return service.itemEdits.contextOf(open);
}

describe('What stands around an item', () => {
  it('is the topic that it was said to, and its details', async () => {
    const note = await opened('### Battery life', '', 'AB: Too short.', '', '- TODO: Row', '  - oars', '', '### Rust');
    assert.deepEqual(await contextIn(note), { details: '  - oars', topic: 'Battery life' });
    assert.equal((await contextIn(await opened('- TODO: Row', '', '### Rust'))).topic, '');
  });

  it('is what the note says now, typed or not, and nothing once the item is gone', async () => {
    const note = await opened('### Battery life', '', 'TODO: Row');
    const [open] = [...note.service.items.openItems()];
    assert.ok(open);
    const now = async (...lines: readonly string[]): Promise<ItemContext> => {
      note.type('a.md', front + lines.join('\n'));
      return note.service.itemEdits.contextOf(open);
    };
    assert.deepEqual(await now('### Rust', '', 'More.', '', 'TODO: Row'), { details: '', topic: 'Rust' });
    assert.deepEqual(await now('### Rust', '', 'TODO: Sail'), { details: '', topic: '' });
  });

  it('takes a topic for a text, whatever it says', async () => {
    for (const heading of [
      '[Battery](command:evil) <img src=x onerror=y> `**',
      '![x](https://a.example/x.png) www.a.example ann@b.example',
      '&lt;b&gt; $(trash) </td> <!-- | ***',
      '\\*x\\* ## _ ~~ [x]: y',
    ]) {
      const { topic } = await contextIn(await opened(`### ${heading}`, '', 'TODO: Row'));
      assert.equal(topic, heading);
      assert.deepEqual(linesOf(escapeMarkdown(topic)), [heading]);
    }
  });

  it('takes nothing for a topic that only looks like a heading', async () => {
    for (const lines of [
      ['```', '### Rust', '```'],
      ['> ### Rust'],
      ['- ### Rust', '', 'So.'],
      ['<!--', '### Rust', '-->'],
      ['    ### Rust'],
      ['#Rust'],
    ]) {
      const { topic } = await contextIn(await opened('### Battery life', '', ...lines, '', 'TODO: Row'));
      assert.equal(topic, 'Battery life', lines.join('\n'));
    }
    assert.equal((await contextIn(await opened('### Battery life', '', '###', '', 'TODO: Row'))).topic, '');
  });
});
