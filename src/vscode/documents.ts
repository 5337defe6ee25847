/**
 * The documents that people have before them. VS Code keeps a document for minutes after its editor was closed, and
 * extensions open others that nobody sees; of those the disk tells, so that a deleted note is gone at once.
 */
import * as vscode from 'vscode';
import { largeText } from '../service/note/note';
import { rosterFileName } from '../service/roster/roster';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, fromVsCodeUri } from './convert';

/** Documents that may be notes, for the registration of language features. */
export const noteSelector: vscode.DocumentFilter = { language: 'markdown' };

/** Documents that may be rosters. */
export const rosterSelector: vscode.DocumentFilter = { language: 'yaml', pattern: `**/${rosterFileName}` };

/** Documents in which people are written down: those that may be notes, and rosters. */
export const peopleSelector: vscode.DocumentSelector = [noteSelector, rosterSelector];

/** Schemes of documents that only show a state of some other file. */
const derivedSchemes = new Set([
  'git',
  'output',
  'vscode-scm',
  'review',
  'gitlens',
  'comment',
  'search-editor',
  'vscode',
]);

/** Whether a document is Markdown that somebody writes. */
export function isMarkdown(document: vscode.TextDocument): boolean {
  return document.languageId === 'markdown' && !derivedSchemes.has(document.uri.scheme);
}

/** Whether people may be written down in a document, to be known in all notes. */
export function mayNamePeople(document: vscode.TextDocument, { teamFiles }: LanguageService): boolean {
  return isMarkdown(document) || teamFiles.includes(fromVsCodeUri(document.uri));
}

export interface Documents extends vscode.Disposable {
  /** Documents in a tab, and those with unsaved text. */
  readonly all: Iterable<vscode.TextDocument>;
  /** One of them came, or its text has changed. */
  readonly onDidChange: vscode.Event<vscode.TextDocument>;
  /** It is none of them any more. */
  readonly onDidClose: vscode.Event<vscode.Uri>;
}

/** Large texts are told when their author pauses. */
const pauseMilliseconds = 400;

export function trackDocuments(): Documents {
  const shown = new Map<string, vscode.TextDocument>();
  const changed = new vscode.EventEmitter<vscode.TextDocument>();
  const closed = new vscode.EventEmitter<vscode.Uri>();
  const pauses = new Pauses((document) => shown.has(document.uri.toString()) && changed.fire(document));

  const close = ({ uri }: vscode.TextDocument): void => {
    if (shown.delete(uri.toString())) closed.fire(uri);
  };
  const consider = (document: vscode.TextDocument): void => {
    if (document.isDirty || tabUris().has(document.uri.toString())) {
      shown.set(document.uri.toString(), document);
      if (document.getText().length < largeText) changed.fire(document);
      else pauses.wait(document);
    } else close(document);
  };
  const considerTabs = ({ opened, closed: gone }: vscode.TabChangeEvent): void => {
    const uris = new Set([...opened, ...gone].flatMap(urisOf));
    for (const document of vscode.workspace.textDocuments) if (uris.has(document.uri.toString())) consider(document);
  };

  const disposable = vscode.Disposable.from(
    changed,
    closed,
    pauses,
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document }) => consider(document)),
    vscode.workspace.onDidCloseTextDocument(close),
    vscode.window.tabGroups.onDidChangeTabs(considerTabs),
  );
  vscode.workspace.textDocuments.forEach(consider);
  return {
    get all() {
      return shown.values();
    },
    onDidChange: changed.event,
    onDidClose: closed.event,
    dispose: () => disposable.dispose(),
  };
}

export interface ToldDocuments extends vscode.Disposable {
  /** The service has taken one of the team's files, which may change every answer. */
  readonly onDidTakeTeamFile: vscode.Event<void>;
}

/** Tells the service what is in the editors: Markdown, and the team's files. */
export function registerDocuments(service: LanguageService, documents: Documents): ToldDocuments {
  const taken = new vscode.EventEmitter<void>();
  const isTeamFile = (uri: vscode.Uri): boolean => service.teamFiles.includes(fromVsCodeUri(uri));
  const tell = (document: vscode.TextDocument): void => {
    const isOfTeam = isTeamFile(document.uri);
    if (isOfTeam || isMarkdown(document)) service.didChange(fromVsCodeDocument(document), document.isDirty);
    if (isOfTeam) taken.fire();
  };
  const close = async (uri: vscode.Uri): Promise<void> => {
    await service.didClose(fromVsCodeUri(uri));
    if (isTeamFile(uri)) taken.fire();
  };
  for (const document of documents.all) tell(document);
  const disposable = vscode.Disposable.from(taken, documents.onDidChange(tell), documents.onDidClose(close));
  return { onDidTakeTeamFile: taken.event, dispose: () => disposable.dispose() };
}

function tabUris(): Set<string> {
  return new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(urisOf)));
}

function urisOf({ input }: vscode.Tab): string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.original.toString(), input.modified.toString()];
  return [];
}

/** Tells of a document when it has not been told for a while. */
class Pauses implements vscode.Disposable {
  private readonly timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  constructor(private readonly tell: (document: vscode.TextDocument) => void) {}

  wait(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document));
    const timer = setTimeout(() => {
      this.timers.delete(document);
      this.tell(document);
    }, pauseMilliseconds);
    this.timers.set(document, timer);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }
}
