import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the sample team', () => {
  it('is open as the one folder', () => {
    assert.equal(vscode.workspace.workspaceFolders?.length, 1);
  });

  it('has the extension beside the built-in Markdown support', async () => {
    assert.ok(vscode.extensions.getExtension('vscode.markdown-language-features'));
    const extension = vscode.extensions.getExtension('meeting-notes.meeting-notes');
    assert.ok(extension);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('notices a file that another program writes', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*.md'));
    try {
      const created = new Promise<vscode.Uri>((resolve) => watcher.onDidCreate(resolve));
      // Not through vscode.workspace.fs, which would tell the watcher by itself.
      const { writeFile } = await import('node:fs/promises');
      const uri = vscode.Uri.joinPath(folder.uri, 'written-by-another-program.md');
      await writeFile(uri.fsPath, '# Hello\n');
      assert.equal((await created).toString(), uri.toString());
    } finally {
      watcher.dispose();
    }
  });
});
