import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LanguageService } from '../../../src/service/service';
import { registerIndexing } from '../../../src/vscode/indexing';

describe('reading all notes', () => {
  const { registerCommand } = vscode.commands;
  afterEach(() => {
    vscode.commands.registerCommand = registerCommand;
  });

  it('comes to its end also where it fails, which is told', async () => {
    // The extension, which is running, has its commands already.
    vscode.commands.registerCommand = () => new vscode.Disposable(() => {});
    const service: LanguageService = Object.create(LanguageService.prototype, {
      load: { value: () => Promise.reject(new Error('no disk')) },
      watch: { value: () => new vscode.Disposable(() => {}) },
    });
    const told: unknown[] = [];
    const indexing = registerIndexing(service, { failed: (error) => told.push(error) });
    let isLoaded = false;
    indexing.onDidLoad(() => {
      isLoaded = true;
    });
    await indexing.whenIdle();
    indexing.dispose();
    assert.ok(isLoaded);
    assert.match(String(told), /^Error: no disk$/);
  });
});
