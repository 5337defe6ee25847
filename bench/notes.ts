/**
 * How long it takes to read, check and list the notes of a folder, against what markdown-it takes merely to parse the same
 * texts: in one process, alternating, as medians, since machines are noisy. Only the ratios say something.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse as parseYaml } from 'yaml';
import { parseNote } from '../src/service/note/parse';
import { LanguageService } from '../src/service/service';
import { InMemoryWorkspace } from '../src/service/workspace/inMemoryWorkspace';
import { median, print } from './figures';

const [folder = 'sample'] = process.argv.slice(2);
const rounds = 50;
/** Not counted: until the engine has compiled what is called most, which takes the longer the more code there is. */
const warmUp = 30;
/** It takes so long that a few rounds have to do. */
const remarkRounds = 3;

interface Folder {
  readonly service: LanguageService;
  /** Each with another text to read, as none is read twice. */
  readonly notes: readonly { readonly uri: string; readonly text: string; readonly other: string }[];
}

async function read(): Promise<Folder> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.ya?ml$|\.md$/.test(file),
  );
  const texts = files.map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
  const workspace = new InMemoryWorkspace(Object.fromEntries(texts.map(([file, text]) => [encodeURI(file), text])));
  const service = new LanguageService({ workspace, log: { error: () => {} } });
  await service.load();
  const notes = texts.flatMap(([file, text]) => {
    const uri = workspace.uri(encodeURI(file));
    return service.index.get(uri) === undefined ? [] : [{ uri, text, other: `${text}\n` }];
  });
  if (notes.length === 0) throw new Error(`There are no meeting notes in ${folder}.`);
  return { service, notes };
}

async function main(): Promise<void> {
  const { service, notes } = await read();
  const markdown = new MarkdownIt();
  const remark = unified().use(remarkParse);
  let version = 0;
  const documents = (): TextDocument[] => {
    version += 1;
    return notes.map(({ uri, text, other }) =>
      TextDocument.create(uri, 'markdown', version, version % 2 === 0 ? text : other),
    );
  };
  const list = (uri: string): void => {
    const note = service.index.get(uri);
    if (note === undefined) return;
    for (const { owners } of note.items) for (const owner of owners) service.people.resolve(owner, note);
  };
  const parseAll = (parse: (text: string, uri: string) => unknown) => (): void => {
    for (const { uri, text } of notes) parse(text, uri);
  };
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/;
  const times = new Map<string, number[]>();
  const measure = (name: string, act: () => void): void => {
    const start = performance.now();
    act();
    times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
  };
  for (let round = -warmUp; round < rounds; round += 1) {
    if (round === 0) times.clear();
    measure(
      'markdown-it',
      parseAll((text) => markdown.parse(text, {})),
    );
    measure(
      'yaml alone',
      parseAll((text) => parseYaml(frontMatter.exec(text)?.[1] ?? '', { logLevel: 'silent' })),
    );
    measure(
      'parse alone',
      parseAll((text, uri) => parseNote(uri, text)),
    );
    const all = documents();
    measure('parse, index, check, list', () => {
      measure('  parse, index', () => {
        for (const document of all) service.didChange(document, false);
      });
      measure('  check', () => {
        for (const document of all) service.diagnostics(document);
      });
      measure('  list', () => {
        for (const { uri } of all) list(uri);
      });
    });
    const typed = documents();
    measure('the same note by note', () => {
      for (const document of typed) {
        service.didChange(document, false);
        service.diagnostics(document);
        list(document.uri);
      }
    });
    if (round < 0 || round >= remarkRounds) continue;
    measure(
      'remark',
      parseAll((text) => remark.parse(text)),
    );
  }
  const unit = median(times.get('markdown-it') ?? []);
  print(`${notes.length} notes, medians of ${rounds} rounds (remark: ${remarkRounds})`);
  for (const [name, found] of times) {
    print(
      `${name.padEnd(28)}${median(found).toFixed(1).padStart(8)} ms ${(median(found) / unit).toFixed(2).padStart(7)} × markdown-it`,
    );
  }
}

main().catch((error: unknown) => {
  print(String(error));
  process.exitCode = 1;
});
