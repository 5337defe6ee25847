import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  acceptSuggestion,
  closeAll,
  completions,
  expectDiagnostics,
  openFile,
  openText,
  quickFixes,
  textOnceItIs,
  type,
} from '../notes';

describe('a note in the editor', () => {
  afterEach(closeAll);

  it('shows a date that does not exist, and a quick fix mends it, and undo brings it back', async () => {
    const { document } = await openFile('community/2024/2024-03-20.md');
    await expectDiagnostics(document, ['4: invalid-datetime', '15: unknown-participant']);
    const [fix] = await quickFixes(document, 4, 12);
    assert.equal(fix?.title, 'Change to 2024-03-20T14:00:00+01:00');
    assert.ok(fix.edit);
    const before = document.getText();
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), before.replace('2024-03-020T', '2024-03-20T'));
    await expectDiagnostics(document, ['15: unknown-participant']);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await expectDiagnostics(document, ['4: invalid-datetime', '15: unknown-participant']);
  });

  it('is checked while it is typed', async () => {
    const editor = await openFile('community/2024/2024-03-06.md');
    await expectDiagnostics(editor.document, ['61: unowned-action-item']);
    const line = [...editor.document.getText().split('\n')].findIndex((text) => text.startsWith('location:'));
    await editor.edit((edit) => edit.delete(new vscode.Range(line, 0, line, 1)));
    await expectDiagnostics(editor.document, ['1: missing-key', '5: unknown-key', '61: unowned-action-item']);
    await vscode.commands.executeCommand('undo');
    await expectDiagnostics(editor.document, ['61: unowned-action-item']);
  });

  it('is mended by quick fix right after a slip in the date was typed', async () => {
    const text = '---\ndatetime: \nlocation: Online\nteams:\n- community\nparticipants:\n- ZoëK\n---\n';
    const editor = await openText(text);
    await expectDiagnostics(editor.document, ['2: wrong-type']);
    editor.selection = new vscode.Selection(1, 10, 1, 10);
    await type('2024-03-020T14:00:00+01:00');
    await textOnceItIs(editor.document, text.replace('datetime: ', 'datetime: 2024-03-020T14:00:00+01:00'));
    await expectDiagnostics(editor.document, ['2: invalid-datetime']);
    const [fix] = await quickFixes(editor.document, 2, 15);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(editor.document.lineAt(1).text, 'datetime: 2024-03-20T14:00:00+01:00');
    await expectDiagnostics(editor.document, []);
  });

  it('adds a missing key, and turns a text into a list', async () => {
    const { document } = await openFile('firmware/2024-05-07.md');
    await expectDiagnostics(document, ['1: missing-key', '5: wrong-type']);
    for (const [line, character] of [
      [5, 8],
      [1, 1],
    ] as const) {
      const [fix] = await quickFixes(document, line, character);
      assert.ok(fix?.edit);
      await vscode.workspace.applyEdit(fix.edit);
    }
    // The last meeting before was there.
    assert.match(document.getText(), /\nlocation: Clubhouse, first floor \(bring slippers\)\nteams:\n- firmware\n/);
  });

  it('that starts as code is marked, and never run', async () => {
    const marker = '__meetingNotesRan';
    const content = `---js\nglobalThis.${marker} = true, { datetime: 1, participants: [] }\n---\n`;
    const { document } = await openText(content);
    await expectDiagnostics(document, ['1: code-front-matter']);
    assert.equal(marker in globalThis, false);
  });

  it('that is no meeting note is left alone', async () => {
    const { document } = await openText('---\ntitle: [a\n---\n\n- ra');
    const note = await openText('---\ndatetime: soon\n---\n');
    // The second one's finding tells that the first one's time has come.
    await expectDiagnostics(note.document, [
      '1: missing-key',
      '1: missing-key',
      '1: missing-key',
      '2: invalid-datetime',
    ]);
    await expectDiagnostics(document, []);
    assert.deepEqual(await completions(document, new vscode.Position(4, 4)), []);
  });

  it('loses its diagnostics when it is closed', async () => {
    const { document } = await openText(
      '---\ndatetime: 1\nlocation: x\nteams: [community]\nparticipants: [ZoëK]\n---\n',
    );
    await expectDiagnostics(document, ['2: invalid-datetime']);
    await closeAll();
    await expectDiagnostics(document, []);
  });
});

