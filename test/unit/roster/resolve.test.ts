import assert from 'node:assert/strict';
import { resolve } from '../../../src/service/roster/resolve';
import { takeNote } from '../workspace/takeNote';
import { noteOf, scene, told, who } from './scene';

/** Meetings of one series, one a week; the last one is asked about. */
function weekly(...notes: string[]): Record<string, string> {
  return Object.fromEntries(notes.map((note, week) => [`boats/2030-01-${String(week + 1).padStart(2, '0')}.md`, note]));
}

describe('who a name stands for', () => {
  describe('by the roster', () => {
    const roster = 'people: { RăzvanÖ: { name: Răzvan Österlund, initials: RO, aliases: [the cox], teams: [boats] } }';

    it('is told by handle, initials, alias and name, in any case and without accents', () => {
      for (const name of ['RazvanO', '@RăzvanÖ', 'RO', 'The Cox', 'razvan osterlund'])
        assert.equal(who(name, weekly('AnnB'), roster), 'RăzvanÖ by roster', name);
    });

    it('is told before the participants', () => {
      assert.equal(who('RO', weekly('Rita Olsen'), roster), 'RăzvanÖ by roster');
    });

    it('is told by the note where that says itself whose the initials are', () => {
      assert.equal(who('RO', weekly('Rita Olsen (RO)'), roster), 'Rita Olsen by brackets');
    });

    it('takes a handle for its owner, whoever has it as an alias', () => {
      assert.equal(who('AnnB', weekly(''), 'people: { AnnB: {}, AlfC: { aliases: [AnnB] } }'), 'AnnB by roster');
    });

    it('knows names on GitHub behind an @', () => {
      const github = 'people: { AnnB: { github: oarsome }, AlfC: {} }';
      assert.equal(who('@Oarsome', weekly(''), github), 'AnnB by roster');
      assert.equal(who('oarsome', weekly(''), github), 'nobody');
    });

    const two = 'people: { SimonK: { initials: SK, teams: [boats] }, SaraK: { initials: SK, teams: [sails] } }';

    it('tells two with the same initials apart by the participants, then by the team', () => {
      assert.equal(who('SK', weekly('SaraK, AnnB'), two), 'SaraK by roster');
      assert.equal(who('SK', weekly('AnnB'), two), 'SimonK by roster');
      assert.equal(who('SK', { 'nets/a.md': 'AnnB' }, two), 'SimonK or SaraK by roster');
      assert.equal(who('SK', weekly('SaraK, SimonK'), two), 'SimonK by roster');
    });

    it('knows no other initials for whom it gives some', () => {
      assert.equal(who('MB', weekly('MiloB'), 'people: { MiloB: { initials: MBk } }'), 'nobody');
    });
  });

  describe('by the participants of the note', () => {
    it('is told by name and by initials', () => {
      const note = weekly('RăzvanÖ, Ida Holm, ȘtefanJ');
      for (const [name, expected] of Object.entries({ RO: 'RăzvanÖ', IH: 'Ida Holm', SJ: 'ȘtefanJ', Ida: 'Ida Holm' }))
        assert.equal(who(name, note), `${expected} by participant`, name);
    });

    it('is told by the family name, and by both names where one was listed twice', () => {
      assert.equal(who('Holm', weekly('Ida Holm, AnnB')), 'Ida Holm by participant');
      assert.equal(who('AnnB', weekly('Ann, AnnB')), 'AnnB by participant');
      assert.equal(who('Ann', weekly('Ann, AnnB')), 'Ann by participant');
    });

    it('is told by initials that the list gives itself', () => {
      assert.equal(who('SK', weekly('Simon', 'SimonK', 'Simon, Sara Kent (SK)')), 'Sara Kent by brackets');
    });

    it('is told by the family name that another note gives', () => {
      assert.equal(who('MR', { 'sails/a.md': 'Marc Rahm', 'boats/b.md': 'Marc' }), 'Marc Rahm by participant');
    });

    it('says who may be meant where two are listed', () => {
      assert.equal(who('AB', weekly('AnnB, AlfB')), 'AlfB or AnnB by participant');
    });

    it('is nobody there by a name of somebody who is away', () => {
      assert.equal(who('Bo', weekly('Bo, Ann', 'Bo, Ann', 'Bea Olsen, Ann')), 'Bo by series');
      assert.equal(who('Ann Bell', weekly('Ida'), 'people: { AnnB: { name: Ann Birch } }'), 'nobody');
      assert.equal(who('PM', weekly('Ann Birch (PM), Paul Moss')), 'Paul Moss by participant');
    });

    it('is not told by how often two come who are both there', () => {
      const often = Array.from({ length: 5 }, () => 'AnnB');
      assert.equal(who('AB', weekly(...often, 'AnnB, AlfB')), 'AnnB or AlfB by participant');
    });

    it('goes before all that other notes say', () => {
      const often = ['AlfB | AB: x', 'AlfB | AB: x', 'AlfB | AB: x'];
      assert.equal(who('AB', weekly(...often, 'AnnB')), 'AnnB by participant');
    });

    it('tells a given name apart by who comes to the series, and by who is listed besides', () => {
      const often = Array.from({ length: 4 }, () => 'RaduN');
      assert.equal(who('Radu', { 'sails/a.md': 'RaduP', ...weekly(...often, 'Radu') }), 'RaduN by participant');
      assert.equal(who('Radu', weekly('RaduN, RaduP', 'Radu')), 'RaduN or RaduP by participant');
      assert.equal(who('Radu', weekly('RaduN, RaduP', 'Radu, RaduN')), 'RaduP by participant');
    });
  });

  it('tells a given name apart by the initials that stand in the note', () => {
    assert.equal(who('Radu', weekly('RaduN, RaduP', 'Radu, AnnB | RP: a | AB: b')), 'RaduP by participant');
    assert.equal(who('Radu', weekly('RaduN, RaduP', 'Radu | RP: a | RN: b')), 'RaduN or RaduP by participant');
  });

  describe('by other notes', () => {
    it('is told in the series first, then in all', () => {
      assert.equal(who('AB', { 'sails/a.md': 'AlfB', ...weekly('AnnB', 'Ida') }), 'AnnB by series');
      assert.equal(who('AB', { 'sails/a.md': 'AlfB', 'boats/b.md': 'Ida' }), 'AlfB by notes');
    });

    it('is told by who is there whenever these initials speak', () => {
      const notes = weekly('Marc, Mia | MR: a', 'Marc | MR: b', 'Ida');
      assert.equal(who('MR', notes), 'Marc by series');
    });

    it('is not told by who owns something in one or two notes, and is in a third', () => {
      assert.equal(who('MR', weekly('Marc | * MR: a', 'Marc | * MR: b', 'Ida')), 'nobody');
      assert.equal(who('MR', weekly('Marc | * MR: a', 'Marc | * MR: b', 'Marc | * MR: c', 'Ida')), 'Marc by series');
    });

    it('believes those who speak more than those who own', () => {
      const notes = weekly('Mia | * MR: a', 'Mia | * MR: a', 'Mia | * MR: a', 'Marc | MR: b', 'Marc | MR: b', 'Ida');
      assert.equal(who('MR', notes), 'Marc by series');
    });

    it('does not give the initials of somebody known to somebody who only begins alike', () => {
      const notes = weekly('Marc, MiaR | MR: a', 'Marc, MiaR | MR: b', 'Ida');
      assert.equal(who('MR', notes), 'MiaR by series');
    });

    it('takes who comes four times as often, and else names both', () => {
      const often = (times: number): string[] => Array.from({ length: times }, () => 'AnnB');
      assert.equal(who('AB', weekly(...often(4), 'AlfB', 'Ida')), 'AnnB by series');
      assert.equal(who('AB', weekly(...often(3), 'AlfB', 'Ida')), 'AnnB or AlfB by series');
    });
  });

  it('is told anew when another note has come', () => {
    const { people, notes, index } = scene(weekly('Marc, Mia | MR: a', 'Ida'));
    const note = notes[1] ?? assert.fail();
    assert.equal(told(resolve('MR', note, people)), 'nobody');
    takeNote(index, ...noteOf('boats/2030-01-03.md', 'Marc | MR: b'));
    assert.equal(told(resolve('MR', note, people)), 'Marc by series');
  });

  it('is told for each note by itself', () => {
    const { people, notes } = scene(weekly('AnnB', 'AlfB', 'Ida'));
    const [first = assert.fail(), second = assert.fail()] = notes;
    assert.equal(told(resolve('AB', first, people)), 'AnnB by participant');
    assert.equal(told(resolve('AB', second, people)), 'AlfB by participant');
  });

  it('is a group or a team by a word for one', () => {
    const roster = 'teams: { sails: { aliases: [Sailmakers] } }\ngroups: [Crew]';
    assert.equal(who('All', weekly('AnnB')), 'a group');
    assert.equal(who('mentors', weekly('AnnB')), 'a group');
    assert.equal(who('crew', weekly('AnnB'), roster), 'a group');
    assert.equal(who('sailmakers', weekly('AnnB'), roster), 'team sails');
    assert.equal(who('boats', weekly('AnnB')), 'team boats');
    assert.equal(who('boats', { 'Boats, boats/2030-01-07.md': 'AnnB' }), 'team Boats');
  });

  it('is nobody’s where nothing tells, whatever it is', () => {
    for (const name of ['XY', 'Otto', '', '@', '__proto__', 'constructor', 'a'.repeat(10_000)])
      assert.equal(who(name, weekly('AnnB', 'Ida')), 'nobody', name.slice(0, 20));
  });
});
