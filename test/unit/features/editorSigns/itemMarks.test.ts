import assert from 'node:assert/strict';
import { largeText } from '../../../../src/service/note/note';
import { head, open } from './scene';

async function marks(text: string, now?: string, timeZone?: string): Promise<{ done: string[]; overdue: string[] }> {
  const { service, document } = await open(text, {}, { ...(now && { now }), ...(timeZone && { timeZone }) });
  const { done, overdue } = service.items.marks(document);
  return {
    done: done.map((range) => document.getText(range)),
    overdue: overdue.map((range) => document.getText(range)),
  };
}

describe('the marks of a note', () => {
  it('are its done items with their details, and its overdue ones', async () => {
    const items =
      '- [x] AB: Row by Friday\n  - with oars\n- [ ] CD: Sail by Friday\n  - or swim\n- ~~AB: Bail~~\n- AB: Steer\n- [ ] AB: Moor (due 2030-02-01)\n';
    assert.deepEqual(await marks(`${head}## TODOs\n\n${items}`), {
      done: ['[x] AB: Row by Friday\n  - with oars', '~~AB: Bail~~'],
      overdue: ['[ ] CD: Sail by Friday'],
    });
  });

  it('are overdue from the day after, on the reader’s calendar', async () => {
    const text = `${head}## TODOs\n\nAB: Row by Friday\n`;
    const overdue = async (now: string, timeZone: string): Promise<number> =>
      (await marks(text, now, timeZone)).overdue.length;
    assert.equal(await overdue('2030-01-11T23:30:00Z', 'UTC'), 0);
    assert.equal(await overdue('2030-01-11T23:30:00Z', 'Europe/Brussels'), 1);
    assert.equal(await overdue('2030-01-12T00:30:00Z', 'America/New_York'), 0);
  });

  it('leave an open item within a done one as it is', async () => {
    const items = '- [x] AB: Row\n  - [ ] CD: Sail\n';
    assert.deepEqual((await marks(`${head}## TODOs\n\n${items}`)).done, ['[x] AB: Row']);
  });

  it('are none in any other document, nor in one too large to be read at every key', async () => {
    const none = { done: [], overdue: [] };
    assert.deepEqual(await marks('- [x] AB: Row\n'), none);
    assert.deepEqual(await marks(`${head}- [x] AB: Row\n${' '.repeat(largeText)}`), none);
  });
});
