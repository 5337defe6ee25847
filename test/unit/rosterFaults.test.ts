import assert from 'node:assert/strict';
import { personOf, teamOf } from '../../src/service/roster/lookup';
import { readRoster } from '../../src/service/roster/roster';
import { checkTeamFile } from '../../src/service/teamFiles';
import { expectFaults } from './teamFileScene';

const roster = (marked: string): string[] => expectFaults('roster.yaml', marked);

describe('a roster that contradicts itself says so', () => {
  it('at initials that an earlier person has, as the participants have to tell them apart', () => {
    assert.deepEqual(
      roster(`people:
  AnnB: { initials: AB }
  ArneB: { initials: «ab», aliases: [AB] }
  ÁrpádB:
    name: Árpád Birch
    initials: «"ÁB"» # as his sister
  CarlD: { initials: CD }
`),
      [
        'shared-initials: “ab” are the initials of “AnnB” as well. The participants of a note tell who is meant.',
        'shared-initials: “ÁB” are the initials of “AnnB” as well. The participants of a note tell who is meant.',
      ],
    );
  });

  it('at any name that is the handle of somebody else, be it above or below', () => {
    assert.deepEqual(
      roster(`people:
  CarlD: { name: «AnnB», initials: CD }
  AnnB: {}
  EveF: { initials: «CarlD», aliases: [Eve, «annb»] }
  ZoëK: { aliases: «Eve F» }
`),
      [
        'ambiguous-name: “AnnB” is the handle of another person, “AnnB”.',
        'ambiguous-name: “CarlD” is the handle of another person, “CarlD”.',
        'ambiguous-name: “annb” is the handle of another person, “AnnB”.',
        'ambiguous-name: “Eve F” is the handle of another person, “EveF”.',
      ],
    );
  });

  it('at handles that differ in case and accents alone', () => {
    assert.deepEqual(roster('people:\n  ZoëK: {}\n  «"zoek"»: {}\n  12: {}\n  «"@12"»: {}\n'), [
      'ambiguous-name: “zoek” is the handle of another person, “ZoëK”.',
      'ambiguous-name: “@12” is the handle of another person, “12”.',
    ]);
  });

  it('at the later of two aliases or names, but rather at an alias than at initials', () => {
    assert.deepEqual(
      roster(`people:
  AnnB: { name: Ann Birch, aliases: [Annie, «CD»] }
  AnnC: { name: «Ann Birch», aliases: [Ann, «annie»] }
  CarlD: { initials: CD }
`),
      [
        'ambiguous-name: “CD” stands for the person “CarlD” as well.',
        'ambiguous-name: “Ann Birch” stands for the person “AnnB” as well.',
        'ambiguous-name: “annie” stands for the person “AnnB” as well.',
      ],
    );
  });

  it('at names of teams that are those of other teams', () => {
    assert.deepEqual(
      roster(`teams:
  sails: { name: Sails, aliases: [«Boats», Deck] }
  boats: { aliases: [Rowers, «deck»] }
`),
      [
        'ambiguous-name: “Boats” stands for the team “boats” as well.',
        'ambiguous-name: “deck” stands for the team “sails” as well.',
      ],
    );
  });

  it('where an owner may be a person, or else a team or group', () => {
    assert.deepEqual(
      roster(`groups: [All, «QA», «annb»]
people:
  AnnB: { aliases: [«Deck»] }
  QuinA: { initials: QA }
teams:
  deck: { aliases: [«Quin A»] }
`),
      [
        'ambiguous-name: “QA” stands for the person “QuinA” as well.',
        'ambiguous-name: “annb” stands for the person “AnnB” as well.',
        'ambiguous-name: “Deck” stands for the team “deck” as well.',
        'ambiguous-name: “Quin A” stands for the person “QuinA” as well.',
      ],
    );
  });

  it('in the order of the text, though numbers come first among the keys of an object', () => {
    assert.deepEqual(roster('people:\n  AnnB: { initials: AB }\n  12: { initials: «AB» }\n').length, 1);
  });

  it('at each person behind an alias, once for each sentence', () => {
    const source = `people:
  AnnB: &ann { initials: AB, name: Ann, aliases: &names [Annie, Nan] }
  CarlD: *ann
  EveF: { aliases: *names }
`;
    assert.deepEqual(
      checkTeamFile('file:///roster.yaml', source).map(({ start, end, rule, facts: { name } }) => [
        source.slice(start, end),
        rule,
        name,
      ]),
      [
        ['*ann', 'ambiguous-name', 'Ann'],
        ['*ann', 'shared-initials', 'AB'],
        ['*names', 'ambiguous-name', 'Annie'],
      ],
    );
  });
});

describe('a person’s team', () => {
  it('has to be one of the roster, by id, name or alias', () => {
    assert.deepEqual(
      roster(`people:
  AnnB: { teams: [boats, Sailing boats, «saling», crew] }
  CarlD:
    teams:
    - «kitchen»
  EveF: { teams: «"@"» }
teams: { boats: { aliases: Crew }, sailing: { name: Sailing boats } }
`),
      [
        'unknown-team: “saling” is no team of the roster. Did you mean “sailing”?',
        'unknown-team: “kitchen” is no team of the roster.',
        'unknown-team: “@” is no team of the roster.',
      ],
    );
  });

  it('may be any where the roster lists none', () => {
    for (const teams of ['', 'teams:\n', 'teams: {}\n']) roster(`people: { AnnB: { teams: [boats] } }\n${teams}`);
  });

  it('is told once where it is written, not at each alias', () => {
    roster('people:\n  AnnB: { teams: &core [«kitchen»] }\n  CarlD: { teams: *core }\nteams: { boats: }\n');
  });
});

