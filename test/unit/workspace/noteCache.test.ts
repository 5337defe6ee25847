import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isDate } from '../../../src/service/note/datetime';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';
import { type CachePort, NoteStore } from '../../../src/service/workspace/noteStore';
import type { FileStamp } from '../../../src/service/workspace/workspace';

const note = (item: string): string =>
  `---\ntitle: Beds\ndatetime: 2030-01-07T14:00:00+01:00\nlocation: Shed\nteams: [beds]\nparticipants: [AnnB]\n---\n\n## TODOs\n\nAB: ${item} by Friday\n\n- [x] Dig\n\nSo be it\n`;

const longAgo = 1_000_000;
const now = 2_000_000;

/** A disk that tells when its files were changed, and counts who reads them. */
class Disk extends InMemoryWorkspace {
  readonly reads: string[] = [];
  readonly times = new Map<string, number>();

  override async read(uri: string): Promise<string | undefined> {
    if (uri.endsWith('.md')) this.reads.push(uri.slice('file:///notes/'.length));
    return super.read(uri);
  }

  async stamp(uri: string): Promise<FileStamp | undefined> {
    const text = await super.read(uri);
    return text === undefined ? undefined : { size: text.length, mtime: this.times.get(uri) ?? longAgo };
  }
}

class Kept implements CachePort {
  version = '1.0.0';
  text: string | undefined;

  async read(): Promise<string | undefined> {
    if (this.text === 'unreadable') throw new Error('no');
    return this.text;
  }

  async write(text: string): Promise<void> {
    this.text = text;
  }
}

async function start(disk: Disk, cache: Kept): Promise<NoteStore> {
  disk.reads.length = 0;
  const store = new NoteStore(disk, { error: () => {} }, { cache });
  await store.load();
  return store;
}

/** A disk whose notes were read and kept. */
async function kept(files: Readonly<Record<string, string>>): Promise<{ disk: Disk; cache: Kept; first: NoteStore }> {
  const disk = new Disk(files);
  const cache = new Kept();
  const first = await start(disk, cache);
  await first.save(now);
  return { disk, cache, first };
}

const files = { 'a.md': note('Row'), 'b.md': note('Sow'), 'README.md': '# Read me\n' };

function known(store: NoteStore): string {
  return JSON.stringify([...store.index.notes()].map((each) => [each, each.items.map(({ range }) => range)]));
}

