import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, RenameFile, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageserver-types';
import { LanguageService } from '../../../src/service/service';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';
import { noteWith } from '../checks/scene';

interface Stage {
  readonly service: LanguageService;
  readonly workspace: InMemoryWorkspace;
  readonly document: TextDocument;
  /** The actions at a line. */
  at(line: number): CodeAction[];
  titles(line: number): string[];
  /** The text after an action with plain edits. */
  apply(action: CodeAction | undefined): string;
}

async function open(text: string, files: Record<string, string> = {}, path = '2030-01-07.md'): Promise<Stage> {
  const workspace = new InMemoryWorkspace(files);
  const service = new LanguageService({ workspace, log: { error: (_, error) => assert.fail(String(error)) } });
  await service.load();
  const document = TextDocument.create(workspace.uri(path), 'markdown', 1, text);
  service.didChange(document);
  const at = (line: number): CodeAction[] => {
    const position = { line, character: 12 };
    return service.codeActions(document, { start: position, end: position });
  };
  return {
    service,
    workspace,
    document,
    at,
    titles: (line) => at(line).map(({ title }) => title),
    apply: (action) => TextDocument.applyEdits(document, [...(action?.edit?.changes?.[document.uri] ?? [])]),
  };
}

const titled = (actions: readonly CodeAction[], title: RegExp): CodeAction | undefined =>
  actions.find((action) => title.test(action.title));

const wrongDay = noteWith({ datetime: 'datetime: 2030-01-077T14:00:00+01:00' });

describe('quick fixes', () => {
  it('are those of the findings that the range touches, and ways to mend or silence the rule everywhere', async () => {
    const { titles, at, apply } = await open(wrongDay);
    assert.deepEqual(titles(1), [
      'Change to 2030-01-07T14:00:00+01:00',
      'Fix invalid-datetime in all notes…',
      'Ignore invalid-datetime in this note',
    ]);
    assert.deepEqual(titles(3), []);
    const [fix] = at(1);
    assert.equal(fix?.isPreferred, true);
    assert.equal(apply(fix), noteWith());
  });

  it('that are a choice are not offered for all notes at once', async () => {
    const text = noteWith().replace('AB: Row.', 'TODO: Row.');
    const { service, titles, at, apply } = await open(text);
    assert.deepEqual(titles(12), ['Assign to AnnB', 'Assign to CarlD', 'Ignore unowned-action-item in this note']);
    assert.equal(apply(at(12)[1]), text.replace('TODO:', 'TODO CD:'));
    assert.deepEqual(await service.fixesInAllNotes('unowned-action-item'), []);
  });

  it('do not offer to silence a rule twice', async () => {
    const participants = 'participants:\n- AnnB\n- CarlD\n- ZoëK';
    const last = noteWith({ datetime: 'datetime: 2029-12-31T14:00:00+01:00', participants });
    const { titles } = await open(noteWith({ participants }), { '2029-12-31.md': last });
    assert.deepEqual(titles(6), ['They were all there: do not ask again in this note']);
  });

  it('leave the cursor where a value has to be typed', async () => {
    const { document, service } = await open(noteWith({ location: '' }));
    const start = { line: 0, character: 0 };
    const [fix] = service.codeActions(document, { start, end: start });
    const [change] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    const [edit] = (change?.edits ?? []) as SnippetTextEdit[];
    assert.equal(edit?.snippet.value, 'location: $0\n');
  });

  it('rename the file', async () => {
    const { at } = await open(noteWith(), {}, '2030-01-08.md');
    const [change] = (titled(at(1), /^Rename/)?.edit?.documentChanges ?? []) as RenameFile[];
    assert.deepEqual(change, {
      kind: 'rename',
      oldUri: 'file:///notes/2030-01-08.md',
      newUri: 'file:///notes/2030-01-07.md',
    });
  });

  it('do not rename the file to one that is there', async () => {
    const { titles } = await open(noteWith(), { '2030-01-07.md': noteWith() }, '2030-01-08.md');
    assert.deepEqual(
      titles(1).filter((title) => title.startsWith('Rename')),
      [],
    );
  });

  it('add somebody to the roster', async () => {
    const roster = 'people:\n  AnnB: {}\n';
    const { at, workspace } = await open(noteWith(), { 'roster.yaml': roster });
    const add = titled(at(7), /^Add “CarlD” to the roster/);
    const edits = add?.edit?.changes?.[workspace.uri('roster.yaml')] ?? [];
    const document = TextDocument.create('file:///r', 'yaml', 1, roster);
    assert.equal(TextDocument.applyEdits(document, [...edits]), 'people:\n  AnnB: {}\n  CarlD: {}\n');
  });

  it('silence a rule beside another that is silent already', async () => {
    const text = wrongDay.replace('---\n', '---\n# meeting-notes-ignore: key-order\n');
    const { at, apply, service, document } = await open(text);
    const silent = apply(titled(at(2), /^Ignore/));
    assert.equal(silent, text.replace('key-order', 'key-order, invalid-datetime'));
    assert.deepEqual(service.diagnostics(TextDocument.create(document.uri, 'markdown', 2, silent)), []);
  });
});

describe('fix all', () => {
  it('mends what has one sure answer in one action', async () => {
    const text = noteWith({
      datetime: 'datetime: 2030-01-077T14:00:00+01:00',
      participants: 'participants:\n- AnnB\n-\n- Zoe, Bo, Lu',
    });
    const before = noteWith({ participants: 'participants: [Zoe, Bo, Lu]' });
    const { service, document, apply } = await open(text, { '2029-12-31.md': before });
    const action = service.fixAll(document);
    assert.equal(action?.kind, 'source.fixAll.meetingNotes');
    assert.equal(apply(action), noteWith({ participants: 'participants:\n- AnnB\n- Zoe\n- Bo\n- Lu' }));
  });

  it('is nothing where nothing is sure', async () => {
    const { service, document } = await open(noteWith({ location: '' }));
    assert.equal(service.fixAll(document), undefined);
  });

  it('leaves Markdown alone that is no note', async () => {
    const { service, document } = await open('---\ntitle: [a\n---\n');
    assert.equal(service.fixAll(document), undefined);
  });
});

describe('fixes in all notes', () => {
  const files = {
    'a.md': wrongDay,
    'b.md': wrongDay,
    '2030-01-09.md': noteWith(),
  };

  it('are grouped by what they do, as one edit each', async () => {
    const { service } = await open(noteWith(), files);
    const groups = (await service.fixesInAllNotes('invalid-datetime')) ?? [];
    assert.deepEqual(
      groups.map(({ title, count, notes, edit }) => [title, count, notes, Object.keys(edit.changes ?? {})]),
      [['Change to 2030-01-07T14:00:00+01:00', 2, 2, ['file:///notes/a.md', 'file:///notes/b.md']]],
    );
  });

  it('count what is in the editor, not what the disk holds', async () => {
    const { service, workspace } = await open(noteWith(), files);
    service.didChange(TextDocument.create(workspace.uri('a.md'), 'markdown', 2, noteWith()));
    const [group] = (await service.fixesInAllNotes('invalid-datetime')) ?? [];
    assert.equal(group?.notes, 1);
  });

  it('can be cancelled', async () => {
    const { service } = await open(noteWith(), files);
    assert.equal(await service.fixesInAllNotes(undefined, { report: () => {}, isCancelled: () => true }), undefined);
  });
});
