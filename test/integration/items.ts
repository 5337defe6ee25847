/** Small notes with action items, and what the tree hands to a command. */
import * as vscode from 'vscode';
import { indexedItem } from '../../src/service/workspace/indexedNote';
import { uriOf } from './notes';

/** What stands before the items; the first of them is on line 9, counted from 0. */
export const head =
  '---\ndatetime: 2024-10-30T14:00:00+01:00\nlocation: Online\nteams: [community]\nparticipants: [ZoëK]\n---\n\n## TODOs\n\n';

/**
 * A row of the tree, as it was when it was shown.
 * @param path in the workspace, or a URI
 */
export function rowOf(path: string, text: string, owners: readonly string[], line: number): unknown {
  const range = new vscode.Range(line, 0, line, 1);
  const kind = owners.length > 0 ? 'owned' : 'unowned';
  const item = indexedItem({ kind, owners, done: false, text, due: undefined, range });
  return {
    kind: 'item',
    item: { note: { uri: path.includes(':') ? path : uriOf(path).toString() }, item, owners: [] },
  };
}

export function run(command: string, ...args: readonly unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`meetingNotes.${command}`, ...args);
}

/** Writes a note whose items are these. */
export async function writeNote(path: string, items: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(head + items));
}

/** What stands behind the head, in the file. */
export async function bodyOnDisk(path: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(path))).slice(head.length);
}
