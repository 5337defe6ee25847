import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageService } from '../../../src/service/service';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';

const roster = `
people:
  AnnB: { name: Ann Bergström, initials: AB }
  ZoëK: { name: Zoë Kestrel }
groups: [Oarsmen]
teams:
  boats: { name: Rowing Boats }
`;

/** The names that are coloured, as `kind name`; `me` is whoever has that handle. */
async function tokens(text: string, me?: string): Promise<string[]> {
  const workspace = new InMemoryWorkspace({ '.meeting-notes.yaml': '', 'roster.yaml': roster });
  const log = { error: (_: string, error: unknown) => assert.fail(String(error)) };
  const service = new LanguageService({ workspace, log, identity: () => ({ name: me }) });
  await service.load();
  const document = TextDocument.create(workspace.uri('a.md'), 'markdown', 1, text);
  const found = service.people.semanticTokens(document);
  let last = { line: 0, character: 0 };
  return found.map(({ line, character, length, type }) => {
    assert.ok(length > 0 && (line > last.line || character >= last.character), 'one behind the other');
    last = { line, character: character + length };
    const name = document.getText({ start: { line, character }, end: { line, character: character + length } });
    assert.doesNotMatch(name, /[\r\n]/);
    assert.equal(name.length, length);
    return `${type.replace('meetingNotes', '').toLowerCase()} ${name}`;
  });
}

const head = '---\nparticipants: [AnnB, Carl Dahl]\nteams: [sails]\n---\n\n';

describe('semantic tokens', () => {
  it('tell owners, speakers, groups and teams apart', async () => {
    const text = `${head}## Discussions\n\nAB/Carl: x\nNote: y\nOarsmen: z\nTODO ZK: w\n\n## TODOs\n\nAB, CD: x\nAll: y\nRowing Boats/sails: z\n`;
    assert.deepEqual(await tokens(text), [
      'speaker AB',
      'speaker Carl',
      'group Oarsmen',
      'owner ZK',
      'owner AB',
      'owner CD',
      'group All',
      'group Rowing Boats',
      'group sails',
    ]);
  });

  it('show oneself, among the participants too', async () => {
    const text = `${head}## Discussions\n\nAB: x\n\n## TODOs\n\n@annb/CD: x\n- ZK: y (AB)\n`;
    assert.deepEqual(await tokens(text, 'Ann Bergström'), ['me AnnB', 'me AB', 'me @annb', 'owner CD', 'owner ZK']);
    assert.deepEqual(
      (await tokens(text, 'ZoëK')).filter((token) => token.startsWith('me')),
      ['me ZK'],
    );
  });

  it('show a label once, whatever stands below', async () => {
    assert.deepEqual(await tokens(`${head}## TODOs\n\nAB/CD:\n- x\n- y\n- ZK: z\n`), [
      'owner AB',
      'owner CD',
      'owner ZK',
    ]);
  });

  it('are none in a document that is no note, and in a very large one', async () => {
    assert.deepEqual(await tokens('## TODOs\n\nAB: x\n'), []);
    assert.deepEqual(await tokens(`${head}${'x '.repeat(260_000)}\n\n## TODOs\n\nAB: x\n`), []);
  });

  it('lie within lines, one behind the other, whatever is written', async () => {
    const part = fc.constantFrom(
      'AB',
      'AB:',
      '/',
      ' and ',
      'TODO ',
      '- ',
      '\n',
      '\r\n',
      '\n\n',
      '@annb',
      '(AB)',
      'x',
      '[ ] ',
      'All',
      '## TODOs\n',
      '~~',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
        await tokens(`${head}${parts.join('')}`, 'AnnB');
      }),
      { numRuns: 100 },
    );
  });
});
