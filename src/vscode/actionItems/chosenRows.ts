/** Which rows of the tree a key is about. */
import * as vscode from 'vscode';
import { type Node, rowId } from './tree';

/**
 * As in VS Code's own trees: the row that has the focus, which arrow keys move without selecting anything; with all
 * that are selected, if it is one of these. No interface tells which row that is, but when asked to VS Code takes it
 * into the selection, or out of it.
 */
export async function chosenRows(view: Pick<vscode.TreeView<Node>, 'selection'>): Promise<readonly Node[]> {
  const before = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const after = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const known = new Set(before.map(rowId));
  const added = after.filter((node) => !known.has(rowId(node)));
  return added.length > 0 ? added : before;
}
