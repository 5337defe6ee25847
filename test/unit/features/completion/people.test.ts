import assert from 'node:assert/strict';
import { ask, askIn, roster } from './scene';

const head = 'datetime: 2030-01-07T14:00:00+01:00\nlocation: Online\n';

describe('completion of participants', () => {
  it('offers the roster, with name and teams', async () => {
    const { labels, items } = await ask('participants:\n- |');
    assert.deepEqual(labels, ['AnnB', 'RăzvanÖ', 'CarlD']);
    assert.equal(items[0]?.detail, 'Ann Bergström · boats');
  });

  it('leaves out who is listed with a remark, or together with others', async () => {
    assert.deepEqual((await ask('participants:\n- AnnB (late)\n- |')).labels.includes('AnnB'), false);
    assert.deepEqual((await ask('participants:\n- AnnB & CarlD\n- |')).labels.includes('AnnB'), false);
  });

  it('leaves out who is listed already, however spelled', async () => {
    assert.deepEqual((await ask('participants:\n- AnnB\n- RazvanO\n- |')).labels, ['CarlD']);
  });

  it('leaves out who is listed by full name or alias', async () => {
    assert.deepEqual((await ask('participants:\n- Annie\n- Razvan Osterlund\n- |')).labels, ['CarlD']);
  });

  it('still offers the one that is being changed', async () => {
    assert.ok((await ask('participants:\n- An|nB')).labels.includes('AnnB'));
  });

  it('is found without diacritics, by name and by alias', async () => {
    assert.deepEqual((await ask('participants:\n- raz|')).shown, ['RăzvanÖ']);
    assert.deepEqual((await ask('participants:\n- osterl|')).shown, ['RăzvanÖ']);
    assert.deepEqual((await ask('participants:\n- annie|')).shown, ['AnnB']);
    assert.deepEqual((await ask('participants:\n- "Ră|')).shown, ['RăzvanÖ']);
  });

  it('takes the place of the half-typed word, and of what stands behind the cursor', async () => {
    assert.equal((await ask('participants:\n- raz|')).choose('RăzvanÖ'), 'participants:\n- RăzvanÖ');
    assert.equal((await ask('participants:\n  - A|nnie # late')).choose('AnnB'), 'participants:\n  - AnnB # late');
  });

  it('puts the space that is missing behind a dash', async () => {
    assert.equal((await ask('participants:\n-|')).choose('CarlD'), 'participants:\n- CarlD');
  });

  it('works in a flow list', async () => {
    const { labels, choose } = await ask('participants: [AnnB, |]');
    assert.deepEqual(labels, ['RăzvanÖ', 'CarlD']);
    assert.equal(choose('CarlD'), 'participants: [AnnB, CarlD]');
    assert.equal((await ask('participants: [ra|zv, CarlD]')).choose('RăzvanÖ'), 'participants: [RăzvanÖ, CarlD]');
    assert.equal((await ask('participants: [|')).choose('AnnB'), 'participants: [AnnB');
    assert.equal((await ask('participants: [AnnB,|]')).choose('CarlD'), 'participants: [AnnB, CarlD]');
    assert.equal((await ask('participants: [AnnB,\n  ca|\n]')).choose('CarlD'), 'participants: [AnnB,\n  CarlD\n]');
    assert.equal(
      (await ask('participants: [AnnB, ca|\nlocation: Online')).choose('CarlD'),
      'participants: [AnnB, CarlD\nlocation: Online',
    );
  });

  it('takes the place of quotes, half-typed or closed', async () => {
    const scenes = {
      'participants:\n- "ca|': 'participants:\n- CarlD',
      'participants:\n- "ca|rl" # late': 'participants:\n- CarlD # late',
      "participants: ['ca|, AnnB]": 'participants: [CarlD, AnnB]',
      'participants: ["ca|", "AnnB"]': 'participants: [CarlD, "AnnB"]',
    };
    for (const [marked, expected] of Object.entries(scenes)) {
      assert.equal((await ask(marked)).choose('CarlD'), expected);
    }
  });

  it('puts the dash that is missing before a half-typed line', async () => {
    const scenes = {
      'participants:\nca|': 'participants:\n- CarlD',
      'participants:\n- AnnB\nca|\nlocation: Online': 'participants:\n- AnnB\n- CarlD\nlocation: Online',
      'participants:\n  ca|': 'participants:\n  - CarlD',
      'participants:\n  - AnnB\n  ca|': 'participants:\n  - AnnB\n  - CarlD',
      'participants:\n  - AnnB\nca|': 'participants:\n  - AnnB\n  - CarlD',
      'participants:\n|\n  - AnnB': 'participants:\n  - CarlD\n  - AnnB',
      'participants:\n- AnnB\n-ca|': 'participants:\n- AnnB\n- CarlD',
    };
    for (const [marked, expected] of Object.entries(scenes)) {
      assert.equal((await ask(marked)).choose('CarlD'), expected);
    }
  });

  it('does not offer those who are listed below a half-typed line', async () => {
    assert.deepEqual((await ask('participants:\n- AnnB\nr|\n- CarlD')).shown, ['RăzvanÖ']);
  });

  it('starts the list below its key, with the note’s line ending', async () => {
    assert.equal((await ask('participants: ca|')).choose('CarlD'), 'participants:\n- CarlD');
    assert.equal((await ask('participants:|')).choose('CarlD'), 'participants:\n- CarlD');
    assert.equal((await ask('participants: ca| # all')).choose('CarlD'), 'participants:\n- CarlD # all');
    assert.equal((await ask('participants: |\n  - AnnB')).choose('CarlD'), 'participants:\n  - CarlD\n  - AnnB');
    const answer = await askIn('---\r\nparticipants: ca|\r\n---\r\n');
    assert.equal(answer.choose('CarlD'), '---\r\nparticipants:\r\n- CarlD\r\n---\r\n');
  });

  it('leaves a text with several names to be turned into a list first', async () => {
    assert.deepEqual((await ask('participants: AnnB, |')).labels, []);
  });

  it('offers the regulars of the series first', async () => {
    const meeting = (day: string, ...names: string[]): Record<string, string> => ({
      [`sails/2030-01-${day}.md`]: `---\n${head}teams: [sails]\nparticipants: [${names.join(', ')}]\n---\n`,
    });
    const files = { ...meeting('01', 'CarlD'), ...meeting('02', 'RazvanO', 'Carl D'), 'roster.yaml': roster };
    const around = { files: { ...files, ...meeting('03', 'CarlD') }, path: 'sails/2030-01-09.md' };
    assert.deepEqual((await ask('participants:\n- |', around)).labels, ['CarlD', 'RăzvanÖ', 'AnnB']);
    assert.deepEqual((await ask('teams:\n- |', around)).labels, ['sails', 'boats']);
    const { 'roster.yaml': _, ...noRoster } = around.files;
    assert.deepEqual(
      (
        await ask('participants:\n- |', {
          ...around,
          files: { ...noRoster, 'x.md': `---\n${head}participants: [Zed, Zed]\n---\n` },
        })
      ).labels,
      ['CarlD', 'Carl D', 'RazvanO', 'Zed'],
    );
  });

  it('tells name and teams beside the list', async () => {
    const [ann] = (await ask('participants:\n- |')).items;
    assert.equal(ann?.documentation, 'Ann Bergström\nRowing Boats');
  });

  it('comes from all other notes where there is no roster, most frequent first, one entry for all spellings', async () => {
    const other = (...names: string[]): string =>
      `---\n${head}teams: [boats]\nparticipants:\n${names.map((name) => `- ${name}`).join('\n')}\n---\n`;
    const { labels } = await ask('participants:\n- |', {
      files: {
        'b.md': other('BoE', 'AnnB', 'TO FILL'),
        'c.md': other('AnnB, ZoëK'),
        'd.md': other('ZoeK', 'ZoëK', 'AnnB'),
      },
    });
    assert.deepEqual(labels, ['AnnB', 'ZoëK', 'BoE']);
  });

  it('quotes a name that YAML would take for something else', async () => {
    const { choose } = await ask('participants:\n- |', { files: { 'roster.yaml': 'people: { "@ann": {} }' } });
    assert.equal(choose('@ann'), 'participants:\n- "@ann"');
  });
});

describe('completion of teams', () => {
  it('offers the roster’s teams', async () => {
    const { labels, choose } = await ask('teams:\n- |\nparticipants:\n- AnnB');
    assert.deepEqual(labels, ['boats', 'sails']);
    assert.equal(choose('boats'), 'teams:\n- boats\nparticipants:\n- AnnB');
  });
});
