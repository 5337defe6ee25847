/** Generated notes: front matter with every key right, wrong, misspelt, twice or absent, in all the ways in which people lay it out. */
import fc from 'fast-check';
import { type Around, noteWith } from './scene';

/** A note, and what stands around it. */
export interface Scene extends Around {
  readonly uri: string;
  readonly text: string;
}

const datetimes = [
  '2030-01-07T14:00:00+01:00',
  '2030-01-07T14:00:00+02:00',
  '"2030-01-07T14:00+0100"',
  "'2030-01-08T09:30:00Z'",
  '2030-07-07T14:00:00+02:00',
  '2030-03-31T03:30:00+02:00',
  '2030-01-077T14:00:00+01:00',
  '2030-01-07T235:00:00+01:00',
  '2030-02-30T14:00:00+01:00',
  '2030-01-07T14:00:00+25:00',
  '2030-01-07T14:00:00',
  '2030/1/7 14:00 +01:00',
  '7/1/2030 2pm',
  'January 7, 2030 14:00',
  '2030-01-07',
  '7',
  'TBD',
  'true',
  '[2030-01-07]',
  '{ a: b }',
  '',
];

const texts = [
  'Online',
  '"Online, room 5"',
  "'The shed'",
  'Room #5',
  '#5',
  '12',
  '007',
  'yes',
  'true',
  'TO FILL',
  '[Online]',
  '[Online, Shed]',
  '\n- Online',
  '\n  - "a: b"\n  - c',
  '{ a: b }',
  '|\n  Online\n  and more',
  '>-\n  Online',
  '&here Online',
  '',
];

/** What is no YAML, as the value of any key. */
const unsound = [
  'Shed: the big one',
  '"Shed" and more',
  '"Shed',
  '@home',
  '`shed`',
  '*here',
  '- Online',
  '[Online',
  '{ a: b',
];

const titles = [
  'Rowing',
  '"Rowing, January 7, 2030"',
  '"Rowing, January 8th, 2030"',
  '8 Jan 2030, rowing',
  "'Rowing on Tue, 2030-01-08'",
  'Rowing 2030-01-07',
  '"Row: more"',
  '\n- Rowing\n- More',
  '12',
  'xxx',
  '',
];

const tags = [
  'boats, rowing',
  '"boats, TODO"',
  'boats, TODO',
  'TBD, boats',
  'TODO',
  '[boats, rowing]',
  '[boats, TODO]',
  '\n- boats\n-',
  '',
];

const names = [
  'AnnB',
  'CarlD',
  'annb',
  'ZoëK',
  'ZoeK',
  'Zoë Kestrel',
  'Zoë Kestrel (zk)',
  'Ann Birch',
  'AnB',
  'boats',
  'Rowing boats',
  'sails',
  'sials',
  '"CarlD"',
  "'Carl, D'",
  'Simon, Felipe, Dora',
  'Holm, Ida',
  'Bo; Cy (late, as ever)',
  'TO FILL',
  '"TODO"',
  'xxx',
  '',
  '""',
  '12',
  'true',
  'null',
  'CarlD: late',
  'Bo # late',
  'Bo #5',
  '[AnnB]',
];

/** What stands between the items of a list. */
const leads = { block: '\n- ', indented: '\n  - ', wide: '\n-   ', 'blank lines': '\n\n- ' };

/** A list of names, laid out in one of the ways that lists are. */
const lists = fc
  .record({
    items: fc.array(fc.constantFrom(...names), { maxLength: 4 }),
    layout: fc.constantFrom(
      'block' as const,
      'block' as const,
      'indented' as const,
      'wide' as const,
      'blank lines' as const,
      'comments' as const,
    ),
  })
  .map(({ items, layout }) => {
    if (layout === 'comments') return items.map((item) => `\n# somebody\n- ${item} # as ever`).join('');
    return items.map((item) => leads[layout] + item).join('');
  });

