import assert from 'node:assert/strict';
import { decisionCard } from '../../../../src/service/features/decisions/decisionCard';
import { scene } from '../openItems/scene';
import { linesOf } from '../rendered';

/** The card of the only decision of a note that ends with these lines. */
async function cardOf(title: string, ...lines: readonly string[]): Promise<string> {
  const front = `---\ntitle: ${JSON.stringify(title)}\ndatetime: 2030-01-07T12:00:00+01:00\n---\n\n## Decisions\n\n`;
  const { service } = await scene({ 'a.md': front + lines.join('\n') });
  const [decision] = service.items.decisions
    .series()
    .flatMap(({ meetings }) => meetings.flatMap(({ note, decisions }) => decisions.map((item) => ({ note, item }))));
  assert.ok(decision);
  return decisionCard(decision, await service.itemEdits.detailsOf(decision));
}

describe('The card of a decision', () => {
  it('says what was decided, with its details, and in which meeting', async () => {
    assert.deepEqual(linesOf(await cardOf('Weekly', '- We row:', '  - at dawn', '', '  - with oars')), [
      'We row:',
      '- at dawn',
      '- with oars',
      'Weekly · 2030-01-07',
    ]);
    assert.deepEqual(linesOf(await cardOf('2030-01-07', '- We row')), ['We row', '2030-01-07']);
  });

  it('is nothing but text, whatever the note says', async () => {
    const evil = '[x](command:evil) <img src=x onerror=y> **';
    assert.deepEqual(linesOf(await cardOf(evil, `- We row ${evil}`, `  - ${evil}`, '  - _more_ #')), [
      `We row ${evil}`,
      `- ${evil}`,
      '- _more_ #',
      `${evil} · 2030-01-07`,
    ]);
  });
});