describe('The index that is kept', () => {
  it('spares the next start all files that are as they were, and says the same', async () => {
    const { disk, cache, first } = await kept(files);
    const second = await start(disk, cache);
    assert.deepEqual(disk.reads, []);
    assert.equal(known(second), known(first));
  });

  it('leaves the files to be read that have changed, by size or time alone', async () => {
    const { disk, cache } = await kept(files);
    disk.write('a.md', note('Rows'));
    disk.times.set(disk.uri('b.md'), longAgo + 1);
    const second = await start(disk, cache);
    assert.deepEqual(disk.reads.sort(), ['a.md', 'b.md']);
    assert.equal(second.index.get(disk.uri('a.md'))?.items[0]?.text, 'Rows by Friday');
  });

  it('does not trust what was changed just before it was written', async () => {
    const disk = new Disk(files);
    disk.times.set(disk.uri('a.md'), now - 1);
    const cache = new Kept();
    await (await start(disk, cache)).save(now);
    await start(disk, cache);
    assert.deepEqual(disk.reads, ['a.md']);
  });

  it('does not hold what is only in an editor', async () => {
    const { disk, cache, first } = await kept(files);
    first.didChange(TextDocument.create(disk.uri('a.md'), 'markdown', 1, note('Typed')), true);
    await first.save(now);
    const second = await start(disk, cache);
    assert.deepEqual(disk.reads, ['a.md']);
    assert.equal(second.index.get(disk.uri('a.md'))?.items[0]?.text, 'Row by Friday');
  });

  it('counts for nothing in another version, or where the team writes otherwise now', async () => {
    const { disk, cache } = await kept(files);
    cache.version = '1.0.1';
    await start(disk, cache);
    assert.equal(disk.reads.length, 3);
    cache.version = '1.0.0';
    disk.write('.meeting-notes.yaml', 'sections: { actions: [Chores] }');
    await start(disk, cache);
    assert.equal(disk.reads.length, 3);
  });

  it('spares what it can where a note or a team’s file is open from the start', async () => {
    const { disk, cache } = await kept({ ...files, 'roster.yaml': 'people: { AnnB: {} }' });
    disk.reads.length = 0;
    const store = new NoteStore(disk, { error: () => {} }, { cache });
    const loading = store.load();
    store.didChange(TextDocument.create(disk.uri('a.md'), 'markdown', 1, note('Typed')), true);
    store.didChange(TextDocument.create(disk.uri('roster.yaml'), 'yaml', 1, 'people: { AnnB: {} }'), false);
    await loading;
    assert.deepEqual(disk.reads, []);
    assert.equal(store.index.get(disk.uri('a.md'))?.items[0]?.text, 'Typed by Friday');
  });

  it('holds nothing that was read by what a team has not saved, nor by what it has saved since', async () => {
    const { disk, cache, first } = await kept({ ...files, '.meeting-notes.yaml': '{}' });
    const chores = 'sections: { actions: [Chores] }';
    const document = TextDocument.create(disk.uri('.meeting-notes.yaml'), 'yaml', 1, chores);
    const good = cache.text;
    first.didChange(document, true);
    await first.save(now);
    assert.equal(cache.text, good);
    first.didChange(document, false);
    disk.write('.meeting-notes.yaml', chores);
    await first.save(now);
    await start(disk, cache);
    assert.deepEqual(disk.reads.sort(), Object.keys(files).sort());
  });

  for (const [how, isUnsaved] of [
    ['typed', true],
    ['saved', false],
  ] as const) {
    it(`counts for nothing where a team’s file is ${how} while it is asked`, async () => {
      const { disk, cache } = await kept(files);
      const store = new NoteStore(disk, { error: () => {} }, { cache });
      const document = TextDocument.create(disk.uri('.meeting-notes.yaml'), 'yaml', 1, 'notes: ["b.md"]');
      await store.load({ report: () => store.didChange(document, isUnsaved), isCancelled: () => false });
      assert.deepEqual(
        [...store.index.notes()].map(({ uri }) => uri),
        [disk.uri('b.md')],
      );
    });
  }

  it('counts for nothing while a team’s file is not saved, and what is read then is read again', async () => {
    const { disk, cache } = await kept({ 'a.md': note('Row'), '.meeting-notes.yaml': 'notes: ["b.md"]' });
    disk.write('.meeting-notes.yaml', '{}');
    const store = new NoteStore(disk, { error: () => {} }, { cache });
    store.didChange(TextDocument.create(disk.uri('.meeting-notes.yaml'), 'yaml', 1, 'notes: ["b.md"]'), true);
    await store.load();
    assert.equal(store.index.size, 0);
    await store.didClose(disk.uri('.meeting-notes.yaml'));
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(store.index.size, 1);
  });

  it('is not asked once all was read: then reading again means reading', async () => {
    const { disk, cache } = await kept(files);
    const store = await start(disk, cache);
    await store.load();
    assert.deepEqual(disk.reads.sort(), Object.keys(files).sort());
  });

  it('is of the folders that there were', async () => {
    const { disk, cache } = await kept({ 'a.md': note('Row'), 'sub/b.md': note('Sow'), 'sub/c.md': '# Nothing\n' });
    const roots = ['file:///notes', 'file:///notes/sub'];
    const inner = new Disk(
      Object.fromEntries([
        ['a.md', note('Row')],
        ['sub/b.md', note('Sow')],
        ['sub/c.md', '# N\n'],
      ]),
      roots,
    );
    const store = await start(inner, cache);
    assert.equal(store.index.get(disk.uri('sub/b.md'))?.folder, roots[1]);
    await store.save(now);
    await start(inner, cache);
    assert.deepEqual(inner.reads, []);
    await start(disk, cache);
    assert.deepEqual(disk.reads.sort(), ['sub/b.md', 'sub/c.md']);
  });

  it('may be gone, unreadable, or anything at all', async () => {
    const { disk, cache, first } = await kept(files);
    const good = cache.text ?? '';
    for (const text of [undefined, 'unreadable', '', '[]', 'null', good.slice(0, good.length / 2)]) {
      cache.text = text;
      assert.equal(known(await start(disk, cache)), known(first));
      assert.equal(disk.reads.length, 3);
    }
  });

  it('holds no day that there is not', async () => {
    const { disk, cache } = await kept(files);
    cache.text = (cache.text ?? '').replaceAll('2030-01-07', '2030-13-45').replaceAll('2030-01-11', '2030-02-30');
    const store = await start(disk, cache);
    const days = [...store.index.notes()].flatMap(({ date, items }) => [date, ...items.map(({ due }) => due)]);
    assert.ok(
      days.every((day) => day === undefined || isDate(day)),
      String(days),
    );
  });

  it('never makes an index that cannot be, whatever somebody has written into it', async () => {
    const { disk, cache } = await kept(files);
    const good: unknown = JSON.parse(cache.text ?? '');
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.json(), async (place, value) => {
        const leaves: { readonly of: Record<string, unknown>; readonly key: string }[] = [];
        const copy: unknown = structuredClone(good);
        const walk = (of: unknown): void => {
          if (typeof of !== 'object' || of === null) return;
          for (const key of Object.keys(of)) {
            leaves.push({ of: of as Record<string, unknown>, key });
            walk((of as Record<string, unknown>)[key]);
          }
        };
        walk(copy);
        const leaf = leaves[place % leaves.length];
        if (leaf !== undefined) leaf.of[leaf.key] = JSON.parse(value);
        cache.text = JSON.stringify(copy);
        const store = await start(disk, cache);
        for (const each of store.index.notes()) {
          for (const { range, owners, text } of each.items) {
            assert.ok(range.start.line >= 0 && typeof text === 'string' && owners.every((owner) => owner.length >= 0));
          }
        }
        store.peopleAround(disk.uri('a.md'));
      }),
    );
  });
});
