import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { MarkupContent } from 'vscode-languageserver-types';
import type { Clock } from '../../../src/service/clock';
import { LanguageService } from '../../../src/service/service';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';
import { linesOf } from './rendered';

const roster = `
people:
  AnnB: { name: Ann Bergström, initials: AB, aliases: [Annie], teams: [boats, sails] }
  RăzvanÖ: { name: Răzvan Österlund, aliases: [the cox], teams: [boats] }
  CarlD: { aliases: [the cox] }
teams:
  boats: { name: Rowing Boats, aliases: [Oarsmen] }
  sails: {}
`;

/** In winter one hour ahead of UTC, as the meetings of the scenes. */
const clock: Clock = { now: () => Date.parse('2030-01-10T13:00:00Z'), timeZone: 'Europe/Vienna' };

type Files = Readonly<Record<string, string>>;

interface Around {
  readonly files?: Files;
  readonly clock?: Partial<Clock>;
  readonly uri?: string;
  readonly path?: string;
}

/** A note of another meeting. */
function note(date: string, participants: string, actions = '', teams = 'boats'): string {
  const head = `datetime: ${date}T14:00:00+01:00\nlocation: Online\nteams: [${teams}]\nparticipants: [${participants}]`;
  return `---\n${head}\n---\n\n## TODOs\n\n${actions}\n`;
}

/** What a hover shows at `|`: its range's text, and its lines; undefined where there is none. */
async function ask(marked: string, around: Around = {}): Promise<{ at: string; lines: string[] } | undefined> {
  const workspace = new InMemoryWorkspace(around.files ?? { 'roster.yaml': roster });
  const log = { error: (_: string, error: unknown) => assert.fail(String(error)) };
  const service = new LanguageService({ workspace, log, clock: { ...clock, ...around.clock } });
  await service.load();
  const offset = marked.indexOf('|');
  assert.notEqual(offset, -1);
  const uri = around.uri ?? workspace.uri(around.path ?? 'a.md');
  const document = TextDocument.create(uri, 'markdown', 1, marked.replace('|', ''));
  service.didChange(document);
  const hover = service.hover(document, document.positionAt(offset));
  if (hover === undefined) return undefined;
  assert.ok(hover.range && MarkupContent.is(hover.contents));
  const [start, end] = [document.offsetAt(hover.range.start), document.offsetAt(hover.range.end)];
  assert.ok(start <= offset && offset <= end, 'the range is around the pointer');
  return { at: document.getText(hover.range), lines: linesOf(hover.contents.value) };
}

/** A note with `|` in its participants, without a valid date of its own. */
const inParticipants = (participants: string): string => `---\ndatetime: soon\nparticipants: ${participants}\n---\n`;
const inTeams = (teams: string): string => `---\ndatetime: soon\nteams: ${teams}\n---\n`;
const inDatetime = (datetime: string): string => `---\ndatetime: ${datetime}\nparticipants: []\n---\n`;

