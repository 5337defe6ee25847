import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, openFile } from '../notes';

/** The link to the item in a line, counted from 1. */
async function linkOf(editor: vscode.TextEditor, line: number): Promise<string> {
  editor.selection = new vscode.Selection(line - 1, 0, line - 1, 0);
  await vscode.commands.executeCommand('meetingNotes.copyLink');
  return vscode.env.clipboard.readText();
}

/** Waits until git has looked at the workspace. */
async function openRepository(): Promise<void> {
  const git = vscode.extensions.getExtension('vscode.git');
  assert.ok(git);
  const api = (await git.activate()).getAPI(1);
  if (api.repositories.length === 0) await new Promise((resolve) => api.onDidOpenRepository(resolve));
  const [{ state }] = api.repositories;
  if (state.HEAD === undefined) await new Promise((resolve) => state.onDidChange(resolve));
}

const pushed =
  /^https:\/\/github\.com\/puddlewatch\/minutes\/blob\/[0-9a-f]{40}\/community\/2024\/2024-09-04\.md\?plain=1#L42$/;

describe('the link to an item in a repository', () => {
  before(async () => {
    await activate();
    await openRepository();
  });
  afterEach(closeAll);

  it('leads to its line at the commit that is on GitHub', async () => {
    const editor = await openFile('community/2024/2024-09-04.md');
    assert.match(await linkOf(editor, 42), pushed);
  });

  it('leads there as well where what is not pushed has moved the line', async () => {
    const editor = await openFile('community/2024/2024-09-04.md');
    await editor.edit((edit) => edit.insert(new vscode.Position(15, 0), '\n\n'));
    assert.match(await linkOf(editor, 44), pushed);
  });

  it('is the path where GitHub does not have the item', async () => {
    const editor = await openFile('community/2024/2024-09-04.md');
    assert.equal(await linkOf(editor, 49), 'community/2024/2024-09-04.md#L49');
  });
});
