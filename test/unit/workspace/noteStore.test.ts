import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';
import { NoteStore } from '../../../src/service/workspace/noteStore';
import type { FileChange } from '../../../src/service/workspace/workspace';

const folder = 'file:///notes';
const configName = '.meeting-notes.yaml';
const config = `${folder}/${configName}`;
const uri = `${folder}/a.md`;
const withChores = 'sections: { actions: [Chores] }';
const noteOf = (owner: string, heading = 'Actions'): string =>
  `---\ndatetime: 2030-01-07T14:00:00+01:00\n---\n\n## ${heading}\n\n${owner}: Row.\n`;
const documentOf = (uri: string, text: string, version = 1): TextDocument =>
  TextDocument.create(uri, uri.endsWith('.md') ? 'markdown' : 'yaml', version, text);

const settle = (): Promise<unknown> => new Promise((resolve) => setImmediate(resolve));

/** A disk that answers late where a test wants it to, and tells whatever it likes. */
class SlowWorkspace extends InMemoryWorkspace {
  readonly reads: string[] = [];
  private readonly gates: { readonly what: string; readonly open: Promise<unknown> }[] = [];
  private tellNow: (changes: readonly FileChange[]) => void = () => {};

  /** What is asked next (`list`, or a file's URI) is known as it is then, and told when the gate is opened. */
  hold(what: string): () => void {
    let opened = (_: unknown): void => {};
    this.gates.push({ what, open: new Promise((resolve) => (opened = resolve)) });
    return () => opened(undefined);
  }

  override async list(): Promise<readonly string[]> {
    const uris = await super.list();
    await this.pass('list');
    return uris;
  }

  override async read(uri: string): Promise<string | undefined> {
    this.reads.push(uri);
    const text = await super.read(uri);
    await this.pass(uri);
    return text;
  }

  override onDidChange(listener: (changes: readonly FileChange[]) => void): { dispose(): void } {
    this.tellNow = listener;
    return super.onDidChange(listener);
  }

  /** Tells changes that may not have happened. */
  claim(...changes: readonly FileChange[]): void {
    this.tellNow(changes);
  }

  private async pass(what: string): Promise<void> {
    const at = this.gates.findIndex((gate) => gate.what === what);
    const [gate] = at < 0 ? [] : this.gates.splice(at, 1);
    await gate?.open;
  }
}

/** A store that follows a disk, and has read it. */
async function storeOf(workspace: InMemoryWorkspace): Promise<NoteStore> {
  const store = new NoteStore(workspace, { error: () => {} });
  store.watch(() => {});
  await store.load();
  return store;
}

/** The owners in all notes of the index, by their files. */
const owners = (store: NoteStore): Record<string, string> =>
  Object.fromEntries([...store.index.notes()].map((note) => [note.uri.slice(folder.length + 1), note.owners.join()]));

