import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fixAll, isBetter, sureFix } from '../../../src/service/checks/fixAll';
import { defaultConfig } from '../../../src/service/config';
import { applyEdits } from '../../../src/service/note/edit';
import { createNoteTest } from '../../../src/service/note/isMeetingNote';
import { parseNote } from '../../../src/service/note/parse';
import { onEveryNote } from '../realNotes';
import { configs, type Scene, scenes } from './generatedNotes';
import { brokenPromises, findingsIn } from './promises';

/** What “fix all” promises of one note; throws where it is broken. */
function expectFixAll({ uri, text, ...around }: Scene): void {
  const find = (version: string) => findingsIn(uri, version, around);
  const all = fixAll(text, find);
  assert.equal(applyEdits(text, all.edits), all.text);
  const before = find(text);
  const left = find(all.text);
  assert.ok(all.text === text || isBetter(left, before), 'the note is no worse');
  assert.deepEqual(fixAll(all.text, find).edits, [], 'twice is the same as once');
  const bodyOf = (whole: string): string => whole.slice(parseNote(uri, whole).frontMatter?.end ?? 0).trimStart();
  assert.ok(all.text.endsWith(bodyOf(text)), 'the body stays');
  // Clean, or what is left says why: nothing sure is left, but in a block that cannot be read even so.
  const isUnreadable = before.some(({ rule }) => ['yaml-syntax', 'code-front-matter'].includes(rule));
  if (isUnreadable) return;
  const sure = left.filter((finding) => sureFix(finding) !== undefined);
  for (const finding of sure) {
    const mended = applyEdits(all.text, sureFix(finding)?.edits ?? []);
    assert.ok(!isBetter(find(mended), left), `${finding.rule} could be mended:\n${all.text}`);
  }
}

/** Takes the first fix of the first finding that has one, until none has: the user at their most obedient. */
function obey({ uri, text, ...around }: Scene): void {
  const find = (version: string) => findingsIn(uri, version, around);
  let current = text;
  for (let step = 0; step < 60; step += 1) {
    const fix = find(current)
      .flatMap(({ fixes }) => fixes.slice(0, 1))
      .find(({ edits, caret }) => edits.length > 0 && caret === undefined);
    if (fix === undefined) return;
    current = applyEdits(current, fix.edits);
  }
  assert.fail(`comes to no end:\n${text}\n↓\n${current}`);
}

describe('Every fix', () => {
  it('removes its finding, brings no other, and changes nothing beside it', () => {
    fc.assert(
      fc.property(scenes, (scene) => assert.deepEqual(brokenPromises(scene).join('\n\n'), '')),
      { numRuns: 400 },
    );
  }).timeout(60_000);

  it('comes to an end, one after the other', () => {
    fc.assert(fc.property(scenes, obey), { numRuns: 400 });
  }).timeout(60_000);

  onEveryNote('keeps its promises in every note', (files, folder) => {
    const isNote = createNoteTest(defaultConfig);
    const notes = files
      .map(({ file, text }) => ({ file, uri: `file:///notes/${file}`, text }))
      .filter(({ file, uri, text }) => isNote(parseNote(uri, text), file));
    assert.ok(notes.length > 0);
    const rosterFile = join(folder, 'roster.yaml');
    const roster = existsSync(rosterFile) ? readFileSync(rosterFile, 'utf8') : '';
    for (const { uri, text } of notes) {
      for (const config of configs) {
        assert.deepEqual(brokenPromises({ uri, text, config, roster }).join('\n\n'), '', uri);
        expectFixAll({ uri, text, config, roster });
        obey({ uri, text, config, roster });
      }
    }
  });
});

describe('Fix all', () => {
  it('makes no note worse, comes to an end, and leaves nothing that is sure', () => {
    fc.assert(fc.property(scenes, expectFixAll), { numRuns: 400 });
  }).timeout(60_000);
});
