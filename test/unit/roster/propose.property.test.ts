import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/service/note/edit';
import type { RosterProposal } from '../../../src/service/roster/propose';
import { readRoster } from '../../../src/service/roster/roster';
import { LanguageService } from '../../../src/service/service';
import { checkTeamFile } from '../../../src/service/teamFiles';
import { InMemoryWorkspace } from '../../../src/service/workspace/inMemoryWorkspace';
import { onEveryNote } from '../realNotes';

/** What the service proposes for some files, read anew. */
async function propose(files: Readonly<Record<string, string>>): Promise<RosterProposal> {
  const workspace = new InMemoryWorkspace(files);
  const failed: unknown[] = [];
  const service = new LanguageService({ workspace, log: { error: (_uri, error) => failed.push(error) } });
  await service.load();
  const { proposal } = service.people.rosterProposal(workspace.uri('roster.yaml'));
  assert.deepEqual(failed, []);
  assert.ok(proposal.kind === 'proposal', proposal.kind);
  return proposal;
}

/** Whether the characters of a line all stand in another one, in their order. */
function isIn(line: string, longer: string): boolean {
  let at = 0;
  for (const character of longer) if (at < line.length && line.startsWith(character, at)) at += character.length;
  return at === line.length;
}

/** What was written is there still, line by line, with more in and between the lines alone. */
function assertKept(before: string, after: string): void {
  assert.ok(isIn(before, after));
  // In brackets, a comment breaks the line that it is put into.
  if (before.includes('people: {')) return;
  let at = 0;
  const lines = after.split('\n');
  for (const line of before.split('\n')) {
    while (at < lines.length && !isIn(line, lines[at] ?? '')) at += 1;
    assert.ok(at < lines.length, `lost: ${JSON.stringify(line)}`);
    at += 1;
  }
}

/** What a proposal never brings; that several have the same initials is true in the notes. */
function faults(roster: string): string[] {
  const found = checkTeamFile('file:///notes/roster.yaml', roster);
  return found
    .filter(({ rule }) => rule !== 'shared-initials')
    .map(({ rule, start, end }) => `${rule}: ${roster.slice(start, end)}`);
}

async function assertGood(files: Readonly<Record<string, string>>): Promise<RosterProposal> {
  const before = files['roster.yaml'] ?? '';
  const proposal = await propose(files);
  assert.equal(applyEdits(before, proposal.edits), proposal.text);
  assert.deepEqual(readRoster(proposal.text).errors, []);
  assertKept(before, proposal.text);
  const known = new Set(faults(before));
  assert.deepEqual(
    faults(proposal.text).filter((fault) => !known.has(fault)),
    [],
  );
  const again = await propose({ ...files, 'roster.yaml': proposal.text });
  assert.equal(again.text, proposal.text);
  return proposal;
}

const names = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom(
      ...'AnnB AnnC Ann annb ANNB CarlD Carl CarlE Zoë ZoëK ZoeK Zoé Gunhild Gunhilt Alex AlexJ AlexanderJ Bo BoC'.split(
        ' ',
      ),
      ...'Ana ANA Dan Daniel DanA All Everyone Mentors boats TODO ??? 12 yes AB CD ZK Sk @annb null __proto__'.split(
        ' ',
      ),
      ...['Ann Birch', 'Carl Dorn', 'Karl Dorn', 'Carl D.', 'Zoë Kestrel (ZK)', 'Otto (finn)', 'finn', 'Ann & Bo'],
      ...['Ann: late', 'Carl # late', 'x'.repeat(90), '- Bo', '[AnnB]', '{ a: b }', '"Bo"', 'O’Hara, Ida', '#hash'],
    ),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 8 }) },
);

const heads = fc.oneof(
  fc.constantFrom(
    'AB',
    'CD',
    'CE',
    'ZK',
    'AJ',
    'HL',
    'ANA',
    'All',
    'Boat leaders',
    'Everyone',
    'Carl',
    'AB/CD',
    'TODO AB',
  ),
  names,
);

const teams = fc.array(fc.constantFrom('boats', 'Boats', 'sails', 'sials', 'TODO', 'masts, boats', '1', 'AB'), {
  minLength: 1,
  maxLength: 2,
});

const notes = fc
  .array(
    fc
      .record({
        teams,
        who: fc.array(names, { maxLength: 5 }),
        said: fc.array(heads, { maxLength: 3 }),
        owned: fc.array(heads, { maxLength: 3 }),
      })
      .map(({ teams: ofNote, who, said, owned }) => {
        const list = (items: readonly string[]): string => items.map((item) => `\n- ${JSON.stringify(item)}`).join('');
        const lines = (items: readonly string[]): string => items.map((item) => `${item}: Row the boat.\n\n`).join('');
        return `---\nteams:${list(ofNote)}\nparticipants:${list(who)}\n---\n\n## Discussions\n\n${lines(said)}## TODOs\n\n${lines(owned)}`;
      }),
    { maxLength: 8 },
  )
  .map((all) => Object.fromEntries(all.map((text, at) => [`boats/2030-01-${10 + at}.md`, text])));

/** Rosters in all the ways in which people lay them out. */
const rosters = fc.constantFrom(
  '# nothing yet',
  '---\n',
  'people:',
  'people: # ours\n\nteams:\n',
  'people: {}\nteams: {}\ngroups: []\n',
  'people: { AnnB: { aliases: [Ann] }, CarlD: , }\ngroups: [\n  All, # all\n]',
  'people:\n  AnnB: { name: Ann Birch, initials: AB } # first\n\n  # the cook\n  CarlD:\n# the end\n',
  'teams:\n    boats: { aliases: [Boats, ] }\npeople:\n    ? AnnB\n    : initials: AB\n    "CarlD": ~\n    Bo:\n        aliases: Bosse # no comma\n        teams: boats\n',
  'people:\r\n  AnnB:\r\n    aliases:\r\n    - Annie\r\n    -   Ann B.\r\n  ZoëK: { aliases: "ZoK", github: zk }\r\ngroups:\r\n- All\r\n',
  'people:\n  AnnB: &ann\n    initials: AB\n  CarlD: *ann\n...\n',
  'people:\n  AnnB: { teams: [crew, boats] }\n',
  'people: [AnnB]\ngroups: |\n  All\n',
  'people:\n\n  AnnB: {\n    aliases: [\n      Annie\n    ]\n  }\n  ZoëK:\n    # none yet\n    aliases: []',
  '\uFEFFgroups: All\n',
);

describe('any proposed roster', () => {
  it('is sound, keeps what was there, and has everybody', () =>
    fc.assert(
      fc.asyncProperty(notes, fc.option(rosters, { nil: undefined }), async (files, roster) => {
        await assertGood(roster === undefined ? files : { ...files, 'roster.yaml': roster });
      }),
      { numRuns: 300 },
    )).timeout(120_000);

  it('leaves nothing out but where a roster has no place', () =>
    fc.assert(
      fc.asyncProperty(notes, async (files) => {
        assert.deepEqual((await assertGood(files)).left, []);
      }),
    )).timeout(120_000);

  onEveryNote('is sound, and has everybody', async (real) => {
    const files = Object.fromEntries(real.map(({ file, text }) => [file, text]));
    assert.deepEqual((await assertGood(files)).left, []);
  });
});
