/** Scenes for completion: front matter with a `|` where the cursor is, and what it becomes by a choice. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { LanguageService } from '../../../../src/service/service';
import { InMemoryWorkspace } from '../../../../src/service/workspace/inMemoryWorkspace';

export const roster = `
people:
  AnnB: { name: Ann Bergström, aliases: [Annie], teams: [boats] }
  RăzvanÖ: { name: Răzvan Österlund }
  CarlD: {}
teams:
  boats: { name: Rowing Boats }
  sails: {}
`;

/** What makes a note of any front matter. */
export const notesGlob = 'notes: ["**/*.md"]\n';

/** What stands around the front matter of a scene. */
export interface Around {
  /** The other files, by path; the roster above where none are given. */
  readonly files?: Readonly<Record<string, string>>;
  /** The path of the note itself. */
  readonly path?: string;
  /** What time it is; noon in Oslo on Wednesday, January 9, 2030 if it does not matter. */
  readonly now?: string;
  /** Whether somebody asked; otherwise the list opens by itself. */
  readonly isAsked?: boolean;
}

export interface Answer {
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
  /** Those that are left when VS Code has filtered by what stands between the start of the range and the cursor. */
  readonly shown: readonly string[];
  /** The text after choosing the item with that label; `|` is where a snippet leaves the cursor. */
  choose(label: string): string;
}

/** Asks at `|` in a whole text. */
export async function askIn(marked: string, around: Around = {}): Promise<Answer> {
  const {
    files = { 'roster.yaml': roster },
    path = 'a.md',
    now = '2030-01-09T12:00:30+01:00',
    isAsked = true,
  } = around;
  const workspace = new InMemoryWorkspace({ '.meeting-notes.yaml': notesGlob, ...files });
  const service = new LanguageService({
    workspace,
    log: { error: (_, error) => assert.fail(String(error)) },
    clock: { now: () => Date.parse(now), timeZone: 'Europe/Oslo' },
  });
  await service.load();
  const offset = marked.indexOf('|');
  const document = TextDocument.create(workspace.uri(path), 'markdown', 1, marked.replace('|', ''));
  const list = service.completion(document, document.positionAt(offset), isAsked);
  const items = [...list.items].sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
  return {
    items,
    labels: items.map(({ label }) => label),
    shown: items.filter((item) => isShown(document, offset, item)).map(({ label }) => label),
    choose: (label) => {
      const item = items.find((candidate) => candidate.label === label);
      assert.ok(item, `${label} is offered`);
      return choose(document, offset, item);
    },
  };
}

/** Asks at `|` in front matter, and tells what becomes of that alone. */
export async function ask(marked: string, around: Around = {}): Promise<Answer> {
  const answer = await askIn(`---\n${marked}\n---\n\n## TODOs\n`, around);
  return { ...answer, choose: (label) => answer.choose(label).slice('---\n'.length).split('\n---')[0] ?? '' };
}

/** The document's text after choosing an item, which has to have its edit around the cursor and on one line, as VS Code wants it. */
export function choose(document: TextDocument, offset: number, item: CompletionItem): string {
  const edit = item.textEdit as TextEdit;
  const [start, end] = [document.offsetAt(edit.range.start), document.offsetAt(edit.range.end)];
  assert.ok(start <= offset && offset <= end, 'the edit is around the cursor');
  assert.equal(edit.range.start.line, edit.range.end.line, 'the edit is on one line');
  const newText =
    item.insertTextFormat === 2 ? edit.newText.replace('$0', '|').replace(/\\([$}\\])/g, '$1') : edit.newText;
  return TextDocument.applyEdits(document, [{ ...edit, newText }]);
}

/** VS Code's filter, but for the scores: the letters have to be there in that order, upper or lower case. */
function isShown(
  document: TextDocument,
  offset: number,
  { label, filterText = label, textEdit }: CompletionItem,
): boolean {
  const start = document.offsetAt((textEdit as TextEdit).range.start);
  let at = 0;
  for (const letter of document.getText().slice(start, offset).trimStart().toLowerCase()) {
    at = filterText.toLowerCase().indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
