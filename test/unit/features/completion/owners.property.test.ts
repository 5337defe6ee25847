import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completeOwner } from '../../../../src/service/features/completion/owners';
import { mentionsOf } from '../../../../src/service/note/mentions';
import { parseNote } from '../../../../src/service/note/parse';
import { withoutBracket } from '../../../../src/service/note/personName';
import { People } from '../../../../src/service/roster/people';
import { type Resolution, resolve } from '../../../../src/service/roster/resolve';
import { readRoster } from '../../../../src/service/roster/roster';
import { NoteIndex } from '../../../../src/service/workspace/noteIndex';
import { takeNote } from '../../workspace/takeNote';
import { choose } from './scene';

const roster = readRoster(`
people:
  AnnB: { name: Ann Bergström, initials: AB, teams: [boats] }
  RăzvanÖ: { name: Răzvan Österlund, aliases: [Skipper] }
  ReneÖ: { name: Rene Öberg }
  PaulR: { name: Paul Reed }
  ada: {}
teams:
  boats: { name: Rowing Boats }
groups: [Oarsmen]
`);
const rosterNames = roster.known;

const other = `---
teams: [sails]
participants: [Carl Dahl, Marc, Zed Quint (ZQx), "Alva Ihle"]
---

## Discussions

MR: x
AI: x
`;

const headings = ['## Agenda', '## Discussions', '### Boats', '## TODOs', '#### Minutes', '## Other', 'TODOs\n---'];
const heads = [
  '',
  '',
  '- ',
  '* ',
  '2. ',
  '  - ',
  '    ',
  '- [ ] ',
  '- [x] ',
  '> ',
  'TODO ',
  'TODO: ',
  '- ACTION: ',
  '**',
];
const names = ['', 'AB/', 'MR + ', 'Skipper, ', 'All and ', 'XX & ', 'AI: ', 'We, ', '@AnnB ', 'AB (late)/'];
const words = ['', 'a', 'an', 'r', 'R', 'ö', 'p', 'carl d', 'mar', 'zq', 'q', '@', '@a', 'o', 'al', 'row', 'AB', 'we'];
const tails = [
  '',
  '',
  '  ',
  ': Row.',
  ':',
  ' Row.',
  '/AB: Row.',
  ' (late): Row.',
  'nn',
  ', but',
  ' TBD',
  '://x',
  ' ~~x~~',
];
const others = [
  '',
  '',
  'Row.',
  'AB:',
  'AB: Row.',
  '- Row.',
  '  - Row.',
  '- [ ] Row.',
  '```',

  '<div>',
  '> x',
  '---',
  '| a |',
];

const lines = fc.oneof(
  fc.constantFrom(...headings),
  fc.constantFrom(...others),
  fc.constantFrom(...others),
  fc.constantFrom(...headings.slice(1, 4)),
);

const scenes = fc
  .record({
    above: fc.array(lines, { maxLength: 6 }),
    section: fc.constantFrom(...headings.slice(1, 5)),
    between: fc.array(fc.constantFrom(...others), { maxLength: 3 }),
    line: fc.tuple(fc.constantFrom(...heads), fc.constantFrom(...names), fc.constantFrom(...words)),
    tail: fc.constantFrom(...tails),
    below: fc.array(lines, { maxLength: 4 }),
    crlf: fc.boolean(),
    participants: fc.shuffledSubarray(['AnnB', 'Marc', 'ReneÖ', 'Alva Ihle', 'PaulR', 'CarlD']),
  })
  .map(({ above, section, between, line, tail, below, crlf, participants }) => {
    const head = `---\nparticipants: [${participants.join(', ')}]\n---\n${[...above, section, ...between, ''].join('\n')}`;
    const before = `${head}${line.join('')}`;
    const text = [`${before}${tail}`, ...below].join('\n');
    const windows = (part: string): string => (crlf ? part.replaceAll('\n', '\r\n') : part);
    return { text: windows(text), offset: windows(before).length };
  });

const uri = 'file:///notes/boats.md';
const place = { folder: 'file:///notes', series: 'boats' };

/** The name that stands in a line at a place, by the whole note's reading; and who that is. */
function meaningOf(text: string, at: number): { readonly raw: string; readonly found: Resolution } | undefined {
  const note = parseNote(uri, text, undefined, rosterNames);
  const index = indexWith(text);
  const mention = mentionsOf(note).find(({ start }) => start === at);
  if (mention === undefined) return undefined;
  const people = new People(roster, index.evidenceOf(place.folder));
  return { raw: mention.raw, found: resolve(mention.raw, index.get(uri) ?? assert.fail(), people) };
}

function indexWith(text: string): NoteIndex {
  const index = new NoteIndex();
  takeNote(index, parseNote('file:///notes/other.md', other, undefined, rosterNames), { ...place, series: 'sails' });
  takeNote(index, parseNote(uri, text, undefined, rosterNames), place);
  return index;
}

function expectChoice(document: TextDocument, offset: number, item: CompletionItem): void {
  const before = document.getText();
  const after = choose(document, offset, item);
  const { line } = document.positionAt(offset);
  const linesOf = (text: string): string[] => text.split('\n').filter((_, at) => at !== line);
  assert.deepEqual(linesOf(after), linesOf(before), 'the other lines stay');
  const edit = item.textEdit;
  assert.ok(edit !== undefined && 'range' in edit);
  const start = document.offsetAt(edit.range.start);
  // Whoever has chosen a name goes on typing behind the colon.
  const end = start + edit.newText.length;
  const rest = after.slice(end).split(/\r?\n/, 1)[0] ?? '';
  const isDone = /[^\s:]/.test(rest);
  const typed = isDone ? after : `${after.slice(0, end + rest.length)} x${after.slice(end + rest.length)}`;
  const meaning = meaningOf(typed, start);
  const wrong = JSON.stringify([before, offset, item.label, typed, meaning?.raw]);
  assert.equal(meaning?.raw, item.label.replace(/:$/, ''), `is read as a name: ${wrong}`);
  if (item.data === 'group') assert.ok(['group', 'team'].includes(meaning.found.kind), wrong);
  else {
    assert.equal(meaning.found.kind, 'person', wrong);
    const { entry, label, spellings } = meaning.found.kind === 'person' ? meaning.found.person : assert.fail();
    const known = [entry?.name ?? label, ...spellings.map((spelling) => withoutBracket(spelling.label))];
    assert.ok(known.includes(item.detail ?? meaning.raw), wrong);
  }
}

describe('completion of people, wherever the cursor is', () => {
  it('puts a name there that is read as theirs, and leaves all other lines alone', () => {
    let choices = 0;
    fc.assert(
      fc.property(scenes, fc.boolean(), ({ text, offset }, isAsked) => {
        const document = TextDocument.create(uri, 'markdown', 1, text);
        const index = indexWith(text);
        const list = completeOwner(
          document,
          parseNote(uri, text, undefined, rosterNames),
          document.positionAt(offset),
          isAsked,
          {
            names: () => index.get(uri) ?? assert.fail(),
            people: () => new People(roster, index.evidenceOf(place.folder)),
          },
        );
        for (const item of list.items) {
          choices += 1;
          expectChoice(document, offset, item);
        }
      }),
      { numRuns: 600 },
    );
    assert.ok(choices > 100, `there was enough to choose: ${choices}`);
  });
});
