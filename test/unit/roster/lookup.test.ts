import assert from 'node:assert/strict';
import { peopleNear, personOf, teamOf, teamsNear } from '../../../src/service/roster/lookup';
import { readRoster } from '../../../src/service/roster/roster';

const roster = readRoster(`
people:
  ZoëK: { name: Zoë Kestrel, initials: ZK, aliases: [Zoë] }
  AnnB: { name: Ann Birch, initials: AB }
  AnnC: { name: Ann Cole, initials: AC, aliases: [Ann] }
  AlB: { name: Al Bo, initials: AB }
  TomásR: { name: Tomás Riach }
teams:
  boats: { name: Rowing boats, aliases: [Bow crew] }
  sails: {}
`);

const person = (name: string): string | undefined => personOf(name, roster)?.handle;
const near = (name: string): string[] => peopleNear(name, roster).map(({ handle }) => handle);

describe('The roster resolves', () => {
  it('people by any of their names, whatever the spelling', () => {
    for (const name of ['ZoëK', 'ZoeK', 'zoek', 'Zoe K', 'Zoë Kestrel', 'zoe  kestrel', 'zk', 'Zoë', 'ZoëK (by phone)'])
      assert.equal(person(name), 'ZoëK', name);
    for (const name of ['Zo', 'Kestrel', 'Zoë Kestrel-Birch', '', '(zk)']) assert.equal(person(name), undefined, name);
  });

  it('nobody where several may be meant', () => {
    assert.equal(person('AB'), undefined);
    assert.equal(person('Ann'), 'AnnC', 'an alias is one person’s');
  });

  it('teams by id, name and alias', () => {
    assert.equal(teamOf('Boats', roster)?.id, 'boats');
    assert.equal(teamOf('bow crew', roster)?.id, 'boats');
    assert.equal(teamOf('crew', roster), undefined);
  });

  it('names that are nearly somebody’s, the nearest first', () => {
    assert.deepEqual(near('Zoë Kestrl'), ['ZoëK']);
    assert.deepEqual(near('Tomas Riach-Vega'), ['TomásR']);
    assert.deepEqual(near('Tomás'), ['TomásR']);
    assert.deepEqual(near('AnnD'), ['AnnB', 'AnnC']);
    assert.deepEqual(
      teamsNear('sail', roster).map(({ id }) => id),
      ['sails'],
    );
  });

  it('no names that only look a little like somebody’s', () => {
    for (const name of ['ZL', 'Bo', 'Carl', 'Kestrel', '']) assert.deepEqual(near(name), [], name);
  });
});
