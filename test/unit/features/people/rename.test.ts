import assert from 'node:assert/strict';
import { isBinary } from '../../../../src/service/workspace/workspace';
import { noteOf, Scene } from './scene';

const roster = `people:
  RăzvanD: { name: Răzvan Dima, initials: RD, aliases: [RazvanD, Răzvan] }
  "Ana": { initials: 'AP' } # as ever
  RaduN: {}
teams:
  boats: { name: Rowing }
groups: [Rowers]
`;

const rename = async (files: Record<string, string>, name: string) => (await Scene.open(files)).rename(name);

describe('what can be renamed', () => {
  const prepare = async (body: string, participants = ['RăzvanD', 'Sam Kade (SK)']) =>
    (await Scene.open({ 'roster.yaml': roster, 'a.md': noteOf(participants, body) })).prepare();

  it('is a name as it is written, without an @', async () => {
    assert.equal(await prepare('', ['Răz|vanD']), 'a.md: - «RăzvanD»');
    assert.equal(await prepare('R|D: Row.\n'), 'a.md: «RD»: Row.');
    assert.equal(await prepare('TODO @raz|vanD: Row.\n'), 'a.md: TODO @«razvanD»: Row.');
  });

  it('is a name, or the initials behind it', async () => {
    assert.equal(await prepare('', ['Sam K|ade (SK)']), 'a.md: - «Sam Kade» (SK)');
    assert.equal(await prepare('', ['Sam Kade (S|K)']), 'a.md: - Sam Kade («SK»)');
  });

  it('is nothing in prose', async () => {
    assert.equal(await prepare('They| row.\n'), undefined);
  });

  it('is no group, nobody whom nobody knows, and no name that may be two people’s', async () => {
    await assert.rejects(prepare('TODO Al|l: Row.\n'), /“All” is a group/);
    await assert.rejects(prepare('TODO Row|ing: Row.\n'), /“Rowing” is a group/);
    await assert.rejects(prepare('Q|X: Row.\n'), /Nobody knows who “QX” is/);
    await assert.rejects(prepare('S|K: Row.\n', ['SamuelK', 'SoniaK']), /“SK” may be each of these: SamuelK, SoniaK/);
  });
});

