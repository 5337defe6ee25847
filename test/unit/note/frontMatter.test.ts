import assert from 'node:assert/strict';
import fc from 'fast-check';
import matter from 'gray-matter';
import { isTooDeep, isYaml, mayBeInFrontMatter, parseFrontMatter } from '../../../src/service/note/frontMatter';
import type { FrontMatter } from '../../../src/service/note/note';
import { field, texts } from '../../../src/service/note/note';
import { fieldsOf, itemsOf, lines, note, slice } from './scene';

function read(text: string): FrontMatter {
  const frontMatter = parseFrontMatter(text);
  assert.ok(frontMatter, `no front matter in ${JSON.stringify(text)}`);
  return frontMatter;
}

/** The fields of a block with these lines. */
function fields(...block: readonly string[]): string[] {
  return fieldsOf(lines('---', ...block, '---', '', 'Body'));
}

/** What the errors of a block say, and where: `CODE <text>`. */
function errorsOf(text: string): string[] {
  return read(text).errors.map((error) => `${error.code} <${slice(text, error)}>`);
}

describe('Front matter: values', () => {
  const rows: readonly [string, readonly string[], readonly string[]][] = [
    ['a text', ['location: Under the oak'], ['location: text <Under the oak>']],
    [
      'a date and time is a text',
      ['datetime: 2031-02-03T10:00:00+01:00'],
      ['datetime: text <2031-02-03T10:00:00+01:00>'],
    ],
    ['a number', ['year: 2031'], ['year: number <2031>']],
    ['a truth value', ['open: true'], ['open: boolean <true>']],
    ['a tilde is nothing', ['title: ~'], ['title: null <~>']],
    ['nothing', ['title:', 'location: Oak'], ['title: null <>', 'location: text <Oak>']],
    ['a key alone in the last line', ['location: Oak', 'title:'], ['location: text <Oak>', 'title: null <>']],
    ['a map', ['host: { name: Ida }'], ['host: map <{ name: Ida }>']],
    ['a block map', ['host:', '  name: Ida', '', 'x: y'], ['host: map <name: Ida>', 'x: text <y>']],
    ['double quotes', ['title: "Bees: a \\"talk\\""'], ['title: text <"Bees: a \\"talk\\"">']],
    ['single quotes', ["title: 'It''s bees'"], ["title: text <'It''s bees'>"]],
    ['quoted keys', ['"title": Bees'], ['"title": text <Bees>']],
    ['a comment behind a value', ['title: Bees # and wasps'], ['title: text <Bees>']],
    ['comment lines', ['# bees', 'title: Bees', '# wasps'], ['title: text <Bees>']],
    ['a hash within a text', ['title: Bees#1'], ['title: text <Bees#1>']],
    ['a block list', ['teams:', '- bees', '- wasps'], ['teams: block list [text <bees>, text <wasps>]']],
    ['an indented block list', ['teams:', '  - bees', '  - wasps'], ['teams: block list [text <bees>, text <wasps>]']],
    ['a flow list', ['teams: [bees, "wa,sps"]'], ['teams: flow list [text <bees>, text <"wa,sps">]']],
    ['an empty flow list', ['teams: []'], ['teams: flow list []']],
    [
      'empty items',
      ['teams:', '- bees', '-', '- wasps', '-'],
      ['teams: block list [text <bees>, null <>, text <wasps>, null <>]'],
    ],
    ['several people in one item', ['teams:', '- Ida, Ulla, Wim'], ['teams: block list [text <Ida, Ulla, Wim>]']],
    ['a list of maps', ['teams:', '- name: bees'], ['teams: block list [map <name: bees>]']],
    ['a list in a list', ['teams: [[bees]]'], ['teams: flow list [flow list [text <bees>]]']],
    ['the same key twice', ['title: a', 'title: b'], ['title: text <a>', 'title: text <b>']],
    ['an alias', ['a: &x bees', 'b: *x'], ['a: text <bees>', 'b: alias <*x>']],
    [
      'a text over several lines',
      ['title: Bees', '  and wasps', 'x: y'],
      ['title: text <Bees\n  and wasps>', 'x: text <y>'],
    ],
    ['a flow map as the whole block', ['{ title: Bees }'], ['title: text <Bees>']],
    ['a list as the whole block has no fields', ['- title'], []],
    ['a text as the whole block has no fields', ['title'], []],
  ];
  for (const [what, block, expected] of rows) it(what, () => assert.deepEqual(fields(...block), expected));

  it('the text of a value is what YAML makes of it', () => {
    const read = note(
      lines('---', 'title: "Bees: a \\"talk\\""', "location: 'It''s here'", 'tags: >', '  a', '  b', '---'),
    );
    assert.deepEqual(
      ['title', 'location', 'tags'].map((key) => texts(read, key).map(({ text }) => text)),
      [['Bees: a "talk"'], ["It's here"], ['a b\n']],
    );
  });
  it('the span of a block list ends with its last item', () => {
    const text = lines('---', 'teams:', '- bees', '- wasps   ', '', '# hum', 'title: x', '---');
    const teams = field(note(text), 'teams');
    assert.equal(teams && slice(text, teams.value), '- bees\n- wasps');
    assert.equal(teams && slice(text, teams), 'teams:\n- bees\n- wasps');
  });
  it('the same key twice is a fault, and the first counts', () => {
    const text = lines('---', 'title: a', 'title: b', '---');
    assert.deepEqual(errorsOf(text), ['DUPLICATE_KEY <t>']);
    assert.deepEqual(
      texts(note(text), 'title').map((title) => title.text),
      ['a'],
    );
  });
  it('texts() takes a list, a single text, and nothing else', () => {
    const read = note(lines('---', 'a: [x, , 1, "", y]', 'b: z', 'c: 1', 'd:', '---'));
    const values = ['a', 'b', 'c', 'd', 'e'].map((key) => texts(read, key).map(({ text }) => text));
    assert.deepEqual(values, [['x', 'y'], ['z'], [], [], []]);
  });
});

