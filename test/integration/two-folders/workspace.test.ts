import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('a workspace of two folders', () => {
  it('has both, each with its notes', async () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map(({ name }) => name),
      ['alpha', 'beta'],
    );
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const notes = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, 'notes/*.md'));
      assert.ok(notes.length > 0, folder.name);
    }
  });
});
