/**
 * The language service: everything that an editor or the command line may ask about meeting notes. It speaks the types
 * of the Language Server Protocol: positions and ranges are 0-based, end-exclusive, in UTF-16 code units.
 */
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
  Range,
  TextEdit,
} from 'vscode-languageserver-types';
import { ActionItemsService } from './actionItemsService';
import { checkContext } from './checkContext';
import { check, type RuleFinding } from './checks/check';
import { type FixedText, fixAll } from './checks/fixAll';
import { rules } from './checks/registry';
import { type Clock, systemClock } from './clock';
import { type Checked, fixAllAction, quickFixes } from './features/codeActions';
import { complete } from './features/completion/completion';
import { ownersAt } from './features/completion/owners';
import { toDiagnostic } from './features/diagnostics';
import { type FixGroup, FixGroups } from './features/fixInAllNotes';
import { hover, personHover } from './features/hover/hover';
import { continueList, takeBackDash } from './features/listContinuation';
import { newNote } from './features/newNote';
import { personAt } from './features/people/personAt';
import { createPositionFinder } from './features/positions';
import { ItemEditsService } from './itemEditsService';
import { type Translate, untranslated } from './l10n';
import type { Log } from './log';
import { mayBeInFrontMatter } from './note/frontMatter';
import type { Note } from './note/note';
import { PeopleService } from './peopleService';
import type { Identity } from './roster/me';
import { checkTeamFile } from './teamFiles';
import { configUriOf, rosterUriOf } from './workspace/folders';
import type { IndexedNote } from './workspace/indexedNote';
import type { NoteIndex } from './workspace/noteIndex';
import { NoteStore, noProgress, type Progress, type StoreOptions } from './workspace/noteStore';
import { Turns } from './workspace/turns';
import type { Disposable, Workspace } from './workspace/workspace';

export type { Progress } from './workspace/noteStore';

export interface ServiceOptions {
  readonly workspace: Workspace;
  readonly log: Log;
  /** Makes the sentences that people read; English without it. */
  readonly translate?: Translate;
  /** The machine's without it. */
  readonly clock?: Clock;
  /** What tells who the reader is; asked anew each time, as it may change. */
  readonly identity?: () => Identity;
  /** Where the index is kept for the next start, and how long work lets others go first. */
  readonly store?: StoreOptions;
}

export class LanguageService {
  /** All that is about people: who somebody is, and people as symbols. */
  readonly people: PeopleService;
  /** All that is about action items across notes. */
  readonly items: ActionItemsService;
  /** All that changes action items. */
  readonly itemEdits: ItemEditsService;
  private readonly workspace: Workspace;
  private readonly log: Log;
  private readonly translate: Translate;
  private readonly clock: Clock;
  private readonly notes: NoteStore;

  constructor({
    workspace,
    log,
    translate = untranslated,
    clock = systemClock,
    identity = () => ({}),
    store = {},
  }: ServiceOptions) {
    this.workspace = workspace;
    this.log = log;
    this.translate = translate;
    this.clock = clock;
    this.notes = new NoteStore(workspace, log, store);
    this.people = new PeopleService(this.notes, translate, identity);
    this.items = new ActionItemsService(this.notes, this.people, translate, clock, new Turns(store?.pause));
    this.itemEdits = new ItemEditsService(this.notes, this.people);
  }

  /** What is known of all notes; open documents count as they are in the editor. */
  get index(): NoteIndex {
    return this.notes.index;
  }

  /** Which files are notes, as the team of a file has written it down: the globs, and the URI of the file that holds them. */
  noteGlobs(uri: string): { readonly globs: readonly string[]; readonly configUri: string } {
    const folder = this.notes.folderOf(uri);
    return { globs: folder.config.notes, configUri: configUriOf(folder.uri) };
  }

  /**
   * Reads the teams' files and all notes. Call it first, and again to start afresh; what was known is kept until it is
   * replaced. Never rejects: files that cannot be read are told by the index.
   * @returns whether it got to the end
   */
  load(progress?: Progress): Promise<boolean> {
    return this.notes.load(progress);
  }

  /** Keeps what was read for the next start. */
  save(): Promise<void> {
    return this.notes.save(this.clock.now());
  }

  /** Follows the workspace's changes from now on. */
  watch(onTeamFilesChanged: () => void): Disposable {
    return this.notes.watch(onTeamFilesChanged);
  }

  /**
   * A Markdown document or one of the team's files was opened, or its text has changed, or was saved. What a team's
   * file says counts at once for everything that is open, and for the other notes when they are loaded again.
   * @param isUnsaved whether it holds text that the disk does not; then it outlives its file
   */
  didChange(document: TextDocument, isUnsaved = true): void {
    this.notes.didChange(document, isUnsaved);
  }

  /** A document was closed: the disk tells again what it holds. */
  didClose(uri: string): Promise<void> {
    return this.notes.didClose(uri);
  }

  /** What is wrong in a note, or in one of the team's own files; nothing for any other document. */
  diagnostics(document: TextDocument): Diagnostic[] {
    const isTeamFile = this.notes.isTeamFile(document.uri);
    const findings = isTeamFile ? this.teamFileFindings(document) : this.findings(document);
    const positionAt = createPositionFinder(document.getText());
    return findings.map((finding) => toDiagnostic(positionAt, finding, this.translate));
  }

  /** The quick fixes for the findings that touch a range. */
  codeActions(document: TextDocument, range: Range): CodeAction[] {
    return quickFixes(this.checked(document), range);
  }

  /** The action that mends all that has one sure answer; undefined where nothing has. */
  fixAll(document: TextDocument): CodeAction | undefined {
    return fixAllAction(document, this.fixedText(document), this.translate);
  }

