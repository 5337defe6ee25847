import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SymbolKind } from 'vscode-languageserver-types';
import { LanguageService } from '../../../../src/service/service';
import { InMemoryWorkspace } from '../../../../src/service/workspace/inMemoryWorkspace';
import { noteOf } from './scene';

const files: Readonly<Record<string, string>> = {
  'roster.yaml': 'people:\n  ZoëK: { name: Zoë Kestrel }\n  AnnB: {}\n',
  'a.md': noteOf(['AnnB', 'Łukasz W'], '## TODOs\n\nAB: Row to the island.\n\n- [x] TODO: Bail.\n\nWe sail.\n'),
  'b.md': noteOf(['ŁukaszW'], '## TODOs\n\nŁW: Zoë’s boat.\n').replace('2030-01-07', '2030-01-14'),
};

async function open(): Promise<{ workspace: InMemoryWorkspace; service: LanguageService }> {
  const workspace = new InMemoryWorkspace(files);
  const service = new LanguageService({ workspace, log: { error: () => {} } });
  await service.load();
  return { workspace, service };
}

async function find(query: string): Promise<string[]> {
  const { service } = await open();
  return service.people
    .workspaceSymbols(query)
    .map(({ name, kind }) => `${kind === SymbolKind.Object ? 'person' : 'item'} ${name}`);
}

/** The text that the only symbol of a query leads to, with its file. */
async function leadsTo(query: string): Promise<string> {
  const { workspace, service } = await open();
  const [symbol] = service.people.workspaceSymbols(query);
  assert.ok(symbol);
  const { location } = await service.people.resolveSymbol(symbol);
  assert.ok('range' in location);
  const path = location.uri.slice(workspace.uri('').length);
  const text = TextDocument.create(location.uri, 'markdown', 1, files[path] ?? '').getText(location.range);
  return `${path}: ${text}`;
}

describe('symbols of the workspace', () => {
  it('are everybody, as long as nothing is looked for', async () => {
    assert.deepEqual(await find(''), ['person ZoëK', 'person AnnB', 'person Łukasz W']);
  });

  it('are people by any of their names, with one that the editor finds as it is typed', async () => {
    assert.deepEqual(await find('kestrel'), ['person ZoëK (Zoë Kestrel)']);
    assert.deepEqual(await find('zoek'), ['person ZoëK (zoek)']);
    assert.deepEqual(await find('zoë k'), ['person ZoëK (zoek)']);
  });

  it('are action items with their owners, done or not; decisions are none', async () => {
    assert.deepEqual(await find('island'), ['item AB: Row to the island.']);
    assert.deepEqual(await find('bail'), ['item Bail.']);
    assert.deepEqual(await find('we sail'), []);
    assert.deepEqual(await find('lwboat'), ['item ŁW: Zoë’s boat.']);
  });

  it('lead to the roster, or to where the newest meeting lists somebody', async () => {
    assert.equal(await leadsTo('kestrel'), 'roster.yaml: ZoëK');
    assert.equal(await leadsTo('lukasz'), 'b.md: ŁukaszW');
    assert.equal(await leadsTo('island'), 'a.md: AB: Row to the island.');
  });

  it('are found by letters of any kind', async () => {
    for (const query of ['(', '*', '__proto__', '\u0000', '😀']) assert.deepEqual(await find(query), [], query);
  });
});
