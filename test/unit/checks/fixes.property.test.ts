import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { defaultConfig } from '../../../src/service/config';
import { applyEdits, type Edit } from '../../../src/service/note/edit';
import { createNoteTest } from '../../../src/service/note/isMeetingNote';
import { parseNote } from '../../../src/service/note/parse';
import { configs, type Scene, scenes } from './generatedNotes';
import { brokenPromises, findingsIn } from './promises';
import { contextOf } from './scene';

/** One round of “fix all”: the sure fixes that do not get in each other's way. */
function fixAllOnce({ uri, text, ...around }: Scene): string {
  const sure = findingsIn(uri, text, contextOf({ uri, ...around })).flatMap(({ fixes }) => {
    const fix = fixes.find(({ isSure }) => isSure === true);
    return fix === undefined || fix.edits.length === 0 ? [] : [fix.edits];
  });
  const chosen: Edit[] = [];
  for (const edits of sure) {
    const isFree = edits.every((edit) => chosen.every(({ start, end }) => edit.end < start || edit.start > end));
    if (isFree) chosen.push(...edits);
  }
  return applyEdits(text, chosen);
}

function fixAll(scene: Scene): string {
  let { text } = scene;
  for (let round = 0; round < 20; round += 1) {
    const mended = fixAllOnce({ ...scene, text });
    if (mended === text) return text;
    text = mended;
  }
  return assert.fail(`comes to no end:\n${scene.text}\n↓\n${text}`);
}

describe('Every fix', () => {
  it('removes its finding, brings no other, and changes nothing beside it', () => {
    fc.assert(
      fc.property(scenes, (scene) => assert.deepEqual(brokenPromises(scene).join('\n\n'), '')),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('comes to an end, all sure ones together, and takes no finding for another', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const text = fixAll(scene);
        const bodyOf = (whole: string): string =>
          whole.slice(parseNote(scene.uri, whole).frontMatter?.end ?? 0).trimStart();
        assert.ok(text.endsWith(bodyOf(scene.text)));
      }),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  for (const [what, folder] of [
    ['sample notes', 'sample'],
    ['corpus', process.env.MEETING_NOTES_CORPUS],
  ] as const) {
    const exists = folder !== undefined && existsSync(folder);
    (exists ? it : it.skip)(`keeps its promises in every note of the ${what}`, () => {
      const isNote = createNoteTest(defaultConfig);
      const notes = readdirSync(folder ?? '', { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => ({ file, uri: `file:///notes/${file}`, text: readFileSync(join(folder ?? '', file), 'utf8') }))
        .filter(({ file, uri, text }) => isNote(parseNote(uri, text), file));
      assert.ok(notes.length > 0);
      const rosterFile = join(folder ?? '', 'roster.yaml');
      const roster = existsSync(rosterFile) ? readFileSync(rosterFile, 'utf8') : '';
      for (const { uri, text } of notes) {
        for (const config of configs) {
          assert.deepEqual(brokenPromises({ uri, text, config, roster }).join('\n\n'), '', uri);
          fixAll({ uri, text, config, roster });
        }
      }
    }).timeout(600_000);
  }
});
