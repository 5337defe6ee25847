import assert from 'node:assert/strict';
import fc from 'fast-check';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';
import { NoteStore } from '../../../src/service/workspace/noteStore';
import { type EndOfTeamFile, roots, teamFiles, World } from './world';

const notes = ['a.md', '2030-01-07.md', 'sub/a.md', 'sub/deep/b.md'].map((path) => `${roots[0]}/${path}`);

const aNote = '---\ndatetime: 2030-01-07T14:00:00+01:00\nparticipants: [AnnB]\n---\n\n## TODOs\n\nAB: Row\n';

const runs = Number(process.env.RUNS ?? 200);

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
  config: fc.constantFrom('sections: { actions: [Homework] }', 'notes: ["a.md"]', 'notes: ["x.md"]', '{}', 'notes: ['),
};

function textOf(uri: string): fc.Arbitrary<string> {
  const kind = uri.endsWith('.md') ? 'md' : uri.endsWith('roster.yaml') ? 'roster' : 'config';
  return texts[kind] ?? fc.constant('');
}

/** One thing that happens. */
type Step = (world: World) => void;

/** @param act what it does with a value of some kind */
function on<T>(weight: number, values: fc.Arbitrary<T>, act: (world: World, value: T) => void) {
  return {
    weight,
    arbitrary: values.map((value): Step => {
      const step = (world: World): void => act(world, value);
      // What failed has to be told.
      return Object.assign(step, { [fc.toStringMethod]: () => `${act} of ${JSON.stringify(value)}` });
    }),
  };
}

/** What happens to notes, and to whatever else is among these files. */
function changesOf(uris: fc.Arbitrary<string>): fc.WeightedArbitrary<Step>[] {
  const files = uris.chain((uri) => fc.tuple(fc.constant(uri), textOf(uri)));
  const gone = fc.tuple(uris, fc.constant(undefined));
  const branch = fc.array(fc.oneof({ weight: 3, arbitrary: files }, gone), { minLength: 1, maxLength: 5 });
  const note = fc.constantFrom(...notes);
  return [
    on(4, branch, (world, changed) => world.write(changed)),
    on(1, fc.tuple(note, note), (world, [from, to]) => world.rename(from, to)),
    on(1, note, (world, uri) => world.break(uri)),
    on(3, uris, (world, uri) => world.open(uri)),
    on(4, files, (world, [uri, text]) => world.type(uri, text)),
    on(2, uris, (world, uri) => world.save(uri)),
    on(1, uris, (world, uri) => world.revert(uri)),
    on(2, uris, (world, uri) => world.close(uri)),
    on(1, fc.constant(undefined), (world) => world.keep()),
  ];
}

const quietSteps = fc.oneof(
  ...changesOf(fc.constantFrom(...notes)),
  on(1, fc.constant(`${roots[1]}/deep`), (world, folder) => world.deleteFolder(folder)),
);

const anyUri = fc.constantFrom(...notes, ...teamFiles);
const changes = fc.oneof(...changesOf(anyUri));
const steps = fc.oneof(
  { weight: 20, arbitrary: changes },
  on(1, fc.constantFrom(`${roots[1]}`, `${roots[1]}/deep`), (world, folder) => world.deleteFolder(folder)),
  on(1, fc.constant(undefined), (world) => world.load()),
  on(1, fc.nat({ max: 4 }), (world, turns) => world.loadUntilStopped(turns)),
  on(1, fc.constant(undefined), (world) => world.failToList()),
  on(1, fc.constant(undefined), (world) => world.restart()),
);

/** How much of what is on its way arrives before the next step. */
const arrivals = fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 40 }));
const ends = fc.constantFrom<EndOfTeamFile>('save', 'revert', 'close');
const someFiles = fc.array(
  anyUri.chain((uri) => fc.tuple(fc.constant(uri), textOf(uri))),
  { minLength: 4, maxLength: 12 },
);

async function run(world: World, taken: readonly (readonly [Step, number])[], scheduler: fc.Scheduler): Promise<void> {
  for (const [take, arriving] of taken) {
    take(world);
    for (let told = 0; told < arriving && scheduler.count() > 0; told += 1) await scheduler.waitOne();
  }
}

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
    const taken = fc.array(fc.tuple(steps, arrivals), { maxLength: 20 });
    // Without anybody who reads everything again, and so mends whatever went wrong before.
    const last = fc.array(fc.tuple(changes, arrivals), { maxLength: 10 });
    const files = fc.tuple(someFiles, someFiles);
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        files,
        taken,
        last,
        ends,
        async (scheduler, [before, since], first, then, end) => {
          const world = new World(scheduler, before);
          world.restart();
          await run(world, first, scheduler);
          await world.settle('save');
          await run(world, then, scheduler);
          await world.settle(end);
          const fresh = seen(await world.fresh());
          assert.deepEqual(seen(world.store), fresh);
          assert.deepEqual(seen(await world.restarted()), fresh);
          world.keep();
          for (const [uri, text] of since) world.disk.set(uri, text);
          assert.deepEqual(seen(await world.restarted()), seen(await world.fresh()));
        },
      ),
      { numRuns: runs },
    );
  });

  it('is so without being read again, as long as no team’s file changes', async () => {
    const taken = fc.array(fc.tuple(quietSteps, arrivals), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), someFiles, taken, async (scheduler, files, happened) => {
        const world = new World(scheduler, files);
        world.restart();
        await run(world, happened, scheduler);
        await world.settle('save');
        assert.equal(world.loads, 1);
        const fresh = seen(await world.fresh());
        assert.deepEqual(seen(world.store), fresh);
        assert.deepEqual(seen(await world.restarted()), fresh);
      }),
      { numRuns: runs },
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