  /**
   * A note's text after all fixes that are sure.
   * @returns the text, and what was mended; the ranges are those in the text as it was just before
   */
  fixed(document: TextDocument): { text: string; mended: Diagnostic[] } {
    const { text, fixed } = this.fixedText(document);
    const mended = fixed.map(({ finding, text: before }) =>
      toDiagnostic(createPositionFinder(before), finding, this.translate),
    );
    return { text, mended };
  }

  /**
   * What the fixes of a rule, or of all rules, would do in all notes; nothing is changed.
   * @returns undefined where it was cancelled
   */
  async fixesInAllNotes(rule: string | undefined, progress: Progress = noProgress): Promise<FixGroup[] | undefined> {
    const groups = new FixGroups(this.translate);
    const uris = [...this.index.notes()].map(({ uri }) => uri);
    for (const [at, uri] of uris.entries()) {
      if (progress.isCancelled()) return undefined;
      progress.report(at, uris.length);
      const text = await this.notes.text(uri).catch(() => undefined);
      if (text === undefined) continue;
      const document = TextDocument.create(uri, 'markdown', 0, text);
      const findings = this.check(this.notes.parse(uri, text));
      groups.add({ document, findings: findings.filter((finding) => rule === undefined || finding.rule === rule) });
    }
    return groups.all;
  }

  /**
   * What may stand in the front matter, or who owns or says what at the start of a line.
   * @param isAsked whether somebody asked for the list; while it opens by itself, free texts and empty lines have none
   */
  completion(document: TextDocument, position: Position, isAsked = true): CompletionList {
    const items = this.fieldCompletion(document, position, isAsked);
    return items.length > 0 ? { isIncomplete: false, items } : ownersAt(document, position, isAsked, this.notes);
  }

  /** A new note as a snippet, for the first notes folder. */
  newNote(): string {
    return newNote(this.notes.folderOf('untitled:').config, this.clock);
  }

  /** See {@link continueList}. */
  continueList(document: TextDocument, position: Position): TextEdit | undefined {
    const note = this.noteAt(document, position);
    return note === undefined ? undefined : continueList(document, note, position);
  }

  /** See {@link takeBackDash}. */
  takeBackDash(document: TextDocument, position: Position): TextEdit | undefined {
    const note = this.noteAt(document, position);
    return note === undefined ? undefined : takeBackDash(document, note, position);
  }

  /** A card about the key, team or date at a place of the front matter, or about a person anywhere; else undefined. */
  hover(document: TextDocument, position: Position): Hover | undefined {
    const isRoster = this.notes.isRoster(document.uri);
    const note = this.notes.note(document);
    if (!isRoster && !this.notes.isNote(note)) return undefined;
    const { config, roster } = this.notes.folderOf(document.uri);
    const { clock, translate } = this;
    const notes = (): IndexedNote[] => (isRoster ? this.notes.notesBeside(document.uri) : this.notes.notesAround(note));
    const [people, names] = [this.notes.peopleAround(note.uri), this.notes.summary(note)];
    const context = { config, roster, clock, translate, notes, people, names };
    if (!isRoster) return hover(document, note, position, context);
    const found = personAt(document, position, this.notes);
    return found && personHover(document, found.place, found.person, context);
  }

  /** The team's own files around the notes, whether they exist or not. */
  get teamFiles(): readonly string[] {
    return this.notes.teamFiles;
  }

  /** What is wrong in the team's own files as they are on the disk, for each file that exists. */
  async teamFileDiagnostics(): Promise<Map<string, Diagnostic[]>> {
    const answers = new Map<string, Diagnostic[]>();
    for (const uri of this.teamFiles) {
      // One that cannot be read has been logged when the folders were loaded.
      const text = await this.workspace.read(uri).catch(() => undefined);
      if (text !== undefined) answers.set(uri, this.diagnostics(TextDocument.create(uri, 'yaml', 1, text)));
    }
    return answers;
  }

  /** The note of a document, where the position may lie in its front matter. */
  private noteAt(document: TextDocument, position: Position): Note | undefined {
    if (!mayBeInFrontMatter(document.getText(), document.offsetAt(position))) return undefined;
    const note = this.notes.note(document);
    return this.notes.isNote(note) ? note : undefined;
  }

  private fieldCompletion(document: TextDocument, position: Position, isAsked: boolean): CompletionItem[] {
    const note = this.noteAt(document, position);
    if (note === undefined) return [];
    const notes = (): IndexedNote[] => this.notes.otherNotes(note);
    const { clock, translate } = this;
    return complete(document, note, position, isAsked, { ...checkContext(note, this.notes), clock, translate, notes });
  }

  private checked(document: TextDocument): Checked {
    const note = this.notes.note(document);
    const { uri, rosterText } = this.notes.folderOf(document.uri);
    const roster = rosterText === undefined ? undefined : { uri: rosterUriOf(uri), text: rosterText };
    return { document, note, findings: this.check(note), roster, translate: this.translate };
  }

  private fixedText(document: TextDocument): FixedText {
    return fixAll(document.getText(), (text) => {
      const note = this.notes.parse(document.uri, text);
      return this.notes.isNote(note) ? this.check(note) : undefined;
    });
  }

  private teamFileFindings(document: TextDocument): RuleFinding[] {
    try {
      return checkTeamFile(document.uri, document.getText());
    } catch (error) {
      this.log.error(document.uri, error);
      return [];
    }
  }

  private findings(document: TextDocument): RuleFinding[] {
    return this.check(this.notes.note(document));
  }

  private check(note: Note): RuleFinding[] {
    return this.notes.isNote(note) ? check(note, checkContext(note, this.notes), rules, this.log) : [];
  }
}
