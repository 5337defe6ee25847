import assert from 'node:assert/strict';
import { dueState, noFilter } from '../../../../src/service/features/openItems/view';
import { note, scene } from './scene';

const files = {
  'a/2030-03-04.md': note(
    '2030-03-04',
    'AnnB: Row by 2030-03-05\n\nCarlD/AnnB: Sow by 2030-03-08\n\nTODO: Dig\n\n- [x] AnnB: Done\n\nWe sail',
    'title: Beds\nteams: [garden]\nparticipants: [AnnB, CarlD]\n',
  ),
  'b/2030-03-01.md': note('2030-03-01', 'CarlD: Água, and more by 2030-05-01', 'title: Boats\nteams: [boats]\n'),
};

describe('open items in groups', () => {
  it('stand under each owner, the reader’s own first, nobody’s last', async () => {
    const { groups } = await scene(files, { me: { name: 'CarlD' } });
    assert.deepEqual(groups(), [
      'CarlD: Sow by 2030-03-08, Água, and more by 2030-05-01',
      'AnnB: Row by 2030-03-05, Sow by 2030-03-08',
      ': Dig',
    ]);
  });

  it('are one’s own under oneself alone, not under all who share them', async () => {
    const { groups } = await scene(files, { me: { name: 'AnnB' } });
    assert.deepEqual(groups({}, { isMine: true }), ['AnnB: Row by 2030-03-05, Sow by 2030-03-08']);
    const stale = await scene(
      { ...files, 'a/2029-03-04.md': note('2029-03-04', 'AnnB/CarlD: Mow', 'participants: [AnnB, CarlD]\n') },
      { me: { name: 'AnnB' } },
    );
    assert.deepEqual(stale.groups({}, { isMine: true }).slice(1), ['stale: Mow']);
  });

  it('of somebody unknown are one group for all spellings, under the one that is used most', async () => {
    const text = '@ZoëK: a\n\nZoeK: b\n\nZoeK: c\n\nZoëK: d';
    const { groups } = await scene({ 'a.md': note('2030-03-04', text) });
    assert.deepEqual(groups(), ['ZoeK: a, b, c, d']);
  });

  it('follow who the reader is, and what a meeting is called', async () => {
    const me: { name?: string } = {};
    const found = await scene(files, { me });
    const groups = found.service.items.groups(found.options);
    const meetings = found.service.items.groups({ ...found.options, grouping: 'meeting' });
    assert.deepEqual(
      groups.all.map(({ label }) => label),
      ['AnnB', 'CarlD', ''],
    );
    me.name = 'CarlD';
    await found.service.items.refresh();
    assert.equal(groups.takeChanges(), 'all');
    assert.deepEqual(
      groups.all.map(({ label, kind }) => [label, kind.owner?.isMe]),
      [
        ['CarlD', true],
        ['AnnB', false],
        ['', undefined],
      ],
    );
    meetings.takeChanges();
    found.type('b/2030-03-01.md', note('2030-03-01', 'CarlD: Wine', 'title: Ships\nparticipants: [CarlD]\n'));
    assert.equal(meetings.takeChanges(), 'all');
    assert.deepEqual(
      meetings.all.map(({ label }) => label),
      ['Beds', 'Ships'],
    );
  });

  it('stand under their meeting, the newest first', async () => {
    const { groups } = await scene(files);
    assert.deepEqual(groups({ grouping: 'meeting', order: 'text' }), [
      'Beds: Dig, Row by 2030-03-05, Sow by 2030-03-08',
      'Boats: Água, and more by 2030-05-01',
    ]);
  });

  it('stand under their series', async () => {
    const { groups } = await scene(files);
    assert.deepEqual(
      groups({ grouping: 'series' }).map((group) => group.split(':')[0]),
      ['a', 'b'],
    );
  });

  it('stand under what is overdue, due soon, later or at no time', async () => {
    const { groups } = await scene(files);
    assert.deepEqual(groups({ grouping: 'due' }), [
      'overdue: Row by 2030-03-05',
      'soon: Sow by 2030-03-08',
      'later: Água, and more by 2030-05-01',
      'none: Dig',
    ]);
  });

  it('are in order of their days where they stand by them, and else as it was asked for', async () => {
    const days = 'AB: b by 2030-05-02\n\nAB: z by 2030-04-30\n\nAB: a by 2030-05-02\n\nAB: y\n\nAB: x';
    const { groups } = await scene({
      'a/2030-03-04.md': note('2030-03-04', days),
      'b/2030-03-01.md': note('2030-03-01', 'AB: c by 2030-05-01'),
    });
    const later = 'later: z by 2030-04-30, c by 2030-05-01';
    assert.deepEqual(groups({ grouping: 'due' }), [`${later}, b by 2030-05-02, a by 2030-05-02`, 'none: y, x']);
    assert.deepEqual(groups({ grouping: 'due', order: 'text' }), [
      `${later}, a by 2030-05-02, b by 2030-05-02`,
      'none: x, y',
    ]);
  });

  it('are one list by age', async () => {
    const { groups } = await scene(files);
    assert.deepEqual(groups({ grouping: 'age', order: 'oldest' }), [
      ': Água, and more by 2030-05-01, Row by 2030-03-05, Sow by 2030-03-08, Dig',
    ]);
  });

  it('are filtered by text without accents, person, team, period, and to one’s own', async () => {
    const { groups } = await scene(files, { me: { name: 'AnnB' } });
    assert.deepEqual(groups({}, { text: 'MORE agua' }), ['CarlD: Água, and more by 2030-05-01']);
    assert.deepEqual(groups({ grouping: 'age' }, { text: 'beds carl' }), [': Sow by 2030-03-08']);
    assert.deepEqual(groups({ grouping: 'age' }, { owner: { key: '', label: '' } }), [': Dig']);
    assert.deepEqual(groups({ grouping: 'age' }, { team: 'Boats' }), [': Água, and more by 2030-05-01']);
    assert.deepEqual(groups({ grouping: 'age' }, { period: { days: 3 } }).length, 1);
    assert.deepEqual(groups({}, { period: { days: 1 } }), []);
    assert.deepEqual(groups({ grouping: 'age' }, { isMine: true }), [': Row by 2030-03-05, Sow by 2030-03-08']);
  });

  it('are of the teams of their series while their own note tells none', async () => {
    const found = await scene({ ...files, 'a/2030-03-05.md': note('2030-03-05', 'AnnB: Weed', 'teams: [garden]\n') });
    const shown = (team: string): string[] => found.groups({ grouping: 'age' }, { team });
    found.type('a/2030-03-05.md', note('2030-03-05', 'AnnB: Weed', 'title: "Beds\nteams: [garden]\n'));
    assert.deepEqual(shown('garden'), [': Weed, Row by 2030-03-05, Sow by 2030-03-08, Dig']);
    assert.deepEqual(shown('boats'), [': Água, and more by 2030-05-01']);
    const groups = found.service.items.groups({
      ...found.options,
      grouping: 'age',
      filter: { ...noFilter, team: 'garden' },
    });
    // Nothing else in it is another, which would have all made anew.
    found.type('a/2030-03-04.md', files['a/2030-03-04.md'].replace('garden', 'boats'));
    assert.deepEqual(found.show(groups), []);
    assert.equal(shown('boats')[0]?.split(',')[0], ': Weed');
  });

  it('tell which of them an edit has changed', async () => {
    const found = await scene(files);
    const groups = found.service.items.groups(found.options);
    const changed = (): string[] | 'all' => {
      const changes = groups.takeChanges();
      return changes === 'all' ? changes : changes.map(({ label }) => label);
    };
    found.type('b/2030-03-01.md', note('2030-03-01', 'CarlD: Água\n\nCarlD: Wine', 'teams: [boats]\n'));
    assert.deepEqual(changed(), ['CarlD']);
    assert.deepEqual(changed(), []);
    found.type('b/2030-03-01.md', note('2030-03-01', 'ZoeK: Wine', 'teams: [boats]\n'));
    assert.equal(changed(), 'all');
    found.type('b/2030-03-01.md', note('2030-03-01', 'ZoeK: Wine', 'teams: [boats]\ntags: x\n'));
    assert.notEqual(changed(), 'all');
  });
});

describe('the state of a due date', () => {
  for (const [due, state] of [
    [undefined, 'none'],
    ['2030-03-05', 'overdue'],
    ['2030-03-06', 'today'],
    ['2030-03-09', 'soon'],
    ['2030-03-10', 'later'],
  ] as const) {
    it(`of ${due} is ${state}`, () => assert.equal(dueState(due, '2030-03-06'), state));
  }
});