describe('hover at a participant', () => {
  const files: Files = {
    'roster.yaml': roster,
    'b.md': note('2029-12-03', 'AnnB, CarlD', 'AB: Row.\n\nAnnie/CarlD: Steer.\n\n- [x] AB: Done.\n\nStay dry.'),
    'c.md': note('2030-01-07', 'Ann Bergstrom', '@annb: Sail.'),
    'd.md': note('2030-01-08', 'CarlD', 'RÖ: Mend the nets.'),
  };

  it('tells the name, the teams, the meetings with the last one, and the open items', async () => {
    assert.deepEqual(await ask(inParticipants('\n- CarlD\n- An|nB'), { files }), {
      at: 'AnnB',
      lines: [
        '**Ann Bergström** (AnnB)',
        'Teams: Rowing Boats, sails',
        '3 meetings, last on January 7, 2030',
        '3 open items',
      ],
    });
  });

  it('knows somebody by every name of the roster', async () => {
    const expected = (await ask(inParticipants('[An|nB]'), { files }))?.lines;
    for (const name of ['Annie', 'ann bergstrom', 'AnnB (late)', 'ab'])
      assert.deepEqual((await ask(inParticipants(`[|${name}]`), { files }))?.lines, expected, name);
  });

  it('counts initials that the roster does not give', async () => {
    assert.equal((await ask(inParticipants('[Raz|vanO]'), { files }))?.lines.at(-1), '1 open item');
  });

  it('does not give initials of the roster to anybody else', async () => {
    const lines = (await ask(inParticipants('[Ada Br|unn]'), { files }))?.lines;
    assert.deepEqual(lines?.slice(1), ['Not in the roster.', '1 meeting', 'No open items']);
  });

  it('takes no other initials for somebody to whom the roster gives some', async () => {
    const given = {
      'roster.yaml': 'people: { MiloB: { initials: MBk } }',
      'b.md': note('2029-12-03', 'MiloB', 'MB: Row.\n\nMBk: Steer.'),
    };
    assert.equal((await ask(inParticipants('[Milo|B]'), { files: given }))?.lines.at(-1), '1 open item');
  });

  it('counts the note itself, as it is now', async () => {
    const text = note('2030-01-09', 'CarlD, Ann|B', 'AB: Bail.');
    const stale = { ...files, 'a.md': note('2030-01-09', 'CarlD', 'AB: Bail.\n\nAB: Caulk.') };
    const lines = (await ask(text, { files: stale }))?.lines.slice(2);
    assert.deepEqual(lines, ['3 meetings, last on January 9, 2030', '4 open items']);
  });

  it('says one meeting, and none where there is no date', async () => {
    const only = { 'roster.yaml': roster };
    assert.deepEqual((await ask(note('2030-01-09', 'Ann|B'), { files: only }))?.lines.slice(2), [
      '1 meeting, on January 9, 2030',
      'No open items',
    ]);
    assert.equal((await ask(inParticipants('[Carl|D]')))?.lines[1], '1 meeting');
    const two = { ...only, 'b.md': inParticipants('[CarlD]') };
    assert.equal((await ask(inParticipants('[Carl|D]'), { files: two }))?.lines[1], '2 meetings');
  });

  it('names all whom an alias may mean, and counts nothing', async () => {
    assert.deepEqual((await ask(inParticipants('[the c|ox]'), { files }))?.lines, [
      '**the cox**',
      'In the roster this may be: Răzvan Österlund (RăzvanÖ), CarlD',
    ]);
    const coxed = { ...files, 'e.md': note('2030-01-09', 'the cox', 'the cox: Steer.') };
    assert.match((await ask(inParticipants('[Carl|D]'), { files: coxed }))?.lines[1] ?? '', /^3 meetings/);
  });

  it('does not count the notes of another folder', async () => {
    const one = 'file:///one';
    const uri = `${one}/a.md`;
    const workspace = new InMemoryWorkspace(
      { [`${one}/b.md`]: note('2029-12-03', 'AnnB'), 'file:///two/c.md': note('2029-12-04', 'AnnB') },
      [one, 'file:///two'],
    );
    const service = new LanguageService({ workspace, log: { error: () => {} }, clock });
    await service.load();
    const document = TextDocument.create(uri, 'markdown', 1, inParticipants('[AnnB]'));
    const contents = service.hover(document, { line: 2, character: 16 })?.contents;
    assert.ok(MarkupContent.is(contents));
    assert.equal(linesOf(contents.value)[1], '2 meetings, last on December 3, 2029');
  });

  describe('without a roster', () => {
    const unlisted: Files = {
      'b.md': note('2029-12-03', 'ZoëK, BoE', 'ZK: Row.\n\nZoeK: Steer.'),
      'c.md': note('2029-12-04', '"Zoe K, FinnO"', 'ZK: Sail.'),
      'd.md': note('2029-12-05', 'Zora Kent', 'ZK: Not hers.'),
      'e.md': note('2029-12-06', 'BoE', 'ZK: One of two.\n\nFO: Bail.'),
    };

    it('knows people by their name in other spellings, and by their initials where these are nobody else’s', async () => {
      assert.deepEqual((await ask(inParticipants('[Zo|ëK]'), { files: unlisted }))?.lines, [
        '**ZoëK**',
        '3 meetings, last on December 4, 2029',
        '3 open items',
      ]);
      assert.equal((await ask(inParticipants('[Finn|O]'), { files: unlisted }))?.lines[2], '1 open item');
    });
  });

  it('takes hostile names for text', async () => {
    for (const name of [
      '[x](command:evil)!',
      '<img src=x onerror=alert(1)>',
      '**b** `c` $(gear)!',
      '!\\[a]',
      'https://x.example',
    ])
      for (const files of [{}, { 'roster.yaml': `people: { AnnB: { name: ${JSON.stringify(name)} } }` }])
        assert.equal(
          (await ask(inParticipants(`[${JSON.stringify(name).replace('"', '"|')}]`), { files }))?.lines[0]?.slice(
            0,
            name.length + 4,
          ),
          `**${name}**`,
        );
  });

  it('keeps a long name short', async () => {
    const long = `Ann${'n'.repeat(5000)}`;
    assert.equal((await ask(inParticipants(`[|${long}]`)))?.lines[0]?.length, 204);
  });
});

