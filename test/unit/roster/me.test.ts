import assert from 'node:assert/strict';
import { findMe, type Identity } from '../../../src/service/roster/me';
import { scene } from './scene';

const roster = `people:
  AnnB: { name: Ann Bergström, initials: AB, email: Ann@Boats.example, github: ann-b }
  AlfB: { name: Alf Brunn }
`;

function me(identity: Identity, team = roster): string | undefined {
  return findMe(identity, scene({ 'a.md': 'Ida Holm, Otto, OttoK', 'b.md': 'Otto, OttoK' }, team).people)?.label;
}

describe('who the reader is', () => {
  it('is what they say, by any of their names', () => {
    for (const name of ['annb', 'Ann Bergstrom', 'AB', '@AnnB']) assert.equal(me({ name }), 'AnnB', name);
    assert.equal(me({ name: 'IdaH' }), 'Ida Holm');
    assert.equal(me({ name: 'IH' }), 'Ida Holm');
  });

  it('is told by git where they say nothing: by the address, then by the name', () => {
    assert.equal(me({ gitName: 'Alf Brunn', gitEmail: 'ann@boats.example' }), 'AnnB');
    assert.equal(me({ gitName: 'Alf Brunn', gitEmail: 'alf@home.example' }), 'AlfB');
    assert.equal(me({ name: '  ', gitName: 'Ida Holm' }), 'Ida Holm');
  });

  it('is told by the address that GitHub gives', () => {
    assert.equal(me({ gitEmail: '1234+ann-b@users.noreply.github.com' }), 'AnnB');
    assert.equal(me({ gitEmail: 'Ann-B@users.noreply.github.com' }), 'AnnB');
  });

  it('is nobody by half of a name in git, nor by one with another address', () => {
    const team = 'people: { AnnB: { email: ann.birch@boats.example }, BeaO: { name: Bea Olsen } }';
    assert.equal(me({ gitName: 'Ann Bell', gitEmail: 'ann.bell@boats.example' }, team), undefined);
    assert.equal(me({ gitName: 'Ann Bell' }, team), 'AnnB');
    assert.equal(me({ gitName: 'Bo' }, team), undefined);
    assert.equal(me({ gitName: 'Otto Kern' }, ''), 'OttoK');
  });

  it('is nobody where none fits, or two do', () => {
    assert.equal(me({}), undefined);
    assert.equal(me({ name: 'Zora', gitName: 'Alf Brunn' }), undefined);
    assert.equal(me({ gitName: 'Zora' }), undefined);
    const twice = 'people: { AnnB: { email: crew@boats.example }, AlfB: { email: crew@boats.example } }';
    assert.equal(me({ gitEmail: 'crew@boats.example' }, twice), undefined);
  });
});
