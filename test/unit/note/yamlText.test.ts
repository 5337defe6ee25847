import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { lineStart } from '../../../src/service/note/lines';
import { field, type Note } from '../../../src/service/note/note';
import {
  fieldLines,
  indentationOf,
  insideOf,
  isByLines,
  itemRemoval,
  itemsInstead,
  toYaml,
} from '../../../src/service/note/yamlText';
import { lines, note, slice } from './scene';

const block = (...content: string[]): Note => note(lines('---', ...content, '---', '', 'Body'));

/** What is left of a list when its item with that number goes. */
function without(read: Note, index: number): string | undefined {
  const list = field(read, 'teams')?.value;
  const item = list?.kind === 'list' ? list.items[index] : undefined;
  if (list?.kind !== 'list' || item === undefined) return assert.fail('there is no such item');
  const span = itemRemoval(read, list, item);
  return span && (read.text.slice(0, span.start) + read.text.slice(span.end)).slice(4, -10);
}

describe('YAML text', () => {
  it('has quotes only where it needs them', () => {
    assert.deepEqual(
      ['Ann', 'Ann, Bo', 'a: b', 'true', '12', '- a', '#5', 'Room #5', '@ann', '', 'a\nb', '"a"', '---'].map((text) =>
        toYaml(text),
      ),
      [
        'Ann',
        'Ann, Bo',
        '"a: b"',
        '"true"',
        '"12"',
        '"- a"',
        '"#5"',
        '"Room #5"',
        '"@ann"',
        '""',
        '"a\\nb"',
        `'"a"'`,
        '"---"',
      ],
    );
    assert.deepEqual(
      ['Ann', 'Ann, Bo', '[a]', 'a]', '{', ','].map((text) => toYaml(text, true)),
      ['Ann', '"Ann, Bo"', '"[a]"', '"a]"', '"{"', '","'],
    );
  });

  it('is read as what was written', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc
        .array(
          fc.constantFrom(
            'a',
            ' ',
            ': ',
            ' #',
            '"',
            "'",
            ',',
            '[',
            ']',
            '{',
            '}',
            '-',
            '\n',
            '\\',
            '&',
            '*',
            '|',
            '%',
            '?',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(parse(`a: ${toYaml(text)}`), { a: text });
        assert.deepEqual(parse(`- ${toYaml(text)}\n- b`), [text, 'b']);
        assert.deepEqual(parse(`a: [b, ${toYaml(text, true)}, c]`), { a: ['b', text, 'c'] });
        if (!/[\r\n]/.test(text)) assert.ok(!toYaml(text).includes('\n'), 'on one line');
      }),
      { numRuns: 1000 },
    );
  });

  it('knows the inside of quotes', () => {
    const inside = (value: string): string => {
      const read = block(`title: ${value}`);
      const title = field(read, 'title')?.value;
      return title?.kind === 'text' ? slice(read.text, insideOf(read, title)) : '';
    };
    assert.deepEqual(['Row', '"Row"', "'Row'", '"a \\"b\\""', "'it''s'"].map(inside), [
      'Row',
      'Row',
      'Row',
      '"a \\"b\\""',
      "'it''s'",
    ]);
  });

  it('knows where lines start', () => {
    const text = 'a\nb\r\nc\rd';
    assert.deepEqual(
      [0, 1, 2, 3, 5, 6, 7, 8].map((at) => lineStart(text, at)),
      [0, 0, 2, 2, 5, 5, 7, 7],
    );
  });

  for (const [what, content, expected] of [
    ['a text', ['title: x # y', 'a: b'], 'title: x # y\n'],
    ['a list', ['title:', '- x', '', 'a: b'], 'title:\n- x\n'],
    ['a block scalar', ['title: |', '  x', '  y', 'a: b'], 'title: |\n  x\n  y\n'],
    ['a block scalar before an empty line', ['title: >', '  x', '', 'a: b'], 'title: >\n  x\n'],
    ['nothing', ['title:', 'a: b'], 'title:\n'],
    ['nothing but a comment', ['title: # y', '# z', 'a: b'], 'title: # y\n'],
    ['a list in lines', ['title: [', '  x', ']', 'a: b'], 'title: [\n  x\n]\n'],
    ['an indented key', ['  title: x', '  a: b'], '  title: x\n'],
  ] as const) {
    it(`the lines of a key: ${what}`, () => {
      const read = block(...content);
      const title = field(read, 'title');
      assert.equal(title && slice(read.text, fieldLines(read, title)), expected);
    });
  }

  it('tells keys on lines of their own from keys in braces', () => {
    const byLines = (...content: string[]): boolean => {
      const { frontMatter } = block(...content);
      return frontMatter !== undefined && isByLines(block(...content), frontMatter);
    };
    assert.deepEqual(
      [byLines('a: b', 'c: d'), byLines('  a: b', '  c: d'), byLines('{ a: b, c: d }'), byLines('{ a: b,', 'c: d }')],
      [true, true, false, false],
    );
    const indented = block('  a: b');
    const a = field(indented, 'a');
    assert.equal(a && indentationOf(indented, a), '  ');
  });

  it('removes items with their lines or commas', () => {
    for (const [content, index, expected] of [
      [['teams:', '- a', '- b', '- c'], 1, 'teams:\n- a\n- c\n'],
      [['teams:', '  - a', '', '  - b'], 1, 'teams:\n  - a\n\n'],
      [['teams:', '- a', '-'], 1, 'teams:\n- a\n'],
      [['teams:', '- a', '- "b"  '], 1, 'teams:\n- a\n'],
      [['teams:', '- a # x', '- b'], 0, undefined],
      [['teams:', '- - a', '- b'], 1, 'teams:\n- - a\n'],
      [['teams: [a, b, c]'], 0, 'teams: [b, c]\n'],
      [['teams: [a, b, c]'], 1, 'teams: [a, c]\n'],
      [['teams: [ a , b ]'], 1, 'teams: [ a  ]\n'],
      [['teams: [a]'], 0, 'teams: []\n'],
      [['teams: [', '  a,', '  b', ']'], 1, 'teams: [\n  a\n]\n'],
      [['teams: [', '  a,', '  b', ']'], 0, 'teams: [\n  b\n]\n'],
    ] as const)
      assert.equal(without(block(...content), index), expected, content.join('\n'));
  });

  it('writes items as the list writes its own', () => {
    const instead = (...content: string[]): string => {
      const read = block(...content);
      const list = field(read, 'teams')?.value;
      const [item] = list?.kind === 'list' ? list.items : [];
      return list?.kind === 'list' && item ? itemsInstead(read, list, item, ['x', 'y: z', 'v, w']) : '';
    };
    assert.equal(instead('teams:', '- a'), 'x\n- "y: z"\n- v, w');
    assert.equal(instead('teams:', '  -   a'), 'x\n  -   "y: z"\n  -   v, w');
    assert.equal(instead('teams: [a]'), 'x, "y: z", "v, w"');
  });
});
