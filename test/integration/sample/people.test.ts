import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, uriOf } from '../notes';

const note = 'community/2024/2024-03-06.md';

/** Where a word stands first. */
function placeOf(document: vscode.TextDocument, word: string): vscode.Position {
  const at = document.getText().indexOf(word);
  assert.ok(at >= 0, `${word} is there`);
  return document.positionAt(at + 1);
}

/** Opens a note, and waits until all notes are read. */
async function openWhenAllIsRead(path: string): Promise<vscode.TextDocument> {
  const { document } = await openFile(path);
  await vscode.commands.executeCommand('meetingNotes.refresh');
  return document;
}

async function textOf(path: string): Promise<string> {
  return (await vscode.workspace.openTextDocument(uriOf(path))).getText();
}

describe('a person in the editor', () => {
  afterEach(closeAll);

  it('is defined in the roster', async () => {
    const document = await openWhenAllIsRead(note);
    const [found, ...others] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      placeOf(document, 'PN:'),
    );
    assert.ok(found instanceof vscode.Location && others.length === 0);
    assert.equal(found.uri.toString(), uriOf('roster.yaml').toString());
    const roster = await vscode.workspace.openTextDocument(found.uri);
    assert.equal(roster.getText(found.range), 'PriyaN');
  });

  it('is found everywhere from a note and from the roster, or in one role alone', async () => {
    await openWhenAllIsRead(note);
    const found = async (path: string, word: string): Promise<number> => {
      const document = await vscode.workspace.openTextDocument(uriOf(path));
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        placeOf(document, word),
      );
      return locations.length;
    };
    // 7 meetings, 8 lines, 7 items, and the entry in the roster.
    assert.equal(await found(note, 'PN:'), 23);
    assert.equal(await found('roster.yaml', 'PriyaN'), 23);
    const count = (kinds?: string[]): Thenable<number> => {
      const at = { line: 44, character: 3 };
      return vscode.commands.executeCommand('meetingNotes.showReferences', uriOf('roster.yaml').toString(), at, kinds);
    };
    assert.deepEqual([await count(['meeting']), await count(['line']), await count(['item'])], [7, 8, 7]);
    assert.equal(await count(), 22);
  });

  it('is highlighted in all ways in which the note writes them', async () => {
    const document = await openWhenAllIsRead(note);
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      placeOf(document, 'PN:'),
    );
    assert.deepEqual(highlights.map(({ range }) => document.getText(range)).sort(), ['PN', 'PN', 'PriyaN']);
  });

  it('is renamed in all notes and the roster, and undone in one step', async () => {
    const document = await openWhenAllIsRead(note);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'PN:'),
      'PNa',
    );
    const paths = edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri));
    assert.equal(paths.length, 8);
    const before = await Promise.all(paths.map(textOf));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const renamed = before.map((text) => text.replace(/\bPN\b/g, 'PNa'));
    assert.deepEqual(await Promise.all(paths.map(textOf)), renamed);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(await Promise.all(paths.map(textOf)), before);
  });

  it('is not renamed to somebody else, and the reason is told', async () => {
    const document = await openWhenAllIsRead(note);
    const rename = vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      placeOf(document, 'PN:'),
      'ZK',
    );
    await assert.rejects(Promise.resolve(rename), /“ZK” is ZoëK already/);
  });
});
