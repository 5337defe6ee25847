import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll } from '../notes';

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('meetingNotes');

describe('the reader', () => {
  before(async () => {
    await activate();
    await vscode.commands.executeCommand('meetingNotes.refresh');
  });
  afterEach(async () => {
    await settings().update('me', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('is found by any of their names, and brought to their own items without being asked', async () => {
    await settings().update('me', 'tomas riachuelo', vscode.ConfigurationTarget.Global);
    // It would wait for an answer if it asked.
    await vscode.commands.executeCommand('meetingNotes.revealMine');
  });

  it('is asked where nothing tells, and need not answer', async () => {
    let isAnswered = false;
    const asked = vscode.commands.executeCommand('meetingNotes.revealMine').then(() => {
      isAnswered = true;
    });
    while (!isAnswered) await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await asked;
    assert.equal(settings().get('me'), '');
  });

  it('is asked once: the answer is kept in the user’s settings', async () => {
    const chosen = vscode.commands.executeCommand('meetingNotes.revealMine');
    while (settings().get('me') === '') {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await chosen;
    const { globalValue, workspaceValue } = settings().inspect<string>('me') ?? {};
    assert.deepEqual([globalValue, workspaceValue], ['ZoëK', undefined]);
  });
});
