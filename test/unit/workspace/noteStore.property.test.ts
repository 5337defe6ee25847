import assert from 'node:assert/strict';
import fc from 'fast-check';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';
import { NoteStore } from '../../../src/service/workspace/noteStore';
import { roots, teamFiles, World } from './world';

const notes = ['a.md', '2030-01-07.md', 'sub/a.md', 'sub/deep/b.md'].map((path) => `${roots[0]}/${path}`);

const aNote = '---\ndatetime: 2030-01-07T14:00:00+01:00\nparticipants: [AnnB]\n---\n\n## TODOs\n\nAB: Row\n';

const people = ['AnnB', 'AnnaB', 'Anna Berg', 'CarlD'];

const noteText = fc
  .record({
    day: fc.constantFrom('07', '14', '21'),
    participants: fc.subarray(people),
    owner: fc.constantFrom('AB', 'CD', 'Carl', 'All'),
    heading: fc.constantFrom('Actions', 'Homework', 'Notes'),
  })
  .map(({ day, participants, owner, heading }) => {
    const listed = participants.length === 0 ? '' : `participants: [${participants.join(', ')}]\n`;
    return `---\ndatetime: 2030-01-${day}T14:00:00+01:00\n${listed}---\n\n## ${heading}\n\n${owner}: Row the boat.\n`;
  });

const texts: Readonly<Record<string, fc.Arbitrary<string>>> = {
  md: fc.oneof({ weight: 4, arbitrary: noteText }, { weight: 1, arbitrary: fc.constant('# Nothing\n') }),
  roster: fc.constantFrom('people: { AnnB: { name: Anna Berg } }', 'people: { CarlD: {} }', 'people: {', ''),
  config: fc.constantFrom('sections: { actions: [Homework] }', 'notes: ["a.md"]', '{}', 'notes: ['),
};

function textOf(uri: string): fc.Arbitrary<string> {
  const kind = uri.endsWith('.md') ? 'md' : uri.endsWith('roster.yaml') ? 'roster' : 'config';
  return texts[kind] ?? fc.constant('');
}

/** One thing that happens. */
type Step = (world: World) => void;

// A change of a team's file has all notes read again, which would mend whatever went wrong before.
const anyUri = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...notes) },
  { weight: 1, arbitrary: fc.constantFrom(...teamFiles) },
);
const anyFile = anyUri.chain((uri) => textOf(uri).map((text) => [uri, text] as const));
const gone = anyUri.map((uri) => [uri, undefined] as const);
const branchSwitch = fc.array(fc.oneof({ weight: 3, arbitrary: anyFile }, gone), { minLength: 1, maxLength: 5 });

function rename(from: string, to: string): Step {
  return (world) => {
    const moved = [
      [to, world.disk.get(from)],
      [from, undefined],
    ] as const;
    if (from !== to) world.write(moved);
  };
}

/** @param asked how often the reading goes on when it asks whether to stop */
function stoppedLoad(asked: number): Step {
  let left = asked;
  const isStopped = (): boolean => {
    left -= 1;
    return left < 0;
  };
  return (world) => void world.load(isStopped);
}

function weighted(weight: number, arbitrary: fc.Arbitrary<Step>): fc.WeightedArbitrary<Step> {
  return { weight, arbitrary };
}

const step: fc.Arbitrary<Step> = fc.oneof(
  weighted(
    4,
    branchSwitch.map((files) => (world) => world.write(files)),
  ),
  weighted(
    1,
    fc.tuple(fc.constantFrom(...notes), fc.constantFrom(...notes)).map(([from, to]) => rename(from, to)),
  ),
  weighted(
    1,
    fc.constantFrom('sub', 'sub/deep').map((path) => (world) => world.deleteFolder(`${roots[0]}/${path}`)),
  ),
  weighted(
    1,
    fc.constantFrom(...notes).map((uri) => (world) => world.break(uri)),
  ),
  weighted(
    3,
    anyUri.map((uri) => (world) => world.open(uri)),
  ),
  weighted(
    4,
    anyFile.map(
      ([uri, text]) =>
        (world) =>
          world.type(uri, text),
    ),
  ),
  weighted(
    2,
    anyUri.map((uri) => (world) => world.save(uri)),
  ),
  weighted(
    1,
    anyUri.map((uri) => (world) => world.revert(uri)),
  ),
  weighted(
    2,
    anyUri.map((uri) => (world) => world.close(uri)),
  ),
  weighted(
    1,
    fc.constant((world) => void world.load()),
  ),
  weighted(
    1,
    fc.constant((world) => world.failToList()),
  ),
  weighted(1, fc.nat({ max: 4 }).map(stoppedLoad)),
  weighted(
    2,
    fc.constant((world) => void world.keep()),
  ),
  weighted(
    1,
    fc.constant((world) => world.restart()),
  ),
);

/** All that the features see. */
function seen(store: NoteStore): unknown {
  const { index } = store;
  const inOrder = [...index.notes()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  const folders = roots.map((root) => {
    const evidence = index.evidenceOf(root);
    const initials = ['a', 'c'].map((letter) => [...evidence.initials(letter)].sort());
    const known = store.peopleAround(`${root}/`).all.map(({ label, spellings }) => ({ label, spellings }));
    return { shape: evidence.shape, spellings: evidence.spellings(), initials, known };
  });
  const next = inOrder.map((note) =>
    [...index.notesOfSeries(note.series), index.nextMeeting(note)].map((each) => each?.uri),
  );
  return { notes: inOrder, next, unreadable: Object.fromEntries([...index.unreadable].sort()), folders };
}

describe('The index', () => {
  it('is after any sequence of changes and restarts what a fresh one is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(anyFile, { maxLength: 5 }),
        fc.array(fc.tuple(step, fc.nat({ max: 4 })), { maxLength: 25 }),
        fc.array(anyFile, { maxLength: 3 }),
        async (scheduler, files, steps, since) => {
          const world = new World(scheduler);
          for (const [uri, text] of files) world.disk.set(uri, text);
          world.restart();
          for (const [take, then] of steps) {
            take(world);
            for (let told = 0; told < then && scheduler.count() > 0; told += 1) await scheduler.waitOne();
          }
          await world.settle();
          const fresh = seen(await world.fresh());
          assert.deepEqual(seen(world.store), fresh);
          assert.deepEqual(seen(await world.restarted()), fresh);
          await world.keep();
          for (const [uri, text] of since) world.disk.set(uri, text);
          assert.deepEqual(seen(await world.restarted()), seen(await world.fresh()));
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 300) },
    );
  });

  it('lets others go first while it reads', async () => {
    const files = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`${at}.md`, aNote.repeat(20)]));
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
