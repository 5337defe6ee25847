/** The pages about the rules are what the rules are tested with: the notes in them are found and mended as they say. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '../../../src/service/checks/messages';
import { rules } from '../../../src/service/checks/registry';
import { applyEdits } from '../../../src/service/note/edit';
import { parseNote } from '../../../src/service/note/parse';
import { type Around, contextOf, expectFindings, unmark } from './scene';

const folder = 'docs/rules';
const pages = readdirSync(folder).filter((file) => file !== 'README.md');

interface Page extends Around {
  readonly uri: string;
  readonly severity: string;
  readonly found: string;
  /** Undefined where the rule has no fix, and the page says why. */
  readonly mended: string | undefined;
  readonly fixes: string;
}

/** What introduces a block of text, up to the empty line before its fence. */
const blocks = /(?:^(?<intro>[^\n#`]*(?:`[^`\n]+`)?[^\n`]*):\n\n)?^```\w+\n(?<text>(?:.*\n)*?)^```$/gm;

function readPage(file: string): Page {
  const source = readFileSync(join(folder, file), 'utf8');
  const sections = new Map(
    source.split(/^## (?=(?:Found|Mended|Fixes|Settings)$)/m).map((part) => [part.split('\n', 1)[0] ?? '', part]),
  );
  const found = [...(sections.get('Found') ?? '').matchAll(blocks)].map(({ groups }) => groups ?? {});
  const introducedBy = (start: string): Record<string, string | undefined> | undefined =>
    found.find(({ intro }) => intro?.startsWith(start) === true);
  const nameIn = (block: Record<string, string | undefined> | undefined): string | undefined =>
    /`([^`]+)`/.exec(block?.intro ?? '')?.[1];
  const last = introducedBy('Where the last meeting was');
  return {
    severity: /^Default: (\w+)$/m.exec(source)?.[1] ?? '',
    uri: `file:///notes/${nameIn(introducedBy('In ')) ?? 'note.md'}`,
    config: introducedBy('With `.meeting-notes.yaml`')?.text ?? '',
    roster: introducedBy('With `roster.yaml`')?.text ?? '',
    others: last === undefined ? {} : { [`file:///notes/${nameIn(last)}`]: last.text ?? '' },
    found: found.at(-1)?.text ?? '',
    mended: [...(sections.get('Mended') ?? '').matchAll(blocks)][0]?.groups?.text,
    fixes: sections.get('Fixes') ?? '',
  };
}

describe('The pages about rules', () => {
  it('are there for every rule, and for nothing else', () => {
    assert.deepEqual([...pages].sort(), rules.map(({ id }) => `${id}.md`).sort());
  });

  it('are listed with the severities, in the order of the rules', () => {
    for (const [list, path] of [
      [`${folder}/README.md`, ''],
      ['README.md', 'docs/rules/'],
    ] as const) {
      const rows = readFileSync(list, 'utf8').matchAll(/^\| \[`([\w-]+)`\]\(([^)]*)\) \|[^|]*\| (\w+) \|/gm);
      assert.deepEqual(
        [...rows].map((row) => row.slice(1)),
        rules.map(({ id, severity }) => [id, `${path}${id}.md`, severity]),
        list,
      );
    }
  });

  for (const rule of rules) {
    it(`${rule.id}: finds and mends what the page shows`, () => {
      const source = readFileSync(join(folder, `${rule.id}.md`), 'utf8');
      const page = readPage(`${rule.id}.md`);
      assert.ok(source.startsWith(`# ${rule.id}\n`));
      assert.equal(page.severity, rule.severity);
      assert.ok(source.includes(`rules: { ${rule.id}: ${rule.severity === 'off' ? 'warning' : 'off'} }`));
      assert.ok(
        source.includes(`# meeting-notes-ignore: ${rule.id}`) || source.includes('cannot be silenced in one note'),
      );
      assert.ok(page.found.includes('«'), 'something is found');
      const [finding] = expectFindings(rule, page.found, page);
      const fix = finding?.fixes[0];
      const mended = fix === undefined ? undefined : applyEdits(unmark(page.found).text, fix.edits);
      assert.equal(mended, page.mended);
    });

    it(`${rule.id}: names each fix of the note that it shows`, () => {
      const { found, fixes, ...around } = readPage(`${rule.id}.md`);
      const note = parseNote(around.uri, unmark(found).text);
      for (const finding of rule.check(note, contextOf(around, note.text))) {
        for (const { title } of finding.fixes) {
          // `Rename “{from}” to “{key}”` may be told as `Rename the key`.
          const [verb = ''] = messages[title].split(' ');
          assert.match(fixes, new RegExp(`\\*\\*${verb}\\b`), title);
        }
      }
    });
  }
});
