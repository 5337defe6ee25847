import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LanguageService } from '../../../src/service/service';
import type { Node } from '../../../src/vscode/actionItems/tree';
import { createItemDragAndDrop } from '../../../src/vscode/itemCommands/dragAndDrop';
import { ItemChanges } from '../../../src/vscode/itemCommands/itemChanges';

const mime = 'application/vnd.code.tree.meetingnotes.actionitems';

describe('an action item that is dragged', () => {
  const { setStatusBarMessage } = vscode.window;
  afterEach(() => {
    vscode.window.setStatusBarMessage = setStatusBarMessage;
  });

  it('onto the group in which it stands stays as it is, without a word', async () => {
    const said: string[] = [];
    vscode.window.setStatusBarMessage = (text: string) => {
      said.push(text);
      return new vscode.Disposable(() => {});
    };
    const service: LanguageService = Object.create(LanguageService.prototype);
    const kind = { kind: 'owner', key: 'person zk', owner: { label: 'ZoëK' } };
    const group: Node = Object({ kind: 'group', group: { kind, label: 'ZoëK' } });
    const data = new vscode.DataTransfer();
    const dragged = { uri: 'file:///a.md', item: { text: 'Row', owners: ['ZK'] }, owners: [kind.key], from: kind.key };
    data.set(mime, new vscode.DataTransferItem(JSON.stringify([dragged])));
    const controller = createItemDragAndDrop(service, new ItemChanges(service));
    await controller.handleDrop?.(group, data, new vscode.CancellationTokenSource().token);
    assert.deepEqual(said, []);
  });
});