describe('Front matter: its block', () => {
  const parts = (text: string): string[] => {
    const frontMatter = read(text);
    return [slice(text, frontMatter), slice(text, frontMatter.content), slice(text, frontMatter.language)];
  };
  it('reaches from fence to fence, its content lies between', () => {
    assert.deepEqual(parts('---\ntitle: x\n---\nBody\n'), ['---\ntitle: x\n---', 'title: x\n', '']);
  });
  it('may be empty', () => {
    assert.deepEqual(parts('---\n---\nBody\n'), ['---\n---', '', '']);
    assert.deepEqual(read('---\n---\n').fields, []);
  });
  it('may hold blank lines alone', () => assert.deepEqual(parts('---\n\n---\n'), ['---\n\n---', '\n', '']));
  it('may hold a comment alone', () => {
    const text = lines('---', '# title: x', '---', 'Body');
    assert.deepEqual(parts(text), ['---\n# title: x\n---', '# title: x\n', '']);
    assert.deepEqual(errorsOf(text), []);
  });
  it('may end the text, without a final newline', () => {
    assert.deepEqual(parts('---\ntitle: x\n---'), ['---\ntitle: x\n---', 'title: x\n', '']);
  });
  it('may have white space behind its fences', () => {
    const text = '---  \ntitle: x\n--- \t\nBody';
    assert.deepEqual(parts(text), ['---  \ntitle: x\n--- \t', 'title: x\n', '']);
    assert.deepEqual(fieldsOf(text), ['title: text <x>']);
    assert.equal(read(text).closed, true);
  });
  it('starts behind a byte order mark', () => {
    const text = '\uFEFF---\ntitle: x\n---\n';
    assert.equal(read(text).start, 1);
    assert.deepEqual(fieldsOf(text), ['title: text <x>']);
  });
  for (const [name, ending] of [
    ['CRLF', '\r\n'],
    ['a lone CR', '\r'],
  ] as const) {
    it(`may have ${name} line endings`, () => {
      const text = ['---', 'title: "ü🌻"', 'teams:', '- bees', '- ', '---', '', 'TODO: hum'].join(ending);
      assert.deepEqual(fieldsOf(text), ['title: text <"ü🌻">', 'teams: block list [text <bees>, null <>]']);
      assert.deepEqual(itemsOf(text), ['unowned: hum']);
      assert.equal(read(text).closed, true);
    });
  }
  it('goes on behind a comment that looks like a section, unless a blank line stands above it', () => {
    const text = (...above: string[]) => lines('---', 'title: x', '', ...above, '## Text', '---');
    assert.equal(read(text('location: y')).closed, true);
    assert.equal(read(text()).closed, false);
  });
  it('takes the first fence that comes; later rules are the body’s', () => {
    const text = lines('---', 'title: x', '---', '', 'a: b', '', '---', '', 'TODO: hum', '', '---');
    assert.deepEqual(fieldsOf(text), ['title: text <x>']);
    assert.deepEqual(itemsOf(text), ['unowned: hum']);
  });
});