describe('hover in the body', () => {
  const files: Files = {
    '2030-01-07.md': note('2030-01-07', 'AnnB, Mila', 'MK: Row.'),
    '2030-01-14.md': note('2030-01-14', 'Mila', 'MK: Bail.\n\n- [x] MK: Sail.'),
    '2030-01-21.md': note('2030-01-21', 'Mila', 'MK: Steer.'),
  };
  const card = async (participants: string, line: string): Promise<string[] | undefined> =>
    (await ask(note('2030-01-28', participants, line), { files, path: '2030-01-28.md' }))?.lines;

  it('tells of an owner or speaker what is told of a participant', async () => {
    const expected = await card('An|nB', 'AB: Row.');
    assert.deepEqual(await card('AnnB', 'A|B: Row.'), [...(expected ?? []), 'AB by this note’s participants.']);
    const spoken = note('2030-01-28', 'AnnB').replace('## TODOs', '## Discussions\n\nAn|nB: Hello.');
    assert.equal((await ask(spoken, { files }))?.lines[0], '**AnnB**');
  });

  it('says why initials are somebody’s, and counts their items', async () => {
    assert.deepEqual(await card('AnnB', 'M|K: Row.'), [
      '**Mila**',
      '3 meetings, last on January 21, 2030',
      '4 open items',
      'MK by the other notes of this series.',
    ]);
  });

  it('names all who may be meant', async () => {
    const lines = await card('AnnB, AlfB', 'A|B: Row.');
    assert.deepEqual(lines, ['**AB**', 'By the notes this may be: AnnB, AlfB']);
  });

  it('knows groups and teams', async () => {
    assert.deepEqual(await card('AnnB', 'A|ll: Row.'), ['**All**', 'A word for several people.']);
    assert.deepEqual((await card('AnnB', 'boa|ts: Row.'))?.[0], '**boats**');
  });
});

describe('hover in the roster', () => {
  it('tells of whoever has that entry', async () => {
    const files = { 'b.md': note('2029-12-03', 'AnnB', 'AB: Row.') };
    const at = async (marked: string): Promise<string[] | undefined> =>
      (await ask(marked, { files: { ...files, 'roster.yaml': roster }, path: 'roster.yaml' }))?.lines;
    const expected = [
      '**Ann Bergström** (AnnB)',
      'Teams: Rowing Boats, sails',
      '1 meeting, on December 3, 2029',
      '1 open item',
    ];
    assert.deepEqual(await at(roster.replace('AnnB:', 'An|nB:')), expected);
    assert.deepEqual(await at(roster.replace('Annie', 'An|nie')), expected);
    assert.equal(await at(roster.replace('groups', 'groups').replace('teams:\n', 'te|ams:\n')), undefined);
  });
});

describe('hover at a team', () => {
  const files: Files = {
    'roster.yaml': roster,
    'b.md': note('2029-12-03', 'AnnB', 'Oarsmen: Row.\n\nboats/sails: Dry off.\n\nAB: Not theirs.'),
    'c.md': note('2030-01-07', 'AnnB', '', 'Rowing Boats'),
    'd.md': note('2030-01-08', 'AnnB', '', 'sails'),
  };

  it('tells the name, other names, the people, the meetings, and the open items', async () => {
    assert.deepEqual(await ask(inTeams('\n- boa|ts'), { files }), {
      at: 'boats',
      lines: [
        '**Rowing Boats** (boats)',
        'Also: Oarsmen',
        'People: AnnB, RăzvanÖ',
        '3 meetings, last on January 7, 2030',
        '2 open items',
      ],
    });
  });

  it('works for a text in place of a list, and by an alias', async () => {
    assert.equal((await ask(inTeams('oars|men'), { files }))?.lines[0], '**Rowing Boats** (boats)');
  });

  it('says so where the roster has no such team, but not where it has none at all', async () => {
    assert.deepEqual((await ask(inTeams('[div|ers]'), { files }))?.lines.slice(1), [
      'Not in the roster.',
      '1 meeting',
      'No open items',
    ]);
    assert.deepEqual((await ask(inTeams('[div|ers]'), { files: {} }))?.lines.slice(1), ['1 meeting', 'No open items']);
  });

  it('names all whom an alias may mean', async () => {
    const twice = { 'roster.yaml': 'teams: { boats: { aliases: [crew] }, sails: { aliases: [crew] } }' };
    assert.deepEqual((await ask(inTeams('[cr|ew]'), { files: twice }))?.lines.slice(1), [
      'In the roster this may be: boats, sails',
    ]);
  });
});