describe('a rename', () => {
  it('of initials changes them in all notes and in the roster', async () => {
    const files = {
      'roster.yaml': roster,
      'a.md': noteOf(
        ['RăzvanD', 'Ana'],
        'R|D/AP: We row.\n\n## TODOs\n\nTODO @RD: Row.\n\n- [ ] AP + RD to swim\n\nThen RD will row.\n',
      ),
      'b.md': noteOf(['Ana'], '## TODOs\n\nRD:\n- Row.\n- Swim.\n'),
      'c.md': noteOf(['Ana'], 'AP: RD is away.\n'),
    };
    assert.deepEqual(await rename(files, 'RDm'), {
      'roster.yaml': roster.replace('RD,', 'RDm,'),
      'a.md': noteOf(
        ['RăzvanD', 'Ana'],
        'RDm/AP: We row.\n\n## TODOs\n\nTODO @RDm: Row.\n\n- [ ] AP + RDm to swim\n\nThen RD will row.\n',
      ),
      'b.md': noteOf(['Ana'], '## TODOs\n\nRDm:\n- Row.\n- Swim.\n'),
    });
  });

  it('of a handle changes participants, owners and the key in the roster, but no spelling that the roster lists apart', async () => {
    const files = {
      'roster.yaml': roster,
      'a.md': noteOf(['Răz|vanD', 'RazvanD', 'razvand', 'Răzvan Dima'], 'TODO @RăzvanD: Row.\n\nRD: Yes.\n'),
    };
    assert.deepEqual(await rename(files, 'RăzvanDm'), {
      'roster.yaml': roster.replace('RăzvanD:', 'RăzvanDm:'),
      'a.md': noteOf(['RăzvanDm', 'RazvanD', 'RăzvanDm', 'Răzvan Dima'], 'TODO @RăzvanDm: Row.\n\nRD: Yes.\n'),
    });
  });

  it('starts in the roster as well, and keeps its quotes and comments', async () => {
    const notes = { 'a.md': noteOf(['Ana'], 'AP: I row.\n'), 'b.md': noteOf(['"Ana"', 'RaduN'], '') };
    const initials = { ...notes, 'roster.yaml': roster.replace('AP', 'A|P') };
    assert.deepEqual(await rename(initials, 'APx'), {
      'roster.yaml': roster.replace('AP', 'APx'),
      'a.md': noteOf(['Ana'], 'APx: I row.\n'),
    });
    const handle = { ...notes, 'roster.yaml': roster.replace('Ana', 'An|a') };
    assert.deepEqual(await rename(handle, 'AnaP'), {
      'roster.yaml': roster.replace('Ana', 'AnaP'),
      'a.md': noteOf(['AnaP'], 'AP: I row.\n'),
      'b.md': noteOf(['"AnaP"', 'RaduN'], ''),
    });
  });

  it('changes the name or the initials in brackets alone', async () => {
    const note = (name: string, initials: string) =>
      noteOf([`${name} (${initials})`, 'RăzvanD'], `${initials}: I row.\n`);
    const at = (what: string) => ({ 'a.md': note('Sam Kade', 'SK').replace(what, `|${what}`) });
    assert.deepEqual(await rename(at('Sam'), 'Sam Kay'), { 'a.md': note('Sam Kay', 'SK') });
    assert.deepEqual(await rename(at('SK'), 'SKd'), { 'a.md': note('Sam Kade', 'SKd') });
  });

  it('leaves the same letters to whom else they stand for', async () => {
    const files = {
      'a.md': noteOf(['SamuelK', 'AnneB'], 'S|K: I row.\n'),
      'b.md': noteOf(['SoniaK', 'AnneB'], 'SK: I row, too.\n'),
      'c.md': noteOf(['SoniaK', 'SamuelK'], 'SK: Who am I?\n'),
    };
    assert.deepEqual(await rename(files, 'SaK'), { 'a.md': noteOf(['SamuelK', 'AnneB'], 'SaK: I row.\n') });
  });

  it('writes YAML as it is written there', async () => {
    const list = (names: string) => `---\ndatetime: 2030-01-07T14:00:00+01:00\nparticipants: ${names}\n---\n`;
    const files = {
      'a.md': list('[ Ma|rlene, "Marlene" , \'Marlene\', Ivo ]'),
      'b.md': list('Marlene, Ivo and Bo'),
      'c.md': list("\n- 'Marlene'\n- Ivo # Marlene's friend"),
    };
    assert.deepEqual(await rename(files, "O'Hara"), {
      'a.md': list("[ O'Hara, \"O'Hara\" , 'O''Hara', Ivo ]"),
      'b.md': list("O'Hara, Ivo and Bo"),
      'c.md': list("\n- 'O''Hara'\n- Ivo # Marlene's friend"),
    });
    assert.deepEqual((await rename(files, 'True'))['a.md'], list('[ "True", "True" , \'True\', Ivo ]'));
    const again = { 'a.md': list("['O''Ha|ra', \"O\\'Hara\", \"O\\x27Hara\"]").replace("\\'", "'") };
    assert.deepEqual(await rename(again, 'Odette'), { 'a.md': list('[\'Odette\', "Odette", "Odette"]') });
  });

  it('keeps line endings and a byte order mark', async () => {
    const windows = (name: string) => `\uFEFF${noteOf([name], `${name}: I row.\n`)}`.replace(/\n/g, '\r\n');
    assert.deepEqual(await rename({ 'a.md': windows('Mar|lene').replace('Mar|lene:', 'Marlene:') }, 'Odette'), {
      'a.md': windows('Odette'),
    });
  });

  it('takes unsaved text for what is true', async () => {
    const scene = await Scene.open({ 'a.md': noteOf(['Mar|lene'], ''), 'b.md': noteOf(['Ivo'], 'None.\n') });
    const typed = scene.documentWith('b.md', noteOf(['Ivo', 'Marlene'], ''));
    scene.service.didChange(typed);
    const changes = (await scene.edit('Odette'))?.changes ?? {};
    assert.deepEqual(
      changes[typed.uri]?.map(({ range }) => typed.getText(range)),
      ['Marlene'],
    );
  });

  it('takes names for names, whatever they mean to patterns and prototypes', async () => {
    for (const name of ['constructor', 'toString', 'D.E.', 'hasOwnProperty']) {
      const files = { 'roster.yaml': `people:\n  ${name}: {}\n`, 'a.md': noteOf([`|${name}`, 'DxEx'], '') };
      assert.deepEqual(await rename(files, 'valueOf'), {
        'roster.yaml': 'people:\n  valueOf: {}\n',
        'a.md': noteOf(['valueOf', 'DxEx'], ''),
      });
    }
  });

  it('stops when it is told to', async () => {
    const scene = await Scene.open({ 'a.md': noteOf(['Mar|lene'], '') });
    assert.equal(await scene.edit('Odette', { report: () => {}, isCancelled: () => true }), undefined);
  });
});

