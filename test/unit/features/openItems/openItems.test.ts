import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { OpenItem } from '../../../../src/service/features/openItems/openItem';
import { note, type Scene, scene, textOf } from './scene';

const week = ['2030-01-07', '2030-01-14', '2030-01-21', '2030-01-28'] as const;

/** The open items as `text (history)`, newest meeting first. */
function open({ service }: Scene): string[] {
  const items = [...service.items.openItems()].sort((a, b) => ((a.note.date ?? '') < (b.note.date ?? '') ? 1 : -1));
  return items.map((item) => {
    const history = item.history.map((before) => before.note.date).join(' ');
    return `${item.note.date} ${textOf(item)}${history && ` (${history})`}`;
  });
}

function files(...texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    texts.map((text, index) => [`a/${week[index]}.md`, note(week[index] ?? '', text, 'participants: [AnnB]\n')]),
  );
}

describe('open items', () => {
  it('that the next meeting repeats show once, at their newest place', async () => {
    const text = 'AB: Order twelve bags of soil.';
    const found = await scene(files(text, 'AB: Order twelve bags of soil', 'AB: order 12 bags of sand'));
    assert.deepEqual(open(found), [
      '2030-01-21 order 12 bags of sand',
      '2030-01-14 Order twelve bags of soil (2030-01-07)',
    ]);
  });

  it('have all places before as their history', async () => {
    const text = 'AB: Order twelve bags of soil.';
    const found = await scene(files(text, text, `${text} Now.`, 'AB/CD: Order twelve bags of soil.'));
    assert.deepEqual(open(found), ['2030-01-28 Order twelve bags of soil. (2030-01-21 2030-01-14 2030-01-07)']);
  });

  it('are done before where the next meeting ticks them off', async () => {
    assert.deepEqual(open(await scene(files('AB: Order soil', '- [x] AB: Order soil'))), []);
  });

  it('are seen where the meeting that repeats them is left out', async () => {
    const notes = files('AB: Order soil', 'AB: Order soil', 'AB: Dig');
    const ignored = { ...notes, '.meeting-notes.yaml': 'actionItems: { ignore: ["**/2030-01-14*"] }' };
    assert.deepEqual(open(await scene(ignored)), ['2030-01-21 Dig', '2030-01-07 Order soil']);
  });

  it('are others where the owners are, or the figures, or a word of a short text', async () => {
    const found = await scene(
      files(
        'AB: Order all the soil that there is',
        'EF: Order all the soil that there is',
        'EF: Review the plan of bed 3',
      ),
    );
    assert.equal(open(found).length, 3);
    assert.equal(open(await scene(files('AB: Review the plan of bed 2', 'AB: Review the plan of bed 3'))).length, 2);
    assert.equal(open(await scene(files('AB: Row', 'AB: Sow'))).length, 2);
  });

  it('are due on one day together, or none is told; the next meeting’s day is that of each one’s note', async () => {
    const found = await scene(
      files(
        'AB: Row by 2030-01-20\nAB: Mow by January 20\nAB: Sow until next meeting',
        'AB: Sail\nAB: Bail by 2030-01-20',
      ),
    );
    const common = (texts: RegExp, due?: 'next meeting'): string | undefined => {
      const items = [...found.service.items.openItems()].filter(({ item }) => texts.test(item.text));
      assert.ok(items.length > 0);
      return found.service.items.commonDueOf(items, due);
    };
    assert.equal(common(/Row|Mow|Bail/), '2030-01-20');
    assert.equal(common(/Row|Sow/), undefined);
    assert.equal(common(/Row|Sail/), undefined);
    assert.equal(common(/Sow/), '2030-01-14');
    assert.equal(common(/Row|Mow/, 'next meeting'), '2030-01-14');
    assert.equal(common(/Sail/, 'next meeting'), undefined);
    assert.equal(common(/Row|Sail/, 'next meeting'), undefined);
  });

  it('are followed through an edit', async () => {
    const found = await scene(files('AB: Order soil', 'AB: Order sand'));
    found.type('a/2030-01-14.md', note('2030-01-14', 'AB: Order soil'));
    assert.deepEqual(open(found), ['2030-01-14 Order soil (2030-01-07)']);
    found.type('a/2030-01-14.md', note('2030-01-14', 'AB: Order sand'));
    assert.deepEqual(open(found), ['2030-01-14 Order sand', '2030-01-07 Order soil']);
  });

  it('until the next meeting are due on its day', async () => {
    const found = await scene(files('AB: Order soil until next meeting', 'AB: Dig until next meeting'));
    const dues = [...found.service.items.openItems()].map(({ due }) => due);
    assert.deepEqual(dues.sort(), ['2030-01-14', undefined]);
  });

  it('until next meeting wait for a later day, whatever else there was on their own', async () => {
    const found = await scene({
      'a/2030-01-07.md': note('2030-01-07', 'AB: Row'),
      'a/2030-01-08.md': note('2030-01-07', 'AB: Sow until next meeting'),
      'a/2030-01-14.md': note('2030-01-14', ''),
    });
    const dues = [...found.service.items.openItems()].flatMap(({ due }) => due ?? []);
    assert.deepEqual(dues, ['2030-01-14']);
  });

  it('that are repeated on one day show where the index has them last', async () => {
    const found = await scene({
      'a/2030-01-07.md': note('2030-01-07', 'AB: Order twelve bags of soil.'),
      'a/2030-01-08.md': note('2030-01-07', 'AB: Order twelve bags of soil.'),
    });
    const shown = [...found.service.items.openItems()].map(({ note: { uri } }) => uri.slice(-13));
    assert.deepEqual(shown, ['2030-01-08.md']);
  });

  it('are never stale where a team lets them wait for ages', async () => {
    const config = { '.meeting-notes.yaml': 'actionItems: { staleAfter: 999999999 }' };
    const found = await scene({ ...files('AB: Row'), 'a/1999-01-07.md': note('1999-01-07', 'AB: Dig'), ...config });
    assert.deepEqual(found.groups(), ['AnnB: Row, Dig']);
  });

  it('grow stale behind the newest note of their series', async () => {
    const old = {
      'a/2029-09-01.md': note('2029-09-01', 'AB: Old'),
      'b/2029-09-01.md': note('2029-09-01', 'AB: Alone'),
    };
    const found = await scene({ ...files('AB: New'), ...old });
    assert.deepEqual(found.groups(), ['AnnB: New, Alone', 'stale: Old']);
    const config = { '.meeting-notes.yaml': 'actionItems: { staleAfter: 400 }' };
    assert.deepEqual((await scene({ ...files('AB: New'), ...old, ...config })).groups(), ['AnnB: New, Alone, Old']);
  });

  it('are stale, and left out, before a day, not on it', async () => {
    const texts = files('AB: Row', 'AB: Sow', 'AB: Dig');
    const staleAfter = { '.meeting-notes.yaml': 'actionItems: { staleAfter: 7 }' };
    assert.deepEqual((await scene({ ...texts, ...staleAfter })).groups(), ['AnnB: Dig, Sow', 'stale: Row']);
    const ignoreBefore = { '.meeting-notes.yaml': 'actionItems: { ignoreBefore: 2030-01-14 }' };
    assert.deepEqual(open(await scene({ ...texts, ...ignoreBefore })), ['2030-01-21 Dig', '2030-01-14 Sow']);
  });

  it('grow stale from the day on that they are due, where that is later than their meeting', async () => {
    const staleAfter = { '.meeting-notes.yaml': 'actionItems: { staleAfter: 7 }' };
    const old =
      'AB: Row by 2030-01-21\n\nAB: Sow by 2030-01-20\n\nAB: Mow until next meeting\n\nAB: Rake by 2029-12-31';
    const found = await scene(
      { ...files(old, 'AB: Weed by 2030-05-01', 'AB: Dig', 'AB: Plant'), ...staleAfter },
      { me: { name: 'AB' } },
    );
    const stale = 'stale: Sow by 2030-01-20, Mow until next meeting, Rake by 2029-12-31';
    assert.deepEqual(found.groups(), ['AnnB: Plant, Dig, Weed by 2030-05-01, Row by 2030-01-21', stale]);
    assert.deepEqual(found.service.items.myItems().map(textOf), [
      'Row by 2030-01-21',
      'Weed by 2030-05-01',
      'Plant',
      'Dig',
    ]);
    // The same names on a later day: nothing else would have them made anew.
    const groups = found.service.items.groups(found.options);
    found.type('a/2030-01-28.md', note('2030-01-29', 'AB: Plant', 'participants: [AnnB]\n'));
    assert.deepEqual(found.show(groups), [
      'AnnB: Plant, Weed by 2030-05-01',
      'stale: Dig, Row by 2030-01-21, Sow by 2030-01-20, Mow until next meeting, Rake by 2029-12-31',
    ]);
  });

  it('until the next meeting are no more stale than that', async () => {
    const staleAfter = { '.meeting-notes.yaml': 'actionItems: { staleAfter: 14 }' };
    const found = await scene({
      ...files('AB: Row\n\nAB: Mow until next meeting', 'AB: Sow', '', 'AB: Dig'),
      ...staleAfter,
    });
    assert.deepEqual(found.groups(), ['AnnB: Dig, Sow, Mow until next meeting', 'stale: Row']);
  });

  it('are left out before a day, and in folders that the team ignores', async () => {
    const config = { '.meeting-notes.yaml': 'actionItems: { ignoreBefore: 2030-01-10, ignore: ["old/**"] }' };
    const old = { 'old/2030-01-21.md': note('2030-01-21', 'AB: Filed') };
    assert.deepEqual(open(await scene({ ...files('AB: Row', 'AB: Sow'), ...old, ...config })), ['2030-01-14 Sow']);
  });

  it('of the reader stand by themselves, what is due first', async () => {
    const found = await scene(files('AnnB: Row\n\nCD: Sow', 'AnnB: Dig by 2030-05-01\n\nAnnB: Rake by 2030-04-01'), {
      me: { name: 'AnnB' },
    });
    assert.deepEqual(found.service.items.myItems().map(textOf), ['Rake by 2030-04-01', 'Dig by 2030-05-01', 'Row']);
  });

  it('keep their identity while their note does not change, and their id while it says the same', async () => {
    const found = await scene(files('AB: Row\n\nAB: Row', 'AB: Sow'));
    const ids = (): Map<string, OpenItem> =>
      new Map([...found.service.items.openItems()].map((item) => [item.id, item]));
    const before = ids();
    assert.equal(before.size, 3);
    found.type('a/2030-01-14.md', note('2030-01-14', 'TODO: Dig\n\nAB: Sow', 'participants: [AnnB]\n'));
    const after = ids();
    const kept = [...before].filter(([id, item]) => after.get(id) === item);
    assert.equal(kept.length, 2);
    assert.ok([...before.keys()].every((id) => after.has(id)));
  });

  it('follow what is typed while all are being gathered, and who the reader turns out to be', async () => {
    const me: { name?: string } = {};
    const found = await scene(
      { ...files('CD: Row', 'AB: Sow'), 'b/2030-01-07.md': note('2030-01-07', 'AB: Rake') },
      { me },
    );
    me.name = 'AB';
    const gathering = found.service.items.refresh();
    found.type('b/2030-01-07.md', note('2030-01-07', 'AB: Dig'));
    await gathering;
    assert.deepEqual(found.service.items.myItems().map(textOf), ['Sow', 'Dig']);
  });

  it('are after any edits what they are when read afresh', async () => {
    const lines = fc.constantFrom(
      'AB: Order soil',
      '- [x] AB: Order soil',
      'CD: Dig',
      'AB/CD: Rake by Friday',
      'Fridolin: Mow',
      '@fridolin: Sow until next meeting',
      'Just so',
    );
    const heads = fc.constantFrom(
      '',
      'participants: [AnnB]\n',
      'participants: [Anna, CarlD]\n',
      'participants: [Al]\n',
    );
    const said = fc.constantFrom('', '\n\n## Discussions\n\nAB: Hm.', '\n\n## Discussions\n\nAL: Hm.\nCD: Well.');
    const days = fc.constantFrom(...week);
    const edit = fc.tuple(days, fc.constantFrom('a', 'b'), fc.array(lines, { maxLength: 3 }), heads, said);
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 8 }), async (edits) => {
        const found = await scene(files('AB: Order soil', 'CD: Dig'), { me: { name: 'AB' } });
        const groups = found.service.items.groups(found.options);
        const texts = new Map(Object.entries(files('AB: Order soil', 'CD: Dig')));
        for (const [date, folder, items, head, behind] of edits) {
          const text = note(date, items.join('\n\n') + behind, head);
          texts.set(`${folder}/${date}.md`, text);
          found.type(`${folder}/${date}.md`, text);
        }
        await found.service.items.refresh();
        const fresh = await scene(Object.fromEntries(texts), { me: { name: 'AB' } });
        assert.deepEqual(open(found).sort(), open(fresh).sort());
        assert.deepEqual(found.show(groups), fresh.groups());
      }),
      { numRuns: 200 },
    );
  });
});