describe('Front matter: gray-matter', () => {
  /** What it splits off, and how many characters of body it leaves. */
  const split = (text: string): readonly [string, string] => {
    // Its own engines throw, or run what the text says.
    const { matter: block, content } = matter(text, { engines: { yaml: () => ({}) } });
    return [block, content];
  };
  const line = fc.oneof(
    fc.constantFrom(
      'title: Bees',
      'teams:',
      '- bees',
      '  - wasps',
      '# note',
      '',
      '----',
      '--- x',
      ' ---',
      'Text: [a',
      '## A',
    ),
    fc.string({ unit: fc.constantFrom(...'-a: #\t"é'), maxLength: 8 }),
  );

  it('splits off the same block, wherever both fences are sound', () => {
    let closed = 0;
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.array(line, { maxLength: 4 }),
        fc.constantFrom('\n', '\r\n'),
        (block, body, newline) => {
          const text = ['---', ...block, '---', ...body].join(newline);
          const found = parseFrontMatter(text);
          if (found?.closed !== true) return;
          closed += 1;
          // It counts the line ending behind the opening fence as the block's, and the one before the closing fence not.
          const between = text.slice('---'.length, found.content.end - 1);
          // Blanks behind that fence are the body's to it.
          const behind = text.slice(found.content.end + '---'.length).replace(/^\r?\n?/, '');
          assert.deepEqual(split(text), [between, behind]);
        },
      ),
      { numRuns: 2000 },
    );
    assert.ok(closed > 500, String(closed));
  });
});

describe('Front matter: what is none', () => {
  const rows: readonly [string, string][] = [
    ['an empty text', ''],
    ['a text without a fence', 'title: x\n---\n'],
    ['a fence in a later line', '\n---\ntitle: x\n---\n'],
    ['an indented fence', ' ---\ntitle: x\n---\n'],
    ['four dashes', '----\ntitle: x\n----\n'],
    ['two dashes', '--\ntitle: x\n--\n'],
    ['a rule alone', '---'],
    ['a rule and a line ending', '---\n'],
    ['a rule and prose', '---\nWe met under the oak.\n\nIt rained.\n'],
    ['a rule, a blank line and prose', '---\n\nWe met under the oak.\n'],
    ['a rule, a heading, and a later rule', '---\n\n## Agenda\n\n- oak\n\n---\n\nBody\n'],
    ['three dashes that begin a word', '---and so on'],
    ['three dashes before prose', '--- and so on\n\nIt rained.\n'],
  ];
  for (const [what, text] of rows) it(what, () => assert.equal(parseFrontMatter(text), undefined));
  it('and the body is read from the very start then', () => {
    assert.deepEqual(itemsOf('---\nWe met.\n\nTODO: hum\n'), ['unowned: hum']);
  });
});

