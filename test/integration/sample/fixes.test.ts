import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, expectDiagnostics, openFile, openText, quickFixes, textOnceItIs, type, uriOf } from '../notes';

const note = (datetime: string, participants: string): string =>
  `---\ndatetime: ${datetime}\nlocation: Online\nteams:\n- community\nparticipants:\n${participants}\n---\n\nText.\n`;

async function write(path: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  return uriOf(path);
}

describe('fixes in the editor', () => {
  afterEach(closeAll);

  it('mend all that is sure when the note is saved', async () => {
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.meetingNotes': 'explicit' }, true);
    const uri = await write('community/2031-01-08.md', note('2031-01-088T14:00:00+01:00', '- ZoëK\n- ZoeK\n-'));
    try {
      const { document } = await openFile('community/2031-01-08.md');
      await expectDiagnostics(document, ['2: invalid-datetime', '8: duplicate-participant', '9: empty-list-item']);
      const editor = await vscode.window.showTextDocument(document);
      const mended = note('2031-01-08T14:00:00+01:00', '- ZoëK');
      // VS Code asks nobody for fixes where another extension, just started, registers its own meanwhile.
      do {
        await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount - 1, 0), 'More.\n'));
        await document.save();
      } while (!document.getText().startsWith(mended));
      assert.equal(document.getText().slice(mended.length).replaceAll('More.\n', ''), '');
      await expectDiagnostics(document, []);
    } finally {
      await settings.update('codeActionsOnSave', undefined, true);
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('rename the file', async () => {
    await write('community/2031-02-05.md', note('2031-02-12T14:00:00+01:00', '- ZoëK'));
    const { document } = await openFile('community/2031-02-05.md');
    await expectDiagnostics(document, ['2: date-mismatch-filename']);
    const fix = (await quickFixes(document, 2, 12)).find(({ title }) => title.startsWith('Rename the file'));
    assert.equal(fix?.title, 'Rename the file to 2031-02-12.md');
    assert.ok(fix.edit);
    await vscode.workspace.applyEdit(fix.edit);
    await vscode.workspace.fs.stat(uriOf('community/2031-02-12.md'));
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(uriOf('community/2031-02-05.md'))));
    await expectDiagnostics({ uri: uriOf('community/2031-02-12.md') }, []);
    await closeAll();
    await vscode.workspace.fs.delete(uriOf('community/2031-02-12.md'));
  });

  it('leave the cursor where a value has to be typed', async () => {
    const editor = await openText(note('2031-01-08T14:00:00+01:00', '').replace('participants:\n\n', ''));
    await expectDiagnostics(editor.document, ['1: missing-key']);
    const [fix] = await quickFixes(editor.document, 1, 0);
    assert.equal(fix?.title, 'Add “participants”');
    assert.ok(fix.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(editor.document.lineAt(6).text, '- ');
    assert.deepEqual(editor.selection.active, new vscode.Position(6, 2));
  });

  it('lead from each finding to the page of its rule, which comes with the extension', async () => {
    const { document } = await openText(note('soon', '- ZoëK'));
    await expectDiagnostics(document, ['2: invalid-datetime']);
    const [code] = vscode.languages.getDiagnostics(document.uri).map((diagnostic) => diagnostic.code);
    assert.ok(typeof code === 'object');
    const { target } = code;
    assert.deepEqual([target.scheme, target.path], ['command', 'meetingNotes.showRule']);
    assert.deepEqual(JSON.parse(target.query), ['invalid-datetime']);
    const shown = new Promise<vscode.Tab>((resolve) => {
      const subscription = vscode.window.tabGroups.onDidChangeTabs(({ opened: [tab] }) => {
        if (tab === undefined) return;
        subscription.dispose();
        resolve(tab);
      });
    });
    await vscode.commands.executeCommand('meetingNotes.showRule', 'invalid-datetime');
    const tab = await shown;
    assert.match(tab.label, /invalid-datetime\.md/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});

describe('Enter in a list of the front matter', () => {
  afterEach(closeAll);

  const before = note('2031-01-08T14:00:00+01:00', '- ZoëK');

  /** A note after Enter behind its one participant. */
  async function enter(): Promise<vscode.TextEditor> {
    const editor = await openText(before);
    await expectDiagnostics(editor.document, []);
    editor.selection = new vscode.Selection(6, 6, 6, 6);
    await type('\n');
    await textOnceItIs(editor.document, before.replace('- ZoëK\n', '- ZoëK\n- \n'));
    return editor;
  }

  it('goes on with the next dash, is undone as one, and ends the list the second time', async () => {
    const editor = await enter();
    assert.deepEqual(editor.selection.active, new vscode.Position(7, 2));
    await vscode.commands.executeCommand('undo');
    await textOnceItIs(editor.document, before);
    await type('\n');
    await textOnceItIs(editor.document, before.replace('- ZoëK\n', '- ZoëK\n- \n'));
    await type('\n');
    await textOnceItIs(editor.document, before.replace('- ZoëK\n', '- ZoëK\n\n'));
    assert.deepEqual(editor.selection.active, new vscode.Position(7, 0));
  });

  it('takes the dash that is typed by habit for its own', async () => {
    const editor = await enter();
    await type('-');
    await textOnceItIs(editor.document, before.replace('- ZoëK\n', '- ZoëK\n-\n'));
    await type(' x');
    await textOnceItIs(editor.document, before.replace('- ZoëK\n', '- ZoëK\n- x\n'));
  });

  it('leaves lists outside of the front matter alone', async () => {
    const list = `${before}\n- a list`;
    const editor = await openText(list);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    await type('\nx');
    await textOnceItIs(editor.document, `${list}\nx`);
  });
});
