import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { activate, closeAll, codeOf, expectDiagnostics, openFile, uriOf } from '../notes';

const header =
  '---\ndatetime: 2024-03-06T14:00:00+01:00\nlocation: x\nteams: [community]\nparticipants: [ZoëK]\n---\n\n';

describe('bad input', () => {
  before(activate);
  afterEach(closeAll);

  it('a note of 5 MB is checked, its last line included', async () => {
    const body = `${'ZK: Speaks at length about nothing in particular.\n\n'.repeat(100_000)}`;
    assert.ok(body.length > 5_000_000);
    await writeFile(uriOf('community/huge.md').fsPath, header.replace('x\n', '\n') + body);
    const { document } = await openFile('community/huge.md');
    await expectDiagnostics(document, ['3: wrong-type']);
    // The tests behind this one need not read it again and again.
    await closeAll();
    await vscode.workspace.fs.delete(document.uri);
  });

  it('bytes that are no UTF-8 are pointed out, and kept', async () => {
    const bytes = Buffer.concat([Buffer.from(header), Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x0a])]);
    const uri = uriOf('community/latin1.md');
    await writeFile(uri.fsPath, bytes);
    const { document } = await openFile('community/latin1.md');
    await expectDiagnostics(document, ['8: broken-characters']);
    assert.deepEqual(Buffer.from(await vscode.workspace.fs.readFile(uri)), bytes);
  });

  it('a binary file named like a note hurts nothing', async () => {
    await writeFile(uriOf('community/binary.md').fsPath, Buffer.alloc(100_000));
    await vscode.commands.executeCommand('meetingNotes.refresh');
    const { document } = await openFile('community/2024/2024-03-20.md');
    await expectDiagnostics(document, ['4: invalid-datetime', '15: unknown-participant']);
    await vscode.workspace.fs.delete(uriOf('community/binary.md'));
  });

  it('a roster that breaks on the disk is told among the problems, open or not', async () => {
    const uri = uriOf('roster.yaml');
    const source = Buffer.from(await vscode.workspace.fs.readFile(uri));
    await writeFile(uri.fsPath, 'people: [');
    try {
      await expectDiagnostics({ uri }, ['1: yaml-syntax']);
    } finally {
      await writeFile(uri.fsPath, source);
    }
    await expectDiagnostics({ uri }, []);
  });

  it('a roster that is no YAML says so in itself', async () => {
    const editor = await openFile('roster.yaml');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'people: [\n'));
    const isTold = (): boolean =>
      vscode.languages.getDiagnostics(editor.document.uri).some((diagnostic) => codeOf(diagnostic) === 'yaml-syntax');
    if (!isTold()) {
      await new Promise<void>((resolve) => {
        const subscription = vscode.languages.onDidChangeDiagnostics(() => {
          if (!isTold()) return;
          subscription.dispose();
          resolve();
        });
      });
    }
    await vscode.commands.executeCommand('undo');
    await expectDiagnostics(editor.document, []);
  });
});