describe('hover at the datetime', () => {
  const config = (yaml: string): Around => ({ files: { '.meeting-notes.yaml': yaml } });

  it('tells the weekday, the offset, and how long ago it was', async () => {
    assert.deepEqual(await ask(inDatetime('2030-01-|07T14:00:00+01:00')), {
      at: '2030-01-07T14:00:00+01:00',
      lines: ['**Monday, January 7, 2030, 14:00** (UTC+01:00)', '3 days ago'],
    });
  });

  it('tells the reader’s time where it is another, with the weekday where that is', async () => {
    const inZone = async (timeZone: string): Promise<string[] | undefined> =>
      (await ask(inDatetime('2030-01-|07T14:00:00+01:00'), { clock: { timeZone } }))?.lines.slice(1, -1);
    assert.deepEqual(await inZone('America/New_York'), ['For you: 08:00 (America/New_York, UTC-05:00)']);
    assert.deepEqual(await inZone('Pacific/Auckland'), ['For you: Tuesday, 02:00 (Pacific/Auckland, UTC+13:00)']);
    assert.deepEqual(await inZone('Europe/Rome'), []);
  });

  it('tells the team’s time where the offset is not that of its zone', async () => {
    const team = config('timeZone: Europe/Bucharest');
    assert.deepEqual(
      (await ask(inDatetime('2030-01-|07T14:00+02:00'), { ...team, clock: { timeZone: 'Europe/Sofia' } }))?.lines,
      ['**Monday, January 7, 2030, 14:00** (UTC+02:00)', '3 days ago'],
    );
    assert.deepEqual(
      (await ask(inDatetime('2030-01-|07T14:00+01:00'), team))?.lines[1],
      'For the team: 15:00 (Europe/Bucharest, UTC+02:00)',
    );
  });

  it('tells the time in the other zones of the team, each once', async () => {
    const lines = (
      await ask(inDatetime('2030-01-|07T14:00+01:00'), {
        ...config('timeZone: Europe/Vienna\notherTimeZones: [America/New_York, Asia/Kolkata, Asia/Kolkata]'),
        clock: { timeZone: 'America/New_York' },
      })
    )?.lines;
    assert.deepEqual(lines?.slice(1, -1), [
      'For you: 08:00 (America/New_York, UTC-05:00)',
      'Asia/Kolkata: 18:30 (UTC+05:30)',
    ]);
  });

  it('says how long ago or ahead in a unit that fits', async () => {
    const spans: Record<string, string> = {
      '2030-01-10T14:00+01:00': 'now',
      '2030-01-10T14:01+01:00': 'in 1 minute',
      '2030-01-10T12:01+01:00': '119 minutes ago',
      '2030-01-11T14:00+01:00': 'in 24 hours',
      '2030-01-13T14:00+01:00': 'in 3 days',
      '2029-05-10T14:00+02:00': '8 months ago',
      '2020-01-10T14:00Z': '10 years ago',
    };
    for (const [datetime, expected] of Object.entries(spans))
      assert.equal((await ask(inDatetime(`|${datetime}`)))?.lines.at(-1), expected, datetime);
  });

  it('works in quotes', async () => {
    assert.equal((await ask(inDatetime('"2030-01-07T14:00:|00Z"')))?.at, '"2030-01-07T14:00:00Z"');
  });

  it('is nothing where it is not valid: the finding tells of that', async () => {
    for (const text of [
      '2030-01-077T14:00:00+01:00',
      '2030-02-30T14:00+01:00',
      '2030-01-07T14:00',
      'soon',
      '[2030-01-07T14:00Z]',
    ])
      assert.equal(await ask(inDatetime(`|${text}`)), undefined, text);
  });
});

