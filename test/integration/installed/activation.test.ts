import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the packaged extension', () => {
  it('is what runs, and not the source folder', () => {
    const extension = vscode.extensions.getExtension('meeting-notes.meeting-notes');
    assert.ok(extension);
    assert.match(extension.extensionPath, /extensions[\\/]meeting-notes\.meeting-notes-/);
  });

  it('activates when a Markdown file opens', async () => {
    const extension = vscode.extensions.getExtension('meeting-notes.meeting-notes');
    assert.ok(extension);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Hello\n' });
    await vscode.window.showTextDocument(document);
    // Activation by event is asynchronous, and VS Code has no event for it.
    const deadline = Date.now() + 10_000;
    while (!extension.isActive && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.ok(extension.isActive);
  });
});
