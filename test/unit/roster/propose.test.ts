import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/service/config';
import { untranslated } from '../../../src/service/l10n';
import { parseNote } from '../../../src/service/note/parse';
import { proposeRoster, type RosterProposal } from '../../../src/service/roster/propose';
import { readRoster } from '../../../src/service/roster/roster';
import type { IndexedNote } from '../../../src/service/workspace/indexedNote';
import { NoteIndex } from '../../../src/service/workspace/noteIndex';
import { takeNote } from '../workspace/takeNote';

interface Meeting {
  readonly who: readonly string[];
  readonly teams?: readonly string[];
  readonly body?: string;
}

/** The index of some meetings, as the roster lets them be read. */
function indexOf(meetings: readonly Meeting[], roster: string): NoteIndex {
  const index = new NoteIndex();
  const known = readRoster(roster).known;
  for (const [at, { who, teams = ['boats'], body = '' }] of meetings.entries()) {
    const list = (names: readonly string[]): string => names.map((name) => `\n- ${JSON.stringify(name)}`).join('');
    const text = `---\nteams:${list(teams)}\nparticipants:${list(who)}\n---\n\n${body}`;
    takeNote(index, parseNote(`file:///notes/${at}.md`, text, defaultConfig, known), {
      folder: 'file:///notes',
      series: 'x',
    });
  }
  return index;
}

function propose(meetings: readonly Meeting[], roster?: string): RosterProposal {
  const index = indexOf(meetings, roster ?? '');
  const notes: IndexedNote[] = [...index.notes()];
  const proposal = proposeRoster(roster, notes, index.evidenceOf('file:///notes'), untranslated);
  assert.ok(proposal.kind === 'proposal', proposal.kind);
  return proposal;
}

/** The proposed people, each a line, without the head. */
function people(meetings: readonly Meeting[], roster?: string): string[] {
  const lines = propose(meetings, roster).text.split('\n');
  const end = lines.findIndex((line) => /^(?:teams|groups):/.test(line));
  return lines.slice(lines.indexOf('people:') + 1, end < 0 ? -1 : end).map((line) => line.trim());
}

const times = (count: number, meeting: Meeting): Meeting[] => Array.from({ length: count }, () => meeting);

