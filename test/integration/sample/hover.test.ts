import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activate, closeAll, openFile, openText } from '../notes';

/** The hovers at a text of a document, as their Markdown. */
async function hovers(document: vscode.TextDocument, text: string): Promise<vscode.Hover[]> {
  const position = document.positionAt(document.getText().indexOf(text) + 1);
  return vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
}

function contentsOf([hover]: readonly vscode.Hover[]): vscode.MarkdownString {
  const content = hover?.contents[0];
  assert.ok(content instanceof vscode.MarkdownString);
  return content;
}

describe('hover in the editor', () => {
  before(async () => {
    await activate();
    // Ends when the roster and all notes have been read.
    await vscode.commands.executeCommand('meetingNotes.refresh');
  });
  afterEach(closeAll);

  it('tells who a participant is, at the very word', async () => {
    const { document } = await openFile('community/2024/2024-03-20.md');
    const found = await hovers(document, 'ZoëK');
    assert.match(contentsOf(found).value, /^\*\*Zoë Kranendonk\*\* \(ZoëK\)\n\nTeams\\: Community/);
    assert.equal(document.getText(found[0]?.range), 'ZoëK');
  });

  it('tells when a meeting was', async () => {
    const { document } = await openFile('community/2024/2024-03-06.md');
    assert.match(
      contentsOf(await hovers(document, '2024-03-06T')).value,
      /^\*\*Wednesday\\, March 6\\, 2024\\, 14\\:00\*\*/,
    );
  });

  it('takes what a note says for text', async () => {
    const { document } = await openText('---\nparticipants:\n- "[x](command:evil) <b>"\n---\n');
    const contents = contentsOf(await hovers(document, '[x]'));
    assert.equal(contents.isTrusted || contents.supportHtml || contents.supportThemeIcons, false);
    assert.match(contents.value, /^\*\*\\\[x\\\]\\\(command\\:evil\\\) \\<b\\>\*\*/);
  });

  it('is nothing in prose', async () => {
    const { document } = await openFile('community/2024/2024-03-06.md');
    assert.deepEqual(await hovers(document, 'The handbook'), []);
  });

  it('tells of whoever stands in the roster', async () => {
    const { document } = await openFile('roster.yaml');
    assert.match(contentsOf(await hovers(document, 'TomásR')).value, /^\*\*Tomás Riachuelo\*\* \(TomásR\)/);
  });

  it('tells who an owner is, and why', async () => {
    const { document } = await openFile('community/2024/2024-03-06.md');
    assert.match(contentsOf(await hovers(document, 'ZK/ŁW')).value, /^\*\*Zoë Kranendonk\*\* \(ZoëK\)/);
  });
});