describe('Front matter: not closed', () => {
  it('ends where its keys end, and the body is still read', () => {
    const text = lines('---', 'title: x', 'teams:', '- bees', '', '## TODOs', '', 'KP: hum');
    const frontMatter = read(text);
    assert.equal(frontMatter.closed, false);
    assert.deepEqual(fieldsOf(text), ['title: text <x>', 'teams: block list [text <bees>]']);
    assert.deepEqual(itemsOf(text), ['owned KP: hum']);
    assert.equal(text.slice(0, frontMatter.end), lines('---', 'title: x', 'teams:', '- bees'));
  });
  it('four dashes do not close it', () => {
    const text = lines('---', 'title: x', '----', '', '## TODOs', 'KP: hum');
    assert.equal(read(text).closed, false);
    assert.deepEqual(fieldsOf(text), ['title: text <x>']);
    assert.deepEqual(itemsOf(text), ['owned KP: hum']);
  });
  it('nor does a rule behind the first section', () => {
    const text = lines('---', 'title: x', '', '## TODOs', '', 'KP: hum', '', '---', '', 'LM: dry');
    assert.equal(read(text).closed, false);
    assert.deepEqual(itemsOf(text), ['owned KP: hum', 'owned LM: dry']);
  });
  it('while the first key is being typed', () => {
    assert.deepEqual(fieldsOf('---\ntitle: x'), ['title: text <x>']);
    assert.equal(read('---\ntitle: x').end, 12);
  });
});

describe('Front matter: broken YAML', () => {
  it('keeps what could be read, and says what could not, inside the block', () => {
    const text = lines('---', 'title: "Bees', 'location: Oak', '---', '', '## TODOs', 'KP: hum');
    const frontMatter = read(text);
    assert.ok(frontMatter.errors.length > 0);
    assert.equal(frontMatter.fields[0]?.key.text, 'title');
    assert.deepEqual(itemsOf(text), ['owned KP: hum']);
  });
  it('a flow list that is not closed', () => {
    const text = lines('---', 'title: x', 'teams: [bees', 'location: Oak', '---', '');
    assert.deepEqual(fieldsOf(text)[0], 'title: text <x>');
    assert.ok(read(text).errors.length > 0);
  });
  it('a tab as indentation', () => {
    const text = lines('---', 'title: x', 'teams:', '\t- bees', '---', '');
    assert.equal(fieldsOf(text)[0], 'title: text <x>');
    assert.equal(errorsOf(text)[0]?.split(' ')[0], 'TAB_AS_INDENT');
  });
  it('a key without a space behind its colon', () => {
    const text = lines('---', 'title:x', 'location: Oak', 'a: b', '---');
    assert.deepEqual(fieldsOf(text).at(-1), 'a: text <b>');
    assert.equal(errorsOf(text)[0]?.split(' ')[0], 'MULTILINE_IMPLICIT_KEY');
  });
  it('the message is one sentence', () => {
    const [error] = read(lines('---', 'teams: [bees', 'a: b: c', '---')).errors;
    assert.ok(error && error.message !== '' && !error.message.includes('\n'));
  });
  it('errors never reach out of the block', () => {
    for (const block of ['a: [', 'a: "', '- a\nb: c', 'a: b: c', '\t', '{', '*x', '&', '%', '!<', 'a: |\n b\n c: [']) {
      const text = `---\n${block}\n---\nBody`;
      const { errors, content } = read(text);
      for (const { start, end } of errors)
        assert.ok(content.start <= start && start <= end && end <= content.end, block);
    }
  });
  it('an error covers a character where there is one', () => {
    for (const { start, end } of read(lines('---', 'a: b: c', '---')).errors) assert.ok(start < end);
  });
});

