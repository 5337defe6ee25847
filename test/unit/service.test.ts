import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageService, type Progress } from '../../src/service/service';
import { InMemoryWorkspace } from '../../src/service/workspace/inMemoryWorkspace';
import { contextOf } from './checks/scene';

const note = (actions: string, participants = 'AnnB'): string =>
  `---\ndatetime: 2030-01-07T14:00:00+01:00\nlocation: Online\nteams:\n- boats\nparticipants:\n- ${participants}\n---\n\n## TODOs\n\n${actions}\n`;

interface Stage {
  workspace: InMemoryWorkspace;
  service: LanguageService;
  errors: string[];
  /** All open items, as `file: text`. */
  items(): string[];
  edit(path: string, text: string): TextDocument;
}

async function open(files: Record<string, string>, roots?: string[]): Promise<Stage> {
  const workspace = new InMemoryWorkspace(files, roots);
  const errors: string[] = [];
  const service = new LanguageService({
    workspace,
    log: { error: (uri, error, rule) => errors.push([uri, rule, String(error)].filter(Boolean).join(' ')) },
  });
  await service.load();
  service.watch(() => service.load());
  let version = 0;
  return {
    workspace,
    service,
    errors,
    items: () =>
      [...service.index.notes()]
        .flatMap(({ uri, items }) => items.map(({ text }) => `${uri.slice(uri.lastIndexOf('/') + 1)}: ${text}`))
        .sort(),
    edit: (path, text) => {
      const document = TextDocument.create(workspace.uri(path), 'markdown', ++version, text);
      service.didChange(document);
      return document;
    },
  };
}

