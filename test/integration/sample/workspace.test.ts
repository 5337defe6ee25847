import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { head } from '../items';
import { uriOf } from '../notes';

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

  it('has the notes of a folder that comes as a whole, whatever its name, until it goes', async () => {
    await vscode.commands.executeCommand('meetingNotes.refresh');
    const { mkdir, rename, rm, writeFile } = await import('node:fs/promises');
    const folder = uriOf('community/v1.0').fsPath;
    const outside = `${uriOf('').fsPath.replace(/[/\\]$/, '')}-outside`;
    await mkdir(outside);
    await writeFile(`${outside}/2024-10-30.md`, `${head}ZK: Whitewash the boathouse\n`);
    await rename(outside, folder);
    await untilFound('Whitewash the boathouse', true);
    await rm(folder, { recursive: true });
    await untilFound('Whitewash the boathouse', false);
  });
});

/** Until an action item is known, or no more; fails when the test's time is up. */
async function untilFound(text: string, isWanted: boolean): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await vscode.commands.executeCommand<unknown[]>('vscode.executeWorkspaceSymbolProvider', text);
    if (found.length > 0 === isWanted) return;
    assert.ok(Date.now() < end, `${text} is ${isWanted ? 'not found' : 'still found'}`);
  }
}
