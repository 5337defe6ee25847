/** Code actions: the fixes that findings bring, all sure ones at once, and a comment that silences a rule. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { RuleFinding } from '../checks/check';
import { type FixedText, sureFix } from '../checks/fixAll';
import { ignoreFix } from '../checks/ignore';
import { messages } from '../checks/messages';
import type { Fix } from '../checks/rule';
import type { Translate } from '../l10n';
import type { Edit } from '../note/edit';
import type { Note } from '../note/note';
import { addToRoster } from '../roster/addToRoster';
import { toDiagnostic } from './diagnostics';

/** The kind of the action that applies all sure fixes, for `editor.codeActionsOnSave`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.meetingNotes`;

/** The command that offers the fixes of one rule in all notes; its argument is the rule's id. */
export const fixInAllNotesCommand = 'meetingNotes.fixInAllNotes';

/** The roster to which somebody may be added. */
export interface RosterFile {
  readonly uri: string;
  readonly text: string;
}

/** What code actions are made of. */
export interface Checked {
  readonly document: TextDocument;
  readonly note: Note;
  readonly findings: readonly RuleFinding[];
  readonly roster: RosterFile | undefined;
  readonly translate: Translate;
}

/** The fixes of the findings that touch a range, each for the document as it is now; then ways to silence them. */
export function quickFixes(checked: Checked, range: Range): CodeAction[] {
  const { document, findings } = checked;
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const touched = findings.filter((finding) => finding.start <= end && start <= finding.end);
  return [
    ...touched.flatMap((finding) => finding.fixes.flatMap((fix) => toAction(checked, finding, fix) ?? [])),
    ...inAllNotes(checked, touched),
    ...silences(checked, touched),
  ];
}

/** @returns undefined where there is nothing to mend */
export function fixAllAction(
  document: TextDocument,
  { edits }: FixedText,
  translate: Translate,
): CodeAction | undefined {
  if (edits.length === 0) return undefined;
  const changes = { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) };
  return { title: translate(messages['fix.all'], {}), kind: fixAllKind, edit: { changes } };
}

export function toTextEdit(document: TextDocument, { start, end, newText }: Edit): TextEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText };
}

function toAction(checked: Checked, finding: RuleFinding, fix: Fix): CodeAction | undefined {
  const edit = toWorkspaceEdit(checked, fix);
  if (edit === undefined) return undefined;
  const { document, translate } = checked;
  return {
    title: translate(messages[fix.title], fix.facts),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic((offset) => document.positionAt(offset), finding, translate)],
    isPreferred: sureFix(finding) === fix,
    edit,
  };
}

/** @returns undefined where the fix has no edits, or the roster leaves no place for an entry */
function toWorkspaceEdit({ document, roster }: Checked, fix: Fix): WorkspaceEdit | undefined {
  if (fix.renameTo !== undefined) {
    return { documentChanges: [{ kind: 'rename', oldUri: document.uri, newUri: fix.renameTo }] };
  }
  if (fix.addToRoster !== undefined) return roster === undefined ? undefined : rosterEdit(roster, fix.addToRoster);
  if (fix.caret !== undefined) {
    const edits = fix.edits.map((edit, index) => toSnippetEdit(document, edit, index === 0 ? fix.caret : undefined));
    return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
  }
  if (fix.edits.length === 0) return undefined;
  return { changes: { [document.uri]: fix.edits.map((edit) => toTextEdit(document, edit)) } };
}

function rosterEdit(
  { uri, text }: RosterFile,
  { section, key }: NonNullable<Fix['addToRoster']>,
): WorkspaceEdit | undefined {
  const edit = addToRoster(text, section, key);
  if (edit === undefined) return undefined;
  return { changes: { [uri]: [toTextEdit(TextDocument.create(uri, 'yaml', 0, text), edit)] } };
}

/** An edit after which the cursor stands where its author has to go on. */
function toSnippetEdit(document: TextDocument, edit: Edit, caret: number | undefined): SnippetTextEdit | TextEdit {
  const { range, newText } = toTextEdit(document, edit);
  if (caret === undefined) return { range, newText };
  const plain = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  const value = `${plain(newText.slice(0, caret))}$0${plain(newText.slice(caret))}`;
  return { range, snippet: { kind: 'snippet', value } };
}

/** A way to the same fixes in every note, for each rule whose findings have any. */
function inAllNotes({ translate }: Checked, findings: readonly RuleFinding[]): CodeAction[] {
  const fixable = findings.filter(({ fixes }) => fixes.some((fix) => fix.isChoice !== true && fix.edits.length > 0));
  return [...new Set(fixable.map(({ rule }) => rule))].map((rule) => {
    const title = translate(messages['fix.in-all-notes'], { rule });
    return {
      title,
      kind: CodeActionKind.QuickFix,
      command: { title, command: fixInAllNotesCommand, arguments: [rule] },
    };
  });
}

function silences(checked: Checked, findings: readonly RuleFinding[]): CodeAction[] {
  return [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => {
    const fix = ignoreFix(checked.note, rule);
    const finding = findings.find((candidate) => candidate.rule === rule);
    // A finding may offer the same itself, in words of its own.
    if (finding?.fixes.some(({ edits }) => JSON.stringify(edits) === JSON.stringify(fix?.edits)) === true) return [];
    const action = fix === undefined || finding === undefined ? undefined : toAction(checked, finding, fix);
    return action === undefined ? [] : [action];
  });
}
