/** Scenes: Markdown in, a few strings out. */

import type { ActionItem, FieldValue, Note, Span } from '../../../src/service/note/note';
import { parseNote } from '../../../src/service/note/parse';
import { type KnownNames, noKnownNames } from '../../../src/service/note/vocabulary';

/** A text of lines, with a line ending behind the last. */
export function lines(...parts: readonly string[]): string {
  return parts.map((line) => `${line}\n`).join('');
}

export function note(text: string, known: KnownNames = noKnownNames): Note {
  return parseNote('memory:/note.md', text, undefined, known);
}

/** The text that a span covers. */
export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/**
 * One item in a line, each part cut out of the text by its span: `owned RD|AJ: text`, `unowned: text`, `decision: text`,
 * with `done ` before it where it is.
 */
export function show({ text }: Note, item: ActionItem): string {
  const owners = item.owners.map((owner) => slice(text, owner)).join('|');
  return `${item.done ? 'done ' : ''}${item.kind}${owners && ` ${owners}`}: ${slice(text, item.description)}`;
}

/** The items of a whole note. */
export function itemsOf(text: string, known?: KnownNames): string[] {
  const read = note(text, known);
  return read.actionItems.map((item) => show(read, item));
}

/** The items of what stands in an actions section. */
export function actions(...section: readonly string[]): string[] {
  return itemsOf(lines('## TODOs and Decisions', '', ...section));
}

/** The items of what stands in a section where people talk. */
export function discussion(...section: readonly string[]): string[] {
  return itemsOf(lines('## Discussions', '', ...section));
}

/** The whole of each item of an actions section, its details included. */
export function wholes(...section: readonly string[]): string[] {
  const read = note(lines('## TODOs', '', ...section));
  return read.actionItems.map((item) => slice(read.text, item));
}

/** The front matter of a note, one string a field: the key, the kind, and what the value's span covers. */
export function fieldsOf(text: string): string[] {
  const read = note(text);
  return (read.frontMatter?.fields ?? []).map(({ key, value }) => `${slice(text, key)}: ${showValue(text, value)}`);
}

function showValue(text: string, value: FieldValue): string {
  if (value.kind !== 'list') return `${value.kind} <${slice(text, value)}>`;
  const items = value.items.map((item) => showValue(text, item)).join(', ');
  return `${value.flow ? 'flow' : 'block'} list [${items}]`;
}