describe('a roster from the notes', () => {
  it('has one entry a person, who comes most first, with spellings, name and initials', () => {
    const meetings = [
      ...times(3, { who: ['CarlD', 'ZoëK'], body: 'CD: Ahoy.\n' }),
      { who: ['Carl Dorn'], body: '' },
      { who: ['Carl Dorn', 'Carl D.'] },
    ];
    assert.equal(
      propose(meetings).text,
      [
        '# Proposed from the meeting notes; who comes to most meetings stands first.',
        '# Comments tell what is doubtful. Correct what is wrong, then delete them.',
        'people:',
        '  CarlD: { name: Carl Dorn, initials: CD, aliases: [Carl D.], teams: [boats] }',
        '  ZoëK: { teams: [boats] }',
        'teams:',
        '  boats: {}',
        '',
      ].join('\n'),
    );
  });

  it('tells why a given name alone is taken for somebody', () => {
    assert.deepEqual(people([...times(2, { who: ['Carl'] }), { who: ['CarlD'] }]), [
      '# Carl alone is taken for CarlD: nobody else has that name, and no meeting lists both.',
      'Carl: { aliases: [CarlD], teams: [boats] }',
    ]);
  });

  it('calls nobody by a given name that is another’s, too', () => {
    const meetings = [...times(4, { who: ['Carl', 'CarlE'] }), { who: ['CarlD'] }];
    assert.deepEqual(people(meetings), [
      '# Carl alone is taken for CarlD: where it is listed, CarlE is, too.',
      'CarlD: { aliases: [Carl], teams: [boats] }',
      'CarlE: { teams: [boats] }',
    ]);
  });

  it('says once which names may be several people’s, and gives them to nobody', () => {
    const meetings = [...times(2, { who: ['CarlD'] }), { who: ['CarlE'] }, { who: ['Carl'] }];
    assert.deepEqual(people(meetings), [
      'CarlD: {}',
      'CarlE: {}',
      '# Each of these may be several people, so they are in no entry:',
      '# Carl: CarlD, CarlE',
    ]);
  });

  it('doubts that two are two where a given name may be short, and only where they never met', () => {
    const apart = [...times(2, { who: ['AlexJ'], body: 'AJ: Ahoy.\n' }), { who: ['AlexanderJ'], body: 'AJ: Ahoy.\n' }];
    assert.deepEqual(people(apart), [
      '# AJ is also AlexanderJ.',
      'AlexJ: { initials: AJ }',
      '# Perhaps AlexJ: Alex may be short for Alexander, and both are written AJ.',
      '# AJ is also AlexJ.',
      'AlexanderJ: { initials: AJ }',
    ]);
    assert.deepEqual(people([{ who: ['AlexJ', 'AlexanderJ'] }]), ['AlexanderJ: {}', 'AlexJ: {}']);
    assert.deepEqual(people([{ who: ['AlexJ'] }, { who: ['AlexanderK'] }]), ['AlexanderK: {}', 'AlexJ: {}']);
    assert.equal(
      people([...times(2, { who: ['Gabriel'] }), { who: ['Gaby'] }])[1],
      '# Perhaps Gabriel: Gaby may be short for Gabriel, and no meeting lists both.',
    );
  });

  it('doubts that two are two where one letter is different', () => {
    const slip = '# Perhaps Gunhild: the names differ in one letter, and no meeting lists both.';
    assert.deepEqual(people([...times(2, { who: ['Gunhild'] }), { who: ['Gunhilt'] }]), [
      'Gunhild: {}',
      slip,
      'Gunhilt: {}',
    ]);
    assert.deepEqual(
      people([{ who: ['Ida Holm'] }, { who: ['Ida Hollm'] }])[1],
      '# Perhaps Ida Hollm: the names differ in one letter, and no meeting lists both.',
    );
    assert.deepEqual(people([{ who: ['AndreiM'] }, { who: ['AndreiT'] }]), ['AndreiM: {}', 'AndreiT: {}']);
    assert.deepEqual(people([{ who: ['Finn'] }, { who: ['Fionn'] }]), ['Finn: {}', 'Fionn: {}']);
  });

  it('guesses initials from who is there, says so, and leaves those alone that are another’s', () => {
    const meetings = [
      ...times(3, { who: ['Hugo', 'MarcR'], body: 'HL: Ahoy.\n\nMR: Ahoy.\n' }),
      { who: ['Marco'], body: 'MR: x\n' },
    ];
    assert.deepEqual(people(meetings), [
      '# HL is a guess from 3 notes in which it fits nobody else; 3 of them list Hugo.',
      'Hugo: { initials: HL, teams: [boats] }',
      'MarcR: { initials: MR, teams: [boats] }',
      '# Perhaps MarcR: Marc may be short for Marco, and no meeting lists both.',
      'Marco: {}',
    ]);
  });

  it('gives nobody initials that are another’s name', () => {
    const meetings = times(3, { who: ['Ana', 'AdaNA'], body: 'ANA: Ahoy.\n' });
    assert.ok(!people(meetings).some((line) => line.includes('initials')));
  });

  it('has teams from regular attendance alone', () => {
    const meetings = [
      ...times(9, { who: ['AnnB'], teams: ['boats'] }),
      ...times(2, { who: ['AnnB', 'CarlD'], teams: ['sails, Boats'] }),
      { who: ['AnnB', 'CarlD'], teams: ['TODO'] },
      { who: ['CarlD'], teams: ['boats'] },
      { who: ['CarlD'], teams: ['masts'] },
    ];
    assert.deepEqual(people(meetings), ['AnnB: { teams: [boats, sails] }', 'CarlD: { teams: [boats, sails] }']);
    assert.match(propose(meetings).text, /teams:\n {2}boats: {}\n {2}sails: {}\n {2}masts: {}\n$/);
  });

  it('takes no word for a person that waits to be filled in, or means several', () => {
    const meetings = [{ who: ['TODO', 'Everyone', 'boats', '???', 'x'.repeat(61), 'AnnB'] }];
    assert.deepEqual(people(meetings), ['AnnB: {}']);
  });

  it('has groups that own something', () => {
    const { text, groups } = propose([
      { who: ['AnnB'], body: '## TODOs\n\nAll: Row.\n\nBoat leaders: Steer.\n\nAll: Sing.\n' },
    ]);
    assert.match(text, /\ngroups: \[All, Boat leaders\]\n$/);
    assert.equal(groups, 2);
  });

  it('is nothing where there is nobody', () => {
    assert.deepEqual(propose([]), {
      kind: 'proposal',
      text: '',
      edits: [],
      people: 0,
      teams: 0,
      groups: 0,
      completed: 0,
      left: [],
    });
  });
});

