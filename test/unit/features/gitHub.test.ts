import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gitHubRepository, newIssueUrl, permalink } from '../../../src/service/features/gitHub';

const repository = { url: 'https://github.com/duck/pond' };
const item = { text: 'Row', owners: ['AB'], due: undefined };
const one = {
  note: { title: 'Beds', date: '2030-03-04' },
  item,
  details: '',
  link: 'https://github.com/x',
  assignees: [],
};

describe('A repository on GitHub', () => {
  for (const remote of [
    'https://github.com/duck/pond.git',
    'https://github.com/duck/pond',
    'https://token@github.com/duck/pond/',
    'ssh://git@github.com/duck/pond.git',
    'ssh://git@ssh.github.com:443/duck/pond.git',
    'git@github.com:duck/pond.git',
    'git://github.com/duck/pond.git',
  ]) {
    it(`is told by ${remote}`, () => assert.deepEqual(gitHubRepository(remote), repository));
  }

  it('may be a company’s own', () => {
    assert.equal(gitHubRepository('git@github.duck.example:a/b.git')?.url, 'https://github.duck.example/a/b');
  });

  for (const remote of [
    '',
    '/srv/pond.git',
    'https://gitlab.com/duck/pond.git',
    'https://evil.example/github.com/a',
    'git@github.com:pond',
  ])
    it(`is none at ${JSON.stringify(remote)}`, () => assert.equal(gitHubRepository(remote), undefined));

  it('has an address for each line', () => {
    assert.equal(
      permalink(repository, 'main', 'notes/a b#.md', 4),
      'https://github.com/duck/pond/blob/main/notes/a%20b%23.md?plain=1#L5',
    );
  });
});

describe('A new issue', () => {
  const query = (url: string): URLSearchParams => new URL(url).searchParams;

  it('has the item as its title, with owners and meeting below', () => {
    const found = query(newIssueUrl(repository, [{ ...one, details: '- deep', assignees: ['annb'] }]));
    assert.equal(found.get('title'), 'Row');
    assert.equal(found.get('body'), 'AB: Row\n\n- deep\n\nFrom [Beds, 2030-03-04](https://github.com/x)');
    assert.equal(found.get('assignees'), 'annb');
  });

  it('lists several', () => {
    const found = query(newIssueUrl(repository, [one, { ...one, item: { ...item, text: 'Sow' }, link: 'a.md#L3' }]));
    assert.equal(found.get('title'), '2 action items');
    assert.match(
      found.get('body') ?? '',
      /^- \[ \] AB: Row, from .*\n- \[ \] AB: Sow, from Beds, 2030-03-04 \(a\.md#L3\)$/,
    );
  });

  it('keeps the way to the meeting, however many details there are', () => {
    const details = 'Dig deep in the big bed. '.repeat(2000);
    const body = query(newIssueUrl(repository, [{ ...one, details }])).get('body') ?? '';
    assert.match(body, /^AB: Row\n\nDig deep.*…\n\nFrom \[Beds, 2030-03-04\]\(https:\/\/github\.com\/x\)$/s);
    assert.ok(body.length > 3000);
  });

  it('says how many of several it has no room for', () => {
    const url = newIssueUrl(repository, Array(300).fill(one));
    const body = query(url).get('body') ?? '';
    const listed = body.match(/^- \[ \] AB: Row, from \[Beds, 2030-03-04\]\(https:\/\/github\.com\/x\)$/gm) ?? [];
    assert.ok(listed.length > 30);
    assert.ok(body.endsWith(`x)\n\n… and ${300 - listed.length} more`));
    assert.ok(url.length <= 7500);
    const long = { ...one, item: { ...item, text: 'Dig. '.repeat(5000) } };
    assert.match(query(newIssueUrl(repository, [long, one])).get('body') ?? '', /…, from .*\n- \[ \] AB: Row, from/);
  });

  it('pings nobody, and holds no HTML but in its title, where it is none', () => {
    const found = query(newIssueUrl(repository, [{ ...one, item: { ...item, text: '@all <img src=x>' } }]));
    assert.equal(found.get('title'), '@\u200Ball <img src=x>');
    assert.doesNotMatch(found.get('body') ?? '', /@all|<img/);
  });

  it('is an address of bounded length, whatever the note says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 3000, minLength: 1000 }),
        (text, details) => {
          const url = newIssueUrl(repository, [{ ...one, item: { ...item, text }, details: details.repeat(5) }]);
          assert.ok(url.length < 12_000);
          assert.equal(new URL(url).origin, 'https://github.com');
        },
      ),
    );
  });
});
