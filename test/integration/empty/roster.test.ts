import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, textOnceItIs, uriOf } from '../notes';

const paths = ['2030-01-07.md', '2030-01-14.md', '2030-01-21.md'];
const note = (...participants: readonly string[]): string =>
  `---\ndatetime: 2030-01-07T14:00:00+01:00\nlocation: Shed\nteams: [boats]\nparticipants: [${participants.join(', ')}]\n---\n\nCD: Ahoy.\n`;

describe('a roster from the notes', () => {
  const create = async (): Promise<vscode.TextEditor> => {
    await vscode.commands.executeCommand('meetingNotes.createRoster');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    return editor;
  };
  const write = async (path: string, text: string): Promise<void> => {
    await vscode.workspace.fs.writeFile(uriOf(path), Buffer.from(text));
    // What the file watcher tells comes some time later.
    await vscode.commands.executeCommand('meetingNotes.refresh');
  };

  before(async () => {
    await activate();
    const notes = [note('CarlD', 'ZoëK'), note('CarlD'), note('Carl Dorn', 'ZoeK')];
    for (const [at, path] of paths.entries()) await write(path, notes[at] ?? '');
  });
  afterEach(closeAll);
  after(async () => {
    for (const path of [...paths, 'roster.yaml']) await vscode.workspace.fs.delete(uriOf(path));
    await vscode.commands.executeCommand('meetingNotes.refresh');
  });

  it('opens unsaved, saves to its place, and has everybody then', async () => {
    const { document } = await create();
    assert.equal(document.uri.scheme, 'untitled');
    assert.equal(document.languageId, 'yaml');
    const expected = [
      'people:',
      '  CarlD: { name: Carl Dorn, initials: CD, teams: [boats] }',
      '  ZoëK: {}',
      'teams:',
      '  boats: {}',
      '',
    ];
    assert.deepEqual(document.getText().split(/\r?\n/).slice(2), expected);

    assert.ok(await document.save());
    const saved = Buffer.from(await vscode.workspace.fs.readFile(uriOf('roster.yaml'))).toString();
    assert.deepEqual(saved.split(/\r?\n/).slice(2), expected);
    await closeAll();
    await vscode.commands.executeCommand('meetingNotes.refresh');
    await vscode.commands.executeCommand('meetingNotes.createRoster');
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('is completed in the editor, in one step that can be undone', async () => {
    const text = '# ours\npeople:\n  CarlD: { initials: CD } # the cook\nteams: { boats: {} }\n';
    await write('roster.yaml', text);
    // VS Code keeps the text of a closed file for a while.
    await textOnceItIs(await vscode.workspace.openTextDocument(uriOf('roster.yaml')), text);
    const editor = await create();
    const { document, selection } = editor;
    assert.equal(document.uri.toString(), uriOf('roster.yaml').toString());
    assert.ok(document.isDirty);
    const completed =
      '# ours\npeople:\n  CarlD: { initials: CD, name: Carl Dorn } # the cook\n  ZoëK: {}\nteams: { boats: {} }\n';
    assert.equal(document.getText(), completed);
    assert.equal(selection.active.line, 2);
    await create();
    assert.equal(document.getText(), completed);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('is left alone where it is broken', async () => {
    await write('roster.yaml', 'people: {\n');
    await textOnceItIs(await vscode.workspace.openTextDocument(uriOf('roster.yaml')), 'people: {\n');
    const { document } = await create();
    assert.equal(document.getText(), 'people: {\n');
    assert.ok(!document.isDirty);
  });
});
