/** Which rows of a tree a key is about. */
import * as vscode from 'vscode';

type Selected<Row> = Pick<vscode.TreeView<Row>, 'selection'>;

/** How often it is asked again, and after how long a pause. */
const again = { times: 10, milliseconds: 100 };

/**
 * As in VS Code's own trees: the row that has the focus, which arrow keys move without selecting anything; with all
 * that are selected, if it is one of these. No interface tells which row that is, but when asked to VS Code takes it
 * into the selection, or out of it. While the tree is being made anew, as after each change of a note, it tells nothing:
 * whoever presses a key just then must not press it in vain.
 * @param idOf what tells the rows apart, which may be made anew meanwhile
 */
export async function chosenRows<Row>(view: Selected<Row>, idOf: (row: Row) => string): Promise<readonly Row[]> {
  for (let left = again.times; left > 0; left -= 1) {
    const rows = await askRows(view, idOf);
    if (rows.length > 0) return rows;
    await new Promise((resolve) => setTimeout(resolve, again.milliseconds));
  }
  return askRows(view, idOf);
}

async function askRows<Row>(view: Selected<Row>, idOf: (row: Row) => string): Promise<readonly Row[]> {
  const before = view.selection;
  if (!(await toggle())) return [];
  const after = view.selection;
  if (!(await toggle())) return [];
  const without = (rows: readonly Row[], others: readonly Row[]): Row[] => {
    const known = new Set(others.map(idOf));
    return rows.filter((row) => !known.has(idOf(row)));
  };
  // What VS Code comes to know only meanwhile is no answer.
  if (without(view.selection, before).length > 0 || without(before, view.selection).length > 0) return [];
  const added = without(after, before);
  if (added.length > 0) return added;
  // Where nothing has changed no row has the focus, or the tree is being made anew: better none than a wrong one.
  return without(before, after).length > 0 ? before : [];
}

/** @returns whether that was done: of a row that the tree has lost meanwhile VS Code says that there is none */
async function toggle(): Promise<boolean> {
  try {
    await vscode.commands.executeCommand('list.toggleSelection');
    return true;
  } catch {
    return false;
  }
}
