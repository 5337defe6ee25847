import assert from 'node:assert/strict';
import { duplicateParticipant } from '../../../src/service/checks/duplicateParticipant';
import { duplicateTeam } from '../../../src/service/checks/duplicateTeam';
import { nonCanonicalParticipant } from '../../../src/service/checks/nonCanonicalParticipant';
import { unknownParticipant } from '../../../src/service/checks/unknownParticipant';
import { unknownTeam } from '../../../src/service/checks/unknownTeam';
import { expectFindings, mend, noteWith } from './scene';

const people = (...items: string[]): string =>
  noteWith({ participants: ['participants:', ...items.map((item) => `- ${item}`)].join('\n') });
const flow = (items: string): string => noteWith({ participants: `participants: [${items}]` });
const windows = (note: string): string => note.replace(/\n/g, '\r\n');

const roster = `people:
  AnnB: { name: Ann Birch, initials: AB, aliases: [Ann] }
  CarlD: { name: Carl Dorn }
  AlB: { name: Al Brook, initials: AB }
  ZoëK: { name: Zoë Kestrel }
  "Dee, D": { name: Dee Dorn }
teams:
  boats: { name: Rowing boats }
  sails: {}
`;

describe('duplicate-participant', () => {
  it('removes the later one, whatever its spelling', () => {
    for (const [before, after] of [
      [people('ZoëK', 'AnnB', '«ZoeK»'), people('ZoëK', 'AnnB')],
      [people('AnnB', '«AnnB»', 'CarlD'), people('AnnB', 'CarlD')],
      [people('AnnB', '«"ann b"»'), people('AnnB')],
      [flow('AnnB, CarlD, «annb»'), flow('AnnB, CarlD')],
      [flow('AnnB, «annb» , CarlD'), flow('AnnB , CarlD')],
    ] as const) {
      const [finding] = expectFindings(duplicateParticipant, before);
      assert.equal(finding?.fixes[0]?.isSure, true);
      assert.equal(mend(duplicateParticipant, before), after);
      assert.equal(mend(duplicateParticipant, windows(before)), windows(after));
    }
    expectFindings(duplicateParticipant, people('AnnB', '«AnnB»', '«annb»'));
  });

  it('knows aliases from the roster, but nobody by initials that two people have', () => {
    const [finding] = expectFindings(duplicateParticipant, people('Ann Birch', '«Ann»', '«Ann B»', 'Ann C'), {
      roster,
    });
    assert.equal(finding?.message, 'duplicate-name.spelling');
    expectFindings(duplicateParticipant, people('AnnB', 'AB'), { roster });
    expectFindings(duplicateParticipant, people('Ann Birch', 'Ann'));
  });

  it('does not surely take a remark along, or a comment at all', () => {
    const [remark] = expectFindings(duplicateParticipant, people('AnnB', '«AnnB (late)»'));
    assert.equal(remark?.fixes[0]?.isSure, false);
    const [comment] = expectFindings(duplicateParticipant, people('AnnB', '«AnnB» # late'));
    assert.deepEqual(comment?.fixes, []);
  });

  it('tells namesakes by what stands in brackets, and is not sure of one without', () => {
    expectFindings(duplicateParticipant, people('Ida (Oslo)', 'Ida (Bergen)'));
    assert.equal(expectFindings(duplicateParticipant, people('Ida (Oslo)', '«Ida»'))[0]?.fixes[0]?.isSure, false);
  });

  it('takes namesakes and empty items for no duplicates', () => {
    expectFindings(duplicateParticipant, people('Ann Birch', 'Ann Birk', 'AnnB2', '""', '""', '(x)', '(y)'));
    expectFindings(duplicateParticipant, noteWith({ teams: 'teams: [boats, boats]' }));
  });
});

describe('duplicate-team', () => {
  it('removes the later one, also under its name', () => {
    const note = noteWith({ teams: 'teams:\n- boats\n- «Rowing Boats»' });
    expectFindings(duplicateTeam, note, { roster });
    assert.equal(mend(duplicateTeam, note, 0, { roster }), noteWith());
    expectFindings(duplicateTeam, note.replace(/[«»]/g, ''));
    assert.equal(
      mend(duplicateTeam, noteWith({ teams: 'teams: [boats, Boats]' })),
      noteWith({ teams: 'teams: [boats]' }),
    );
    expectFindings(duplicateTeam, people('AnnB', 'AnnB'));
  });
});