describe('a roster that exists', () => {
  const meetings = [
    ...times(3, { who: ['CarlD', 'Ann Birch'], body: 'CD: Ahoy.\n\n## TODOs\n\nAll: Row.\n' }),
    { who: ['Carl Dorn', 'Ann', 'FionaG'] },
  ];

  it('gets what it lacks, and keeps what it has as it is', () => {
    const before = [
      '# ours',
      'people:',
      '    AnnB: { aliases: [Annie] } # the captain',
      '',
      '    # the cook',
      '    CarlD:',
      '      github: carl',
      'teams: { sails: {} }',
      '# the end',
      '',
    ];
    assert.equal(
      propose(meetings, before.join('\n')).text,
      [
        '# ours',
        'people:',
        '    # Ann alone is taken for Ann Birch: nobody else has that name, and no meeting lists both.',
        '    AnnB: { aliases: [Annie, Ann], name: Ann Birch } # the captain',
        '',
        '    # the cook',
        '    CarlD:',
        '      github: carl',
        '      name: Carl Dorn',
        '      initials: CD',
        '    FionaG: {}',
        'teams: { sails: {}, boats: {} }',
        '# the end',
        'groups: [All]',
        '',
      ].join('\n'),
    );
  });

  it('keeps line endings, and what was written for a person', () => {
    const before =
      'people:\r\n  AnnB: { name: Annabel Birch, initials: AnB, aliases: Ann Birch }\r\n  CarlD: { initials: CXD, name: Carl Dorn }\r\n';
    const { text } = propose(meetings, before);
    assert.equal(text.replaceAll('\r\n', '').match(/[\r\n]/), null);
    assert.match(
      text,
      /aliases: \[Ann Birch, Ann\] }\r\n {2}CarlD: { initials: CXD, name: Carl Dorn }\r\n {2}FionaG: {}\r\n/,
    );
  });

  it('has nothing proposed that it resolves already', () => {
    const roster =
      'people:\n  AnnB: { name: Ann Birch, aliases: [Ann] }\n  CarlD: { name: Carl Dorn, initials: CD }\n  FionaG:\nteams: { boats: }\ngroups: all\n';
    const { text, edits } = propose(meetings, roster);
    assert.equal(text, roster);
    assert.deepEqual(edits, []);
  });

  it('gets all teams where it had none, and is told which may be a slip', () => {
    const one = { who: ['AnnB'], teams: ['rowers'] };
    const { text } = propose([one, one, { who: ['AnnB'], teams: ['rovers'] }], 'people:\n  AnnB: { teams: [crew] }\n');
    assert.equal(
      text,
      'people:\n  AnnB: { teams: [crew] }\nteams:\n  rowers: {}\n' +
        '  # Perhaps rowers: the names differ in one letter.\n  rovers: {}\n  crew: {}\n',
    );
  });

  it('is told where it leaves no place', () => {
    const { text, left } = propose(meetings, 'people: [AnnB]\nteams: { boats: {} }\ngroups: { a: b }\n');
    assert.equal(text, 'people: [AnnB]\nteams: { boats: {} }\ngroups: { a: b }\n');
    assert.deepEqual(left, ['Ann Birch', 'CarlD', 'FionaG', 'All']);
  });

  it('is left alone where it is broken, or somebody else’s', () => {
    const refusal = (roster: string): string => {
      const index = indexOf(meetings, '');
      return proposeRoster(roster, [...index.notes()], index.evidenceOf('file:///notes'), untranslated).kind;
    };
    assert.equal(refusal('people:\n  AnnB: {\n'), 'broken');
    assert.equal(refusal('people: {}\npeople: {}\n'), 'broken');
    assert.equal(refusal('strikers: [AnnB]\n'), 'foreign');
  });
});
