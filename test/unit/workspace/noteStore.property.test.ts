import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { IndexedNote } from '../../../src/service/workspace/indexedNote';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';
import { NoteStore } from '../../../src/service/workspace/noteStore';

const paths = ['a/2030-01-07.md', 'a/2030-01-14.md', 'b/2030-01-07.md', 'README.md'] as const;
const texts = [
  '---\ndatetime: 2030-01-07T14:00:00+01:00\nparticipants: [AnnB, CarlD]\n---\n\n## TODOs\n\nAB: Row\n',
  '---\ndatetime: 2030-01-14T14:00:00+01:00\nparticipants: [AnnB]\nteams: [boats]\n---\n\n## TODOs\n\nCD: Sow\n\nAB: x',
  '---\nparticipants: [\n---\n',
  '# Nothing of ours\n',
  '',
] as const;
const configs = ['sections: { actions: [Chores] }', 'notes: ["a/*.md"]', '[', undefined] as const;
const rosters = ['people: { AnnB: { initials: XY } }', 'groups: [Rowers]', undefined] as const;

const path = fc.constantFrom(...paths);
const text = fc.constantFrom(...texts);
const step = fc.oneof(
  fc.record({ what: fc.constant('write' as const), path, text }),
  fc.record({ what: fc.constant('delete' as const), path }),
  fc.record({ what: fc.constant('rename' as const), path, to: path }),
  fc.record({ what: fc.constant('type' as const), path, text }),
  fc.record({ what: fc.constant('save' as const), path }),
  fc.record({ what: fc.constant('close' as const), path }),
  fc.record({ what: fc.constant('switch' as const), texts: fc.tuple(text, text, text, text) }),
  fc.record({ what: fc.constant('config' as const), text: fc.constantFrom(...configs) }),
  fc.record({ what: fc.constant('roster' as const), text: fc.constantFrom(...rosters) }),
  fc.record({ what: fc.constant('load' as const) }),
  fc.record({ what: fc.constant('stop' as const) }),
  fc.record({ what: fc.constant('wait' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A folder, a store over it, and what an editor does with both. */
class World {
  readonly workspace = new InMemoryWorkspace({ [paths[0]]: texts[0], [paths[1]]: texts[1] });
  readonly store = new NoteStore(this.workspace, { error: () => {} });
  readonly open = new Map<string, { document: TextDocument; isUnsaved: boolean }>();
  private readonly running: Promise<unknown>[] = [];
  private version = 0;

  async do(step: Step): Promise<void> {
    switch (step.what) {
      case 'write':
        return this.workspace.write(step.path, step.text);
      case 'delete':
        return this.delete(step.path);
      case 'rename': {
        const before = await this.workspace.read(this.workspace.uri(step.path));
        if (before === undefined || step.to === step.path) return;
        this.workspace.write(step.to, before);
        return this.delete(step.path);
      }
      case 'type':
        return this.type(step.path, step.text);
      case 'save':
        return this.save(step.path);
      case 'close': {
        this.open.delete(this.workspace.uri(step.path));
        this.running.push(this.store.didClose(this.workspace.uri(step.path)));
        return;
      }
      case 'switch':
        for (const [at, each] of paths.entries()) this.workspace.write(each, step.texts[at] ?? '');
        return;
      case 'config':
        return this.team('.meeting-notes.yaml', step.text);
      case 'roster':
        return this.team('roster.yaml', step.text);
      case 'load':
        this.running.push(this.store.load());
        return;
      case 'stop':
        this.running.push(this.store.load({ report: () => {}, isCancelled: () => true }));
        return;
      case 'wait':
        await this.settled();
    }
  }

  /** VS Code tells of a deletion, and closes the document unless it holds unsaved text. */
  private delete(path: string): void {
    this.workspace.delete(path);
    const uri = this.workspace.uri(path);
    if (this.open.get(uri)?.isUnsaved === false) this.open.delete(uri);
  }

  private type(path: string, text: string): void {
    const uri = this.workspace.uri(path);
    this.version += 1;
    const document = TextDocument.create(uri, 'markdown', this.version, text);
    this.open.set(uri, { document, isUnsaved: true });
    this.store.didChange(document, true);
  }

  private save(path: string): void {
    const opened = this.open.get(this.workspace.uri(path));
    if (opened === undefined) return;
    this.workspace.write(path, opened.document.getText());
    opened.isUnsaved = false;
    this.store.didChange(opened.document, false);
  }

  private team(path: string, text: string | undefined): void {
    if (text === undefined) this.workspace.delete(path);
    else this.workspace.write(path, text);
    // As the editor does when a team's file has changed.
    this.running.push(this.store.load());
  }

  async settled(): Promise<void> {
    await Promise.all(this.running);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** All that a store knows, in one order. */
function known(store: NoteStore): unknown {
  const plain = (note: IndexedNote): unknown => ({ ...note, items: note.items.map((item) => ({ ...item })) });
  const notes = [...store.index.notes()].sort((a, b) => (a.uri < b.uri ? -1 : 1)).map(plain);
  const people = store
    .peopleAround('file:///notes/x.md')
    .all.map(({ id, label }) => `${id} ${label}`)
    .sort();
  return JSON.parse(JSON.stringify({ notes, people, unreadable: [...store.index.unreadable.keys()] }));
}

describe('The index', () => {
  it('is after any sequence of edits, saves, renames, deletions and branch switches what a fresh one is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const world = new World();
        const watching = world.store.watch(() => {});
        await world.store.load();
        for (const each of steps) await world.do(each);
        await world.settled();
        // What was stopped is started again some day.
        await world.store.load();
        await world.settled();
        const fresh = new NoteStore(world.workspace, { error: () => {} });
        for (const { document, isUnsaved } of world.open.values()) fresh.didChange(document, isUnsaved);
        await fresh.load();
        assert.deepEqual(known(world.store), known(fresh));
        watching.dispose();
      }),
      { numRuns: 300 },
    );
  });

  it('is so without being read again, as long as no team’s file changes', async () => {
    const quiet = step.filter(({ what }) => !['config', 'roster', 'load', 'stop'].includes(what));
    await fc.assert(
      fc.asyncProperty(fc.array(quiet, { maxLength: 14 }), async (steps) => {
        const world = new World();
        const watching = world.store.watch(() => {});
        await world.store.load();
        for (const each of steps) await world.do(each);
        await world.settled();
        const fresh = new NoteStore(world.workspace, { error: () => {} });
        for (const { document, isUnsaved } of world.open.values()) fresh.didChange(document, isUnsaved);
        await fresh.load();
        assert.deepEqual(known(world.store), known(fresh));
        watching.dispose();
      }),
      { numRuns: 300 },
    );
  });

  it('lets others go first while it reads', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`a/${at}.md`, texts[0].repeat(20)]));
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses += 1;
      await new Promise((resolve) => setImmediate(resolve));
    };
    const store = new NoteStore(new InMemoryWorkspace(files), { error: () => {} }, { pause });
    await store.load();
    assert.equal(store.index.size, 200);
    assert.ok(pauses > 0);
  });
});
