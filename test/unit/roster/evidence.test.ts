import assert from 'node:assert/strict';
import { Evidence, type NoteNames } from '../../../src/service/roster/evidence';

/** `Annaa`, `Annab`, … */
function alike(count: number): string[] {
  const letter = (at: number): string => String.fromCharCode(97 + (at % 26));
  return Array.from({ length: count }, (_, at) => `Ann${letter(at / 676)}${letter(at / 26)}${letter(at)}`);
}

function namesOf(participants: readonly string[]): NoteNames {
  return { series: 's', teams: [], participants, owners: [], speakers: [] };
}

describe('What notes tell of names that begin alike', () => {
  const names = alike(120);
  const key = (at: number): string => (names[at] ?? '').toLowerCase();

  it('is who is listed beside whom, among the first hundred', () => {
    const evidence = new Evidence();
    evidence.add(namesOf(names));
    assert.equal(evidence.together(key(0), key(99)), 1);
    assert.equal(evidence.together(key(0), key(100)), 0);
    assert.equal(evidence.together(key(110), key(111)), 0);
    assert.equal(evidence.attendance(key(119)), 1);
  });

  it('goes with a note, whatever came and went between', () => {
    const evidence = new Evidence();
    const before = namesOf(names);
    const after = namesOf([...names].reverse());
    evidence.add(before);
    evidence.replace(before, after);
    assert.equal(evidence.together(key(0), key(1)), 0);
    assert.equal(evidence.together(key(118), key(119)), 1);
    evidence.remove(after);
    assert.equal(evidence.together(key(118), key(119)), 0);
    assert.equal(evidence.shape, 0);
  });

  it('takes no time to speak of, of thousands', () => {
    // Time that grows by the square would not fit into the patience of a test.
    new Evidence().add(namesOf(alike(6000)));
  }).timeout(5000);
});
