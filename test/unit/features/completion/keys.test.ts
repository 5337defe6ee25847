import assert from 'node:assert/strict';
import { ask, askIn } from './scene';

const all = ['datetime', 'location', 'teams', 'participants', 'title', 'tags'];

describe('completion of keys', () => {
  it('offers those that are missing, the required ones first', async () => {
    assert.deepEqual((await ask('datetime: 2030-01-07T14:00:00+01:00\n|\nteams: [boats]')).labels, [
      'location',
      'participants',
      'title',
      'tags',
    ]);
    assert.deepEqual((await ask('|')).labels, all);
  });

  it('offers those of the team', async () => {
    const files = { '.meeting-notes.yaml': 'notes: ["*.md"]\nfrontMatter: { required: [chair], optional: [title] }' };
    const { labels, items, choose } = await ask('|', { files });
    assert.deepEqual(labels, ['chair', 'title']);
    assert.equal(choose('chair'), 'chair: |');
    assert.equal(items[0]?.documentation, undefined);
  });

  it('leaves the cursor where the value goes, and asks for the values', async () => {
    const { items, choose } = await ask('loc|\ntags: a');
    assert.equal(choose('location'), 'location: |\ntags: a');
    assert.equal(choose('participants'), 'participants:\n- |\ntags: a');
    assert.equal(items[0]?.command?.command, 'editor.action.triggerSuggest');
    assert.equal(items[1]?.documentation, 'Where people meet.');
    const crlf = await askIn('---\r\nteams: [a]\r\nparti|\r\n---\r\n');
    assert.equal(crlf.choose('participants'), '---\r\nteams: [a]\r\nparticipants:\r\n- |\r\n---\r\n');
  });

  it('replaces the word alone where a value stands behind it', async () => {
    assert.equal((await ask('lo|: Online')).choose('location'), 'location: Online');
    assert.equal((await ask('lo|cal : Online # too')).choose('location'), 'location : Online # too');
    assert.deepEqual((await ask('loc|ation: Online\ntags: a')).shown, ['location']);
  });

  it('keeps a comment behind the word', async () => {
    assert.equal((await ask('loc| # where?')).choose('location'), 'location: | # where?');
  });

  it('comes behind the people where a word may be either', async () => {
    const { labels, shown, choose } = await ask('teams: [boats]\nparticipants:\n- AnnB\n- CarlD\nr|');
    assert.deepEqual(labels, ['RăzvanÖ', 'datetime', 'location', 'title', 'tags']);
    assert.deepEqual(shown, ['RăzvanÖ']);
    assert.match(choose('tags'), /\n- CarlD\ntags: \|$/);
  });

  it('works in a block that is just being started, and in one that is not closed yet', async () => {
    assert.equal((await askIn('---\nda|')).choose('datetime'), '---\ndatetime: |');
    assert.equal(
      (await askIn('---\ntags: a\nda|\n\n## TODOs\n')).choose('datetime'),
      '---\ntags: a\ndatetime: |\n\n## TODOs\n',
    );
    assert.deepEqual((await askIn('---\n|\n---\n')).labels, all);
  });

  it('is found in a block that is broken above', async () => {
    assert.deepEqual((await ask('title: "never closed\ntags: [a\nlo|')).labels, []);
    assert.deepEqual((await ask('title: "never closed\ntags: a\nlo|')).shown, ['location']);
  });
});

describe('completion is nothing', () => {
  const nothing: Record<string, string> = {
    'at another key': '---\nchair:\n- |\n---\n',
    'at a text in a list': '---\nlocation:\n- |\n---\n',
    'in a comment': '---\nparticipants:\n- AnnB # ra|\n---\n',
    'in a line that is a comment': '---\nparticipants:\n- AnnB\n# |\n---\n',
    'right before a comment': '---\nparticipants:\n- |# ra\n---\n',
    'in a text over several lines': '---\nlocation: |\n  On|\n---\n'.replace('|', '>'),
    'at the start of one': '---\nlocation: |>\n  Online\n---\n',
    'at a value that goes on below': '---\nlocation: On|\n  line\n---\n',
    'in the rest of such a value': '---\nlocation: On\n  li|\n---\n',
    'in a map': '---\nparticipants: { a|: b }\n---\n',
    'in a map by lines': '---\nparticipants:\n  a: b\n  - |\n---\n',
    'in front matter that is a map in braces': '---\n{ datetime: 1,\n| }\n---\n',
    'in front matter that is a list': '---\n- AnnB\n- |\n---\n',
    'in a list in a list': '---\nparticipants:\n- - |\n---\n',
    'before a list': '---\nparticipants: |[AnnB]\n---\n',
    'in brackets behind a dash': '---\nparticipants:\n- [AnnB, |\n---\n',
    'behind a list in a list': '---\nparticipants: [[AnnB] |]\n---\n',
    'behind a list': '---\nparticipants: [AnnB] |\n---\n',
    'between the lines of an item': '---\nparticipants: [AnnB,|\n  CarlD]\n---\n',
    'where the lines below would change hands': '---\nchair:\n|\n- AnnB\n---\n',
    'in code': '---js\n|\n---\n',
    'in a fence': '---\nteams: [a]\n|---\n',
    'in prose': '---\nparticipants:\n- AnnB\n---\n\nra|',
    'in a list of the body': '---\nparticipants:\n- AnnB\n---\n\nparticipants:\n- |',
    'in a note without front matter': 'ra|',
    'below front matter that is not closed': '---\nteams: [a]\n\nra|',
  };
  for (const [place, marked] of Object.entries(nothing)) {
    it(place, async () => assert.deepEqual((await askIn(marked)).labels, []));
  }

  it('in a file that is no note', async () => {
    assert.deepEqual((await askIn('---\n|\n---\n', { files: { '.meeting-notes.yaml': '' } })).labels, []);
  });
});
