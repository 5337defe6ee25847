/** Scenes for people as symbols: a few files, in one of which `|` is the cursor; answers are shown in the texts. */
import assert from 'node:assert/strict';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Reference, ReferenceKind } from '../../../../src/service/features/people/references';
import { LanguageService, type Progress } from '../../../../src/service/service';
import { InMemoryWorkspace } from '../../../../src/service/workspace/inMemoryWorkspace';

export type Files = Readonly<Record<string, string>>;

/** A note with a list of participants, and a body. */
export function noteOf(participants: readonly string[], body: string): string {
  const list = participants.map((name) => `- ${name}\n`).join('');
  return `---\ndatetime: 2030-01-07T14:00:00+01:00\nparticipants:\n${list}---\n\n${body}`;
}

const allKinds: readonly ReferenceKind[] = ['roster', 'meeting', 'item', 'line'];

export class Scene {
  readonly workspace: InMemoryWorkspace;
  readonly service: LanguageService;
  readonly files: Files;
  readonly path: string;
  private readonly offset: number;

  /** @param marked texts by path; `|` is the cursor */
  constructor(marked: Files) {
    this.path = Object.keys(marked).find((path) => marked[path]?.includes('|')) ?? assert.fail('there is a cursor');
    this.offset = marked[this.path]?.indexOf('|') ?? 0;
    this.files = Object.fromEntries(Object.entries(marked).map(([path, text]) => [path, text.replace('|', '')]));
    this.workspace = new InMemoryWorkspace(this.files);
    this.service = new LanguageService({
      workspace: this.workspace,
      log: { error: () => {} },
    });
  }

  static async open(marked: Files): Promise<Scene> {
    const scene = new Scene(marked);
    await scene.service.load();
    return scene;
  }

  get document(): TextDocument {
    return this.documentOf(this.workspace.uri(this.path));
  }

  get position(): Position {
    return this.document.positionAt(this.offset);
  }

  /** The line of the definition, with it in «». */
  definition(): string | undefined {
    const location = this.service.people.definition(this.document, this.position);
    return location && this.show(location);
  }

  highlights(): string {
    const found = this.service.people.highlights(this.document, this.position);
    return this.marked(
      this.document,
      found.map(({ range }) => range),
    );
  }

  /** Each as `kind line`, with what is referred to in «». */
  async references(kinds = allKinds, progress?: Progress): Promise<string[] | undefined> {
    const found = await this.service.people.references(this.document, this.position, new Set(kinds), progress);
    return found?.map(({ kind, location }: Reference) => `${kind} ${this.show(location)}`);
  }

  /** What is to be renamed, as the name in its line. */
  prepare(): string | undefined {
    const found = this.service.people.prepareRename(this.document, this.position);
    if (found === undefined) return undefined;
    assert.equal(this.document.getText(found.range), found.placeholder);
    return this.show({ uri: this.document.uri, range: found.range });
  }

  edit(newName: string, progress?: Progress): Promise<WorkspaceEdit | undefined> {
    return this.service.people.rename(this.document, this.position, newName, progress);
  }

  /** The files that a rename changes, as they are then. */
  async rename(newName: string): Promise<Files> {
    const changes = (await this.edit(newName))?.changes ?? {};
    return Object.fromEntries(
      Object.entries(changes).map(([uri, edits]) => [
        uri.slice('file:///notes/'.length),
        TextDocument.applyEdits(this.documentOf(uri), edits),
      ]),
    );
  }

  /** Why a rename is refused. */
  async refusal(newName: string): Promise<string> {
    return this.edit(newName).then(
      () => assert.fail('the rename is refused'),
      (error) => {
        assert.equal(error.name, 'RenameRefused', error.stack);
        return error.message;
      },
    );
  }

  /** A document of the scene with another text than the disk has. */
  documentWith(path: string, text: string): TextDocument {
    return TextDocument.create(this.workspace.uri(path), 'markdown', 2, text);
  }

  private documentOf(uri: string): TextDocument {
    const path = uri.slice('file:///notes/'.length);
    return TextDocument.create(
      uri,
      path.endsWith('.md') ? 'markdown' : 'yaml',
      1,
      this.files[path] ?? assert.fail(uri),
    );
  }

  private show({ uri, range }: Location): string {
    const path = uri.slice('file:///notes/'.length);
    const line = this.marked(this.documentOf(uri), [range]).split(/\r?\n/)[range.start.line];
    return `${path}: ${line?.trim()}`;
  }

  private marked(document: TextDocument, ranges: readonly Range[]): string {
    const edits = ranges.map((range) => ({ range, newText: `«${document.getText(range)}»` }));
    return TextDocument.applyEdits(document, edits);
  }
}
