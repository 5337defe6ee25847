/** How a workspace of many generated notes does: the first start and the next, memory, a keystroke, and the view. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { defaultView } from '../src/service/features/openItems/view';
import { LanguageService } from '../src/service/service';
import type { CachePort } from '../src/service/workspace/noteStore';
import type { FileStamp, Workspace } from '../src/service/workspace/workspace';
import { median, print } from './figures';
import { generate } from './generate';

const count = Number(process.argv[process.argv.indexOf('--notes') + 1]);
const root = mkdtempSync(join(tmpdir(), 'meeting-notes-bench-'));

class Disk implements Workspace {
  private readonly paths = new Map<string, string>();

  add(path: string): void {
    this.paths.set(pathToFileURL(path).href, path);
  }

  folders(): readonly string[] {
    return [pathToFileURL(root).href];
  }

  async list(): Promise<readonly string[]> {
    return [...this.paths.keys()];
  }

  async read(uri: string): Promise<string | undefined> {
    const path = this.paths.get(uri);
    return path === undefined ? undefined : readFile(path, 'utf8');
  }

  async stamp(uri: string): Promise<FileStamp | undefined> {
    const { size, mtimeMs } = await stat(this.paths.get(uri) ?? '');
    return { size, mtime: mtimeMs };
  }

  onDidChange(): { dispose(): void } {
    return { dispose: () => {} };
  }
}

async function main(): Promise<void> {
  if (!(count > 0)) throw new Error('Say how many notes: npm run bench -- --notes 10000');
  const disk = new Disk();
  let bytes = 0;
  for (const { path, text } of generate(count)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    disk.add(file);
    bytes += text.length;
  }
  print(`${count} notes of ${Math.round(bytes / count)} characters`);
  const reading = await timed(async () => {
    for (const uri of await disk.list()) await disk.read(uri);
  });
  print(`reading the files             ${seconds(reading)}`);
  let kept = '';
  const cache: CachePort = {
    version: '1',
    read: async () => (kept === '' ? undefined : kept),
    write: async (text) => {
      kept = text;
    },
  };
  const start = async (): Promise<LanguageService> => {
    const service = new LanguageService({
      workspace: disk,
      log: { error: (uri, error) => print(`${uri} ${String(error)}`) },
      identity: () => ({ name: 'AdaA' }),
      // Files that have just been written are not trusted for two seconds.
      clock: { now: () => Date.now() + 10_000, timeZone: 'UTC' },
      store: { cache },
    });
    await service.load();
    return service;
  };
  const empty = heap();
  let service: LanguageService | undefined;
  const cold = await timed(async () => {
    service = await start();
  });
  if (service === undefined) return;
  print(`first start                   ${seconds(cold)} ${(cold / reading).toFixed(1)} × reading`);
  print(`heap of the index             ${megabytes(heap() - empty)}`);
  const saving = await timed(async () => service?.save());
  print(`keeping it (${megabytes(kept.length)})       ${seconds(saving)}`);
  const opening = await timed(async () => service?.items.gather());
  const groups = service.items.groups(defaultView);
  const items = [...service.items.openItems()].length;
  print(`gathering ${items} open items ${seconds(opening)}`);
  const view = await timed(async () => {
    const shown = service?.items.groups(defaultView);
    for (const group of shown?.all.slice(0, 1) ?? []) void group.sortedItems;
    shown?.dispose();
  });
  print(`opening the view              ${seconds(view)}`);
  print(`heap with the items           ${megabytes(heap() - empty)}`);
  await keystrokes(service, disk);
  groups.dispose();
  service = undefined;
  const warm = await timed(async () => {
    service = await start();
  });
  print(`next start                    ${seconds(warm)} ${(warm / reading).toFixed(1)} × reading`);
}

/** Types a word into an action item of one note. */
async function keystrokes(service: LanguageService, disk: Disk): Promise<void> {
  const [uri = ''] = await disk.list();
  const text = readFileSync(new URL(uri), 'utf8');
  const times: number[] = [];
  for (let version = 1; version <= 60; version += 1) {
    const typed = text.replace(/\n- \[ \] (\w+): /, `\n- [ ] $1: ${'puddle '.repeat(3).slice(0, version % 20)}`);
    const document = TextDocument.create(uri, 'markdown', version, typed);
    times.push(
      await timed(async () => {
        service.didChange(document);
        service.items.update();
      }),
    );
  }
  print(`a keystroke                   ${median(times).toFixed(2)} ms`);
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function heap(): number {
  global.gc?.();
  global.gc?.();
  return process.memoryUsage().heapUsed;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(8)} s`;
}

function megabytes(size: number): string {
  return `${(size / 1e6).toFixed(0)} MB`;
}

main()
  .catch((error: unknown) => {
    print(String(error));
    process.exitCode = 1;
  })
  .finally(() => rmSync(root, { recursive: true, force: true }));
