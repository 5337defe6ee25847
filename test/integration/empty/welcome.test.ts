import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll } from '../notes';

describe('where there are no notes', () => {
  before(activate);
  afterEach(closeAll);

  it('the view opens, and offers a first note', async () => {
    await vscode.commands.executeCommand('meetingNotes.actionItems.focus');
    await vscode.commands.executeCommand('meetingNotes.newNote');
    assert.ok(vscode.window.activeTextEditor?.document.isUntitled);
  });
});