/** Lets the reads that a change has started come to their end: those in memory take a few turns of the queue. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

describe('the index', () => {
  it('holds the notes of the workspace, and passes a README over', async () => {
    const { service, items } = await open({ 'a.md': note('AB: Row.'), 'README.md': '# Boats\n\nTODO: Write this.\n' });
    assert.equal(service.index.size, 1);
    assert.deepEqual(items(), ['a.md: Row.']);
  });

  it('takes one changed note at a time', async () => {
    const { workspace, items } = await open({ 'a.md': note('AB: Row.'), 'b.md': note('AB: Sail.') });
    workspace.write('a.md', note('AB: Swim.'));
    await settle();
    assert.deepEqual(items(), ['a.md: Swim.', 'b.md: Sail.']);
  });

  it('follows new, deleted and renamed files', async () => {
    const { workspace, items } = await open({ 'a.md': note('AB: Row.') });
    workspace.write('b.md', note('AB: Sail.'));
    await settle();
    assert.deepEqual(items(), ['a.md: Row.', 'b.md: Sail.']);
    workspace.delete('a.md');
    workspace.write('c.md', note('AB: Row.'));
    await settle();
    assert.deepEqual(items(), ['b.md: Sail.', 'c.md: Row.']);
  });

  it('follows a folder that is deleted as one', async () => {
    const { workspace, items } = await open({ 'old/a.md': note('AB: Row.'), 'older.md': note('AB: Sail.') });
    workspace.delete('old');
    await settle();
    assert.deepEqual(items(), ['older.md: Sail.']);
  });

  it('forgets a file that is no note any more', async () => {
    const { workspace, items } = await open({ 'a.md': note('AB: Row.') });
    workspace.write('a.md', '# Nothing\n');
    await settle();
    assert.deepEqual(items(), []);
  });

  it('counts unsaved text more than the disk, until the document is closed', async () => {
    const { workspace, service, items, edit } = await open({ 'a.md': note('AB: Row.') });
    edit('a.md', note('AB: Dive.'));
    workspace.write('a.md', note('AB: Swim.'));
    await settle();
    assert.deepEqual(items(), ['a.md: Dive.']);
    await service.didClose(workspace.uri('a.md'));
    assert.deepEqual(items(), ['a.md: Swim.']);
  });

  it('keeps unsaved text whose file is deleted, and forgets an open note that has none', async () => {
    const { workspace, service, items, edit } = await open({ 'a.md': note('AB: Row.'), 'b.md': note('AB: Sail.') });
    edit('a.md', note('AB: Dive.'));
    service.didChange(TextDocument.create(workspace.uri('b.md'), 'markdown', 1, note('AB: Sail.')), false);
    workspace.delete('a.md');
    workspace.delete('b.md');
    await settle();
    assert.deepEqual(items(), ['a.md: Dive.']);
  });

  it('keeps a document without a file for as long as it is open', async () => {
    const { service, items, edit } = await open({});
    edit('untitled:Untitled-1', note('AB: Row.'));
    assert.deepEqual(items(), ['untitled:Untitled-1: Row.']);
    await service.didClose('untitled:Untitled-1');
    assert.deepEqual(items(), []);
  });

  it('lets the last of two overlapping reads win', async () => {
    const { workspace, items } = await open({ 'a.md': note('AB: Row.') });
    const answers: ((text: string) => void)[] = [];
    workspace.read = () => new Promise((resolve) => answers.push(resolve));
    workspace.write('a.md', '');
    workspace.write('a.md', '');
    answers[1]?.(note('AB: New.'));
    answers[0]?.(note('AB: Old.'));
    await settle();
    assert.deepEqual(items(), ['a.md: New.']);
  });

  it('says which files cannot be read, logs why, and goes on', async () => {
    const { workspace, service, items, errors } = await open({ 'a.md': note('AB: Row.'), 'b.md': note('AB: Sail.') });
    workspace.break('a.md', 'permission denied');
    await settle();
    assert.deepEqual(items(), ['b.md: Sail.']);
    assert.deepEqual([...service.index.unreadable], [[workspace.uri('a.md'), 'permission denied']]);
    assert.match(errors.join(), /a\.md.*permission denied/);
  });

  it('can be stopped while it is built, and tells how far it is', async () => {
    const files = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`${n}.md`, note('AB: Row.')]));
    const { service } = await open({});
    const reports: string[] = [];
    let cancelled = false;
    const progress: Progress = {
      report: (done, total) => {
        reports.push(`${done}/${total}`);
        cancelled = done > 0;
      },
      isCancelled: () => cancelled,
    };
    const many = new LanguageService({ workspace: new InMemoryWorkspace(files), log: { error: () => {} } });
    assert.equal(await many.load(progress), false);
    assert.deepEqual(reports, ['0/100', '32/100']);
    assert.equal(many.index.size, 64);
    assert.equal(await service.load(), true);
  });

  it('knows title and date of a note, from its front matter or its file’s name', async () => {
    const { service, workspace } = await open({
      'a.md': note('').replace('---\n', '---\ntitle: Rowing\n'),
      '2029-12-31.md': note('').replace('2030-01-07T', 'soon'),
    });
    const known = (path: string): unknown[] => {
      const { title, date } = service.index.get(workspace.uri(path)) ?? {};
      return [title, date];
    };
    assert.deepEqual(known('a.md'), ['Rowing', '2030-01-07']);
    assert.deepEqual(known('2029-12-31.md'), ['2029-12-31', '2029-12-31']);
  });
});

describe('the team’s files', () => {
  it('tell which files are notes', async () => {
    const { items } = await open({
      '.meeting-notes.yaml': 'notes: ["calls/**/*.md"]',
      'calls/a.md': '## TODOs\n\nAB: Row.\n',
      'calls/README.md': 'TODO: none of ours',
      'other.md': note('AB: Sail.'),
    });
    assert.deepEqual(items(), ['a.md: Row.']);
  });

  it('name the sections and the required keys', async () => {
    const { items, service, edit } = await open({
      '.meeting-notes.yaml': 'sections: { actions: [Homework] }\nfrontMatter: { required: [datetime, chair] }',
      'a.md': note('').replace('## TODOs', '## Homework\n\nAB: Row.'),
    });
    assert.deepEqual(items(), ['a.md: Row.']);
    const messages = service.diagnostics(edit('a.md', note(''))).map(({ message }) => message);
    assert.deepEqual(messages, ['The front matter lacks “chair”.']);
  });

  it('make names of the roster owners', async () => {
    const { items } = await open({
      'roster.yaml':
        'people: { QuinE: { initials: qe, aliases: [the cox] } }\nteams: { sails: { aliases: [Sail lockers] } }',
      'a.md': note('the cox: Steer.\n\nSail lockers: Mend.\n\nthe weather: fine'),
    });
    assert.deepEqual(items(), ['a.md: Mend.', 'a.md: Steer.', 'a.md: the weather: fine']);
  });

  it('take effect when they change', async () => {
    const { workspace, items } = await open({ 'a.md': note('AB: Row.') });
    workspace.write('.meeting-notes.yaml', 'sections: { actions: [Homework] }');
    await settle();
    assert.deepEqual(items(), []);
  });

  it('take effect while they are typed, and are forgotten when they are closed', async () => {
    const { service, workspace, edit, items } = await open({ 'a.md': note('AB: Row.') });
    const text = note('').replace('location: Online\n', '');
    const document = edit('b.md', text);
    const codes = (): unknown[] => service.diagnostics(document).map(({ code }) => code);
    assert.deepEqual(codes(), ['missing-key']);
    edit('.meeting-notes.yaml', 'rules: { missing-key: off }');
    assert.deepEqual(codes(), []);
    assert.deepEqual(items(), ['a.md: Row.']);
    await service.didClose(workspace.uri('.meeting-notes.yaml'));
    assert.deepEqual(codes(), ['missing-key']);
  });

  it('count as they were read last while they are being typed', async () => {
    const { service, workspace, edit } = await open({ 'roster.yaml': 'people: { AnnB: {}, CarlD: {} }' });
    const codes = () => service.diagnostics(edit('a.md', note('', 'CarlD'))).map(({ code }) => code);
    const type = (text: string) =>
      service.didChange(TextDocument.create(workspace.uri('roster.yaml'), 'yaml', 1, text));
    type('people: { AnnB: {}, CarlD: {');
    assert.deepEqual(codes(), []);
    type('people: { AnnB: {} }');
    assert.deepEqual(codes(), ['unknown-participant']);
  });

  it('are no notes, even if they are told before anything was read', async () => {
    const workspace = new InMemoryWorkspace({});
    const service = new LanguageService({ workspace, log: { error: () => {} } });
    const text = '---\ndatetime: soon\nparticipants: []\n---\n';
    service.didChange(TextDocument.create(workspace.uri('roster.yaml'), 'yaml', 1, text));
    await service.load();
    assert.equal(service.index.size, 0);
  });

  it('that are deleted count no more, open or not, unless they hold unsaved text', async () => {
    const { service, workspace, items } = await open({ 'a.md': note('AB: Row.') });
    const source = 'sections: { actions: [Homework] }';
    const uri = workspace.uri('.meeting-notes.yaml');
    for (const [isUnsaved, expected] of [
      [true, []],
      [false, ['a.md: Row.']],
    ] as const) {
      workspace.write('.meeting-notes.yaml', source);
      service.didChange(TextDocument.create(uri, 'yaml', 1, source), isUnsaved);
      workspace.delete('.meeting-notes.yaml');
      await settle();
      assert.deepEqual(items(), expected);
    }
  });

  it('are checked as they are on the disk', async () => {
    const { service, workspace } = await open({ 'roster.yaml': 'poeple: {}', '.meeting-notes.yaml': 'notes: {}' });
    const found = await service.teamFileDiagnostics();
    assert.deepEqual(
      [...found].map(([uri, [diagnostic]]) => [uri, diagnostic?.code, diagnostic?.severity]),
      [
        [workspace.uri('.meeting-notes.yaml'), 'wrong-value', 1],
        [workspace.uri('roster.yaml'), 'unknown-setting', 2],
      ],
    );
  });

  it('change in one burst with notes, of which none is lost', async () => {
    const { workspace, service, items } = await open({ 'a.md': note('AB: Row.') });
    service.didChange(TextDocument.create(workspace.uri('a.md'), 'markdown', 1, note('AB: Row.')), false);
    workspace.delete('a.md', 'roster.yaml');
    await settle();
    assert.deepEqual(items(), []);
  });

  it('that are broken are told in themselves, and everything else goes on', async () => {
    const { service, items, workspace } = await open({ 'roster.yaml': 'people: [', 'a.md': note('AB: Row.') });
    assert.deepEqual(items(), ['a.md: Row.']);
    const document = TextDocument.create(workspace.uri('roster.yaml'), 'yaml', 1, 'people: [');
    assert.deepEqual(
      service.diagnostics(document).map(({ code, severity }) => [code, severity]),
      [['yaml-syntax', 1]],
    );
  });

  it('of two folders do not mix', async () => {
    const { service, edit } = await open(
      {
        'file:///one/roster.yaml': 'people: { AnnB: {} }',
        'file:///two/roster.yaml': 'people: { CarlD: {} }',
      },
      ['file:///one', 'file:///two'],
    );
    const labels = (uri: string): string[] =>
      service.completion(edit(uri, note('', '')), { line: 6, character: 2 }).items.map(({ label }) => label);
    assert.deepEqual(labels('file:///one/a.md'), ['AnnB']);
    assert.deepEqual(labels('file:///two/a.md'), ['CarlD']);
  });
});

