import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { type GeneratedNote, generate } from '../../../bench/generate';
import { activate, closeAll, openFile, uriOf } from '../notes';
import { beMe, untilCopied } from '../rows';

const mine = /^- \[ \] AA: /m;

async function write(notes: readonly GeneratedNote[]): Promise<void> {
  for (const note of notes) {
    const file = uriOf(note.path).fsPath;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, note.text);
  }
}

/** The rows of the view, once there are so many. */
function rows(count: number): Promise<string[]> {
  return untilCopied((lines) => lines.length === count && lines.every((line) => line.includes('AA:')), 'selectAll');
}

function itemsIn(text: string): number {
  return text.split('\n').filter((line) => mine.test(line)).length;
}

function lineOf({ text }: GeneratedNote): number {
  return text.slice(0, text.search(mine)).split('\n').length - 1;
}

describe('the view of two thousand notes, all read by VS Code and thirty in tabs', () => {
  const notes = [...generate(2000)];
  // What is 90 days older than the newest of a series is stale; one meets every two weeks, forty times.
  const fresh = notes.filter(({ text }, index) => index % 40 >= 33 && mine.test(text));
  // Not the newest one is deleted, which would make others fresh.
  const [deleted, edited] = fresh;
  const count = fresh.reduce((sum, { text }) => sum + itemsIn(text), 0);
  assert.ok(edited && deleted);
  let editor: vscode.TextEditor;

  before(async function () {
    this.timeout(120_000);
    await write(notes);
    await activate();
    await beMe('AdaA');
    await vscode.commands.executeCommand('meetingNotes.refresh');
    await vscode.commands.executeCommand('meetingNotes.revealMine');
    // One by one: of many at once VS Code closes the first before the last is there.
    for (const { path } of notes) await vscode.workspace.openTextDocument(uriOf(path));
    for (const { path } of notes.slice(0, 29))
      await vscode.window.showTextDocument(uriOf(path), { preview: false, preserveFocus: true });
    editor = await openFile(edited.path);
    await rows(count);
  });
  after(async function () {
    this.timeout(60_000);
    await closeAll();
    await vscode.commands.executeCommand('meetingNotes.showEverybodys');
    await beMe(undefined);
  });

  it('shows what is typed, and takes it back with it', async () => {
    await editor.edit((edit) => edit.insert(new vscode.Position(lineOf(edited), 0), '- [ ] AA: Row.\n'));
    assert.ok((await rows(count + 1)).some((line) => line.includes('AA: Row.')));
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await rows(count);
  });

  it('loses what is ticked off, and has it again when that is undone', async () => {
    editor = await vscode.window.showTextDocument(editor.document);
    editor.selection = new vscode.Selection(lineOf(edited), 0, lineOf(edited), 0);
    await vscode.commands.executeCommand('meetingNotes.markDone');
    await rows(count - 1);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await rows(count);
  });

  it('loses what was in a deleted file', async () => {
    await vscode.workspace.fs.delete(uriOf(deleted.path));
    await rows(count - itemsIn(deleted.text));
  });
});
