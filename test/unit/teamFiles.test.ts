import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import configSchema from '../../schemas/meeting-notes.schema.json';
import rosterSchema from '../../schemas/roster.schema.json';
import { rules } from '../../src/service/checks/registry';
import { defaultConfig, readConfig, severities } from '../../src/service/config';
import { checkTeamFile } from '../../src/service/teamFiles';
import { expectFaults } from './teamFileScene';

const config = (marked: string): string[] => expectFaults('.meeting-notes.yaml', marked);
const roster = (marked: string): string[] => expectFaults('roster.yaml', marked);

describe('the team’s files are checked:', () => {
  it('nothing is wrong in files that say all there is to say', () => {
    config(`# yaml-language-server: $schema=x
timeZone: Europe/Brussels
otherTimeZones: [Asia/Tokyo, UTC]
notes: ["calls/**/*.md"]
frontMatter: { required: [datetime, chair], optional: [title, 2030] }
sections: { agenda: [plan], discussions: [talk], actions: [chores] }
rules: { key-order: warning, unknown-key: off }
actionItems: { ignoreBefore: 2030-01-31, ignore: ["old/**"], staleAfter: 30 }
series:
  - { team: boats, path: "calls/{yyyy}/{yy}-{MM}-{dd}.md", title: "Boats, {EEEE} {EEE} {MMMM} {MMM} {M} {d}" }
`);
    roster(`people:
  AnnB: { name: Ann Berg, initials: AB, aliases: [Annie], teams: [boats], github: annb, email: ann@example.org }
  CarlD:
  12: { aliases: [7] }
teams: { boats: { name: Boats, aliases: Rowers }, sails: }
groups: [All]
`);
  });

  it('nothing is wrong in those of the sample', () => {
    for (const file of ['.meeting-notes.yaml', 'roster.yaml'] as const)
      expectFaults(file, readFileSync(`sample/${file}`, 'utf8'));
  });

  it('empty files, and keys with nothing behind them, keep the defaults', () => {
    for (const source of ['', '\uFEFF', '# nothing yet\n', '---\n', 'null']) {
      config(source);
      roster(source);
    }
    config('timeZone:\nnotes:\nfrontMatter: { required: }\nsections:\nrules:\nactionItems:\nseries:\n');
    roster('people:\nteams:\ngroups:\n');
  });

  it('unknown keys, with the one that was meant', () => {
    assert.deepEqual(config('«timezone»: UTC\nsections:\n  «action»: [chores]\n«colour»: red\n'), [
      'unknown-setting: Nothing here is called “timezone”. Did you mean “timeZone”?',
      'unknown-setting: Nothing here is called “action”. Did you mean “actions”?',
      'unknown-setting: Nothing here is called “colour”.',
    ]);
    assert.deepEqual(roster('people:\n  AnnB: { «nmae»: Ann, «"inítials"»: AB }\n«persons»: {}\n'), [
      'unknown-setting: Nothing here is called “nmae”.',
      'unknown-setting: Nothing here is called “inítials”. Did you mean “initials”?',
      'unknown-setting: Nothing here is called “persons”.',
    ]);
  });

  it('unknown keys are warnings, wrong values errors', () => {
    const [first, second] = checkTeamFile('file:///.meeting-notes.yaml', 'colour: red\nnotes: {}\n');
    assert.deepEqual([first?.severity, second?.severity], ['warning', 'error']);
  });

  it('rules that there are not, and levels that there are not', () => {
    assert.deepEqual(
      config('rules:\n  «unknown-keys»: off\n  key-order: «warn»\n  «missing-key»:\n  placeholder: «no»\n'),
      [
        'unknown-setting: There is no rule “unknown-keys”. Did you mean “unknown-key”?',
        'wrong-value: “key-order” takes one of these: error, warning, info, hint, off.',
        'wrong-value: “missing-key” takes one of these: error, warning, info, hint, off.',
        'wrong-value: “placeholder” takes one of these: error, warning, info, hint, off.',
      ],
    );
  });

  it('values of another shape, whole', () => {
    assert.deepEqual(
      config(`timeZone: «[UTC]»
notes:
  «calls: all
  more: none»

# behind
frontMatter: «[datetime]»
rules: «off»
series: «{ team: boats }»
`),
      [
        'wrong-value: “timeZone” takes a text. Put quotes around it if it is one.',
        'wrong-value: “notes” takes a list, one item a line with a dash before it.',
        'wrong-value: “frontMatter” takes keys and their values.',
        'wrong-value: “rules” takes keys and their values.',
        'wrong-value: “series” takes a list, one item a line with a dash before it.',
      ],
    );
    assert.deepEqual(roster('people: «[AnnB]»\nteams: { boats: «Boats», sails: { name: «true» } }\n'), [
      'wrong-value: “people” takes keys and their values.',
      'wrong-value: “boats” takes keys and their values.',
      'wrong-value: “name” takes a text. Put quotes around it if it is one.',
    ]);
  });

  it('items of another shape, and items that are not there', () => {
    assert.deepEqual(config('notes:\n- a.md\n«-»\n- «x: y»\n«-» # later - perhaps\nseries:\n- «boats»\n'), [
      'wrong-value: This item of “notes” is empty.',
      'wrong-value: An item of “notes” has to be a text. Put quotes around it if it is one.',
      'wrong-value: This item of “notes” is empty.',
      'wrong-value: An item of “series” takes keys and their values.',
    ]);
  });

  it('days of the calendar, and numbers of days', () => {
    for (const value of ['2030-02-30', '2030/01/31', '31.1.2030', '2030', 'soon', '[]'])
      assert.match(
        config(`actionItems: { ignoreBefore: «${value}» }`)[0] ?? '',
        /^wrong-value: “ignoreBefore” takes a day/,
      );
    for (const value of ['0', '-3', '1.5', 'month', '.nan'])
      assert.match(
        config(`actionItems: { staleAfter: «${value}» }`)[0] ?? '',
        /^wrong-value: “staleAfter” takes a whole/,
      );
  });

  it('time zones that do not exist', () => {
    assert.deepEqual(config('timeZone: «Europe/Bruxels»\notherTimeZones: [Asia/Tokyo, «"+02:00"», «Atlantis»]\n'), [
      'wrong-value: There is no time zone “Europe/Bruxels”. Did you mean “Europe/Brussels”?',
      'wrong-value: There is no time zone “+02:00”. One is called “Europe/Brussels”.',
      'wrong-value: There is no time zone “Atlantis”. One is called “Europe/Brussels”.',
    ]);
  });

  it('globs that would take too long', () => {
    const found = 'wrong-value: This glob has too many stars, braces or characters, and counts as not written.';
    const file = 'notes: [a/*.md, «"*a*b*c*d*e"»]\nactionItems:\n  ignore: «"**/*/*/*/*/*/*/*.md"»\n';
    assert.deepEqual(config(file), [found, found]);
  });

  it('placeholders that do not exist, each in its place', () => {
    assert.deepEqual(
      config(`series:
- path: "calls/«{YYYY}»-{MM}-«{DD}».md"
  title: Boats on «{day}» {d}
`),
      [
        'unknown-setting: Nothing is put in place of {YYYY}. Did you mean {yyyy}?',
        'unknown-setting: Nothing is put in place of {DD}. Did you mean {dd}?',
        'unknown-setting: Nothing is put in place of {day}. The parts of a date are {yyyy}, {yy}, {MMMM}, {MMM}, {MM}, {M}, {dd}, {d}, {EEEE}, {EEE}.',
      ],
    );
    config('series: [{ title: «"on \\u007bday}"» }]');
  });

  it('keys that stand there twice, and then what the later one says', () => {
    assert.deepEqual(config('notes: {}\ntimeZone: UTC\n«notes»: «1.5: x»\n'.replace('«1.5: x»', '\n  «x: y»')), [
      'duplicate-key: “notes” is there already. The later one counts.',
      'wrong-value: “notes” takes a list, one item a line with a dash before it.',
    ]);
    assert.deepEqual(roster('people:\n  AnnB: {}\n  «"AnnB"»: {}\n'), [
      'duplicate-key: “AnnB” is there already. The later one counts.',
    ]);
  });

  it('broken YAML says so, and nothing else', () => {
    assert.match(config('colour: red\nnotes: [a«\n»')[0] ?? '', /^yaml-syntax: This is not valid YAML: /);
  });

  it('a list at the root says so, and nothing else', () => {
    assert.deepEqual(config('«-» a\n- b'), ['yaml-syntax: This file has to hold keys and their values.']);
  });

  it('line endings and a byte order mark move nothing', () => {
    const source = 'notes: [a]\n«colour»: red\nrules:\n  key-order: «warn»\nsections:\n  agenda:\n  - x\n  «-»\n';
    assert.equal(config(`\uFEFF${source.replaceAll('\n', '\r\n')}`).length, 3);
  });

  it('what is wrong behind an anchor is said there, and not again at its aliases', () => {
    roster('people:\n  AnnB: &x { «nmae»: Ann, aliases: [«true»] }\n  CarlD: *x\n');
  });

  it('what is right behind an anchor, but wrong at an alias, is said there', () => {
    assert.deepEqual(
      roster('people:\n  AnnB: &x { email: a, aliases: &y [] }\n  CarlD: { name: «*y» }\nteams: { boats: «*x» }\n'),
      [
        'wrong-value: “name” takes a text. Put quotes around it if it is one.',
        'unknown-setting: Nothing here is called “email”.',
      ],
    );
  });

  it('names in keys that a pointer has to escape', () => {
    roster('people:\n  "a/b~1%2F#ü": { «nmae»: x }\n  «"c d"»: 1\n'.replace('«"c d"»: 1', '"c d": «1»'));
  });

  it('anything at all is taken', () => {
    const bomb = `a: &a [x]\n${Array.from({ length: 40 }, (_, n) => `b${n}: &a [*a, *a]`).join('\n')}`;
    for (const source of [
      '\0',
      '&a [*a]',
      'people: &a { x: *a }',
      '? [a]: b\n: c',
      '? a\n',
      '{a, b}',
      '!!set {a}',
      'a: !x y',
      bomb,
    ])
      for (const file of ['.meeting-notes.yaml', 'roster.yaml'])
        assert.doesNotThrow(() => checkTeamFile(`file:///${file}`, source), source);
    const deep = `people: ${'['.repeat(20_000)}`;
    assert.equal(checkTeamFile('file:///roster.yaml', deep)[0]?.message, 'team-file.yaml-syntax');
  });

  it('whatever is said, it is said inside the file', () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('null', 'off', '12', '2030-01-31', '"{x}"', '[]', '{}', ''),
        fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
        fc
          .array(
            fc.tuple(fc.constantFrom('name', 'team', 'path', 'required', 'agenda', 'key-order', 'x'), tie('value')),
            {
              maxLength: 3,
            },
          )
          .map((pairs) => `{ ${pairs.map(([key, item]) => `${key}: ${item}`).join(', ')} }`),
      ),
    })).value;
    const keys = [...Object.keys(configSchema.properties), ...Object.keys(rosterSchema.properties)];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...keys), value)),
        fc.constantFrom('\n', '\r\n'),
        (pairs, ending) => {
          const source = pairs.map(([key, item]) => `${key}: ${item}${ending}`).join('');
          for (const file of ['.meeting-notes.yaml', 'roster.yaml'])
            for (const { start, end } of checkTeamFile(`file:///${file}`, source))
              assert.ok(start >= 0 && start < end && end <= source.length + 1, `${start} ${end} ${source}`);
        },
      ),
    );
  });

  it('a roster of thousands of people with a slip each is read in one go', () => {
    const people = Array.from({ length: 5000 }, (_, n) => `  P${n}: { nmae: p${n}, aliases: [true] }\n`).join('');
    assert.equal(checkTeamFile('file:///roster.yaml', `people:\n${people}`).length, 10_000);
  });

  it('a list may have an anchor, and an alias for each of thousands of people', () => {
    const people = Array.from({ length: 2000 }, (_, n) => `  P${n}: { teams: *core }\n`).join('');
    roster(`people:\n  AnnB: { teams: &core [boats] }\n${people}`);
  });

  it('no value is lost by it', () => {
    const { config: read } = readConfig(
      'notes: {}\ntimeZone: Atlantis\nrules: { key-order: warn, missing-key: off }\n',
    );
    assert.deepEqual(read, { ...defaultConfig, rules: { 'missing-key': 'off' }, isWritten: true });
  });
});

