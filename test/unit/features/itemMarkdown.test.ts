import assert from 'node:assert/strict';
import { decisionsMarkdown, itemMarkdown } from '../../../src/service/features/itemMarkdown';
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

/** The decisions of a note that ends with these lines, as they are copied together. */
async function copiedDecisions(...lines: readonly string[]): Promise<string> {
  const { service } = await scene({ 'a.md': `---\ndatetime: 2030-01-07\n---\n\n## TODOs\n\n${lines.join('\n')}` });
  const decisions = service.items.decisions
    .series()
    .flatMap(({ meetings }) =>
      meetings.flatMap(({ note, decisions: found }) =>
        found.map(async (item) => ({ text: item.text, details: await service.itemEdits.detailsOf({ note, item }) })),
      ),
    );
  return decisionsMarkdown(await Promise.all(decisions));
}

describe('Copied decisions', () => {
  it('are a line if it is one, with its details below it', async () => {
    assert.equal(await copiedDecisions('- We row'), 'We row');
    assert.equal(
      await copiedDecisions('- We row:', '    - at dawn', '        - or later', '    - with oars'),
      'We row:\n- at dawn\n    - or later\n- with oars',
    );
  });

  it('are a list if they are several, each with its own details', async () => {
    assert.equal(
      await copiedDecisions('- We row', '  - at dawn', '- AB: Sail', '- We swim', '', 'We steer', 'by night'),
      '- We row\n  - at dawn\n- We swim\n- We steer\n  by night\n',
    );
    assert.equal(await copiedDecisions('AB: Row'), '');
  });
});