describe('NoteStore', () => {
  it('knows of a text that is tried out for an open note what that text says', async () => {
    const store = new NoteStore(new InMemoryWorkspace({ 'a.md': noteOf('AB') }), { error: () => {} });
    await store.load();
    store.didChange(documentOf(uri, noteOf('AB')), false);
    assert.deepEqual(store.summary(store.parse(uri, noteOf('EF'))).owners, ['EF']);
    assert.deepEqual(store.summary(store.note(documentOf(uri, noteOf('AB')))).owners, ['AB']);
  });

  it('keeps a file that is created while the files are listed', async () => {
    const workspace = new SlowWorkspace({ 'a.md': noteOf('AB') });
    const store = await storeOf(workspace);
    const go = workspace.hold('list');
    const loading = store.load();
    await settle();
    workspace.write('b.md', noteOf('EF'));
    await settle();
    go();
    await loading;
    assert.deepEqual(owners(store), { 'a.md': 'AB', 'b.md': 'EF' });
  });

  it('leaves it to the newer one of two loads to say what there is', async () => {
    const workspace = new SlowWorkspace({ 'a.md': noteOf('AB') });
    const store = new NoteStore(workspace, { error: () => {} });
    const go = workspace.hold('list');
    const older = store.load();
    await settle();
    workspace.write('b.md', noteOf('EF'));
    assert.equal(await store.load(), true);
    go();
    assert.equal(await older, false);
    assert.deepEqual(owners(store), { 'a.md': 'AB', 'b.md': 'EF' });
  });

  it('takes the newer one of two readings of the team’s file', async () => {
    const workspace = new SlowWorkspace({ 'a.md': noteOf('AB', 'Chores') });
    const store = await storeOf(workspace);
    const go = workspace.hold(config);
    const older = store.load();
    await settle();
    workspace.write(configName, withChores);
    const newer = store.load();
    await settle();
    go();
    await Promise.all([older, newer]);
    assert.deepEqual(owners(store), { 'a.md': 'AB' });
  });

  it('takes what is typed into the team’s file while that is read', async () => {
    const workspace = new SlowWorkspace({ 'a.md': noteOf('AB', 'Chores'), [configName]: '{}' });
    const store = new NoteStore(workspace, { error: () => {} });
    const go = workspace.hold(config);
    const loading = store.load();
    await settle();
    store.didChange(documentOf(config, withChores), true);
    go();
    await loading;
    assert.deepEqual(owners(store), { 'a.md': 'AB' });
  });

  it('takes the team’s file of the disk while the editor has yet to take it', async () => {
    const workspace = new InMemoryWorkspace({ 'a.md': noteOf('AB', 'Chores'), [configName]: '{}' });
    const store = await storeOf(workspace);
    store.didChange(documentOf(config, '{}'), false);
    assert.deepEqual(owners(store), { 'a.md': '' });
    workspace.write(configName, withChores);
    await store.load();
    assert.deepEqual(owners(store), { 'a.md': 'AB' });
  });

  for (const end of ['close', 'revert', 'save'] as const) {
    it(`reads notes again that it read by a team’s file which was not saved yet, after ${end}`, async () => {
      const workspace = new InMemoryWorkspace({ 'a.md': noteOf('AB'), [configName]: '{}' });
      const store = await storeOf(workspace);
      store.didChange(documentOf(config, withChores), true);
      workspace.write('a.md', noteOf('EF', 'Chores'));
      await settle();
      assert.deepEqual(owners(store), { 'a.md': 'EF' });
      if (end === 'close') await store.didClose(config);
      else store.didChange(documentOf(config, end === 'save' ? withChores : '{}', 2), false);
      await settle();
      assert.deepEqual(owners(store), { 'a.md': end === 'save' ? 'EF' : '' });
    });
  }

  it('reads a note again that it read while a team’s file was closed which was not saved', async () => {
    const workspace = new SlowWorkspace({ 'a.md': noteOf('AB'), [configName]: '{}' });
    const store = await storeOf(workspace);
    store.didChange(documentOf(config, withChores), true);
    const goOn = workspace.hold(config);
    const close = store.didClose(config);
    workspace.write('a.md', noteOf('EF', 'Chores'));
    await settle();
    assert.deepEqual(owners(store), { 'a.md': 'EF' });
    goOn();
    await close;
    await settle();
    assert.deepEqual(owners(store), { 'a.md': '' });
  });

  it('keeps a file that is told to be gone after it came back', async () => {
    const workspace = new SlowWorkspace({ 'a.md': noteOf('AB') });
    const store = await storeOf(workspace);
    for (const gone of [uri, folder]) {
      workspace.claim({ uri: gone, kind: 'deleted' });
      await settle();
      assert.deepEqual(owners(store), { 'a.md': 'AB' }, gone);
    }
    workspace.claim({ uri, kind: 'created' }, { uri: folder, kind: 'deleted' });
    await settle();
    assert.deepEqual(owners(store), { 'a.md': 'AB' });
  });

  it('knows what a file held last, however its changes are told', async () => {
    const workspace = new SlowWorkspace({});
    const store = await storeOf(workspace);
    const go = workspace.hold(uri);
    workspace.write('a.md', noteOf('AB'));
    workspace.write('a.md', noteOf('EF'));
    await settle();
    go();
    await settle();
    assert.deepEqual(owners(store), { 'a.md': 'EF' });
    store.didChange(documentOf(uri, noteOf('IJ')), true);
    const close = store.didClose(uri);
    workspace.write('a.md', noteOf('GH'));
    await close;
    await settle();
    assert.deepEqual(owners(store), { 'a.md': 'GH' });
  });

  it('reads a document anew that was opened again, though its version is the same', async () => {
    const store = await storeOf(new InMemoryWorkspace({ 'a.md': noteOf('AB') }));
    store.didChange(documentOf(uri, noteOf('AB')), false);
    await store.didClose(uri);
    store.note(documentOf(uri, noteOf('AB')));
    store.didChange(documentOf(uri, noteOf('EF')), false);
    assert.deepEqual(owners(store), { 'a.md': 'EF' });
  });

  it('looks through all notes once for many files that are deleted at once', async () => {
    const names = Array.from({ length: 100 }, (_, at) => `${at}.md`);
    const workspace = new InMemoryWorkspace(Object.fromEntries(names.map((name) => [name, noteOf('AB')])));
    const store = await storeOf(workspace);
    const notes = store.index.notes.bind(store.index);
    let looks = 0;
    store.index.notes = () => {
      looks += 1;
      return notes();
    };
    workspace.delete(...names, 'README.md');
    await settle();
    assert.equal(store.index.size, 0);
    assert.ok(looks <= 1, `${looks} looks`);
  });

  it('forgets the notes of a folder that is deleted, but for what is not saved', async () => {
    const workspace = new InMemoryWorkspace({
      'sub/a.md': noteOf('AB'),
      'sub/b.md': noteOf('AB'),
      'sub.md': noteOf('EF'),
    });
    const store = await storeOf(workspace);
    store.didChange(documentOf(`${folder}/sub/b.md`, noteOf('GH')), true);
    workspace.delete('sub');
    await settle();
    assert.deepEqual(owners(store), { 'sub.md': 'EF', 'sub/b.md': 'GH' });
    assert.deepEqual(await workspace.list(), [`${folder}/sub.md`]);
  });

  it('tells that a team’s file is gone with its folder', async () => {
    const roots = [folder, `${folder}/sub`];
    const workspace = new InMemoryWorkspace({ 'sub/roster.yaml': '' }, roots);
    const store = new NoteStore(workspace, { error: () => {} });
    let told = 0;
    store.watch(() => {
      told += 1;
    });
    workspace.delete('sub');
    workspace.delete('x');
    assert.equal(told, 1);
  });

  it('keeps what it knows where nobody can list the files, says so, and tries again the next time', async () => {
    const workspace = new InMemoryWorkspace({ 'a.md': noteOf('AB') });
    const told: string[] = [];
    const store = new NoteStore(workspace, { error: (where, error) => told.push(`${where} ${error}`) });
    await store.load();
    const list = workspace.list.bind(workspace);
    workspace.list = () => Promise.reject(new Error('gone'));
    workspace.write('a.md', noteOf('EF'));
    assert.equal(await store.load(), false);
    assert.deepEqual([owners(store), told], [{ 'a.md': 'EF' }, [`${folder} Error: gone`]]);
    assert.deepEqual([store.isComplete, [...store.index.unreadable]], [false, [[folder, 'gone']]]);
    workspace.list = list;
    assert.equal(await store.load(), true);
    assert.deepEqual([store.isComplete, store.index.unreadable.size], [true, 0]);
  });
});
