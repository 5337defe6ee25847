import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('an empty folder', () => {
  it('holds no note', async () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
    assert.deepEqual(await vscode.workspace.findFiles('**/*.md'), []);
  });
});
