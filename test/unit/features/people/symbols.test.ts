import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { noteOf, Scene } from './scene';

const roster = `people:
  ZoëK: { name: Zoë Kranendonk, initials: ZK, aliases: [Zoë] }
  "ŁukaszW":
    initials: ŁW
    aliases:
      - Lukas
teams:
  boats: { name: Rowing }
`;

describe('the definition of a person', () => {
  const definition = async (body: string, participants = ['ZoëK', 'AnneB'], team = roster) =>
    (await Scene.open({ 'roster.yaml': team, 'a.md': noteOf(participants, body) })).definition();

  it('is their entry in the roster, for a participant, an owner and a speaker', async () => {
    const entry = 'roster.yaml: «ZoëK»: { name: Zoë Kranendonk, initials: ZK, aliases: [Zoë] }';
    assert.equal(await definition('', ['Zo|ëK']), entry);
    assert.equal(await definition('## TODOs\n\nAnneB/Z|K: Row.\n'), entry);
    assert.equal(await definition('ZK|: It rows.\n'), entry);
    assert.equal(await definition('TODO @Zo|ë: Row.\n'), entry);
    assert.equal(await definition('Luka|s: It rows.\n'), 'roster.yaml: «"ŁukaszW"»:');
  });

  it('is where the note lists them, if the roster does not have them', async () => {
    assert.equal(await definition('## TODOs\n\nA|B: Row.\n'), 'a.md: - «AnneB»');
    assert.equal(await definition('', ['An|nB']), undefined);
  });

  it('is that of the entry itself, from any name in it', async () => {
    const files = { 'roster.yaml': roster.replace('Lukas', 'Luk|as'), 'a.md': noteOf(['ZoëK'], '') };
    assert.equal((await Scene.open(files)).definition(), 'roster.yaml: «"ŁukaszW"»:');
  });

  it('is the entry of a team that owns something', async () => {
    assert.equal(await definition('## TODOs\n\nRow|ing: Row.\n'), 'roster.yaml: «boats»: { name: Rowing }');
  });

  it('is nothing for groups, for those whom nobody knows, in prose, and in a file that is no note', async () => {
    assert.equal(await definition('## TODOs\n\nAl|l: Row.\n'), undefined);
    assert.equal(await definition('## TODOs\n\nQ|X: Row.\n'), undefined);
    assert.equal(await definition('We saw Z|K row.\n'), undefined);
    const files = { 'roster.yaml': roster, 'README.md': 'Z|K: Row.\n' };
    assert.equal((await Scene.open(files)).definition(), undefined);
  });

  it('is found in the roster as it is being typed', async () => {
    const scene = await Scene.open({ 'roster.yaml': roster, 'a.md': noteOf(['Zo|ëK'], '') });
    const typed = `# new\n${roster}`;
    scene.service.didChange(TextDocument.create(scene.workspace.uri('roster.yaml'), 'yaml', 2, typed));
    const found = scene.service.people.definition(scene.document, scene.position);
    assert.equal(found?.range.start.line, 2);
    scene.service.didChange(TextDocument.create(scene.workspace.uri('roster.yaml'), 'yaml', 3, 'people: { Ann: ['));
    assert.equal(scene.service.people.definition(scene.document, scene.position), undefined);
  });
});

describe('the highlights of a person', () => {
  const highlights = async (participants: readonly string[], body: string) =>
    (await Scene.open({ 'roster.yaml': roster, 'a.md': noteOf(participants, body) })).highlights();

  it('are all that means them in the note, however it is written', async () => {
    assert.equal(
      await highlights(['ZoëK', 'AnneB'], 'Z|K: Who rows?\n\nAB: Zoë does.\n\n## TODOs\n\n@Zoë/AB: Row.\n'),
      noteOf(['«ZoëK»', 'AnneB'], '«ZK»: Who rows?\n\nAB: Zoë does.\n\n## TODOs\n\n@«Zoë»/AB: Row.\n'),
    );
  });

  it('are those of a group, and of a name that nobody knows', async () => {
    assert.equal(
      await highlights(['ZoëK'], '## TODOs\n\nA|ll: Row.\n\nZK: Row.\n\nall: Swim.\n'),
      noteOf(['ZoëK'], '## TODOs\n\n«All»: Row.\n\nZK: Row.\n\n«all»: Swim.\n'),
    );
    assert.equal(
      await highlights(['ZoëK'], 'Q|X: Row.\n\nQX: Swim.\n\nQY: Dive.\n'),
      noteOf(['ZoëK'], '«QX»: Row.\n\n«QX»: Swim.\n\nQY: Dive.\n'),
    );
  });

  it('are the names of their entry in the roster', async () => {
    const scene = await Scene.open({ 'roster.yaml': roster.replace('initials: ŁW', 'initials: Ł|W') });
    const marked = roster.replace('ŁukaszW', '«ŁukaszW»').replace(': ŁW', ': «ŁW»').replace('Lukas\n', '«Lukas»\n');
    assert.equal(scene.highlights(), marked);
  });

  it('are none beside names, and of broken front matter those in the body alone', async () => {
    const note = noteOf(['ZoëK'], 'It| rows.\n');
    assert.equal(await highlights(['ZoëK'], 'It| rows.\n'), note.replace('|', ''));
    assert.equal(
      await highlights(['"ZoëK'], 'Z|K: Row.\n\nZK: Swim.\n'),
      noteOf(['"ZoëK'], '«ZK»: Row.\n\n«ZK»: Swim.\n'),
    );
  });
});