const flowLists = fc
  .record({
    items: fc.array(fc.constantFrom(...names.filter((name) => !name.includes('#'))), { maxLength: 4 }),
    layout: fc.constantFrom('[,]', '[ , ]', '[,,]', '[\n,\n]'),
  })
  .map(({ items, layout }) => {
    if (layout === '[ , ]') return `[ ${items.join(' , ')} ]`;
    if (layout === '[,,]') return `[${items.map((item) => `${item},`).join('')}]`;
    if (layout === '[\n,\n]') return `[\n  ${items.join(',\n  ')}\n  ]`;
    return `[${items.join(', ')}]`;
  });

const listValues = fc.oneof(
  { weight: 4, arbitrary: lists },
  { weight: 2, arbitrary: flowLists },
  { weight: 1, arbitrary: fc.constantFrom(...names, 'AnnB, CarlD', 'AnnB; CarlD', '|\n  AnnB\n  CarlD', '{ a: b }') },
);

const valuesByKey: Readonly<Record<string, fc.Arbitrary<string>>> = {
  title: fc.constantFrom(...titles),
  tags: fc.constantFrom(...tags),
  datetime: fc.constantFrom(...datetimes),
  location: fc.constantFrom(...texts),
  teams: listValues,
  participants: listValues,
  more: fc.oneof(fc.constantFrom(...texts), listValues),
};

const wrongKeys: Readonly<Record<string, readonly string[]>> = {
  title: ['Title', 'tilte', 'subject'],
  tags: ['tag', 'keywords'],
  datetime: ['date', 'Datetime', 'date-time', 'datetme'],
  location: ['Location', 'place', '"location"'],
  teams: ['team', 'tems', "'teams'"],
  participants: ['participant', 'attendees', 'Participants'],
  more: ['host', 'notes'],
};

/** A key with its value, as one or several lines; now and then with one of the slips that make it no YAML. */
function fieldOf(key: string): fc.Arbitrary<string> {
  const mostlyRight = { weight: 6, arbitrary: fc.constant(key) };
  return fc
    .record({
      key: fc.oneof(mostlyRight, { weight: 1, arbitrary: fc.constantFrom(...(wrongKeys[key] ?? [key])) }),
      value: valuesByKey[key] ?? fc.constant(''),
      colon: fc.constantFrom(':', ':', ':', ':', ':', ' :', ':  '),
      before: fc.constantFrom('', '', '', '', '', '', '# as ever\n', '\n', '# meeting-notes-ignore: unknown-team\n'),
      behind: fc.constantFrom('', '', '', '', ' # as ever', '  '),
      slip: fc.constantFrom(...slips, ...Array(150).fill(undefined)),
    })
    .map(({ key: written, value, colon, before, behind, slip }) => {
      const isOnLine = value !== '' && !value.startsWith('\n');
      const space = !isOnLine || colon.endsWith(' ') ? '' : ' ';
      const isWhole = !value.includes('\n') || value.endsWith(']');
      const field = `${written}${colon}${space}${value}${isWhole ? behind : ''}\n`;
      return before + (slip === undefined ? field : slip(field));
    });
}

/** What makes a field no YAML. */
const slips: readonly ((field: string) => string)[] = [
  ...unsound.map((value) => (field: string) => field.replace(/:[\s\S]*/, `: ${value}\n`)),
  ...unsound.map((value) => (field: string) => field.replace(/:[\s\S]*/, `:\n- ${value}\n- CarlD\n`)),
  (field) => `  ${field}`,
  (field) => `\t${field}`,
  (field) => field.replace(/:[ ]*/, ':'),
  (field) => field.replace(/\n- */g, '\n-'),
  (field) => field.replace(/\n *- */g, '\n\t- '),
  (field) => field.replace(':', ''),
];

const keys = Object.keys(valuesByKey);

/** Some keys, mostly each once, in any order. */
const blocks = fc
  .record({
    order: fc.shuffledSubarray(keys, { minLength: 1 }),
    again: fc.oneof(fc.constant([]), fc.constant([]), fc.shuffledSubarray(keys, { maxLength: 2 })),
  })
  .chain(({ order, again }) => fc.tuple(...[...order, ...again].map(fieldOf)))
  .map((fields) => fields.join(''));

