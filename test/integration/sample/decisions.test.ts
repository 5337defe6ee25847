import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll } from '../notes';

/** Repeats keys until an editor is active: the tree may still be asking for its children. */
async function untilEditorOpens(press: () => Promise<void>): Promise<vscode.TextEditor> {
  const opened = new Promise<vscode.TextEditor>((resolve) => {
    const subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor === undefined) return;
      subscription.dispose();
      resolve(editor);
    });
  });
  const attempts = setInterval(press, 200);
  return opened.finally(() => clearInterval(attempts));
}

/** What stands in the clipboard after a command. */
async function copied(): Promise<string> {
  await vscode.commands.executeCommand('meetingNotes.copyDecision');
  return vscode.env.clipboard.readText();
}

describe('the decisions', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('meetingNotes.clearDecisionsFilter');
    await closeAll();
  });

  it('are filtered, and lead to their line; the chosen one is copied', async () => {
    await activate();
    await vscode.commands.executeCommand('meetingNotes.refresh');
    await vscode.commands.executeCommand('meetingNotes.filterDecisions', 'mallard VOTES');
    await vscode.commands.executeCommand('meetingNotes.decisions.focus');
    // Series, meeting, decision: what a filter leaves is expanded.
    const { document, selection } = await untilEditorOpens(async () => {
      await vscode.commands.executeCommand('meetingNotes.decisions.focus');
      for (const key of ['list.focusFirst', 'list.focusDown', 'list.focusDown', 'list.select'])
        await vscode.commands.executeCommand(key);
    });
    assert.match(document.uri.path, /firmware\/2024-03-12\.md$/);
    assert.match(document.lineAt(selection.active).text, /^\* We keep the name Mallard/);
    assert.equal(await copied(), 'We keep the name Mallard, four votes to one.');
  });
});
