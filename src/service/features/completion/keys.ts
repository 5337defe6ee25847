/** The keys that the front matter does not have yet, each with room for its value. */
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Range,
  TextEdit,
} from 'vscode-languageserver-types';
import { emptyValue } from '../../checks/values';
import { keyOrder, kindOf } from '../../note/keys';
import type { Note } from '../../note/note';
import { keyTexts } from '../keyTexts';
import type { CompletionSources } from './candidate';
import type { KeyPlace } from './fieldAt';

/** The required ones first. */
export function missingKeys(
  note: Note,
  { hasColon, others }: KeyPlace,
  range: Range,
  { config, translate }: CompletionSources,
): CompletionItem[] {
  const { required } = config.frontMatter;
  const missing = keyOrder(config).filter((key) => !others.has(key));
  const ordered = [
    ...missing.filter((key) => required.includes(key)),
    ...missing.filter((key) => !required.includes(key)),
  ];
  return ordered.map((key) => {
    const text = keyTexts[key];
    return {
      label: key,
      kind: CompletionItemKind.Property,
      data: 'key',
      ...(text !== undefined && { documentation: translate(text, {}) }),
      ...(hasColon ? { textEdit: TextEdit.replace(range, key) } : withRoom(note, key, range)),
    };
  });
}

/** A key with its colon, and the cursor where its value goes; the values that are known come at once. */
function withRoom(note: Note, key: string, range: Range): Partial<CompletionItem> {
  const snippet = `${key.replace(/[$}\\]/g, '\\$&')}:${emptyValue(note, key)}$0`;
  return {
    textEdit: TextEdit.replace(range, snippet),
    insertTextFormat: InsertTextFormat.Snippet,
    // Where nothing is known after all, no message says so.
    ...(kindOf(key) !== undefined && {
      command: { title: '', command: 'editor.action.triggerSuggest', arguments: [{ auto: true }] },
    }),
  };
}
