/** The one port to the outside: where notes come from. VS Code, the command line and tests each implement it. */

/** Why a file could not be read, in words for the user. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
}

/** Why a file is not read that is no text, whatever it is called. */
export const isBinary = 'it is a binary file';

export type FileChangeKind = 'created' | 'changed' | 'deleted';

export interface FileChange {
  readonly uri: string;
  readonly kind: FileChangeKind;
}

export interface Disposable {
  dispose(): void;
}

/** What tells whether a file is still the one that was read. */
export interface FileStamp {
  readonly size: number;
  /** When it was changed last, in milliseconds since the epoch. */
  readonly mtime: number;
}

export interface Workspace {
  /** The roots of the notes folders, as URIs without a slash at the end. */
  folders(): readonly string[];

  /** The URIs of all Markdown files in the notes folders, notes or not. */
  list(): Promise<readonly string[]>;

  /**
   * The text of a file as it is on the disk, line endings included. Bytes that are no UTF-8 become U+FFFD. A byte order
   * mark is kept by who writes files himself, and left out by an editor, whose documents have none: places count in the
   * text that is edited.
   * @returns undefined where there is no such file
   * @throws {ReadError} where it cannot be read or is binary
   */
  read(uri: string): Promise<string | undefined>;

  /**
   * A file's size and time, where that is cheaper to know than its text.
   * @returns undefined where there is no such file, or nothing can be told of it
   */
  stamp?(uri: string): Promise<FileStamp | undefined>;

  /** Tells of changes to Markdown files and the team's own files on the disk, and of deleted folders; in bursts. */
  onDidChange(listener: (changes: readonly FileChange[]) => void): Disposable;
}

const binaryProbe = 8000;

/**
 * Decodes the bytes of a file, for those who implement the port.
 * @throws {ReadError} where the file is binary
 */
export function decode(bytes: Uint8Array, decoder: { decode(bytes: Uint8Array): string }): string {
  if (bytes.subarray(0, binaryProbe).includes(0)) throw new ReadError(isBinary);
  return decoder.decode(bytes);
}