describe('a roster.yaml', () => {
  const codes = (source: string) => checkTeamFile('file:///roster.yaml', source).map(({ rule }) => rule);

  it('that is somebody else’s is left alone', () => {
    assert.deepEqual(codes('players: [1, 2]\ncoach: { name: x }\n'), []);
  });

  it('that is ours is checked, even if its one key is misspelt', () => {
    assert.deepEqual(codes('poeple: {}\n'), ['unknown-setting']);
    assert.deepEqual(codes('people: {}\ncoach: x\n'), ['unknown-setting']);
  });
});

describe('the schemas', () => {
  it('know the rules that there are', () => {
    assert.deepEqual(Object.keys(configSchema.properties.rules.properties).sort(), rules.map(({ id }) => id).sort());
    assert.deepEqual(configSchema.definitions.level.enum, [...severities, 'off']);
  });

  it('describe every key', () => {
    const undescribed = (schema: unknown, path: string): string[] =>
      typeof schema !== 'object' || schema === null
        ? []
        : Object.entries(schema).flatMap(([key, value]: [string, unknown]) => [
            ...(key === 'properties'
              ? Object.entries(value as object)
                  .filter(([, property]) => !('description' in property))
                  .map(([name]) => `${path}/${name}`)
              : []),
            ...undescribed(value, `${path}/${key}`),
          ]);
    for (const schema of [configSchema, rosterSchema]) assert.deepEqual(undescribed(schema, ''), []);
  });
});
