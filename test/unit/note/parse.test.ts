import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FieldValue, FrontMatter, Note, Span } from '../../../src/service/note/note';
import { itemsOf, lines, note, show, slice } from './scene';

/** All spans of a note, and its lines, which a longer line ending moves. */
function spansOf(read: Note): Span[] {
  return [
    ...(read.frontMatter ? frontMatterSpans(read.frontMatter) : []),
    ...read.sections.flatMap((section) => [section, section.heading]),
    ...read.agendaTopics,
    ...read.discussionTopics,
    ...read.actionItems.flatMap((item) => [item, item.description, ...item.owners]),
  ];
}

function frontMatterSpans({ fields, errors, content, language, ...span }: FrontMatter): Span[] {
  const values = (value: FieldValue): Span[] => [value, ...(value.kind === 'list' ? value.items.flatMap(values) : [])];
  return [span, content, language, ...errors, ...fields.flatMap((one) => [one, one.key, ...values(one.value)])];
}

/** A note as it is apart from its offsets: every span as its text, with one kind of line ending. */
function withoutOffsets(read: Note): unknown {
  const simplify = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(simplify);
    if (typeof value === 'string') return value.replace(/\r\n?/g, '\n');
    if (typeof value !== 'object' || value === null) return value;
    const { start, end, ...rest } = value as Partial<Span>;
    const entries = Object.entries(rest).map(([key, inner]) => [key, simplify(inner)]);
    if (start === undefined || end === undefined) return Object.fromEntries(entries);
    return { ...Object.fromEntries(entries), covers: simplify(slice(read.text, { start, end })) };
  };
  const { text: _, ...model } = read;
  return simplify(model);
}

const who = fc.constantFrom(
  'KP',
  'LM/NO',
  'Ottilie',
  'RuneW',
  '@kaspar',
  'Łukasz Ø',
  'Zoe\u0308K',
  'All',
  'Note',
  'AI',
  '',
);
const words = fc.constantFrom(
  'water it',
  '🌻 hum',
  'é e\u0301 👩‍👩‍👧',
  'a\tb',
  '~~dry~~',
  '**b** `c`',
  '(done)',
  '',
  'x: y',
  '…',
  '[z]',
  ':',
);
const mark = fc.constantFrom(
  '',
  '- ',
  '  - ',
  '\t- ',
  '* [ ] ',
  '- [x] ',
  '1. ',
  '> ',
  '    ',
  '~~',
  'TODO: ',
  '- TODO ',
  'DONE ',
);
const itemLine = fc
  .tuple(mark, who, fc.constantFrom(':', ': ', ' to ', ' ', ' + '), words)
  .map((parts) => parts.join(''));
const bodyLine = fc.oneof(
  { weight: 4, arbitrary: itemLine },
  fc.constantFrom(
    '',
    '',
    '## TODOs',
    '## :dart: Agenda',
    '### Discussions',
    '#### Bees 🐝',
    '```',
    '---',
    '===',
    '| a |',
    '|---|',
    '<!--',
    '-->',
  ),
);
const soundYaml = fc.constantFrom(
  'title: "Bees 🐝"',
  'teams:\n- bees\n  - wasps\n-\n- hum # hum',
  'participants: [RuneW, "Łu Ø"]',
  'participants:\n  - Zoe\u0308K\n  -',
  "location: 'It''s\n  here'",
  'tags: |\n  a\n\n  b',
  'datetime: 2031-02-03T10:00:00+01:00',
  ...['title:', '# hum', '', '   ', 'a: &x b', 'year: 2031', 'open: true', 'host: { a: b }'],
);
const brokenYaml = fc.constantFrom(
  '\ttab: 1',
  'a: [b',
  'a: "b',
  'x:y',
  '{',
  '? q',
  '<<: *x',
  '- bees',
  '-',
  'c: *x',
  '  a',
  '%',
);
const yamlLine = fc.oneof({ weight: 12, arbitrary: soundYaml }, { weight: 1, arbitrary: brokenYaml });
const notes = fc
  .tuple(
    fc.constantFrom('---', '---', '---yaml', '---js', ''),
    fc.array(yamlLine, { maxLength: 8 }),
    fc.constantFrom('---', '---', '----', ''),
    fc.array(bodyLine, { maxLength: 25 }),
  )
  .map(([opening, yaml, closing, body]) => [...(opening && [opening, ...yaml, closing]), ...body].join('\n'));