describe('Front matter: other languages', () => {
  const ran = 'meetingNotesFrontMatterRan';
  for (const language of [
    'js',
    'javascript',
    'JS',
    'coffee',
    'json',
    'toml',
    '__proto__',
    'constructor',
    'js yaml',
    '!',
  ]) {
    it(`---${language} is never run, nor read`, () => {
      const text = lines(`---${language}`, `title: (globalThis.${ran} = true)`, '---', '', '## TODOs', 'KP: hum');
      const first = note(text);
      assert.equal(Reflect.get(globalThis, ran), undefined);
      assert.equal(first.frontMatter?.language.text, language);
      assert.deepEqual(first.frontMatter?.fields, []);
      assert.deepEqual(first.frontMatter?.errors, []);
      assert.deepEqual(itemsOf(text), ['owned KP: hum']);
      assert.deepEqual(note(text), first);
    });
  }
  for (const opening of ['---yaml', '--- yaml', '---yml', '--- YAML '])
    it(`${opening} is YAML`, () => assert.deepEqual(fieldsOf(`${opening}\ntitle: x\n---\n`), ['title: text <x>']));
  it('no language is YAML', () => {
    assert.deepEqual(['', 'yaml', 'Yml', 'js', 'yamlx'].map(isYaml), [true, true, true, false, false]);
  });
  it('the span of the language', () => {
    const text = lines('---  js ', 'x', '---');
    assert.deepEqual(slice(text, read(text).language), 'js');
  });
});

describe('Front matter: hostile YAML', () => {
  const quickly = (text: string): FrontMatter => {
    const before = Date.now();
    const frontMatter = read(text);
    assert.ok(Date.now() - before < 2000);
    return frontMatter;
  };
  it('a billion laughs', () => {
    const levels = Array.from({ length: 30 }, (_, level) =>
      level === 0 ? 'l0: &l0 [ha, ha]' : `l${level}: &l${level} [${Array(10).fill(`*l${level - 1}`)}]`,
    );
    assert.equal(quickly(lines('---', ...levels, '---')).fields.length, 30);
  });
  it('an alias of itself', () => assert.equal(quickly(lines('---', 'a: &a [*a]', 'b: *a', '---')).fields.length, 2));
  it('an alias of nothing', () => assert.equal(quickly(lines('---', 'a: *nobody', 'b: c', '---')).fields.length, 2));
  it('a merge key', () => assert.deepEqual(fields('<<: *x', 'a: b').at(-1), 'a: text <b>'));
  for (const [what, yaml] of [
    ['brackets', `a: ${'['.repeat(30_000)}`],
    ['braces', `a: ${'{a: '.repeat(30_000)}`],
    ['dashes', `a:\n${'- '.repeat(30_000)}`],
    ['question marks', `${'? '.repeat(30_000)}x`],
    ['lines', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ] as const) {
    it(`nested without end: ${what}`, () => {
      const frontMatter = quickly(`---\n${yaml}\n---\n`);
      assert.deepEqual(frontMatter.fields, []);
      assert.deepEqual(
        frontMatter.errors.map(({ code }) => code),
        ['RESOURCE_EXHAUSTION'],
      );
    });
  }
  it('blanks without end, where nothing closes the block', () => {
    const blanks = ' '.repeat(150_000);
    // Time that grows by the square would not fit into the patience of a test.
    for (const line of [`a${blanks}!`, `"a${blanks}"!`, `a"${blanks}!`, `a\t${blanks}!`])
      assert.equal(note(`---\n${line}\n`).frontMatter, undefined);
  }).timeout(5000);
  it('but what people write is not too deep', () => {
    assert.equal(
      isTooDeep(lines('a:', ...Array(100).fill('  - { name: x, tags: [y] }'), `b: ${'-'.repeat(900)}`)),
      false,
    );
  });
});

describe('Front matter: where it may be', () => {
  const at = (marked: string): boolean => mayBeInFrontMatter(marked.replace('|', ''), marked.indexOf('|'));

  it('from the first fence to the second', () => {
    for (const inside of ['---\n|', '---\nteams:\n- |\n---\n', '\uFEFF---\r\na: b|\r\n---\r\n', '---\na: b\n---|\n'])
      assert.ok(at(inside), inside);
  });

  it('nowhere else', () => {
    for (const outside of ['|---\n', '# a\n|', '---\na: b\n---\n|', '---\r\na: b\r\n---\r\n\r\n---\r\n|'])
      assert.ok(!at(outside), outside);
  });
});
