import assert from 'node:assert/strict';
import { readConfig } from '../../src/service/config';
import { readRoster } from '../../src/service/roster/roster';
import { readYamlFile } from '../../src/service/yamlFile';

describe('a team’s YAML file', () => {
  it('says what is broken, and keeps what can be read', () => {
    const { people, errors } = readRoster('people: { AnnB: {} }\nteams: [\n');
    assert.deepEqual(
      people.map(({ handle }) => handle),
      ['AnnB'],
    );
    assert.ok(errors.length > 0);
  });

  it('is read with a line for each of two thousand people', () => {
    const source = `people:\n${Array.from({ length: 2000 }, (_, n) => `  P${n}: { aliases: [p${n}] }`).join('\n')}\n`;
    assert.equal(readRoster(source).people.length, 2000);
  });

  it('may hold anything at all', () => {
    for (const source of [
      '',
      '- a',
      'people: 12',
      'people: { AnnB: [x], CarlD: null }',
      '&a [*a]',
      'a: '.repeat(50),
      '\0',
    ])
      assert.doesNotThrow(() => [readRoster(source), readConfig(source)], source);
    assert.equal(readYamlFile('['.repeat(20_000)).errors[0]?.code, 'RESOURCE_EXHAUSTION');
  });

  it('that holds something else than keys says so', () => {
    for (const source of ['just words', '- AnnB']) assert.equal(readYamlFile(source).errors[0]?.code, 'NO_MAPPING');
    for (const source of ['', '# nothing yet']) assert.deepEqual(readYamlFile(source).errors, []);
  });

  it('does not swell by aliases', () => {
    const bomb = `a0: &a0 [x]\n${Array.from({ length: 40 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}`;
    assert.equal(readYamlFile(bomb).errors[0]?.code, 'UNREADABLE');
  });
});

describe('the roster', () => {
  it('gives all forms of a name to those who read notes', () => {
    const roster = readRoster(
      'people: { AnnB: { name: Ann Berg, initials: AB, aliases: Annie } }\nteams: { boats: { name: Boats } }\ngroups: [All]',
    );
    assert.deepEqual(roster.known, {
      people: new Set(['annb', 'ann berg', 'ab', 'annie']),
      groups: new Set(['all', 'boats']),
    });
  });
});
