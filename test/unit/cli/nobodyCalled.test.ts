import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call } from './call';

const front = '---\ndatetime: 2030-01-07T14:00:00+01:00\nteams: [boats]\nparticipants: [AnnBerg, CarlD]\n---\n\n';

describe('meeting-notes list --owner', () => {
  let cwd: string;

  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'meeting-notes-owner-'));
    writeFileSync(
      join(cwd, 'roster.yaml'),
      'people: { ZoëK: { name: Zoë Kranendonk, initials: ZK }, OdaB: { aliases: [Zed] }, PiaM: { aliases: [Zed] } }\nteams: { boats: { name: Boat club } }\ngroups: [Crew]\n',
    );
    writeFileSync(join(cwd, 'a.md'), `${front}## TODOs\n\nAnnBerg: Row.\n\nXY: Bail.\n\n- [x] ZK: Sail.\n`);
  });
  after(() => rmSync(cwd, { recursive: true, force: true }));

  /** What is said beside the answer, which stays as it is. */
  const said = async (owner: string, ...args: readonly string[]): Promise<string> => {
    const { code, out, error } = await call(cwd, 'list', '--owner', owner, ...args);
    assert.deepEqual([code, out], [0, '0 items in 1 note.\n'], owner);
    return error;
  };

  it('says that nobody is called so', async () => {
    assert.equal(await said('nobodyatall'), 'meeting-notes: nobody called “nobodyatall” is known here\n');
    assert.equal(await said('no\u001b[31mbody'), 'meeting-notes: nobody called “no [31mbody” is known here\n');
    const { items } = JSON.parse((await call(cwd, 'list', '--owner', 'nobodyatall', '--format', 'json')).out);
    assert.deepEqual(items, []);
  });

  it('says who has nearly that name, or may be meant by it', async () => {
    const expected = (owner: string, label: string): string =>
      `meeting-notes: nobody called “${owner}” is known here; perhaps ${label} is meant\n`;
    assert.equal(await said('AnnBrg'), expected('AnnBrg', 'AnnBerg'));
    assert.equal(await said('@Zoe Kranendok'), expected('@Zoe Kranendok', 'ZoëK'));
    assert.equal(await said('kranendonk'), expected('kranendonk', 'ZoëK'));
    assert.equal(await said('CD'), expected('CD', 'CarlD'));
  });

  it('says nothing where somebody is called so who has no such items', async () => {
    for (const owner of ['CarlD', '@carld', 'zoek', 'zed', 'Boat club', 'boats', 'crew']) {
      assert.equal(await said(owner, '--open'), '', owner);
    }
    assert.equal(await said('XY', '--due-before', '2030-01-01'), '');
  });
});