describe('completion in the editor', () => {
  afterEach(closeAll);

  it('offers the roster’s people who are not listed yet', async () => {
    const editor = await openFile('community/2024/2024-03-20.md');
    const last = editor.document.getText().split('\n').indexOf('- FinnO');
    await editor.edit((edit) => edit.insert(new vscode.Position(last, '- FinnO'.length), '\n- '));
    // Right after the start the roster may still be being read.
    const present = (): Promise<string[]> => completions(editor.document, new vscode.Position(last + 1, 2));
    while (!(await present()).includes('TomásR'));
    assert.deepEqual(await present(), ['ŁukaszW', 'TomásR']);
  });

  it('takes three participants by keyboard alone, typed without diacritics', async () => {
    const editor = await openText('---\nparticipants:\n\n---\n');
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await type('- zo');
    await acceptSuggestion(editor, '- ZoëK');
    for (const [before, typed, taken] of [
      ['- ZoëK', 'luk', '- ŁukaszW'],
      ['- ŁukaszW', 'ana', '- AnaÎ'],
    ] as const) {
      const text = editor.document.getText();
      await type('\n');
      await textOnceItIs(editor.document, text.replace(before, `${before}\n- `));
      await type(typed);
      await acceptSuggestion(editor, taken);
    }
    assert.equal(editor.document.getText(), '---\nparticipants:\n- ZoëK\n- ŁukaszW\n- AnaÎ\n---\n');
  });

  it('puts a key with room for its value, and then offers the value', async () => {
    const editor = await openText('---\ndatetime: 2024-11-06T14:00:00+01:00\n\nteams: [community]\n---\n');
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    await type('parti');
    await acceptSuggestion(editor, 'participants:\n- ');
    // The list of people is asked for by the key.
    await acceptSuggestion(editor, 'participants:\n- ZoëK\nteams');
  });

  it('offers the day in the file’s name, at the series’ time', async () => {
    const editor = await openFile('community/2024/2024-03-06.md');
    const line = editor.document.getText().split('\n').indexOf('datetime: 2024-03-06T14:00:00+01:00');
    await editor.edit((edit) => edit.replace(editor.document.lineAt(line).range, 'datetime: '));
    const end = editor.document.lineAt(line).range.end;
    editor.selection = new vscode.Selection(end, end);
    // The time comes from other notes, which may still be being read.
    while ((await completions(editor.document, end))[0] !== '2024-03-06T14:00:00+01:00');
    await type('2');
    await acceptSuggestion(editor, '\ndatetime: 2024-03-06T14:00:00+01:00\nlocation: ');
  });
});

describe('people at the start of a line', () => {
  afterEach(closeAll);

  /** Shows a note of the sample with an empty line behind another one, and the cursor in it. */
  async function openAt(line: string): Promise<vscode.TextEditor> {
    const editor = await openFile('community/2024/2024-03-06.md');
    const { document } = editor;
    const at = document.getText().split('\n').indexOf(line);
    await editor.edit((edit) => edit.insert(new vscode.Position(at, line.length), '\n\n'));
    editor.selection = new vscode.Selection(at + 2, 0, at + 2, 0);
    // Right after the start the roster may still be being read.
    while (!(await completions(document, editor.selection.active)).includes('TR:'));
    return editor;
  }

  it('come with initials, colon and space, and the next one behind a slash', async () => {
    const editor = await openAt('ZK: That was the swan.');
    await type('wrob');
    await acceptSuggestion(editor, 'swan.\n\nŁW: ');
    await type('Yes.\nZK/');
    await acceptSuggestion(editor, 'ŁW: Yes.\nZK/ŁW: ');
    await type('Honk.');
    await textOnceItIs(editor.document, editor.document.getText().replace(/\nZK\/ŁW: .*\n\n/, '\nZK/ŁW: Honk.\n\n'));
  });

  it('may own something, as may groups', async () => {
    const editor = await openAt('AÎ: Add a definition of "puddle" to the handbook by March 15, 2024.');
    await type('- [ ] ana');
    await acceptSuggestion(editor, '\n\n- [ ] AÎ: ');
    await type('Wave.\nga');
    await acceptSuggestion(editor, 'Gauge keepers: ');
  });

  it('never take the place of another word', async () => {
    const editor = await openAt('ZK: That was the swan.');
    const { document, selection } = editor;
    const line = selection.active.line;
    // The first letter is that of Tomás and of the snippet `todo`.
    await type('t');
    while (!(await completions(document, editor.selection.active)).includes('TR:'));
    await type('od');
    assert.deepEqual(await completions(document, editor.selection.active), []);
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    await type(' x');
    assert.equal(document.lineAt(line).text, 'tod x');
  });
});

describe('the colours of names', () => {
  afterEach(closeAll);

  it('tell owners, speakers and groups apart', async () => {
    const { document } = await openFile('community/2024/2024-03-06.md');
    const found = async (): Promise<string[]> => {
      const [legend, tokens] = await Promise.all([
        vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
          'vscode.provideDocumentSemanticTokensLegend',
          document.uri,
        ),
        vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri),
      ]);
      return namesOf(document, tokens, legend);
    };
    // The groups are in the roster, which may still be being read.
    while (!(await found()).includes('meetingNotesGroup Gauge keepers'));
    const names = await found();
    assert.deepEqual(names.slice(0, 2), ['meetingNotesSpeaker ZK', 'meetingNotesSpeaker PN']);
    assert.deepEqual(names.slice(-5), [
      'meetingNotesOwner ŁW',
      'meetingNotesGroup Gauge keepers',
      'meetingNotesOwner AÎ',
      'meetingNotesOwner PN',
      'meetingNotesGroup All',
    ]);
  });

  function namesOf(
    document: vscode.TextDocument,
    { data }: vscode.SemanticTokens,
    legend: vscode.SemanticTokensLegend,
  ): string[] {
    let line = 0;
    let character = 0;
    return Array.from({ length: data.length / 5 }, (_, index) => {
      const [lines = 0, characters = 0, length = 0, type = 0] = data.subarray(index * 5);
      line += lines;
      character = lines > 0 ? characters : character + characters;
      return `${legend.tokenTypes[type]} ${document.getText(new vscode.Range(line, character, line, character + length))}`;
    });
  }
});

describe('New Meeting Note', () => {
  afterEach(closeAll);

  it('opens an unsaved note that only waits for its people', async () => {
    // The team's time zone is known once its files are read.
    await vscode.commands.executeCommand('meetingNotes.refresh');
    await vscode.commands.executeCommand('meetingNotes.newNote');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.match(document.getText(), /^---\ntitle: /);
    await expectDiagnostics(document, ['9: unknown-participant']);
  });
});