describe('nothing contradicts itself', () => {
  it('in a name that one person, team or group has twice', () => {
    roster(`people:
  AnnB: { name: AnnB, initials: AnnB, aliases: [annb, Ann, Ann] }
teams: { boats: { name: Boats, aliases: [boats, Rowers] } }
groups: [All, all]
`);
  });

  it('in a group that is called as a team: the people are the same', () => {
    roster('teams: { boats: { aliases: [Rowers] } }\ngroups: [Boats, rowers]\n');
  });

  it('in what is no name', () => {
    roster('people:\n  "@": { aliases: ["(AB)"] }\n  "(AB)": {}\n  "": {}\n');
  });

  it('in values of a wrong shape, which are told as such', () => {
    assert.deepEqual(
      roster(`people:
  AnnB:
  CarlD: { name: «true», initials: «[EveF]», aliases: [«true», «[AnnB]», «{ AnnB: x }»], teams: [«false»] }
  EveF: «[AnnB]»
  IdaH: «AnnB»
teams: { boats: «[AnnB]», sails: }
groups: [«{ AnnB: }»]
`).filter((fault) => !fault.startsWith('wrong-value')),
      [],
    );
    roster('people: «[AnnB, AnnB]»\nteams: «AnnB»\n');
  });
});

describe('contradictions of a roster', () => {
  it('are warnings', () => {
    const source = 'people:\n  A: { initials: AB }\n  B: { initials: AB, aliases: A, teams: x }\nteams: { y: }\n';
    assert.deepEqual(
      checkTeamFile('file:///roster.yaml', source).map(({ rule, severity }) => [rule, severity]),
      [
        ['shared-initials', 'warning'],
        ['ambiguous-name', 'warning'],
        ['unknown-team', 'warning'],
      ],
    );
  });

  it('wait until it is YAML, but not until no key stands there twice', () => {
    const people = 'people:\n  AnnB: { initials: AB }\n  CarlD: { initials: AB }\n';
    const codes = (source: string): string[] => checkTeamFile('file:///roster.yaml', source).map(({ rule }) => rule);
    assert.deepEqual(codes(`${people}  EveF: [\n`), ['yaml-syntax']);
    assert.deepEqual(codes(`groups: []\n${people}groups: []\n`), ['shared-initials', 'duplicate-key']);
  });

  it('are where they are, whatever ends a line and stands before the first', () => {
    const source = 'people:\n  AnnB: { initials: AB }\n  CarlD: { initials: «AB», teams: [«x»] }\nteams: { y: }\n';
    assert.equal(roster(`\uFEFF${source.replaceAll('\n', '\r\n')}`).length, 2);
  });

  it('are found in names that every object of JavaScript has, and in no others', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      roster(`people: { ${name}: { teams: [«${name}»] }, AnnB: { aliases: [«${name}»] } }\nteams: { boats: }\n`);
      roster(`people: { AnnB: { teams: [${name}] } }\nteams: { ${name}: }\n`);
    }
  });

  it('are counted in one go in a roster of thousands, of whom all are called the same', () => {
    const numbers = Array.from({ length: 2000 }, (_, n) => n);
    const people = numbers.map((n) => `  P${n}: { initials: AB, aliases: [Ann, p${n + 1}], teams: [t${n}] }\n`);
    const teams = numbers.map((n) => `  boats${n}: {}\n`);
    const source = `people:\n${people.join('')}teams:\n${teams.join('')}`;
    const codes = checkTeamFile('file:///roster.yaml', source).map(({ rule }) => rule);
    const count = (wanted: string): number => codes.filter((code) => code === wanted).length;
    assert.equal(count('shared-initials'), 1999);
    assert.equal(count('ambiguous-name'), 1999 + 1999);
    assert.equal(count('unknown-team'), 2000);
  });

  it('are told once where thousands share a long list behind an alias', () => {
    const names = Array.from({ length: 200 }, (_, n) => `n${n}`).join(', ');
    const people = Array.from({ length: 1000 }, (_, n) => `  P${n}: { aliases: *names, teams: *teams }\n`).join('');
    const source = `people:\n  AnnB: { aliases: &names [${names}], teams: &teams [${names}] }\n${people}teams: { y: }\n`;
    const found = checkTeamFile('file:///roster.yaml', source);
    assert.equal(found.filter(({ rule }) => rule === 'ambiguous-name').length, 1000);
    assert.equal(found.filter(({ rule }) => rule === 'unknown-team').length, 200);
  });

  it('take nobody out of it', () => {
    const read = readRoster(
      'people:\n  AnnB: { initials: AB, teams: x }\n  ArneB: { initials: AB, aliases: [Arne] }\nteams: { y: }\n',
    );
    assert.equal(personOf('Arne', read)?.handle, 'ArneB');
    assert.equal(read.peopleByName.get('ab')?.length, 2);
    assert.equal(teamOf('y', read)?.id, 'y');
  });
});
