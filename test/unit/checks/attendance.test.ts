import assert from 'node:assert/strict';
import { participantsCopied } from '../../../src/service/checks/participantsCopied';
import { speakerNotListed } from '../../../src/service/checks/speakerNotListed';
import { parseNote } from '../../../src/service/note/parse';
import { contextOf, expectFindings, mend, noteUri, noteWith } from './scene';

const roster =
  'people:\n  AnnB: { initials: AB }\n  ZoëK: { name: Zoë Kestrel, initials: ZK }\n  "Dee, D": { initials: DD }\n';

/** A note with a list of participants, written as given, in which something is said. */
const talk = (participants: string, lines: string): string =>
  noteWith({ participants: `participants:${participants}` }).replace(
    '## TODOs\n\nAB: Row.',
    `## Discussions\n\n${lines}`,
  );

const windows = (note: string): string => note.replace(/\n/g, '\r\n');

describe('speaker-not-listed', () => {
  it('tells each once, where they speak first', () => {
    expectFindings(speakerNotListed, talk('\n- AnnB', 'AB: Hi.\n«ZK»: Hi.\nZK: Bye.\nZoëK: No.\n«DD»: Me too.'), {
      roster,
    });
    expectFindings(speakerNotListed, talk('\n- AnnB\n- Zoë Kestrel', 'AB: Hi.\nZK: Hi.\nAll: Ahoy.\nboats: Go.'), {
      roster,
    });
  });

  it('lists them as the list writes its own', () => {
    for (const [before, after] of [
      ['\n- AnnB', '\n- AnnB\n- ZoëK'],
      ['\n  -   AnnB # late\n', '\n  -   AnnB # late\n  -   ZoëK\n'],
      ['\n- "AnnB"\n-', '\n- "AnnB"\n- ZoëK\n-'],
      [' [AnnB]', ' [AnnB, ZoëK]'],
      [' [ AnnB, ]', ' [ AnnB, ZoëK, ]'],
      [' [\n  CarlD,\n  AnnB\n  ]', ' [\n  CarlD,\n  AnnB, ZoëK\n  ]'],
    ] as const) {
      assert.equal(mend(speakerNotListed, talk(before, 'ZK: Hi.'), 0, { roster }), talk(after, 'ZK: Hi.'));
      assert.equal(
        mend(speakerNotListed, windows(talk(before, 'ZK: Hi.')), 0, { roster }),
        windows(talk(after, 'ZK: Hi.')),
      );
    }
    assert.equal(
      mend(speakerNotListed, talk(' [AnnB]', 'DD: Hi.'), 0, { roster }),
      talk(' [AnnB, "Dee, D"]', 'DD: Hi.'),
    );
    const [finding] = expectFindings(speakerNotListed, talk('\n- >-\n  AnnB', '«ZK»: Hi.'), { roster });
    assert.deepEqual(finding?.fixes, []);
  });

  it('spells them as most notes do', () => {
    const others = Object.fromEntries(
      ['ZoeK', 'ZoëK', 'ZoëK'].map((name, week) => [`file:///notes/2029-12-0${week + 1}.md`, talk(`\n- ${name}`, '')]),
    );
    assert.equal(
      mend(speakerNotListed, talk('\n- AnnB', 'ZK: Hi.'), 0, { others }),
      talk('\n- AnnB\n- ZoëK', 'ZK: Hi.'),
    );
  });

  it('counts unknown initials from the second time on, and offers names alone', () => {
    expectFindings(speakerNotListed, talk('\n- AnnB', 'QX: Wednesday, 12:30'));
    const [initials] = expectFindings(speakerNotListed, talk('\n- AnnB', '«QX»: Hi.\nQX: Bye.'));
    assert.deepEqual(initials?.fixes, []);
    const [handle] = expectFindings(speakerNotListed, talk('\n- AnnB', '«QuyX»: Hi.'));
    assert.deepEqual(handle?.fixes[0]?.facts, { name: 'QuyX' });
    // They may be those of somebody whose other names are not known.
    expectFindings(speakerNotListed, talk('\n- AnnB\n- Quy', 'QX: Hi.\nQX: Bye.'));
    expectFindings(speakerNotListed, talk('\n- AnnB\n- QX', 'QX: Hi.\nQX: Bye.'));
  });

  it('offers all who may be meant where none of them is listed', () => {
    const twins = 'people:\n  AnnB: {}\n  ZoëK: { initials: ZK }\n  ZackK: { initials: ZK }\n';
    const [finding] = expectFindings(speakerNotListed, talk('\n- AnnB', '«ZK»: Hi.'), { roster: twins });
    assert.deepEqual(
      finding?.fixes.map(({ facts }) => facts.name),
      ['ZoëK', 'ZackK'],
    );
    expectFindings(speakerNotListed, talk('\n- AnnB\n- ZoëK\n- ZackK', 'ZK: Hi.'), { roster: twins });
  });

  it('takes a line of two, a mere link, and owners for no speech', () => {
    const lines = 'ZK/AB: Look at it.\nZK: https://example.org\n\n## TODOs\n\nZK: Row.';
    expectFindings(speakerNotListed, talk('\n- AnnB', lines), { roster });
  });

  it('says nothing while nobody or a whole group is listed, or the list cannot be read', () => {
    for (const list of ['', '\n-', ' []', ' AnnB', '\n- TO FILL', '\n- Everyone', '\n- AnnB\n- boats', '\n- { a: b'])
      expectFindings(speakerNotListed, talk(list, 'ZK: Hi.'), { roster });
    expectFindings(speakerNotListed, '## Discussions\n\nZK: Hi.\n', { roster });
  });
});

