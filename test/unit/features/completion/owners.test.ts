import assert from 'node:assert/strict';
import { type Answer, type Around, askIn } from './scene';

const roster = `
people:
  AnnB: { name: Ann Bergström, initials: AB, aliases: [Annie], teams: [boats] }
  RăzvanÖ: { name: Răzvan Österlund, aliases: [Skipper], teams: [sails] }
  CarlD: { name: Carl Dahl }
  ReneÖ: { name: Rene Öberg, teams: [sails] }
  BeritE: {}
teams:
  boats: { name: Rowing Boats }
groups: [Oarsmen]
`;

const files = { 'roster.yaml': roster };

function note(participants: string, body: string): string {
  return `---\nteams: [sails]\nparticipants: [${participants}]\n---\n\n${body}`;
}

/** Asks at `|` in a section, while somebody types. */
async function typing(line: string, heading = '## Discussions', around: Around = {}): Promise<Answer> {
  const answer = await askIn(note('CarlD, AnnB', `${heading}\n\n${line}\n`), { files, isAsked: false, ...around });
  return { ...answer, choose: (label) => answer.choose(label).split(`${heading}\n\n`)[1]?.slice(0, -1) ?? '' };
}

const owning = (line: string): Promise<Answer> => typing(line, '## TODOs');
const labels = async (line: string, heading?: string): Promise<readonly string[]> =>
  (await typing(line, heading)).shown;

