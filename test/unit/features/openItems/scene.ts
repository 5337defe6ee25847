/** A notes folder whose open items are looked at. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Groups } from '../../../../src/service/features/openItems/groups';
import type { OpenItem } from '../../../../src/service/features/openItems/openItem';
import { defaultView, noFilter, type ViewOptions } from '../../../../src/service/features/openItems/view';
import type { Identity } from '../../../../src/service/roster/me';
import { LanguageService } from '../../../../src/service/service';
import { InMemoryWorkspace } from '../../../../src/service/workspace/inMemoryWorkspace';

export interface Scene {
  readonly service: LanguageService;
  /** The groups as they are now, each as `label: text, text`. */
  groups(options?: Partial<Omit<ViewOptions, 'filter'>>, filter?: Partial<ViewOptions['filter']>): string[];
  /** Groups that somebody keeps, in the same words. */
  show(groups: Groups): string[];
  readonly options: ViewOptions;
  /** Types a text into a note. */
  type(path: string, text: string): void;
}

/** Noon of the day in Brussels. */
export function clockAt(date: string): { now: () => number; timeZone: string } {
  return { now: () => Date.parse(`${date}T11:00:00Z`), timeZone: 'Europe/Brussels' };
}

export async function scene(
  files: Readonly<Record<string, string>>,
  { today = '2030-03-06', me = {} }: { readonly today?: string; readonly me?: Identity } = {},
): Promise<Scene> {
  const workspace = new InMemoryWorkspace(files);
  const service = new LanguageService({
    workspace,
    log: { error: () => {} },
    clock: clockAt(today),
    identity: () => me,
  });
  await service.load();
  service.items.update();
  let version = 0;
  return {
    service,
    groups(options = {}, filter = {}) {
      const groups = service.items.groups({ ...defaultView, ...options, filter: { ...noFilter, ...filter } });
      const shown = show(groups);
      groups.dispose();
      return shown;
    },
    show,
    options: defaultView,
    type(path, text) {
      version += 1;
      service.didChange(TextDocument.create(workspace.uri(path), 'markdown', version, text));
      service.items.update();
    },
  };
}

/** A note of a day with lines in its actions section. */
export function note(date: string, actions: string, front = ''): string {
  return `---\ndatetime: ${date}T12:00:00+01:00\n${front}---\n\n## TODOs\n\n${actions}\n`;
}

export function textOf({ item }: OpenItem): string {
  return item.text;
}

function show(groups: Groups): string[] {
  return groups.all.map((group) => `${nameOf(group)}: ${group.sortedItems.map(textOf).join(', ')}`);
}

function nameOf({
  kind,
  label,
}: {
  readonly kind: { readonly kind: string; readonly due: unknown };
  readonly label: string;
}): string {
  return kind.kind === 'stale' ? 'stale' : String(kind.due ?? label);
}