/** Lines in which somebody speaks, owns something, or nobody does: known, unknown, and such as may be several people. */
const spoken = [
  'AB: I like it.',
  'ZK: So do I.',
  'ZK: https://example.org',
  'QX: What is it?',
  'AB/ZK: Both.',
  'Zoë: Ahoy.',
  'TODO: Row',
  'TODO: Zoey row',
  '- [ ] Row: then rest',
  'TODO:\n\n- Row\n- Rest\n',
];

const toDo = [
  'AB: Row #5.',
  'AB/QX: Rest.',
  'Zoey: Row',
  '@annb: Row',
  'TODO: AB bail out',
  'TODO: Row',
  '**TODO:** Row: `now`',
  '- Action item #3: Row (soon)',
  '- [ ] Row',
  '- [ ] TODO: **Row**',
  '- [x] Row',
  'TODO:\nRow',
  '\nTODO row',
  'TODO:\n\n- Row\n  - slowly\n- [ ] Rest\n',
  'We rest.',
];

const linesOf = (lines: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...lines), { maxLength: 4 }).map((some) => some.join('\n'));

const talks = fc
  .tuple(linesOf(spoken), linesOf(toDo))
  .map(([discussions, todos]) => `\n## Discussions\n\n${discussions}\n\n## TODOs\n\n${todos}\n`);

const bodies = ['\n## TODOs\n\nAB: Row.\n', '## TODOs\nAB: Row #5.\n', '\n# Rowing\n\ntext: «row»\n\n---\n- x', ''];

export const configs = [
  '',
  'timeZone: Europe/Bucharest',
  'timeZone: Europe/Brussels\nrules: { key-order: warning }',
  'rules: { key-order: info }\nfrontMatter: { required: [datetime, participants], optional: [title] }',
  'series: [{ team: boats, title: "Rowing, {MMMM} {d}, {yyyy}" }]',
];

export const rosters = [
  '',
  'people:\n  AnnB: { name: Ann Birch, initials: AB }\n  ZoëK: { name: Zoë Kestrel, aliases: [Zoë] }\n  Carl: {}\nteams:\n  boats: { name: Rowing boats }\n  sails: {}\n',
  'people:\n  AnnB: { initials: AB }\n  AlB: { initials: AB }\n  Zoë: {}\n',
];

const others: readonly Readonly<Record<string, string>>[] = [
  {},
  {
    'file:///notes/2029-12-31.md': noteWith({
      title: 'title: "Rowing, December 31, 2029"',
      tags: 'tags: boats, rowing',
      datetime: 'datetime: 2029-12-31T14:00:00+01:00',
      location: "location: 'Shed: the big one'",
    }),
    'file:///notes/2029-12-24.md': noteWith({ datetime: 'datetime: 2029-12-24T14:00:00+01:00' }),
  },
];

/** Whole notes with any line ending, and the team's files around them. */
export const scenes: fc.Arbitrary<Scene> = fc
  .record({
    uri: fc.constantFrom('file:///notes/2030-01-07.md', 'file:///notes/2030-01-08.md', 'file:///notes/rowing.md'),
    mark: fc.constantFrom('', '', '', '\uFEFF'),
    opening: fc.constantFrom(...Array(10).fill('---\n'), '---yaml\n', '---js\n', '---  \n', ''),
    block: blocks,
    closing: fc.constantFrom(...Array(10).fill('---\n'), '----\n', '...\n', '--- \n', ''),
    body: fc.oneof(fc.constantFrom(...bodies), talks),
    ending: fc.constantFrom('\n', '\n', '\r\n'),
    config: fc.constantFrom(...configs),
    roster: fc.constantFrom(...rosters),
    others: fc.constantFrom(...others),
  })
  .map(({ uri, mark, opening, block, closing, body, ending, config, roster, others: around }) => {
    const note = opening === '' ? body : opening + block + closing + body;
    return { uri, text: mark + note.replace(/\n/g, ending), config, roster, others: around };
  });
