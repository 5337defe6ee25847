import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../../src/service/features/completion/completion';
import { untranslated } from '../../../../src/service/l10n';
import type { Meeting } from '../../../../src/service/note/meeting';
import { field, type Note } from '../../../../src/service/note/note';
import { parseNote } from '../../../../src/service/note/parse';
import { contextOf } from '../../checks/scene';
import { choose, roster } from './scene';

const uri = 'file:///notes/2030-01-07.md';

const other = `---
datetime: 2030-01-01T14:00:00+01:00
location: "Room: 5 #b"
teams: [boats]
title: "Sails: January 1, 2030 🎉"
tags: [sails, "a: b", plans]
---
`;

/** Behind the colon, each as somebody may have left it. */
const values: Readonly<Record<string, string[]>> = {
  datetime: [' 2030-01-07T14:00:00+01:00', ' "2030-01-07"  # when', '', ' 2', ' 2030/1/7 14:00', '   '],
  location: [
    ' Shed 🎉 two, and online',
    " 'Shed'",
    ' Room: 5',
    ' >\n  a\n  b',
    ' [x]',
    '',
    ' a\n  b',
    ' "x',
    ' | # c\n\n  - a',
  ],
  teams: [
    '\n- boats',
    ' [boats, sa]',
    ' bo',
    '\nbo',
    '\n  - boats # row\n  sa',
    '\n-',
    '',
    ' [boats,\n  sa,\n]',
    ' {a: b}',
  ],
  participants: [
    '\n- AnnB\n- Ră\n- CarlD # late',
    '\n  - AnnB\n  # and\n  - "Ca"\n',
    ' [AnnB, "ca", , r]',
    ' [AnnB, "ca\n',
    ' r # late',
    '\n- AnnB\nca\n- Zed',
    '\n-ra',
    '\n- { a: b }\n- 🎉',
    '\n- AnnB\n\n-  ',
    " ['Ann''s', 5]",
    ' AnnB, ca',
    '\n  ra\n',
  ],
  title: [' "Sails"', ' Sa', '', ' "Sa # x', ' Sails # x', ' ! x', ' &a b'],
  tags: [' a, pl', ' "a, s"', '\n- a\n- s', ' [a, p]', '', ' s', " 'a,", '\ns', ' a,,b', ' , ,'],
  '# ': ['a comment', 'teams: [x]'],
  chair: [' x', '\n  - y', '\n  z: 1', '\n    |'],
  lo: [''],
};

const scenes = fc
  .record({
    keys: fc.shuffledSubarray(Object.keys(values), { minLength: 1 }),
    picks: fc.array(fc.nat(), { minLength: 10, maxLength: 10 }),
    word: fc.constantFrom('', '', 'lo', 'r', '  '),
    wordAt: fc.nat(10),
    crlf: fc.boolean(),
    closed: fc.boolean(),
    at: fc.nat(),
  })
  .map(({ keys, picks, word, wordAt, crlf, closed, at }) => {
    const lines = keys.map((key, index) => {
      const choices = values[key] ?? [];
      return `${key}${key === '# ' ? '' : ':'}${choices[(picks[index] ?? 0) % choices.length] ?? ''}`;
    });
    lines.splice(wordAt, 0, word);
    const yaml = `---\n${lines.join('\n')}\n${closed ? '---\n' : '\n## TODOs\n\n'}`;
    const text = crlf ? yaml.replace(/\n/g, '\r\n') : yaml;
    const offset = at % text.length;
    // Between the two characters of a line ending there is no place for a cursor.
    return { text: `${text}\nAB: Row.\n`, offset: text.startsWith('\r\n', offset - 1) ? offset - 1 : offset };
  });

const context = contextOf({ roster, others: { 'file:///notes/2030-01-01.md': other } });
const sources = {
  ...context,
  clock: { now: () => Date.parse('2030-01-09T12:00:00+01:00'), timeZone: 'Europe/Oslo' },
  translate: untranslated,
  notes: (): readonly Meeting[] => context.meetings(),
};

const parse = (text: string): Note => parseNote(uri, text);
const errorsOf = (note: Note): number => note.frontMatter?.errors.length ?? 0;

/** The texts of a field, whatever it is written as. */
function valuesOf(note: Note, key: string): string[] {
  const { title, location, tags, teams, participants } = note.meeting;
  const datetime = field(note, 'datetime')?.value;
  const all: Readonly<Record<string, readonly (string | undefined)[]>> = {
    title: [title],
    location: [location],
    datetime: [datetime?.kind === 'text' ? datetime.text : undefined],
    tags,
    teams,
    participants,
  };
  return (all[key] ?? []).filter((value) => value !== undefined).sort();
}

/** The fields but one, as they are written. */
function fieldsBeside(note: Note, key: string): string[] {
  const fields = note.frontMatter?.fields ?? [];
  return fields.filter((each) => each.key.text !== key).map(({ start, end }) => note.text.slice(start, end));
}

function expectChoice(document: TextDocument, offset: number, item: CompletionItem): void {
  const before = parse(document.getText());
  const { range } = item.textEdit as TextEdit;
  const without = parse(TextDocument.applyEdits(document, [{ range, newText: ' ' }]));
  const after = parse(choose(document, offset, item).replace(item.data === 'key' ? '|' : '', ''));
  const wrong = JSON.stringify([document.getText(), offset, item.label, after.text]);
  // Whatever is typed at the cursor, without it or with the choice instead there is no fault. (One elsewhere has others in its wake.)
  const isClosed = before.frontMatter?.closed === true;
  const wasFine = errorsOf(before) === 0 || (item.data !== 'key' && errorsOf(without) === 0);
  if (isClosed && wasFine) assert.equal(errorsOf(after), 0, `no new faults: ${wrong}`);
  // Of what is broken elsewhere one cannot tell what it holds.
  if (errorsOf(after) > 0) return;
  if (item.data === 'key') {
    const same = (after.frontMatter?.fields ?? []).filter(({ key }) => key.text === item.label);
    assert.equal(same.length, 1, `the key once: ${wrong}`);
  } else {
    const key = String(item.data);
    const isText = ['title', 'location', 'datetime'].includes(key);
    const expected = isText ? [item.label] : [...valuesOf(without, key), item.label].sort();
    assert.deepEqual(valuesOf(after, key), expected, wrong);
    if (isClosed && errorsOf(before) === 0)
      assert.deepEqual(fieldsBeside(after, key), fieldsBeside(before, key), wrong);
  }
}

describe('completion, wherever the cursor is', () => {
  it('puts what is chosen there once, breaks nothing, and leaves the other fields alone', () => {
    let choices = 0;
    fc.assert(
      fc.property(scenes, ({ text, offset }) => {
        const document = TextDocument.create(uri, 'markdown', 1, text);
        for (const item of complete(document, parse(text), document.positionAt(offset), true, sources)) {
          choices += 1;
          expectChoice(document, offset, item);
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(choices > 200, 'there was enough to choose');
  });
});