describe('participants-copied', () => {
  const on = (day: string, ...people: string[]): string =>
    noteWith({
      datetime: `datetime: ${day}T14:00:00+01:00`,
      participants: ['participants:', ...people.map((name) => `- ${name}`)].join('\n'),
    });
  const others = {
    'file:///notes/2029-12-24.md': on('2029-12-24', 'AnnB', 'CarlD', 'ZoëK'),
    'file:///notes/2029-12-17.md': on('2029-12-17', 'CarlD', 'AnnB', 'ZoëK'),
    'file:///notes/2030-01-14.md': on('2030-01-14', 'Ida', 'AnnB', 'CarlD'),
    'file:///notes/sails/2030-01-01.md': on('2030-01-01', 'Ida', 'AnnB', 'CarlD'),
  };
  const list = (...people: string[]) => on('2030-01-07', ...people);

  it('finds the list of the meeting before, and asks no more when told so', () => {
    const note = list('«AnnB', 'CarlD', 'ZoëK»').replace('- «', '«- ');
    expectFindings(participantsCopied, note, { others });
    const confirmed = mend(participantsCopied, note, 0, { others });
    assert.ok(confirmed.startsWith('---\n# meeting-notes-ignore: participants-copied\n'));
    assert.ok(parseNote(noteUri, confirmed).frontMatter?.ignoredRules.has('participants-copied'));
  });

  it('takes another order, one more or less, and other meetings for another list', () => {
    for (const people of [
      ['CarlD', 'AnnB', 'ZoëK'],
      ['AnnB', 'CarlD'],
      ['AnnB', 'CarlD', 'ZoëK', 'Ida'],
      ['Ida', 'AnnB', 'CarlD'],
    ])
      expectFindings(participantsCopied, list(...people), { others });
    expectFindings(participantsCopied, list('AnnB', 'CarlD', 'ZoëK'));
  });

  it('does not ask for the meeting before where the list is short', () => {
    const previous = () => assert.fail('asked for the meeting before');
    for (const text of [list('AnnB', 'CarlD'), list(), list('AnnB', 'CarlD', 'TO FILL')])
      assert.deepEqual(
        [...participantsCopied.check(parseNote(noteUri, text), { ...contextOf({}, text), previous })],
        [],
      );
  });
});