describe('a rename is refused', () => {
  const files = {
    'roster.yaml': roster,
    'a.md': noteOf(['RăzvanD', 'Ana'], 'R|D: I row.\n'),
    'b.md': noteOf(['RaduN', 'RăzvanD'], 'RN: I row.\n\nRD: So do I.\n'),
  };
  const refusal = async (name: string, more: Record<string, string> = {}) =>
    (await Scene.open({ ...files, ...more })).refusal(name);

  it('to what is no name', async () => {
    for (const name of ['', ' ', 'R:D', 'R\nD', 'R/D', 'R, D', 'R & D', 'R + D', 'Ana and Bo', '(RD)', '- RD', '12']) {
      assert.match(await refusal(name), /A name starts with/, name);
    }
  });

  it('to a group, a team, and somebody else', async () => {
    assert.match(await refusal('Everyone'), /is a group already/);
    assert.match(await refusal('rowers'), /is a group already/);
    assert.match(await refusal('Rowing'), /is a group already/);
    assert.match(await refusal('AP'), /“AP” is Ana already/);
    assert.match(await refusal('RaduN'), /“RaduN” is RaduN already/);
  });

  it('to the initials of somebody who is there', async () => {
    assert.equal(await refusal('RN'), 'With that, “RN” in b.md would not be RaduN any more.');
  });

  it('if the initials of somebody else would then be nobody’s for sure', async () => {
    const scene = await Scene.open({ 'a.md': noteOf(['Mar|lene', 'SamuelK'], 'SK: I row.\n') });
    assert.equal(await scene.refusal('SoniaK'), 'With that, “SK” in a.md would not be SamuelK any more.');
  });

  it('if the new name would be somebody beside their other names', async () => {
    const scene = await Scene.open({ 'a.md': noteOf(['Samuel|K'], 'SK: I row.\n'), 'b.md': noteOf(['Samuel'], '') });
    const why = 'With that, nothing would tell that “OdetteK” in a.md is SamuelK.';
    assert.equal(await scene.refusal('OdetteK'), `${why} List it in their entry of roster.yaml first.`);
  });

  it('if the new name is written somewhere already, or makes names of words that were none', async () => {
    const other = { 'b.md': noteOf(['Otto'], '## TODOs\n\nZed: Row.\n') };
    const taken = await Scene.open({ 'a.md': noteOf(['Ann|B'], '## TODOs\n\nAnnB: Row.\n'), ...other });
    assert.match(await taken.refusal('Zed'), /Whom “Zed” in b.md means is open/);
    const words = await Scene.open({ 'a.md': noteOf(['Ann|B'], '## Discussions\n\nSummary: All is well.\n') });
    assert.equal(await words.refusal('Summary'), 'With that, “Summary” in a.md would be read as a name.');
    const joined = await Scene.open({ 'a.md': noteOf(['Ann|B'], '') });
    assert.match(await joined.refusal('Ann und Bo'), /would part it in two/);
  });

  it('where nothing would tell whose the new initials are', async () => {
    const scene = await Scene.open({ 'a.md': noteOf(['SamuelK'], 'S|K: I row.\n') });
    assert.match(await scene.refusal('OX'), /nothing would tell that “OX” in a.md is SamuelK/);
    const team = {
      'roster.yaml': 'people: { SamuelK: { aliases: [OX] } }',
      'a.md': noteOf(['SamuelK'], 'S|K: I row.\n'),
    };
    assert.deepEqual(await rename(team, 'OX'), { 'a.md': noteOf(['SamuelK'], 'OX: I row.\n') });
  });

  it('if it would settle whom initials mean that are open', async () => {
    const scene = await Scene.open({ 'a.md': noteOf(['Samuel|K', 'SoniaK'], 'SK: I row.\n') });
    assert.equal(
      await scene.refusal('OdetteV'),
      'Whom “SK” in a.md means is open. With that, it would be SoniaK alone.',
    );
  });

  it('to what would not be read as a name where it stands', async () => {
    assert.equal(await refusal('the cox', { 'roster.yaml': '' }), '“the cox” would not be read as a name in a.md.');
    const scene = await Scene.open({ 'a.md': noteOf(['SamuelK'], '## TODOs\n\nS|K: Row.\n') });
    assert.equal(await scene.refusal('PR'), '“PR” would not be read as a name in a.md.');
    // Of `@Odette Vance: …` the first word alone is an owner.
    const handle = await Scene.open({
      'a.md': noteOf(['Samuel|K'], 'SK: I row.\n'),
      'b.md': noteOf(['AnaM'], '## TODOs\n\n@SamuelK: Row.\n'),
    });
    assert.equal(await handle.refusal('Odette Vance'), '“Odette Vance” would not be read as a name in b.md.');
  });

  it('while a file cannot be read, and where bytes would be lost', async () => {
    const scene = await Scene.open(files);
    scene.workspace.break('b.md', 'permission denied');
    assert.equal(
      await scene.refusal('RDm'),
      'b.md cannot be read (permission denied), and may hold the name. Nothing was renamed.',
    );
    assert.match(
      await refusal('RDm', { 'c.md': noteOf(['RD'], 'caf\uFFFD\n') }),
      /c\.md holds bytes that are no UTF-8/,
    );
  });

  it('not because of a file that is no text', async () => {
    const scene = await Scene.open({ ...files, 'd.md': '' });
    scene.workspace.break('d.md', isBinary);
    await scene.service.load();
    assert.ok((await scene.edit('RDm'))?.changes);
  });

  it('until all notes are read', async () => {
    const scene = await Scene.open(files);
    await scene.service.load({ report: () => {}, isCancelled: () => true });
    assert.match(await scene.refusal('RDm'), /Not all notes have been read yet/);
  });

  it('where the front matter of a note lists the name and cannot be read', async () => {
    const broken = { 'c.md': noteOf(['RăzvanD', '"Ana'], 'RD: I row.\n') };
    assert.equal((await rename({ ...files, ...broken }, 'RDm'))['c.md'], broken['c.md'].replace('RD:', 'RDm:'));
    const handle = { 'a.md': noteOf(['RăzvanD|'], '') };
    assert.match(await refusal('RăzvanDm', { ...broken, ...handle }), /^c\.md writes “RăzvanD” in a way that/);
  });

  it('where the roster is no YAML, or hides the name behind an anchor', async () => {
    const anchored = 'people:\n  Bo: { teams: [&x RD] }\n  RăzvanD: { initials: *x }\n';
    assert.match(await refusal('RDm', { 'roster.yaml': anchored }), /in a way that cannot be changed from here/);
    assert.match(await refusal('RDm', { 'roster.yaml': `${roster}people: {` }), /roster.yaml is not valid YAML/);
  });
});
