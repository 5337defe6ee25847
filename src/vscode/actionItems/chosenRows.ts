/** Which rows of the tree a key is about. */
import * as vscode from 'vscode';
import { type Node, rowId } from './tree';

/** How often it is asked again, and after how long a pause. */
const again = { times: 4, milliseconds: 100 };

/**
 * As in VS Code's own trees: the row that has the focus, which arrow keys move without selecting anything; with all
 * that are selected, if it is one of these. No interface tells which row that is, but when asked to VS Code takes it
 * into the selection, or out of it. While the tree is being made anew, as after each change of a note, it tells nothing:
 * whoever presses a key just then must not press it in vain.
 */
export async function chosenRows(view: Pick<vscode.TreeView<Node>, 'selection'>): Promise<readonly Node[]> {
  for (let left = again.times; left > 0; left -= 1) {
    const rows = await askRows(view);
    if (rows.length > 0) return rows;
    await new Promise((resolve) => setTimeout(resolve, again.milliseconds));
  }
  return askRows(view);
}

async function askRows(view: Pick<vscode.TreeView<Node>, 'selection'>): Promise<readonly Node[]> {
  const before = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const after = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const added = without(after, before);
  if (added.length > 0) return added;
  // Where nothing has changed no row has the focus, or the tree is being made anew: better none than a wrong one.
  return without(before, after).length > 0 ? before : [];
}

function without(nodes: readonly Node[], others: readonly Node[]): Node[] {
  const known = new Set(others.map(rowId));
  return nodes.filter((node) => !known.has(rowId(node)));
}
