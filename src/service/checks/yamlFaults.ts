/** What a fault of the YAML parser means, in plain words, and where it is. */
import type { Facts } from '../l10n';
import { lineEnd, lineStart } from '../note/lines';
import type { FrontMatter, Note, Span, YamlError } from '../note/note';
import type { MessageId } from './messages';
import type { Fix } from './rule';

interface Explanation extends Span {
  readonly message: MessageId;
  readonly facts: Facts;
}

/** The words that go with a repair that was found for a fault: whatever the parser says, this is what is wrong. */
const byRepair: Partial<Record<MessageId, MessageId>> = {
  'fix.tabs': 'yaml-syntax.tab',
  'fix.space-after-dash': 'yaml-syntax.dash',
  'fix.space-after-colon': 'yaml-syntax.space',
  'fix.dashes': 'yaml-syntax.bullet',
  'fix.commas': 'yaml-syntax.commas',
  'fix.unindent': 'yaml-syntax.indentation',
  'fix.own-line': 'yaml-syntax.own-line',
  'fix.close-quote': 'yaml-syntax.open-quote',
  'fix.close-bracket': 'yaml-syntax.open-bracket',
};

/** @param fixes the repair that was found for the fault, if any */
export function explain(note: Note, { content }: FrontMatter, fault: YamlError, [fix]: readonly Fix[]): Explanation {
  const edit = fix?.edits[0];
  // The parser may notice lines later; what is to be mended is where the repair is.
  const at = edit === undefined ? fault : lineOf(note, edit.start);
  const isElsewhere = fault.start < at.start || fault.start >= at.end;
  const start = isElsewhere ? at.start : fault.start;
  // A fault that goes on over lines is told where it begins.
  const stop = Math.min(lineEnd(note.text, start), content.end);
  const end = Math.max(isElsewhere ? stop : Math.min(fault.end, stop), Math.min(start + 1, content.end));
  const line = note.text.slice(at.start, at.end).trim();
  const message = (fix !== undefined && byRepair[fix.title]) || ownWords(fault, line);
  // What quotes are missing around is the whole value, not the character at which the parser gave up.
  const span = fix?.title === 'fix.quote' && edit !== undefined ? edit : { start, end };
  return {
    start: span.start,
    end: span.end,
    message,
    facts: { problem: fault.message, character: startOfValue(line) },
  };
}

function lineOf({ text }: Note, at: number): Span {
  const start = lineStart(text, at);
  const indentation = /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
  return { start: start + indentation, end: lineEnd(text, at) };
}

function ownWords({ code, message }: YamlError, line: string): MessageId {
  const value = line.replace(/^(?:-\s+|[^\s:#]+:\s+)/, '');
  if (code === 'RESOURCE_EXHAUSTION') return 'yaml-syntax';
  if (code === 'BAD_DQ_ESCAPE') return 'yaml-syntax.escape';
  if (code === 'NO_MAPPING') return 'yaml-syntax.no-mapping';
  if (code === 'BAD_SCALAR_START') return 'yaml-syntax.start';
  if (/^["']/.test(value)) return 'yaml-syntax.inner-quote';
  if (/:(?:\s|$)/.test(value) && code === 'BLOCK_AS_IMPLICIT_KEY') return 'yaml-syntax.colon';
  if (/^[*&!%@`|>]|^-\s|^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s,#\]}]/.test(value)) return 'yaml-syntax.start';
  if (code === 'MULTILINE_IMPLICIT_KEY') return 'yaml-syntax.no-key';
  return /tab/i.test(message) && code === 'TAB_AS_INDENT' ? 'yaml-syntax.tab' : 'yaml-syntax';
}

function startOfValue(line: string): string {
  return line.replace(/^(?:-\s+|[^\s:#]+:\s+)/, '').charAt(0);
}