describe('unknown-participant', () => {
  it('offers who is near, and the roster, and is never sure', () => {
    const note = people('«AnnaB»');
    const [finding] = expectFindings(unknownParticipant, note, { roster });
    assert.deepEqual(
      finding?.fixes.map(({ title, facts, isSure }) => [title, facts.name, isSure]),
      [
        ['fix.replace-name', 'AnnB', undefined],
        ['fix.add-to-roster', 'AnnaB', undefined],
      ],
    );
    assert.deepEqual(finding?.fixes.at(-1)?.addToRoster, { section: 'people', key: 'AnnaB' });
    assert.equal(mend(unknownParticipant, note, 0, { roster }), people('AnnB'));
    assert.equal(mend(unknownParticipant, windows(note), 0, { roster }), windows(people('AnnB')));
  });

  it('offers first whom the notes take the name for', () => {
    const two = 'people: { RaduN: {}, RaduP: {}, Rada: {} }';
    const [open] = expectFindings(unknownParticipant, people('«Radu»'), { roster: two });
    assert.deepEqual(open?.fixes.map(({ facts }) => facts.name).sort(), ['Rada', 'Radu', 'RaduN', 'RaduP']);
    const heard = people('«Radu»').replace('## TODOs\n', '## Discussions\n\nRP: Row.\n\n## TODOs\n');
    const [told] = expectFindings(unknownParticipant, heard, { roster: two });
    assert.equal(told?.fixes[0]?.facts.name, 'RaduP');
  });

  it('leaves the remark behind a name where it is, and out of the roster', () => {
    const [finding] = expectFindings(unknownParticipant, people('«AnnaB (late)»'), { roster });
    assert.equal(mend(unknownParticipant, people('AnnaB (late)'), 0, { roster }), people('AnnB (late)'));
    assert.equal(finding?.fixes.at(-1)?.addToRoster?.key, 'AnnaB');
  });

  it('writes a handle as YAML does', () => {
    assert.equal(mend(unknownParticipant, people('Dee Drn'), 0, { roster }), people('Dee, D'));
    assert.equal(mend(unknownParticipant, flow('Dee Drn'), 0, { roster }), flow('"Dee, D"'));
  });

  it('knows the roster’s groups, and handles with a sign before them', () => {
    expectFindings(unknownParticipant, people('All', '"@AnnB"'), { roster: `${roster}groups: [All]\n` });
  });

  it('knows everybody of the roster, under any name', () => {
    expectFindings(unknownParticipant, people('AnnB', 'annb', 'Ann', 'AB', 'zoe kestrel', 'Carl Dorn (late)'), {
      roster,
    });
  });

  it('leaves words to fill in and joined names to rules of their own, and needs people in the roster', () => {
    expectFindings(unknownParticipant, people('TO FILL', 'Ida, Bo', 'Ida and Bo', '""', '12', '{ a: b }'), { roster });
    expectFindings(unknownParticipant, people('Ida'));
    expectFindings(unknownParticipant, people('Ida'), { roster: 'teams: { boats: {} }' });
    expectFindings(unknownParticipant, noteWith({ participants: 'participants: Ida' }), { roster });
  });
});

describe('unknown-team', () => {
  it('offers what is near, and the roster', () => {
    const note = noteWith({ teams: 'teams: [boats, «sail»]' });
    const [finding] = expectFindings(unknownTeam, note, { roster });
    assert.deepEqual(finding?.fixes.at(-1)?.addToRoster, { section: 'teams', key: 'sail' });
    assert.equal(mend(unknownTeam, note, 0, { roster }), noteWith({ teams: 'teams: [boats, sails]' }));
  });

  it('knows teams under any name, and needs teams in the roster', () => {
    expectFindings(unknownTeam, noteWith({ teams: 'teams: [BOATS, Rowing boats]' }), { roster });
    expectFindings(unknownTeam, noteWith({ teams: 'teams: [oars]' }), { roster: 'people: { AnnB: {} }' });
    expectFindings(unknownTeam, people('oars'), { roster });
  });
});

describe('non-canonical-participant', () => {
  it('changes to the handle', () => {
    for (const [before, after] of [
      [people('«Ann Birch»', 'CarlD'), people('AnnB', 'CarlD')],
      [people('«ZoeK»'), people('ZoëK')],
      [people('«"carl dorn"» # late'), people('CarlD # late')],
      [people('«Ann (by phone)»'), people('AnnB (by phone)')],
      [flow('«Dee Dorn», CarlD'), flow('"Dee, D", CarlD')],
    ] as const) {
      const [finding] = expectFindings(nonCanonicalParticipant, before, { roster });
      assert.equal(finding?.fixes[0]?.isSure, true);
      assert.equal(mend(nonCanonicalParticipant, before, 0, { roster }), after);
      assert.equal(mend(nonCanonicalParticipant, windows(before), 0, { roster }), windows(after));
    }
  });

  it('takes the handle in any form of Unicode, with a remark or without', () => {
    expectFindings(nonCanonicalParticipant, people('AnnB', 'Zoe\u0308K', 'CarlD (late)'), { roster });
  });

  it('leaves strangers, duplicates, and names that several have', () => {
    expectFindings(nonCanonicalParticipant, people('Ida', 'AB', 'AnnB', 'Ann Birch'), { roster });
    expectFindings(nonCanonicalParticipant, people('«Ann Birch»', 'AnnB'), { roster });
    expectFindings(nonCanonicalParticipant, people('Ann Birch'));
  });
});
