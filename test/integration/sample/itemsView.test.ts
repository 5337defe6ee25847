import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll } from '../notes';

async function beMe(name: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('meetingNotes');
  await settings.update('me', name, vscode.ConfigurationTarget.Global);
}

describe('the view of action items', () => {
  before(async () => {
    await activate();
    await vscode.commands.executeCommand('meetingNotes.refresh');
    await beMe('AnaÎ');
  });
  after(async () => {
    await vscode.commands.executeCommand('meetingNotes.showEverybodys');
    await beMe(undefined);
  });
  afterEach(closeAll);

  it('shows at once what a filter leaves, be it all stale', async () => {
    await vscode.commands.executeCommand('meetingNotes.revealMine');
    await vscode.env.clipboard.writeText('');
    // The tree may still be asking for its children.
    while ((await vscode.env.clipboard.readText()) === '') {
      for (const command of ['meetingNotes.actionItems.focus', 'list.focusFirst', 'list.selectAll'])
        await vscode.commands.executeCommand(command);
      await vscode.commands.executeCommand('meetingNotes.copyAsMarkdown', 'selection');
    }
    assert.match(await vscode.env.clipboard.readText(), /^- \[ \] AÎ/);
  });
});
