/** Which rows of a tree a key is about. */
import * as vscode from 'vscode';

/**
 * As in VS Code's own trees: the row that has the focus, which arrow keys move without selecting anything; with all
 * that are selected, if it is one of these. No interface tells which row that is, but when asked to VS Code takes it
 * into the selection, or out of it.
 * @param idOf what tells the rows apart, which may be made anew meanwhile
 */
export async function chosenRows<Row>(
  view: Pick<vscode.TreeView<Row>, 'selection'>,
  idOf: (row: Row) => string,
): Promise<readonly Row[]> {
  const before = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const after = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const without = (rows: readonly Row[], others: readonly Row[]): Row[] => {
    const known = new Set(others.map(idOf));
    return rows.filter((row) => !known.has(idOf(row)));
  };
  const added = without(after, before);
  if (added.length > 0) return added;
  // Where nothing has changed no row has the focus, or the tree is just being made anew: better none than a wrong one.
  return without(before, after).length > 0 ? before : [];
}