const fragments = fc.constantFrom(
  ...[
    '---',
    '---js',
    '\n',
    '\r\n',
    '\r',
    '\uFEFF',
    ' ',
    '\t',
    '- ',
    '* ',
    '1. ',
    '#',
    '## TODOs',
    '[ ]',
    '[x] ',
    '~~',
    '```',
    '>',
    '|',
    '<!--',
    'TODO',
    ':',
  ],
  ...[
    'AI',
    'KP',
    '/',
    '@',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '&',
    '*',
    '!',
    '%',
    '"',
    "'",
    ',',
    'a',
    'ß',
    'e\u0301',
    '🌻',
    '\ud83c',
    '\udf3b',
    '\0',
    '\u2028',
    '\u00a0',
    'to ',
  ],
);
const anything = fc.oneof(
  notes,
  fc.array(fragments, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.array(fragments, { maxLength: 40 }).map((parts) => `---\n${parts.join('')}`),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

describe('parseNote', () => {
  it('reads a whole note', () => {
    const text = lines(
      ...[
        '---',
        'title: Bees',
        'participants:',
        '- RuneW',
        '---',
        '',
        '## :dart: Agenda',
        '- Hives',
        '## Discussions',
        '### Hives',
      ],
      ...['RW: hum', '## TODOs', 'RW: Count them', 'We like bees.'],
    );
    const read = note(text);
    assert.equal(read.uri, 'memory:/note.md');
    assert.equal(read.text, text);
    assert.deepEqual(
      read.frontMatter?.fields.map(({ key }) => key.text),
      ['title', 'participants'],
    );
    assert.deepEqual(
      read.sections.map(({ kind }) => kind),
      ['agenda', 'discussions', 'actions'],
    );
    assert.deepEqual(
      read.agendaTopics.map((topic) => topic.text),
      ['Hives'],
    );
    assert.deepEqual(
      read.discussionTopics.map((topic) => topic.text),
      ['Hives'],
    );
    assert.deepEqual(
      read.actionItems.map((item) => show(read, item)),
      ['owned RW: Count them\nWe like bees.'.split('\n')[0]],
    );
    assert.deepEqual(
      read.actionItems.map(({ line }) => line),
      [12],
    );
  });
  it('knows who speaks in the note as an owner', () => {
    const text = (speech: string) => lines('## Notes', '', speech, '', '## TODOs', '- kap/oq: hum', '- oq will hum');
    assert.deepEqual(itemsOf(text('KaP + OQ: We hum.')), ['owned kap|oq: hum', 'owned oq: hum']);
    assert.deepEqual(itemsOf(text('We hum.')), ['decision: kap/oq: hum', 'decision: oq will hum']);
  });
  it('reads participants and teams from single values and lists in lists', () => {
    const text = lines(
      '---',
      'participants: Ottilie',
      'teams: [[hives]]',
      '---',
      '## TODOs',
      'hives: hum',
      '',
      'Ottilie to dance',
    );
    assert.deepEqual(itemsOf(text), ['owned hives: hum', 'owned Ottilie: dance']);
  });
  it('reads an empty text', () => {
    const { meeting, ...rest } = note('');
    assert.equal(meeting.title, 'note');
    assert.deepEqual(rest, {
      uri: 'memory:/note.md',
      text: '',
      frontMatter: undefined,
      sections: [],
      agendaTopics: [],
      discussionTopics: [],
      actionItems: [],
      speakers: [],
    });
  });
  it('a byte order mark hides neither a bullet nor a heading behind it', () => {
    assert.deepEqual(itemsOf('\uFEFF- [ ] hum'), ['unowned: hum']);
    const text = '\uFEFF## TODOs\nKP: hum\n';
    const [section] = note(text).sections;
    assert.equal(section && slice(text, section.heading), '## TODOs');
    assert.deepEqual(itemsOf(text), ['owned KP: hum']);
  });
  for (const [what, start] of [
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
    ['LF', '\n'],
  ] as const) {
    it(`places are right with ${what}, a byte order mark, tabs, emoji and combining characters`, () => {
      const text = `\uFEFF${['---', 'title: "🌻"', '---', '\t', '## 🔧 TODOs', '-\tZoe\u0308K:\te\u0301 🌻 hum', '  ~~KP: 👩‍👩‍👧~~'].join(start)}`;
      assert.deepEqual(itemsOf(text), ['owned Zoe\u0308K: e\u0301 🌻 hum', 'done owned KP: 👩‍👩‍👧']);
      assert.deepEqual(
        note(text).actionItems.map(({ line }) => line),
        [5, 6],
      );
    });
  }
});

describe('parseNote, on any text', () => {
  const holds = (arbitrary: fc.Arbitrary<string>, numRuns: number, check: (text: string) => void): void =>
    fc.assert(
      fc.property(arbitrary, (text) => check(text)),
      { numRuns },
    );

  it('never throws, and gives the same answer again', () => {
    holds(anything, 3000, (text) => assert.deepEqual(note(text), note(text)));
  });
  it('has all spans in the text', () => {
    holds(anything, 3000, (text) => {
      for (const { start, end } of spansOf(note(text))) assert.ok(0 <= start && start <= end && end <= text.length);
    });
  });
  it('says of descriptions, owners, topics and keys what stands at their places', () => {
    holds(anything, 3000, (text) => {
      const read = note(text);
      for (const { description, owners } of read.actionItems) {
        assert.equal(slice(text, description), description.text);
        for (const owner of owners) assert.equal(slice(text, owner), owner.raw);
      }
      for (const topic of read.agendaTopics) assert.equal(slice(text, topic), topic.text);
      if (read.frontMatter) assert.equal(slice(text, read.frontMatter.language), read.frontMatter.language.text);
    });
  });
  it('has items in the order of the text, each with its text inside, none empty', () => {
    holds(anything, 3000, (text) => {
      let last = -1;
      for (const item of note(text).actionItems) {
        assert.ok(item.start > last);
        last = item.start;
        assert.notEqual(item.description.text.trim(), '');
        assert.equal(item.kind === 'owned', item.owners.length > 0);
        // Owners may stand before it: those of a label above a list are the owners of each bullet.
        assert.ok(item.start <= item.description.start && item.description.end <= item.end);
        assert.doesNotMatch(item.description.text, /[\r\n]/);
      }
    });
  });
  it('keeps the fields of the front matter inside its content, each key before its value', () => {
    holds(notes, 2000, (text) => {
      const { frontMatter } = note(text);
      if (!frontMatter) return;
      const { content, fields, errors } = frontMatter;
      for (const part of [...fields, ...errors]) assert.ok(content.start <= part.start && part.end <= content.end);
      for (const { key, value } of fields) assert.ok(key.end <= value.start);
      assert.ok(frontMatter.start <= content.start && content.end <= frontMatter.end);
    });
  });
  for (const [what, ending] of [
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ] as const) {
    it(`reads the same with ${what} and a byte order mark`, () => {
      holds(notes, 3000, (text) => {
        // How the YAML parser goes on behind an error, and where it sees it, depends on line endings at times.
        if (note(text).frontMatter?.errors.length) return;
        const other = `\uFEFF${text.replaceAll('\n', ending)}`;
        assert.deepEqual(withoutOffsets(note(other)), withoutOffsets(note(text)));
      });
    });
  }
  it('takes no time to speak of, however hostile the text', () => {
    // Time that grows by the square would not fit into the patience of a test.
    const long = (part: string, times: number, head = ''): unknown => note(`## TODOs\n${head}${part.repeat(times)}z`);
    for (const part of ['KP/', 'KP, ', '@a, ', '- TODO ', '~~', '(', '[ ] ', 'TODO: ', 'a to ', ': ', ' ', '- a\n'])
      long(part, 20_000);
    for (const part of ['Src/', 'KP/', 'Ab & ', 'KP + ']) long(part, 20_000, 'TODO: ');
    // Each of these once took twice as long as the one before it.
    for (let parts = 1; parts < 29; parts += 1) long('Src/', parts, 'TODO: ');
    long('DONE ', 100_000);
    long('\nKP: x\n\n## TODOs\n', 20_000);
  }).timeout(5000);
});
