import assert from 'node:assert/strict';
import { isInitials, parseOwners } from '../../../src/service/note/owners';
import {
  createVocabulary,
  type KnownNames,
  knownNames,
  noKnownNames,
  type Vocabulary,
} from '../../../src/service/note/vocabulary';

function vocabulary(participants: readonly string[] = [], known: KnownNames = noKnownNames): Vocabulary {
  return createVocabulary(participants, ['bees'], () => ['QQ'], known);
}

describe('Owners', () => {
  const owners = (text: string, participants?: readonly string[], strictness?: 'sure' | 'plain') =>
    parseOwners(text, 0, vocabulary(participants), strictness)?.map(({ raw }) => raw);

  const rows: readonly [string, readonly string[] | undefined][] = [
    ['KP', ['KP']],
    ['KP/LM', ['KP', 'LM']],
    ['KP et LM', ['KP', 'LM']],
    ['KP und LM și NO', ['KP', 'LM', 'NO']],
    ['KP (pots)', ['KP']],
    ['KP (pots', ['KP']],
    ['(pots)', undefined],
    ['', undefined],
    [' / ', undefined],
    ['[KP]', ['KP']],
    ['**KP** + _LM_', ['KP', 'LM']],
    ['KP,', ['KP']],
    ['KP, water it', ['KP']],
    ['water it, KP', undefined],
    ['KP / water it', undefined],
    ['KP, Ottilie', ['KP', 'Ottilie']],
    ['Ottilie', undefined],
    ['@kaspar', ['@kaspar']],
    ['@a.b-c_d', ['@a.b-c_d']],
    ['@', undefined],
    ['Sandy', undefined],
    ['All', ['All']],
    ['bees', ['bees']],
    ['QQ', ['QQ']],
    ['The best of all the members', undefined],
  ];
  for (const [text, expected] of rows) {
    it(`in “${text}”: ${expected?.join(', ') ?? 'none'}`, () => assert.deepEqual(owners(text), expected));
  }
  it('a plain name counts where only names are likely, a label never', () => {
    assert.deepEqual(owners('Ottilie', [], 'plain'), ['Ottilie']);
    for (const label of ['Note', 'Monday', 'Status', 'Then', 'See', 'ottilie', 'Ot', 'OTTILIE'])
      assert.equal(owners(label, [], 'plain'), undefined, label);
  });
  it('a label counts where a participant is called so', () => assert.deepEqual(owners('May', ['May Munk']), ['May']));
  it('stand where the text says', () => {
    const text = 'KP (x) /  @kaspar, Sairaj K';
    const found = parseOwners(text, 100, vocabulary()) ?? [];
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start - 100, end - 100)),
      ['KP', '@kaspar', 'Sairaj K'],
    );
  });
  it('a word twice has two places', () => {
    assert.deepEqual(
      parseOwners('KP/KP', 0, vocabulary())?.map(({ start }) => start),
      [0, 3],
    );
  });
});

describe('Initials', () => {
  for (const word of ['KP', 'PjL', 'ZTrm', 'KaP', 'ȘȚ', 'ABc', 'KPL'])
    it(`${word} are some`, () => assert.equal(isInitials(word), true));
  for (const word of ['K', 'Kp', 'kp', 'KPLM', 'KPLMN', 'PR', 'TODO', 'API', 'PRs', 'K1', 'K P', '', 'Pots'])
    it(`“${word}” are none`, () => assert.equal(isInitials(word), false));
  it('an acronym is somebody’s, where a participant has it', () => {
    assert.equal(isInitials('PR', vocabulary(['PaulaR'])), true);
    assert.equal(isInitials('kp', vocabulary(['Kaspar Pomfret'])), true);
  });
});

describe('Vocabulary', () => {
  const rows: readonly [participant: string, written: readonly string[]][] = [
    ['RuneW', ['RuneW', 'runew', 'Rune', 'RW', 'rw']],
    ['Rune Wold', ['Rune Wold', 'Rune', 'Rune W', 'RW', 'rune w']],
    ['Rune Wold (rwo)', ['rwo', 'Rune Wold', 'RW']],
    ['Rune Wold (@rune-w)', ['rune-w']],
    ['ȘtefT', ['StefT', 'Ștef', 'stef', 'ST']],
    ['Rune, Olga; Wim/Ulla', ['Rune', 'Olga', 'Wim', 'Ulla']],
    ['Łukasz Øre', ['Lukasz', 'Lukasz Ore', 'LO', 'ŁØ']],
  ];
  for (const [participant, written] of rows) {
    it(`${participant} may be written ${written.join(', ')}`, () => {
      const { isPerson } = vocabulary([participant]);
      for (const name of written) assert.equal(isPerson(name), true, name);
    });
  }
  it('nobody else is a person', () => {
    const { isPerson } = vocabulary(['Rune Wold']);
    for (const name of ['Wold', 'Rune Berg', 'R', 'W', '', 'Run', 'WR']) assert.equal(isPerson(name), false, name);
  });
  it('a first name and another surname is the one who is known as first name and initial', () => {
    const { isPerson } = vocabulary(['RuneW']);
    assert.equal(isPerson('Rune Wold'), true);
    assert.equal(isPerson('Rune Berg'), false);
  });
  it('speakers and the roster are people', () => {
    const { isPerson } = vocabulary([], knownNames(['Olaf the Old', 'RuneB'], ['Guild']));
    assert.deepEqual(['QQ', 'olaf the old', 'Rune B', 'Guild', 'Olaf'].map(isPerson), [true, true, true, false, false]);
  });
  it('groups are common ones, teams, the roster’s, and roles', () => {
    const { isGroup } = vocabulary([], knownNames(['Olaf'], ['Gärtner']));
    for (const name of ['all', 'Everyone', 'core', 'Bees', 'gartner', 'New members', 'mentors', 'Team'])
      assert.equal(isGroup(name), true, name);
    for (const name of ['Olaf', '', 'Membership', 'All of us', 'a b c members'])
      assert.equal(isGroup(name), false, name);
  });
});
