/** What Enter does in a list of the front matter: the next dash, or the end of the list. */
import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type { FieldValue, Note } from '../note/note';

/**
 * @param note the document after the line break
 * @param position where the cursor is: on the new line, behind its indentation
 * @returns the next dash behind an item; behind an item without text, that item's end; undefined everywhere else
 */
export function continueList(document: TextDocument, note: Note, position: Position): TextEdit | undefined {
  if (position.line === 0 || !isBlank(lineText(document, position.line))) return undefined;
  const above = { line: position.line - 1, character: 0 };
  const [, lead = '', content = ''] = /^([ \t]*-[ \t]*)(.*)$/.exec(lineText(document, above.line)) ?? [];
  if (lead === '' || !startsItem(document, note, above.line, lead.length)) return undefined;
  // Enter twice ends the list, as everywhere.
  if (content === '') return { range: { start: above, end: position }, newText: '' };
  const start = { line: position.line, character: 0 };
  return { range: { start, end: position }, newText: /\s$/.test(lead) ? lead : `${lead} ` };
}

/**
 * Whoever types the next dash by habit, though it is there already, gets one.
 * @param position behind the dash that was typed
 * @returns the removal of the other one; undefined where there is none
 */
export function takeBackDash(document: TextDocument, { frontMatter }: Note, position: Position): TextEdit | undefined {
  const offset = document.offsetAt(position);
  if (frontMatter === undefined || offset < frontMatter.content.start || offset > frontMatter.content.end)
    return undefined;
  const [, indentation = '', lead] = /^([ \t]*)(-[ \t]+)-$/.exec(lineText(document, position.line)) ?? [];
  if (lead === undefined) return undefined;
  const start = { line: position.line, character: indentation.length };
  return { range: { start, end: { ...start, character: start.character + lead.length } }, newText: '' };
}

/** Whether a line is one of a list's items, not one of a text that looks like it. */
function startsItem(document: TextDocument, { frontMatter }: Note, line: number, character: number): boolean {
  const offset = document.offsetAt({ line, character });
  if (frontMatter === undefined || offset < frontMatter.content.start || offset > frontMatter.content.end) return false;
  const isItem = ({ kind, start }: FieldValue): boolean =>
    start === offset || (kind === 'null' && document.positionAt(start).line === line);
  const isRead = frontMatter.fields.some(
    ({ value }) => value.kind === 'list' && !value.flow && value.items.some(isItem),
  );
  // A fault elsewhere is no reason to let go of a list.
  return isRead || (frontMatter.errors.length > 0 && looksLikeItem(document, line));
}

/** Whether nothing but items and comments stands between a line and a key without a value above it. */
function looksLikeItem(document: TextDocument, line: number): boolean {
  for (let above = line - 1; above > 0; above -= 1) {
    const text = lineText(document, above);
    if (!/^\s*(?:-(?:\s|$)|#|$)/.test(text)) return /^[^\s#:]+:\s*(?:#.*)?$/.test(text);
  }
  return false;
}

function lineText(document: TextDocument, line: number): string {
  return document
    .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    .replace(/[\r\n]+$/, '');
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
