import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configFileName } from '../../src/service/config';
import { semanticTokenTypes } from '../../src/service/features/semanticTokens';
import { rosterFileName } from '../../src/service/roster/roster';

const read = (path: string): string => readFileSync(path, 'utf8');
const manifest = JSON.parse(read('package.json'));
const texts = JSON.parse(read('package.nls.json'));
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(join('src', file)))
  .join('\n');

describe('package.json', () => {
  it('takes all its words from package.nls.json, and leaves none of them unused', () => {
    const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    assert.deepEqual([...used].sort(), Object.keys(texts).sort());
  });

  it('contributes exactly the commands that the code registers for people', () => {
    const internal = [
      'meetingNotes.openActionItem',
      'meetingNotes.openDecision',
      'meetingNotes.showActionItem',
      'meetingNotes.showActionItemsOf',
      'meetingNotes.showReferences',
      'meetingNotes.showRule',
    ];
    const constants = new Map(
      [...sources.matchAll(/const (\w+) = '(meetingNotes\.\w+)'/g)].map(([, name, id]) => [name, id]),
    );
    const registered = [...sources.matchAll(/registerCommand\(\s*(?:'([\w.]+)'|(\w+))/g)].map(
      ([, id, name]) => id ?? constants.get(name),
    );
    const contributed = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(contributed.sort(), registered.filter((id) => !internal.includes(id ?? '')).sort());
  });

  it('gives every command the category and an icon', () => {
    for (const { command, category, icon } of manifest.contributes.commands) {
      assert.equal(category, '%category%', command);
      assert.match(icon, /^\$\([\w-]+\)$/, command);
    }
  });

  it('names files that exist', () => {
    const { contributes, icon } = manifest;
    const files = [
      icon,
      ...contributes.grammars.map(({ path }: { path: string }) => path),
      ...contributes.snippets.map(({ path }: { path: string }) => path),
      ...contributes.viewsContainers.activitybar.map((container: { icon: string }) => container.icon),
      ...contributes.yamlValidation.map(({ url }: { url: string }) => url),
    ];
    for (const file of files) assert.ok(existsSync(file), file);
  });

  it('has a schema for each of the team’s files', () => {
    const matches = manifest.contributes.yamlValidation.map(({ fileMatch }: { fileMatch: string }) => fileMatch);
    assert.deepEqual(matches, [configFileName, rosterFileName]);
  });

  it('declares the semantic tokens that there are, each with a colour of the theme', () => {
    const { semanticTokenTypes: declared, semanticTokenScopes: colours } = manifest.contributes;
    assert.deepEqual(
      declared.map(({ id }: { id: string }) => id),
      semanticTokenTypes,
    );
    assert.deepEqual(Object.keys(colours[0].scopes), semanticTokenTypes);
  });

  it('starts the extension by need alone', () => {
    // The team's files are checked even where nobody has a note open.
    const files = [configFileName, rosterFileName].map((name) => `workspaceContains:${name}`);
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown', ...files]);
  });
});
