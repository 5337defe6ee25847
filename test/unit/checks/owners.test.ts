import assert from 'node:assert/strict';
import { ambiguousOwner } from '../../../src/service/checks/ambiguousOwner';
import { ownerNotPresent } from '../../../src/service/checks/ownerNotPresent';
import { unknownOwner } from '../../../src/service/checks/unknownOwner';
import { unownedActionItem } from '../../../src/service/checks/unownedActionItem';
import { type Around, contextOf, expectFindings, mend, noteWith, unmark } from './scene';

/** A note of some participants with lines in its actions section. */
const toDo = (lines: string, ...people: string[]): string =>
  noteWith({ participants: ['participants:', ...people.map((name) => `- ${name}`)].join('\n') }).replace(
    'AB: Row.',
    lines,
  );

const roster = `people:
  AnnB: { name: Ann Birch, initials: AB, aliases: [Annie] }
  AlBo: { name: Al Bo, initials: ABo }
  Albert: { name: Albert Brook }
  ZoëK: { name: Zoë Kestrel, initials: ZK }
`;

describe('unknown-owner', () => {
  it('finds owners of whom nothing tells, at each place', () => {
    expectFindings(unknownOwner, toDo('AB/«QX»: Row.\n«QX»: Rest.\n«@quy»: Bail.\nAll: Sing.\nboats: Go.', 'AnnB'));
    expectFindings(unknownOwner, toDo('«QX»:\n\n- Row\n- Rest', 'AnnB'));
  });

  it('knows whom other notes tell of', () => {
    const others = { 'file:///notes/2029-12-31.md': toDo('', 'QuyX') };
    expectFindings(unknownOwner, toDo('QX: Row.', 'AnnB'), { others });
  });

  it('offers who is near, written so that the item is theirs', () => {
    for (const [before, after] of [
      ['Zoey Kestrel, AB: Row.', 'ZK, AB: Row.'],
      ['AB: Row.\n@anie: Rest.', 'AB: Row.\n@AnnB: Rest.'],
    ] as const) {
      assert.equal(mend(unknownOwner, toDo(before, 'AnnB', 'ZoëK'), 0, { roster }), toDo(after, 'AnnB', 'ZoëK'));
    }
    assert.equal(mend(unknownOwner, toDo('Carll: Row.', 'AnnB', 'CarlD')), toDo('CD: Row.', 'AnnB', 'CarlD'));
  });

  it('offers the roster where there is one, and nothing for initials', () => {
    const [name] = expectFindings(unknownOwner, toDo('«Ottilie»: Row.', 'AnnB'), { roster });
    assert.deepEqual(name?.fixes.at(-1)?.addToRoster, { section: 'people', key: 'Ottilie' });
    const [initials] = expectFindings(unknownOwner, toDo('«QX»: Row.', 'AnnB'), { roster });
    assert.deepEqual(initials?.fixes, []);
    const [alone] = expectFindings(unknownOwner, toDo('«Ottilie»: Row.', 'AnnB'));
    assert.deepEqual(alone?.fixes, []);
  });

  it('waits until front matter can be read', () => {
    expectFindings(unknownOwner, toDo('QX: Row.', '{ a: b'));
    expectFindings(unknownOwner, '## TODOs\n\n«QX»: Row.\n');
  });
});

describe('ambiguous-owner', () => {
  /** What the fixes of the first finding write; checks that each then is the one whom it names. */
  const choices = (note: string, around: Around = {}): string[] => {
    const [finding] = expectFindings(ambiguousOwner, note, around);
    const { text } = unmark(note);
    return (finding?.fixes ?? []).map(({ edits: [edit], facts }) => {
      assert.ok(edit);
      const { newText, start, end } = edit;
      const found = contextOf(around, text.slice(0, start) + newText + text.slice(end)).resolve(newText);
      assert.equal(found.kind === 'person' ? found.person.label : undefined, facts.person);
      return newText;
    });
  };

  it('offers all who may be meant, with initials of their own where the roster gives them such', () => {
    const twins = `${roster.replace('initials: ABo', 'initials: AB, aliases: [ABo]')}`;
    assert.deepEqual(choices(toDo('«AB»: Row.', 'AnnB', 'AlBo'), { roster: twins }), ['AnnB', 'AlBo']);
    const namesakes = 'people:\n  MilaB: { initials: MBa, name: Mila }\n  MiloB: { initials: MBk, name: Mila }\n';
    assert.deepEqual(choices(toDo('«Mila»: Row.', 'MilaB', 'MiloB'), { roster: namesakes }), ['MBa', 'MBk']);
  });

  it('knows without a roster who has the same initials', () => {
    assert.deepEqual(choices(toDo('ZK/«AB»: Row.', 'AnnB', 'AlexB', 'ZoëK')), ['AlexB', 'AnnB']);
    assert.deepEqual(choices(toDo('«@AB»: Row.', 'AnnB', 'AlexB')), ['@AlexB', '@AnnB']);
    assert.deepEqual(choices(toDo('TODO: «AB» bail out', 'AnnB', 'AlexB')), ['AlexB', 'AnnB']);
    expectFindings(ambiguousOwner, toDo('AB: Row.', 'AnnB', 'CarlD'));
  });

  it('offers nobody whom the item’s form would not read as an owner', () => {
    const others = { 'file:///notes/2029-12-31.md': toDo('', 'AnnB', 'AlexB') };
    const note = toDo('TODO: «AB» bail out\n«AB»: Row.', 'CarlD');
    const [bare, owner] = expectFindings(ambiguousOwner, note, { others });
    assert.deepEqual([bare?.fixes.length, owner?.fixes.length], [0, 2]);
  });

  it('is not for initials of one who takes part, or for all notes at once', () => {
    const others = { 'file:///notes/2029-12-31.md': toDo('', 'AlexB', 'AnnB') };
    expectFindings(ambiguousOwner, toDo('AB: Row.', 'AlexB'), { others });
    const [finding] = expectFindings(ambiguousOwner, toDo('«AB»: Row.', 'AnnB', 'AlexB'));
    assert.ok(finding?.fixes.every(({ isChoice, isSure }) => isChoice === true && isSure !== true));
  });
});

