import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageService } from '../../../../src/service/service';
import { InMemoryWorkspace } from '../../../../src/service/workspace/inMemoryWorkspace';
import { noteOf } from './scene';

const roster = 'people:\n  AnnB: { initials: AB }\n  "CarlD":\n    aliases: [Carl]\n  IvoK:\nteams: { boats: {} }\n';

/** The lenses of a document, as `handle: title, title`, and their commands. */
async function lenses(files: Readonly<Record<string, string>>, path = 'roster.yaml'): Promise<string[]> {
  const workspace = new InMemoryWorkspace(files);
  const service = new LanguageService({ workspace, log: { error: () => {} } });
  await service.load();
  const document = TextDocument.create(workspace.uri(path), 'yaml', 1, files[path] ?? '');
  const titles = new Map<string, string[]>();
  for (const { range, command } of service.people.codeLenses(document)) {
    const handle = document.getText(range);
    titles.set(handle, [...(titles.get(handle) ?? []), command?.title ?? '']);
  }
  return [...titles].map(([handle, of]) => `${handle}: ${of.join(', ')}`);
}

describe('lenses over the roster', () => {
  it('count the meetings and open items of each person, however they are written', async () => {
    const found = await lenses({
      'roster.yaml': roster,
      'a.md': noteOf(['AnnB', 'carl'], '## TODOs\n\nAB/AnnB: Row.\n\nCarl: Bail.\n\n- [x] AB: Sail.\n\nAll: Swim.\n'),
      'b.md': noteOf(['AnnB'], '## TODOs\n\nAB: Steer.\n\nXY: Whose?\n'),
    });
    assert.deepEqual(found, [
      'AnnB: 2 meetings, 2 open items',
      'CarlD: 1 meeting, 1 open item',
      'IvoK: 0 meetings, 0 open items',
    ]);
  });

  it('lead to the meetings, and to the items of that person', async () => {
    const workspace = new InMemoryWorkspace({ 'roster.yaml': roster });
    const service = new LanguageService({ workspace, log: { error: () => {} } });
    await service.load();
    const document = TextDocument.create(workspace.uri('roster.yaml'), 'yaml', 1, roster);
    const commands = service.people.codeLenses(document).map(({ command }) => [command?.command, command?.arguments]);
    assert.deepEqual(commands.slice(0, 2), [
      ['meetingNotes.showReferences', [document.uri, { line: 1, character: 2 }, ['meeting']]],
      ['meetingNotes.showActionItemsOf', ['annb']],
    ]);
  });

  it('are over no other document, and over none of a broken roster that has no entries', async () => {
    assert.deepEqual(await lenses({ 'roster.yaml': roster, 'old/roster.yaml': roster }, 'old/roster.yaml'), []);
    assert.deepEqual(await lenses({ 'roster.yaml': 'people: [' }), []);
    assert.deepEqual(await lenses({ 'roster.yaml': '' }), []);
  });
});
