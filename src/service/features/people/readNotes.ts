/** Reads notes anew, as the index keeps no places. */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NoteStore, Progress } from '../../workspace/noteStore';

/** How many files are read at once: enough to keep a disk busy, few enough to be cancelled soon. */
const batchSize = 32;

/**
 * @param document counts as it is in the editor
 * @param unreadable what is to be done about a file that cannot be read; if it returns, the file is left out
 * @returns texts by URI, without files that are gone; undefined where it was cancelled
 */
export async function readTexts(
  uris: readonly string[],
  document: TextDocument,
  store: NoteStore,
  progress: Progress,
  unreadable: (uri: string, error: unknown) => void,
): Promise<Map<string, string> | undefined> {
  const texts = new Map<string, string>();
  const read = async (uri: string): Promise<string | undefined> => {
    try {
      return uri === document.uri ? document.getText() : await store.text(uri);
    } catch (error) {
      unreadable(uri, error);
      return undefined;
    }
  };
  for (let at = 0; at < uris.length; at += batchSize) {
    if (progress.isCancelled()) return undefined;
    progress.report(at, uris.length);
    const batch = uris.slice(at, at + batchSize);
    for (const [index, text] of (await Promise.all(batch.map(read))).entries()) {
      if (text !== undefined) texts.set(batch[index] ?? '', text);
    }
  }
  return progress.isCancelled() ? undefined : texts;
}