describe('unowned-action-item', () => {
  const names = (note: string, around: Around = {}) =>
    expectFindings(unownedActionItem, note, around)[0]?.fixes.map(({ facts }) => facts.name);

  it('offers the participants, those who are active in the note first', () => {
    assert.deepEqual(names(toDo('«TODO: Row»\nZK: Rest.', 'AnnB', 'CarlD', 'ZoëK')), ['ZoëK', 'AnnB', 'CarlD']);
    assert.deepEqual(names(toDo('«TODO: Row»', 'Ann Birch', 'Bo')), ['Ann Birch', 'Bo']);
    assert.equal(mend(unownedActionItem, toDo('TODO: Row', 'Bo')), toDo('TODO Bo: Row', 'Bo'));
    const many = [...'ABCDEFGHIJKL'].map((letter) => `${letter}nnX`);
    assert.equal(names(toDo('- «[ ] Row»', ...many))?.length, 9);
  });

  it('writes nobody so that somebody else could be meant', () => {
    assert.equal(mend(unownedActionItem, toDo('TODO: Row', 'AnnB', 'AlexB')), toDo('TODO AnnB: Row', 'AnnB', 'AlexB'));
    const others = { 'file:///notes/2029-12-31.md': toDo('', 'AnnaB', 'AnnB') };
    assert.equal(mend(unownedActionItem, toDo('TODO: Row', 'AnnB'), 0, { others }), toDo('TODO AB: Row', 'AnnB'));
  });

  it('leaves out what no form of an item reads as a name', () => {
    assert.deepEqual(names(toDo('«TODO: Row»', '"{ a: b }"', '"a: b"', 'AnnB')), ['AnnB']);
  });

  it('offers nobody whom another line would then name as well', () => {
    const note = toDo('«TODO: Row»\n«TODO: AB bail out»', 'Ann', 'CarlD');
    const others = { 'file:///notes/2029-12-31.md': toDo('', 'AnnB') };
    const [finding] = expectFindings(unownedActionItem, note, { others });
    assert.deepEqual(
      finding?.fixes.map(({ facts, edits }) => [facts.name, edits.length]),
      [
        ['AnnB', 0],
        ['CarlD', 1],
      ],
    );
  });

  it('leaves what is done, and decisions', () => {
    expectFindings(unownedActionItem, toDo('- [x] Row\n\nDONE rest\n\nWe rest.', 'AnnB'));
  });

  it('tells it even where nobody can be offered', () => {
    assert.deepEqual(names(toDo('«TODO: Row»', '{ a: b')), []);
    assert.deepEqual(names('## TODOs\n\n- «[ ] Row»\n'), []);
  });
});

describe('owner-not-present', () => {
  it('finds whoever is known and not listed, and offers to list them', () => {
    const note = toDo('AB/«ZK»: Row.\nQX: Rest.\nAll: Sing.\nboats: Go.', 'AnnB');
    expectFindings(ownerNotPresent, note, { roster });
    assert.equal(
      mend(ownerNotPresent, note, 0, { roster }),
      toDo('AB/ZK: Row.\nQX: Rest.\nAll: Sing.\nboats: Go.', 'AnnB', 'ZoëK'),
    );
  });

  it('says nothing while nobody, or a whole group, is listed', () => {
    for (const people of [['Everyone'], ['AnnB', 'boats'], ['']])
      expectFindings(ownerNotPresent, toDo('ZK: Row.', ...people), { roster });
    expectFindings(ownerNotPresent, noteWith({ participants: '' }).replace('AB', 'ZK'), { roster });
  });
});
