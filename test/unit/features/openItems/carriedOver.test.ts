import assert from 'node:assert/strict';
import fc from 'fast-check';
import { repeatedItems, Wordings } from '../../../../src/service/features/openItems/carriedOver';
import { parseNote } from '../../../../src/service/note/parse';
import { type IndexedNote, summarize } from '../../../../src/service/workspace/indexedNote';
import { Sharing } from '../../../../src/service/workspace/sharing';

function meeting(date: string, lines: readonly string[]): IndexedNote {
  const text = `---\ndatetime: ${date}T14:00:00Z\n---\n\n## TODOs\n\n${lines.join('\n')}\n`;
  const uri = `file:///notes/${date}.md`;
  return summarize(parseNote(uri, text), { folder: 'file:///notes', series: '' }, new Sharing());
}

/** What a later meeting takes over, as `before → now`. */
function repeated(before: readonly string[], now: readonly string[]): string[] {
  const repeats = repeatedItems(meeting('2030-01-07', before), meeting('2030-01-14', now), new Wordings());
  return [...repeats].map(([item, old]) => `${old.text} → ${item.text}`).sort();
}

const bed = 'https://example.org/beds/7';

describe('A meeting takes over an item of the one before', () => {
  for (const [before, now] of [
    ['HB: Order soil.', 'HB: order soil'],
    ['HB: Order soil for all of the beds', 'HB: Order soil for all of the bedz'],
    ['HB: Look into the old shed', 'HB: Continue to look into the old shed'],
    ['HB: Work on dark soil supply', 'HB: Continue work on the soil supply'],
    ['HB: Print the list of all seeds', 'HB: Print the list of all new seeds'],
    ['HB: Order soil by Friday', 'HB: Order soil by Monday'],
    ['HB: Order soil by Friday', 'HB: Order soil (due 2030-01-11)'],
    ['HB: Order soil (due 2030-01-11)', 'HB: Order soil (due 2030-01-18)'],
    ['HB: Order soil', 'HB/FB: Order soil'],
    ['TODO: Order soil', 'HB: Order soil'],
    [`HB: Weed ${bed}`, `HB: Wed: ${bed}`],
    [`HB: ${bed}`, `HB: Weed ${bed}`],
    [`HB: Weed ${bed}, ${bed}1`, `HB: Weed ${bed}1, ${bed}`],
    [
      `HB: Read the [plan](${bed}) of the bed behind the shed`,
      `HB: Check the [new plan](${bed}) for the bed behind the shed`,
    ],
  ] as const) {
    it(`${before} → ${now}`, () => assert.equal(repeated([before], [now]).length, 1));
  }

  for (const [before, now] of [
    ['HB: Order soil', 'FB: Order soil'],
    ['HB: Order soil', 'HB: Order sand'],
    ['HB: Order soil', 'HB: Order dark soil'],
    ['HB: Work on the plan of herbs', 'HB: Continue work on the plan of paths'],
    ['HB: Dig the bed next to the shed', 'HB: Do not dig the bed next to the shed'],
    ['HB: Tell all of us that bees sting', 'HB: Tell all of us that bees never sting'],
    ['HB: Order 12 bags of dark soil for us', 'HB: Order 13 bags of dark soil for us'],
    [`HB: Weed ${bed}`, `HB: Water ${bed}`],
    [`HB: Update on ${bed}`, `HB: Work on ${bed}`],
    [`HB: Weed ${bed}`, `HB: Weed ${bed}1`],
    ['HB: Send the list of seeds to everybody', 'HB: Send the list'],
    ['We dig the bed next to the shed.', 'HB: We dig the bed next to the shed.'],
  ] as const) {
    it(`not ${before} → ${now}`, () => assert.deepEqual(repeated([before], [now]), []));
  }

  it('as it was, before one that is just like it', () => {
    const lines = ['HB: Order all the soil for us', 'HB: Order all the soils for us'];
    assert.deepEqual(repeated(lines, [lines[1] ?? '']), ['Order all the soils for us → Order all the soils for us']);
    assert.deepEqual(repeated([...lines].reverse(), [lines[0] ?? '']), [
      'Order all the soil for us → Order all the soil for us',
    ]);
  });

  it('only once', () => {
    assert.equal(repeated(['HB: Order soil'], ['HB: Order soil', 'HB: Order soil']).length, 1);
  });

  it('whichever letter of it is another', () => {
    const text = 'order all our soil for us';
    fc.assert(
      fc.property(fc.nat(text.length - 2), fc.constantFrom('', 'x', 'ö', 'ш'), (at, letter) => {
        const now = `HB: ${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
        assert.equal(repeated([`HB: ${text}`], [now]).length, 1);
      }),
    );
  });

  it('the nearest of those that are just like it', () => {
    const lines = ['HB: Order all the soilss for us', 'HB: Order all the soils for us'];
    for (const before of [lines, [...lines].reverse()])
      assert.deepEqual(repeated(before, ['HB: Order all the soil for us']), [
        'Order all the soils for us → Order all the soil for us',
      ]);
  });

  it('word for word only, where hundreds of others stand in both', () => {
    const many = (count: number, end: string): string[] =>
      Array.from({ length: count }, (_, at) => `HB: Order bag ${at} of the dark ${end}`);
    const same = ['HB: Dig', 'HB: Row'];
    assert.equal(repeated([...same, ...many(200, 'soil')], [...many(200, 'soils'), ...same]).length, 202);
    assert.equal(repeated([...same, ...many(201, 'soil')], [...many(201, 'soils'), ...same]).length, 2);
    assert.equal(
      repeated(
        [...many(500, 'sand'), 'HB: Dig the bed next to the shed'],
        [...many(500, 'sand'), 'HB: Dig a bed next to the shed'],
      ).length,
      501,
    );
  });

  it('in no time to speak of where twenty thousand of others say the same', () => {
    const of = (owner: string): string[] => Array.from({ length: 20_000 }, () => `${owner}: Dig the bed`);
    assert.equal(repeated(of('HB'), of('FB')).length, 0);
    assert.equal(repeated(of('HB'), of('HB')).length, 20_000);
  }).timeout(5000);

  it('in no time to speak of where it holds thousands of addresses', () => {
    const text = `HB: Weed ${Array.from({ length: 30_000 }, (_, at) => `a://b${at}`).join(' ')}`;
    // Time that grows by the square would not fit into the patience of a test.
    assert.equal(repeated([text], [text]).length, 1);
  }).timeout(5000);
});
