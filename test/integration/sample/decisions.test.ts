import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeNote } from '../items';
import { activate, closeAll, openFile, uriOf } from '../notes';

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
async function copied(...args: readonly unknown[]): Promise<string> {
  await vscode.commands.executeCommand('meetingNotes.copyDecision', ...args);
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

  it('are copied by key with their details, and gone to: the row that has the focus, or all that are selected', async () => {
    const file = 'community/2024/2024-10-30-decided.md';
    await writeNote(file, '- We row quackward:\n  - at dawn\n- We sail quackward\n');
    try {
      await openFile(file);
      await vscode.commands.executeCommand('meetingNotes.filterDecisions', 'quackward');
      const untilCopied = async (expected: string, ...keys: readonly string[]): Promise<void> => {
        const end = Date.now() + 9_000;
        for (;;) {
          const press = async (): Promise<string> => {
            for (const key of ['meetingNotes.decisions.focus', 'list.clear', 'list.clear', 'list.focusFirst', ...keys])
              await vscode.commands.executeCommand(key);
            await vscode.env.clipboard.writeText('');
            return copied('selection');
          };
          // VS Code may stumble over rows that it has just lost.
          const found = await press().catch(() => '');
          if (found === expected) return;
          if (Date.now() > end) assert.equal(found, expected);
        }
      };
      const down = 'list.focusDown';
      await untilCopied('We row quackward:\n- at dawn', down, down);
      await vscode.commands.executeCommand('meetingNotes.goToDecision', 'selection');
      const { activeTextEditor: editor } = vscode.window;
      assert.equal(editor?.document.lineAt(editor.selection.active).text, '- We row quackward:');
      await untilCopied('We sail quackward', down, down, 'list.select', down);
      await untilCopied('- We row quackward:\n  - at dawn\n- We sail quackward\n', 'list.selectAll');
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(uriOf(file));
    }
  });
});
