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
  const added = without(after, before);
  if (added.length > 0) return added;
  // Where nothing has changed no row has the focus, or the tree is just being made anew: better none than a wrong one.
  return without(before, after).length > 0 ? before : [];
}

function without(nodes: readonly Node[], others: readonly Node[]): Node[] {
  const known = new Set(others.map(rowId));
  return nodes.filter((node) => !known.has(rowId(node)));
}