describe('hover at a key', () => {
  it('tells what it is for, what it takes, and whether the team requires it', async () => {
    assert.deepEqual(await ask('---\nparti|cipants: [AnnB]\n---\n'), {
      at: 'participants',
      lines: [
        '**participants**',
        'Who is at the meeting.',
        'A list, one name a line with a dash before it.',
        'The team requires it.',
      ],
    });
    const optional = (await ask('---\nparticipants: [AnnB]\ntags|: a\n---\n'))?.lines;
    assert.deepEqual(optional?.slice(2), ['A text with commas, or a list.', 'It may be left out.']);
  });

  it('of the team’s own is known by the team’s word alone', async () => {
    const files = { '.meeting-notes.yaml': 'frontMatter: { required: [chair] }' };
    assert.deepEqual((await ask('---\nparticipants: []\ncha|ir: AnnB\n---\n', { files }))?.lines, [
      '**chair**',
      'The team requires it.',
    ]);
  });

  it('is nothing where nobody knows it', async () => {
    for (const key of ['chair', 'constructor', '__proto__'])
      assert.equal(await ask(`---\nparticipants: []\n|${key}: a\n---\n`), undefined, key);
  });
});

describe('hover', () => {
  it('finds its place behind CRLF', async () => {
    const marked = note('2030-01-07', 'CarlD, "Ann|B"').replaceAll('\n', '\r\n');
    const found = await ask(marked);
    assert.deepEqual([found?.at, found?.lines[0]], ['AnnB', '**Ann Bergström** (AnnB)']);
  });

  it('tells two neighbours of a flow list apart', async () => {
    assert.equal((await ask(inParticipants('[AnnB|,CarlD]')))?.at, 'AnnB');
    assert.equal((await ask(inParticipants('[AnnB,|CarlD]')))?.at, 'CarlD');
  });

  it('works in a document without a file', async () => {
    const found = await ask(inParticipants('[An|nB]'), { uri: 'untitled:Untitled-1' });
    assert.equal(found?.lines[0], '**Ann Bergström** (AnnB)');
  });

  it('works beside a place that is broken', async () => {
    assert.equal((await ask('---\nparticipants:\n- An|nB\ntitle: "a\n---\n'))?.at, 'AnnB');
  });

  const nothing: Readonly<Record<string, string>> = {
    'in prose': `${inParticipants('[AnnB]')}\nAn|nB`,
    'in a list of the body': `${inParticipants('[AnnB]')}\nparticipants:\n- An|nB`,
    'at what an owner is to do': note('2030-01-07', 'AnnB', 'AnnB: Ask Ca|rlD.'),
    'at a fence': '--|-\nparticipants: [AnnB]\n---\n',
    'at a dash': inParticipants('\n|- AnnB'),
    'in a comment': inParticipants('\n- AnnB # An|nB'),
    'at a value that is only a text': '---\nparticipants: []\nlocation: An|nB\n---\n',
    'at a word to fill in': inParticipants('\n- TO F|ILL'),
    'at a number': inParticipants('\n- 20|30'),
    'at a name of brackets alone': inParticipants('\n- (la|te)'),
    'in a quotation that is never closed': inParticipants('\n- "An|nB\n- CarlD'),
    'in Markdown that is no meeting note': '---\nti|tle: a\n---\n',
    'in a block of code': '---js\nparticipants: [An|nB]\n---\n',
  };
  for (const [place, marked] of Object.entries(nothing)) {
    it(`is nothing ${place}`, async () => assert.equal(await ask(marked), undefined));
  }

  it('speaks the reader’s language', async () => {
    const translate = (sentence: string): string => (sentence === 'en-US' ? 'de' : `»${sentence}«`);
    const service = new LanguageService({
      workspace: new InMemoryWorkspace({}),
      log: { error: () => {} },
      translate,
      clock,
    });
    await service.load();
    const document = TextDocument.create(
      'untitled:a',
      'markdown',
      1,
      inParticipants('[AnnB]').replace('soon', '2030-01-07T14:00Z'),
    );
    const lines = (character: number, line: number): string[] => {
      const contents = service.hover(document, { line, character })?.contents;
      assert.ok(MarkupContent.is(contents));
      return linesOf(contents.value);
    };
    assert.equal(lines(12, 1).at(-1), 'vor 3 Tagen');
    assert.ok([...lines(1, 1).slice(1), ...lines(16, 2).slice(1)].every((line) => line.startsWith('»')));
  });
});
