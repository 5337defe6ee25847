import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, completions, openFile } from '../notes';

describe('two folders with a roster each', () => {
  before(activate);
  afterEach(closeAll);

  const offered = async (path: string, folder: number): Promise<string[]> => {
    const editor = await openFile(path, folder);
    const lines = editor.document.getText().split('\n');
    const line = lines.indexOf('participants:');
    await editor.edit((edit) => edit.replace(new vscode.Range(line + 1, 0, lines.indexOf('---', 1), 0), '- \n'));
    return completions(editor.document, new vscode.Position(line + 1, 2));
  };

  it('offer each their own people', async () => {
    // The team's files are read in the background; this waits for them.
    await vscode.commands.executeCommand('meetingNotes.refresh');
    assert.deepEqual(await offered('notes/2030-01-07.md', 0), ['IdaN', 'TomásQ']);
    assert.deepEqual(await offered('notes/2030-01-08.md', 1), ['IngridN', 'OleP']);
  });
});
