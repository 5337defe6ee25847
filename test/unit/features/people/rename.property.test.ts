import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { RenameRefused } from '../../../../src/service/features/people/renaming';
import { mentionsOf } from '../../../../src/service/note/mentions';
import { parseNote } from '../../../../src/service/note/parse';
import { readRoster } from '../../../../src/service/roster/roster';
import { LanguageService } from '../../../../src/service/service';
import { InMemoryWorkspace } from '../../../../src/service/workspace/inMemoryWorkspace';
import { type Files, noteOf } from './scene';

const handles = ['SamuelK', 'SoniaK', 'Samuel Kade', 'Răzvan', 'RăzvanD', 'ŁukaszW', 'Marlene', 'Sam Kest (SK)'];
const initials = ['SK', 'RD', 'ŁW', 'MR', 'SaK', '@SamuelK', 'Marlene', 'All', 'QX'];
const rosters = [
  '',
  'people:\n  RăzvanD: { initials: RD, aliases: [Răzvan] }\n  "ŁukaszW": {}\n  Marlene: { initials: MR }\n',
  'people: { SamuelK: { name: Samuel Kade, initials: SK }, SoniaK: { initials: SaK } }\ngroups: [Rowers]\n',
];
/** None of them is in use. */
const newNames = ['Odette', 'OdetteV', 'OV', 'SKx', 'RDm', 'Odette Vance', "O'Dell", 'MRx', 'Șerban'];

const notes = fc
  .record({
    participants: fc.uniqueArray(
      fc
        .tuple(fc.constantFrom(...handles), fc.constantFrom('', '', '"', "'"))
        .map(([name, quote]) => quote + name + quote),
      { maxLength: 4 },
    ),
    spoken: fc.array(fc.uniqueArray(fc.constantFrom(...initials), { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
    owned: fc.array(fc.uniqueArray(fc.constantFrom(...initials), { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
    ending: fc.constantFrom('\n', '\n', '\r\n'),
    mark: fc.constantFrom('', '', '\uFEFF'),
  })
  .map(({ participants, spoken, owned, ending, mark }) => {
    const lines = (names: readonly string[][], joint: string): string =>
      names.map((own) => `${own.join(joint)}: What RD said.\n\n`).join('');
    const body = `${lines(spoken, '/')}## TODOs\n\n${lines(owned, ' + ')}- [ ] SK to row\n`;
    return mark + noteOf(participants, body).replace(/\n/g, ending);
  });

const scenes = fc.record({
  notes: fc.array(notes, { minLength: 1, maxLength: 4 }),
  roster: fc.constantFrom(...rosters),
  newName: fc.constantFrom(...newNames),
  choice: fc.nat(),
});

async function open(files: Files): Promise<LanguageService> {
  const service = new LanguageService({ workspace: new InMemoryWorkspace(files), log: { error: () => {} } });
  await service.load();
  return service;
}

const uriOf = (path: string): string => `file:///notes/${path}`;

function mentionsIn(files: Files, path: string) {
  const known = readRoster(files['roster.yaml'] ?? '').known;
  return mentionsOf(parseNote(uriOf(path), files[path] ?? '', undefined, known));
}

/** @returns the files afterwards, or why it was refused */
async function renameIn(files: Files, path: string, offset: number, newName: string): Promise<Files | string> {
  const service = await open(files);
  const document = TextDocument.create(uriOf(path), 'markdown', 1, files[path] ?? '');
  try {
    const edit = await service.people.rename(document, document.positionAt(offset), newName);
    const changed = Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
      const name = uri.slice(uriOf('').length);
      return [name, TextDocument.applyEdits(TextDocument.create(uri, '', 1, files[name] ?? ''), edits)] as const;
    });
    return { ...files, ...Object.fromEntries(changed) };
  } catch (error) {
    if (error instanceof RenameRefused) return error.message;
    throw error;
  }
}

/** How often each one is mentioned, the people who are not renamed by name. */
async function countOthers(files: Files, isRenamed: (label: string) => boolean): Promise<Record<string, number>> {
  const service = await open(files);
  const counts: Record<string, number> = {};
  for (const note of service.index.notes()) {
    for (const { raw } of mentionsIn(files, note.uri.slice(uriOf('').length))) {
      const meaning = service.people.resolve(raw, note);
      const label = meaning.kind === 'person' ? meaning.person.label : meaning.kind;
      if (meaning.kind === 'person' && !isRenamed(label)) counts[label] = (counts[label] ?? 0) + 1;
    }
  }
  return counts;
}

describe('a rename of any name', () => {
  it('leaves all others what they were, and is undone by renaming back', async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(scenes, async ({ notes: texts, roster, newName, choice }) => {
        const files: Files = {
          ...Object.fromEntries(texts.map((text, index) => [`${index}.md`, text])),
          'roster.yaml': roster,
        };
        const paths = texts.map((_, index) => `${index}.md`);
        const all = paths.flatMap((path) => mentionsIn(files, path).map((mention) => ({ path, ...mention })));
        const chosen = all[choice % Math.max(1, all.length)];
        if (chosen === undefined) return;
        const service = await open(files);
        const note = service.index.get(uriOf(chosen.path)) ?? assert.fail();
        const meaning = service.people.resolve(chosen.raw, note);
        const offset = chosen.start + (chosen.raw.startsWith('@') ? 1 : 0);
        const renamed = await renameIn(files, chosen.path, offset, newName);
        if (typeof renamed === 'string' || meaning.kind !== 'person') return;
        made += 1;
        assert.notDeepEqual(renamed, files);
        const { label } = meaning.person;
        const others = await countOthers(files, (other) => other === label);
        const othersAfter = await countOthers(renamed, (other) => !(other in others));
        assert.deepEqual(othersAfter, others);
        const shift = mentionsIn(renamed, chosen.path).find(
          ({ start, raw }) =>
            Math.abs(start - chosen.start) <= 60 && raw.replace(/^@/, '').replace(/ \(.*/, '') === newName,
        );
        assert.ok(shift, 'the new name is read where the old one was');
        const back = await renameIn(
          renamed,
          chosen.path,
          shift.start + 1,
          chosen.raw.replace(/^@/, '').replace(/ \(.*/, ''),
        );
        // A name that was told by its note alone may be somebody else's in the roster, or in all notes.
        if (typeof back !== 'string' || !back.endsWith(' already.')) assert.deepEqual(back, files);
      }),
      { numRuns: 200 },
    );
    assert.ok(made > 40, `enough renames are made: ${made}`);
  }).timeout(60_000);
});