describe('completion of people at the start of a line', () => {
  it('puts initials, colon and space in place of what is typed, and tells the name', async () => {
    const answer = await typing('an|');
    assert.deepEqual(answer.labels, ['AB:']);
    assert.equal(answer.items[0]?.detail, 'Ann Bergström');
    assert.equal(answer.choose('AB:'), 'AB: ');
  });

  it('finds by initials, handle, given and family name, full name and alias, with or without accents', async () => {
    for (const typed of ['AB', 'ab', 'AnnB', 'ann b', 'Bergs', 'Annie', 'anni', 'ANN BERGSTRO'])
      assert.deepEqual(await labels(`${typed}|`), ['AB:'], typed);
    for (const typed of ['răz', 'raz', 'Österl', 'osterl', 'skip', 'razvano'])
      assert.deepEqual(await labels(`${typed}|`), ['RăzvanÖ:'], typed);
  });

  it('writes the handle where the initials are those of several', async () => {
    assert.deepEqual(await labels('r|'), ['RăzvanÖ:', 'ReneÖ:']);
    assert.deepEqual(await labels('rö|'), ['RăzvanÖ:', 'ReneÖ:']);
  });

  it('offers nobody whose name does not start so', async () => {
    for (const typed of ['We|', 'nn|', 'ergs|', 'ae|', 'x|', 'a b|']) assert.deepEqual(await labels(typed), [], typed);
  });

  it('offers nothing in prose', async () => {
    for (const line of [
      'Some text an|',
      'We met, an|',
      'Yes and an|',
      'AB: an|',
      'AB: carl, an|',
      'ann |',
      'about ann@|',
      '**an|',
      '`an|',
      'or/an|',
    ])
      assert.deepEqual(await labels(line), [], line);
  });

  it('offers nothing on an empty line, unless somebody asks', async () => {
    for (const line of ['|', '- |', '- [ ] |', 'TODO: |']) assert.deepEqual(await labels(line), [], line);
    const asked = await typing('- |', '## Discussions', { isAsked: true });
    assert.deepEqual(asked.labels, ['CD:', 'AB:', 'RăzvanÖ:', 'ReneÖ:', 'BE:']);
    assert.equal(asked.choose('BE:'), '- BE: ');
  });

  it('works behind bullets, numbers, boxes and keywords', async () => {
    const heads = ['- ', '* ', '1. ', '  - ', '- [ ] ', 'TODO ', 'TODO: ', '- TODO: ', 'ACTION: ', 'Action item: '];
    for (const head of heads) {
      const list = await typing(`${head === '  - ' ? '- x\n' : ''}${head}car|`);
      assert.match(list.choose('CD:'), new RegExp(`${head.replace(/[.[*\]]/g, '\\$&')}CD: $`), head);
      assert.deepEqual((await owning(`${head === '  - ' ? '- x\n' : ''}${head}car|`)).labels, ['CD:'], head);
    }
    for (const head of ['Action ', 'Task ', 'todo ', 'AI ']) assert.deepEqual(await labels(`${head}car|`), [], head);
  });

  it('goes on with the next one behind what joins owners', async () => {
    for (const joint of ['/', ' / ', '+', ' + ', ', ', ' & ', ' and ']) {
      const answer = await owning(`AB${joint}|`);
      assert.equal(answer.choose('CD:'), `AB${joint}CD: `);
      assert.ok(!answer.labels.includes('AB:'), 'nobody twice');
      assert.equal((await typing(`AB${joint}car|`)).choose('CD:'), `AB${joint}CD: `);
    }
    assert.equal((await owning('- [ ] TODO: XX/Rene Öberg, car|')).choose('CD:'), '- [ ] TODO: XX/Rene Öberg, CD: ');
  });

  it('leaves the colon that stands there, and the names behind', async () => {
    assert.equal((await typing('ca|: Row.')).choose('CD'), 'CD: Row.');
    assert.equal((await typing('ca|rl: Row.')).choose('CD'), 'CD: Row.');
    assert.equal((await typing('ca|/AB: Row.')).choose('CD'), 'CD/AB: Row.');
    assert.equal((await typing('AB + ca| (by phone): Row.')).choose('CD'), 'AB + CD (by phone): Row.');
    assert.equal((await typing('AB/|: Row.')).choose('CD'), 'AB/CD: Row.');
    assert.equal((await typing('AB/|BE: Row.')).choose('CD'), 'AB/CD: Row.');
  });

  it('goes before what stands there', async () => {
    assert.equal((await typing('ca| Row.')).choose('CD:'), 'CD: Row.');
    assert.equal((await typing('ca|  Row: now')).choose('CD:'), 'CD: Row: now');
    assert.equal((await typing('ca|  ')).choose('CD:'), 'CD: ');
    for (const line of ['ca|n, but', 'ca|, but', 'ca|.', 'ca|://x', 'a|n apple'])
      assert.deepEqual(await labels(line), []);
  });

  it('writes the handle behind an @', async () => {
    assert.equal((await owning('- [ ] @|')).choose('@CarlD:'), '- [ ] @CarlD: ');
    assert.equal((await typing('@skip|')).choose('@RăzvanÖ:'), '@RăzvanÖ: ');
    assert.deepEqual((await owning('@all|')).labels, []);
  });

  it('offers groups and teams to own something, last, and never to speak', async () => {
    assert.deepEqual((await owning('a|')).labels, ['AB:', 'All:']);
    assert.equal((await owning('row|')).choose('Rowing Boats:'), 'Rowing Boats: ');
    assert.deepEqual((await owning('boa|')).labels, ['Rowing Boats:']);
    assert.deepEqual((await owning('oar|')).labels, ['Oarsmen:']);
    assert.deepEqual((await owning('sai|')).labels, ['sails:']);
    assert.deepEqual((await owning('All/a|')).labels, ['AB:']);
    for (const typed of ['al|', 'row|', 'oar|', 'sai|']) assert.deepEqual(await labels(typed), []);
  });

  it('offers participants first, then regulars of the series, then everybody', async () => {
    const meeting = (day: string, ...names: string[]): Record<string, string> => ({
      [`sails/2030-01-${day}.md`]: note(names.join(', '), ''),
    });
    const around = {
      files: {
        ...files,
        ...meeting('01', 'BeritE', 'Ulf Berg'),
        ...meeting('02', 'BeritE'),
        'x.md': note('Zed Berg', ''),
      },
      path: 'sails/2030-01-09.md',
      isAsked: true,
    };
    const { labels: all } = await typing('|', '## Discussions', around);
    assert.deepEqual(all, ['CD:', 'AB:', 'BE:', 'UB:', 'RăzvanÖ:', 'ReneÖ:', 'ZB:']);
  });

  it('knows who the notes tell of, where there is no roster', async () => {
    const other = note('Ann Bergström, Marc', '## Discussions\n\nMR: x\n');
    const around = { files: { 'a1.md': other, 'a2.md': other, 'a3.md': other }, isAsked: false };
    const at = (line: string): Promise<Answer> => askIn(note('CarlD', `## Discussions\n\n${line}`), around);
    assert.deepEqual((await at('berg|')).labels, ['AB:']);
    assert.equal((await at('ab|')).items[0]?.detail, 'Ann Bergström');
    assert.deepEqual((await at('mar|')).labels, ['MR:']);
  });

  it('takes no initials that stand for something else before a colon', async () => {
    const other = note('Paula Reed, Ada Ive, PaulR', '## Discussions\n\nPR: x\nAI: x\n');
    const at = (line: string): Promise<Answer> =>
      askIn(note('CarlD', `## TODOs\n\n${line}`), { files: { 'b.md': other }, isAsked: false });
    assert.deepEqual((await at('paula|')).labels, ['Paula R:']);
    assert.deepEqual((await at('ada|')).labels, ['Ada I:']);
  });

  it('offers nothing in other sections, headings, code, quotes and HTML', async () => {
    for (const body of [
      'an|\n',
      '## Agenda\n\n- an|\n',
      '## Other\n\nan|\n',
      '## Discussions\n\n### an|\n',
      '## Discussions an|\n',
      '## Discussions\n\n```\nan|\n```\n',
      '## Discussions\n\n```\n\n## TODOs\nan|\n',
      '## Discussions\n\n    an|\n',
      '## Discussions\n\n> an|\n',
      '## Discussions\n\n> AB: x\nan|\n',
      '## Discussions\n\n<div>\nan|\n</div>\n',
      '## Discussions\n\nan|\n---\n',
      '## Discussions\n\n## Agenda\nan|\n',
    ])
      assert.deepEqual((await askIn(note('AnnB', body), { files })).labels, [], body);
    const { labels: fields } = await askIn('---\nparticipants:\n- an|\n---\n\n## Discussions\n', { files });
    assert.ok(fields.includes('AnnB'));
  });

  it('works in every section of the note, to its very end, whatever its line endings', async () => {
    for (const body of [
      '## Discussions\nan|',
      '## Discussions\n### Boats\n\nx\nan|\n\n## TODOs\n',
      'Discussions\n---\n\nan|\n\ny',
      '# Minutes\n\n## TODOs\n\n- x\n  - y\n\n    an|',
      '## Discussions\n\n```\nx\n```\nan|',
    ]) {
      for (const text of [note('AnnB', body), note('AnnB', body).replaceAll('\n', '\r\n')]) {
        const answer = await askIn(text, { files, isAsked: false });
        assert.equal(answer.choose('AB:'), text.replace('an|', 'AB: '));
      }
    }
    const empty = await askIn(note('AnnB', '## Discussions\n|'), { files });
    assert.equal(empty.choose('AB:'), note('AnnB', '## Discussions\nAB: '));
  });

  it('works below front matter that nothing closes', async () => {
    const text = '---\nparticipants: [AnnB]\n\n## Discussions\n\nan|\n';
    assert.equal((await askIn(text, { files })).choose('AB:'), text.replace('an|', 'AB: '));
  });

  it('leaves very large notes, and what is no note, alone', async () => {
    const large = note('AnnB', `${'x '.repeat(260_000)}\n\n## Discussions\n\nan|`);
    assert.deepEqual((await askIn(large, { files })).labels, []);
    const around = { files: { ...files, '.meeting-notes.yaml': '' } };
    assert.deepEqual((await askIn('## Discussions\n\nan|\n', around)).labels, []);
  });

  it('shows a hundred of two thousand, and is asked again with the next letter', async () => {
    const people = Array.from({ length: 2000 }, (_, at) => `  P${at}Q: { name: Pia Q${at} }\n`).join('');
    const around = { files: { 'roster.yaml': `people:\n${people}` } };
    assert.equal((await askIn(note('', '## Discussions\n\np|'), around)).labels.length, 100);
    assert.deepEqual((await askIn(note('', '## Discussions\n\npia q1999|'), around)).labels, ['P1999Q:']);
  });
});
