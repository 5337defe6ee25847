import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { LanguageService } from '../../../src/service/service';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';

const roster = `
people:
  AnnB: { name: Ann Bergström, aliases: [Annie], teams: [boats] }
  RăzvanÖ: { name: Răzvan Österlund }
  CarlD: {}
teams:
  boats: { name: Rowing Boats }
  sails: {}
`;

const head = 'datetime: 2030-01-07T14:00:00+01:00\nlocation: Online\n';

interface Answer {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  /** The lines of the front matter after choosing the item with that label. */
  choose(label: string): string;
}

/** Asks for completion at `|` in front matter that starts with {@link head}. */
async function ask(marked: string, files: Record<string, string> = { 'roster.yaml': roster }): Promise<Answer> {
  const workspace = new InMemoryWorkspace(files);
  const service = new LanguageService({ workspace, log: { error: (_, error) => assert.fail(String(error)) } });
  await service.load();
  const text = `---\n${head}${marked}\n---\n\n## TODOs\n`;
  const offset = text.indexOf('|');
  const document = TextDocument.create(workspace.uri('a.md'), 'markdown', 1, text.replace('|', ''));
  const items = service.completion(document, document.positionAt(offset));
  return {
    items,
    labels: items.map(({ label }) => label),
    choose: (label) => {
      const edit = items.find((item) => item.label === label)?.textEdit as TextEdit | undefined;
      assert.ok(edit, `there is ${label}`);
      const start = document.offsetAt(edit.range.start);
      assert.ok(start <= offset && offset <= document.offsetAt(edit.range.end), 'the edit is around the cursor');
      return TextDocument.applyEdits(document, [edit]).slice(`---\n${head}`.length).split('\n---')[0] ?? '';
    },
  };
}

describe('completion of participants', () => {
  it('offers the roster, with name and teams', async () => {
    const { labels, items } = await ask('participants:\n- |');
    assert.deepEqual(labels, ['AnnB', 'RăzvanÖ', 'CarlD']);
    assert.equal(items[0]?.detail, 'Ann Bergström · boats');
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
    const { items } = await ask('participants:\n- raz|');
    const filter = items.find(({ label }) => label === 'RăzvanÖ')?.filterText ?? '';
    assert.match(filter, /^razvano RăzvanÖ razvan osterlund/);
    assert.match(items[0]?.filterText ?? '', /annie/);
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
  });

  it('comes from all other notes where there is no roster, most frequent first, one entry for all spellings', async () => {
    const other = (...names: string[]): string =>
      `---\n${head}teams: [boats]\nparticipants:\n${names.map((name) => `- ${name}`).join('\n')}\n---\n`;
    const { labels } = await ask('participants:\n- |', {
      'b.md': other('BoE', 'AnnB', 'TO FILL'),
      'c.md': other('AnnB, ZoëK'),
      'd.md': other('ZoeK', 'ZoëK', 'AnnB'),
    });
    assert.deepEqual(labels, ['AnnB', 'ZoëK', 'BoE']);
  });

  it('quotes a name that YAML would take for something else', async () => {
    const { choose } = await ask('participants:\n- |', { 'roster.yaml': 'people: { "@ann": {} }' });
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

describe('completion elsewhere', () => {
  const nothing: Record<string, string> = {
    'in a key': 'partici|pants:\n- AnnB',
    'behind a colon': 'participants:|',
    'at another key': 'tags:\n- |',
    'in a comment': 'participants:\n- AnnB # ra|',
    'on a blank line': 'participants:\n|',
    'in prose': 'participants:\n- AnnB\n---\n\nra|',
    'in a list of the body': 'participants:\n- AnnB\n---\n\nparticipants:\n- |',
  };
  for (const [place, marked] of Object.entries(nothing)) {
    it(`is nothing ${place}`, async () => assert.deepEqual((await ask(marked)).labels, []));
  }
});
