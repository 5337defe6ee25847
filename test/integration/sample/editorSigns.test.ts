import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile } from '../notes';

/** Opens a note, and waits until all notes are read. */
async function openWhenAllIsRead(path: string): Promise<vscode.TextDocument> {
  const { document } = await openFile(path);
  await vscode.commands.executeCommand('meetingNotes.refresh');
  return document;
}

function lensesOf({ uri }: vscode.TextDocument): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
}

/** The lenses, as `line: title`. */
async function titlesOf(document: vscode.TextDocument): Promise<string[]> {
  const lenses = await lensesOf(document);
  return lenses.map(({ range, command }) => `${range.start.line + 1}: ${command?.title}`).sort();
}

/** The hints of a whole document, as `text‹hint›` with a few words before them. */
async function hintsOf(document: vscode.TextDocument): Promise<string[]> {
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
  return hints.map(({ position, label }) => {
    const before = document.lineAt(position).text.slice(0, position.character).split(' ').slice(-2).join(' ');
    return `${before}‹${String(label)}›`;
  });
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('meetingNotes').update(name, value, vscode.ConfigurationTarget.Global);
}

describe('beside a note’s own words', () => {
  afterEach(closeAll);

  it('stands how much is open and mine, and leads to my first item', async () => {
    await set('me', 'PriyaN');
    try {
      const document = await openWhenAllIsRead('community/2024/2024-04-17.md');
      assert.deepEqual(await titlesOf(document), ['46: 2 mine', '46: 4 open']);
      const mine = (await lensesOf(document)).find(({ command }) => command?.title === '2 mine')?.command;
      assert.ok(mine);
      await vscode.commands.executeCommand(mine.command, ...(mine.arguments ?? []));
      const { activeTextEditor: editor } = vscode.window;
      assert.equal(editor?.document, document);
      assert.match(document.lineAt(editor.selection.active).text, /^- Write the Puddle Day announcement/);
    } finally {
      await set('me', undefined);
    }
  });

  it('stands it as it is typed', async () => {
    const document = await openWhenAllIsRead('community/2024/2024-06-12.md');
    assert.deepEqual(await titlesOf(document), ['40: 1 open']);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, '\nZK: Rest.\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.deepEqual(await titlesOf(document), ['40: 2 open']);
  });

  it('stands which day is meant', async () => {
    assert.deepEqual(await hintsOf(await openWhenAllIsRead('community/2024/2024-03-20.md')), [
      'by Friday‹Fri Mar 22 2024›',
      'of March‹Sun Mar 31 2024›',
    ]);
    const firmware = await openWhenAllIsRead('firmware/2024-03-12.md');
    assert.deepEqual(await hintsOf(firmware), ['next meeting‹Tue Apr 9 2024›']);
  });

  it('stands nothing where that is turned off, at once', async () => {
    const document = await openWhenAllIsRead('community/2024/2024-03-20.md');
    try {
      await set('editor.codeLens', false);
      await set('editor.dueDates', false);
      assert.deepEqual([await titlesOf(document), await hintsOf(document)], [[], []]);
    } finally {
      await set('editor.codeLens', undefined);
      await set('editor.dueDates', undefined);
    }
    assert.equal((await hintsOf(document)).length, 2);
  });
});