describe('diagnostics', () => {
  it('are nothing in Markdown that is no meeting note', async () => {
    const { service, edit } = await open({});
    assert.deepEqual(service.diagnostics(edit('post.md', '---\ntitle: [a\ndate: 2030\n---\n')), []);
  });

  it('carry rule, place, and whether they can be mended', async () => {
    const { service, edit } = await open({});
    const text = note('').replace('2030-01-07T', '2030-01-077T');
    const [diagnostic] = service.diagnostics(edit('2030-01-07.md', text));
    assert.equal(diagnostic?.code, 'invalid-datetime');
    assert.deepEqual(diagnostic.range, { start: { line: 1, character: 10 }, end: { line: 1, character: 36 } });
    assert.deepEqual(diagnostic.data, { fixable: true });
  });

  it('of a rule that fails are lost alone, and the log names note and rule', async () => {
    const { check } = await import('../../src/service/checks/check');
    const { rules } = await import('../../src/service/checks/registry');
    const { parseNote } = await import('../../src/service/note/parse');
    const broken = {
      id: 'broken',
      severity: 'error' as const,
      check: () => {
        throw new Error('oops');
      },
    };
    const logged: string[] = [];
    const log = { error: (uri: string, error: unknown, rule?: string) => logged.push(`${uri} ${rule} ${error}`) };
    const found = check(parseNote('file:///a.md', '---\nteams:\n'), contextOf(), [broken, ...rules], log);
    assert.ok(found.length > 0);
    assert.deepEqual(logged, ['file:///a.md broken Error: oops']);
  });

  it('splits names as the other meetings of the series list them, whatever those of others do', async () => {
    const joined = note('AB: Row.', 'Hugo Thorn, Acme Corp');
    const listed = note('AB: Row.', 'Hugo Thorn\n- Acme Corp');
    const isSplit = async (other: string, before = 'boats/2029-12-24.md'): Promise<boolean> => {
      const { service, edit } = await open({
        'boats/2030-01-07.md': joined,
        [before]: note('AB: Row.'),
        [other]: listed,
      });
      return service.fixed(edit('boats/2030-01-07.md', joined)).text === listed;
    };
    assert.equal(await isSplit('boats/2029-12-31.md'), true);
    assert.equal(await isSplit('sails/2029-12-31.md'), false);
    // Alone in its series, a note goes by its team.
    assert.equal(await isSplit('sails/2029-12-31.md', 'sails/2029-12-24.md'), true);
  });
});
