import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeLines, escapeMarkdown, escapeSentence } from '../../../src/service/features/markdown';
import { linesOf } from './rendered';

/** Pieces of which Markdown, HTML, links and escapes are made. */
const markup = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '`',
    '~~',
    '\\',
    '[',
    '](',
    ')',
    '<',
    '>',
    '<!--',
    '-->',
    '&amp;',
    '&#42;',
    '#',
    '- ',
    '1. ',
    '---',
    '===',
  ],
  ...[
    '|',
    '$(',
    '    ',
    '://',
    'https://',
    'www.',
    'a.example',
    'command:',
    '@',
    'ann@b.example',
    '<img src=x onerror=y>',
    ':',
  ],
);

const hostile = fc
  .array(fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 8 })))
  .map((parts) =>
    parts
      .join('')
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, '')
      .trim(),
  )
  .filter((text) => text !== '' && text.length <= 200);

describe('text in Markdown', () => {
  it('reads as it is, and is nothing but text', () => {
    fc.assert(
      fc.property(hostile, (text) => assert.deepEqual(linesOf(escapeMarkdown(text)), [text])),
      { numRuns: 2000 },
    );
  });

  it('reads as it is between other text and in bold, too', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        assert.deepEqual(linesOf(`**${escaped}** (${escaped})`), [`**${text}** (${text})`]);
      }),
      { numRuns: 2000 },
    );
  });

  it('has every sign escaped that means something to any dialect', () => {
    const signs = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
    assert.equal(escapeMarkdown(signs), signs.replace(/./g, '\\$&'));
  });

  it('is one line without control characters and without signs that turn the direction of writing', () => {
    assert.deepEqual(linesOf(escapeMarkdown('  a\r\n\n- b\u0000\u2028c\u202Ed\t ')), ['a - b c d']);
  });

  it('is cut where it is too long, and never within a character', () => {
    assert.deepEqual(linesOf(escapeMarkdown('*'.repeat(200))), ['*'.repeat(200)]);
    assert.deepEqual(linesOf(escapeMarkdown('*'.repeat(201))), [`${'*'.repeat(199)}…`]);
    assert.deepEqual(linesOf(escapeMarkdown(`a${'🎯'.repeat(101)}`)), [`a${'🎯'.repeat(99)}…`]);
    const even = escapeMarkdown('🎯'.repeat(101));
    assert.deepEqual(linesOf(even), [`${'🎯'.repeat(99)}…`]);
  });

  it('may be longer where it is a sentence', () => {
    assert.deepEqual(linesOf(escapeSentence('*'.repeat(2000))), ['*'.repeat(2000)]);
    assert.deepEqual(linesOf(escapeSentence('*'.repeat(2001))), [`${'*'.repeat(1999)}…`]);
  });

  it('may have lines, of which the first are shown, without empty ones', () => {
    assert.deepEqual(linesOf(escapeLines('  - a*\r\n\n\t# b\rc\\\n\n')), ['- a*', '# b', 'c\\']);
    assert.equal(escapeLines(' \n\t\n'), '');
    assert.equal(linesOf(escapeLines('a\n'.repeat(100))).length, 12);
  });
});