describe('the references to a person', () => {
  const files = {
    'roster.yaml': roster,
    '2030-01-07.md': noteOf(['ZoëK', 'AnneB'], 'Z|K: Who rows?\n\nAB: You do.\n\n## TODOs\n\nAB/ZK: Row.\n'),
    '2030-01-14.md': noteOf(['Zoë', 'Zoë Kranendonk'], '## TODOs\n\nZK:\n- Row.\n- Swim.\n\n### Later\n\nAB: Dive.\n'),
    '2030-01-21.md': noteOf(['AnneB'], 'AB: Zoë is away.\n\nZoë: No.\n'),
    'README.md': 'ZK: no note.\n',
  };

  it('are the entry in the roster, meetings attended, items owned and lines spoken', async () => {
    assert.deepEqual(await (await Scene.open(files)).references(), [
      'roster roster.yaml: «ZoëK»: { name: Zoë Kranendonk, initials: ZK, aliases: [Zoë] }',
      'meeting 2030-01-07.md: - «ZoëK»',
      'item 2030-01-07.md: AB/«ZK»: Row.',
      'line 2030-01-07.md: «ZK»: Who rows?',
      'meeting 2030-01-14.md: - «Zoë»',
      'item 2030-01-14.md: - «Row.»',
      'item 2030-01-14.md: - «Swim.»',
      'line 2030-01-21.md: «Zoë»: No.',
    ]);
  });

  it('are those of one kind alone, for whoever wants them', async () => {
    const scene = await Scene.open(files);
    assert.deepEqual((await scene.references(['meeting']))?.length, 2);
    assert.deepEqual(await scene.references(['line']), [
      'line 2030-01-07.md: «ZK»: Who rows?',
      'line 2030-01-21.md: «Zoë»: No.',
    ]);
  });

  it('are found from the roster', async () => {
    const from = {
      ...files,
      'roster.yaml': roster.replace('ZoëK', 'Zo|ëK'),
      '2030-01-07.md': files['2030-01-07.md'].replace('|', ''),
    };
    assert.equal((await (await Scene.open(from)).references())?.length, 8);
  });

  it('are those of a group', async () => {
    const scene = await Scene.open({
      'a.md': noteOf(['AnneB'], '## TODOs\n\nA|ll: Row.\n'),
      'b.md': noteOf(['AnneB'], 'TODO All: Swim.\n'),
    });
    assert.deepEqual(await scene.references(), ['item a.md: «All»: Row.', 'item b.md: TODO «All»: Swim.']);
  });

  it('ask only for the notes that name them, and stop when they are told to', async () => {
    const scene = await Scene.open(files);
    const read: string[] = [];
    const original = scene.workspace.read.bind(scene.workspace);
    scene.workspace.read = (uri) => {
      read.push(uri.slice(-5));
      return original(uri);
    };
    await scene.references(['meeting']);
    // The note at hand is before us.
    assert.deepEqual(read, ['14.md']);
    assert.equal(await scene.references(['item'], { report: () => {}, isCancelled: () => true }), undefined);
  });

  it('go on without a file that cannot be read', async () => {
    const scene = await Scene.open(files);
    scene.workspace.break('2030-01-21.md', 'permission denied');
    assert.deepEqual((await scene.references())?.length, 7);
  });

  it('are none of a name that may be two people’s', async () => {
    const scene = await Scene.open({ 'a.md': noteOf(['AnneB', 'AlexB'], 'A|B: Row.\n') });
    assert.deepEqual(await scene.references(), []);
  });
});
