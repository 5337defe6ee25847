import assert from 'node:assert/strict';
import { itemMarkdown } from '../../../src/service/features/itemMarkdown';
import { scene } from './openItems/scene';

/** The first item of a note that ends with these lines, as it is copied. */
async function copied(...lines: readonly string[]): Promise<string> {
  const front = '---\ntitle: Weekly\ndatetime: 2030-01-07T12:00:00+01:00\n---\n\n## TODOs\n\n';
  const { service } = await scene({ 'a.md': front + lines.join('\n') });
  const [open] = [...service.items.openItems()];
  assert.ok(open);
  return itemMarkdown(open.item, open.note, await service.itemEdits.detailsOf(open));
}

describe('A copied item', () => {
  it('has a box, its owners and its meeting', async () => {
    assert.equal(await copied('AB/CD: Row'), '- [ ] AB/CD: Row (Weekly, 2030-01-07)');
    assert.equal(await copied('- [ ] Row'), '- [ ] Row (Weekly, 2030-01-07)');
  });

  it('keeps its details below it, and their order among each other', async () => {
    const first = '- [ ] AB: Row (Weekly, 2030-01-07)';
    assert.equal(
      await copied('- AB: Row', '    - oars', '        - two', '', '    - boat'),
      `${first}\n  - oars\n      - two\n  - boat`,
    );
    assert.equal(await copied('AB: Row', 'as soon as', 'you can'), `${first}\n  as soon as\n  you can`);
  });
});
