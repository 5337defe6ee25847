import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, openFile, uriOf } from '../notes';

describe('symbols of the workspace in the editor', () => {
  before(async () => {
    await activate();
    await vscode.commands.executeCommand('meetingNotes.refresh');
  });
  afterEach(closeAll);

  it('are people, and action items at their line', async () => {
    const find = (query: string): Thenable<vscode.SymbolInformation[]> =>
      vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);
    const [person] = await find('Kranendonk');
    assert.equal(person?.name, 'ZoëK (Zoë Kranendonk)');
    assert.equal(person.location.uri.toString(), uriOf('roster.yaml').toString());
    const [item] = await find('Draw the new lid');
    assert.equal(item?.location.uri.toString(), uriOf('firmware/2024-04-09.md').toString());
    assert.ok(item.location.range.start.line > 0);
  });
});

describe('lenses over the roster in the editor', () => {
  before(activate);
  afterEach(closeAll);

  it('count meetings and open items, and lead to them', async () => {
    const { document } = await openFile('roster.yaml');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    const [meetings, items] = lenses.filter(({ range }) => document.getText(range) === 'TomásR');
    assert.match(meetings?.command?.title ?? '', /^\d+ meetings$/);
    assert.match(items?.command?.title ?? '', /^\d+ open items?$/);
    const run = ({ command }: vscode.CodeLens): Thenable<unknown> =>
      vscode.commands.executeCommand(command?.command ?? '', ...(command?.arguments ?? []));
    assert.ok(meetings && items);
    const found = await run(meetings);
    assert.equal(`${found} meetings`, meetings.command?.title);
    await run(items);
  });
});
