import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageService } from '../../../src/service/service';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';

const text = '---\ndatetime: 2030-01-07T14:00:00+01:00\nteams: [boats]\n---\n\n## Decisions\n\nWe row.\n';

/** What the series of a note is called. */
async function nameOf(path: string, config?: string): Promise<string | undefined> {
  const files = { [path]: text, ...(config === undefined ? {} : { '.meeting-notes.yaml': config }) };
  const service = new LanguageService({ workspace: new InMemoryWorkspace(files), log: { error: () => {} } });
  await service.load();
  return service.items.decisions.series()[0]?.name;
}

describe('a series', () => {
  it('is called as its notes are, without their dates', async () => {
    assert.equal(await nameOf('gsoc/ss-2030-01-07.md'), 'gsoc/ss');
    assert.equal(await nameOf('gsoc/2030/2030-01-07.md'), 'gsoc');
    assert.equal(await nameOf('2030-01-07-weekly.md'), 'weekly');
    assert.equal(await nameOf('row%20ing/2030-01-07.md'), 'row ing');
  });

  it('is called as the folder where its notes have nothing but a date', async () => {
    assert.equal(await nameOf('2030-01-07.md'), 'notes');
  });

  it('is called as its team, where the team has said so, else by its path', async () => {
    assert.equal(await nameOf('x/2030-01-07.md', 'series: [{ team: boats }]'), 'boats');
    assert.equal(await nameOf('x/2030-01-07.md', 'series: [{ path: "x/{yyyy}-{MM}-{dd}.md" }]'), 'x');
  });

  it('of a note without a file has a name, too', async () => {
    const service = new LanguageService({ workspace: new InMemoryWorkspace({}), log: { error: () => {} } });
    await service.load();
    service.didChange(TextDocument.create('untitled:Untitled-1', 'markdown', 1, text));
    assert.equal(service.items.decisions.series()[0]?.name, 'Untitled-1');
  });
});
