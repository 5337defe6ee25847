/** Clicks on the rows of a tree that stand for lines of notes. */
import * as vscode from 'vscode';
import type { NoteItem } from '../service/features/actionItems';
import type { LanguageService } from '../service/service';
import { fromVsCodeUri } from './convert';
import { onDidMoveInEditor } from './editorUses';
import { goToItem } from './goToItem';
import { Queue } from './queue';

/**
 * As in VS Code's own trees: a click shows the line, and leaves the keyboard to the tree, where more rows may be selected;
 * a second one, which waits for the first, goes there. Rows hand their command no arguments: VS Code forgets these when the
 * tree is made anew, as opening a note may do, and says that there is no such command. It is about what is selected.
 */
export class RowClicks<Row> implements vscode.Disposable {
  private readonly running = new Queue();
  private readonly moves: vscode.Disposable;
  /** The row that was clicked last. */
  private clicked: string | undefined;

  constructor(
    private readonly service: LanguageService,
    private readonly view: Pick<vscode.TreeView<Row>, 'selection'>,
    private readonly itemOf: (row: Row) => NoteItem | undefined,
  ) {
    // Who has written or moved in an editor since then has come back to the tree: that click is the first again.
    this.moves = onDidMoveInEditor(() => {
      this.clicked = undefined;
    });
  }

  /** Shows the line of the row that is selected, or goes there. */
  click(): Promise<void> {
    return this.running.run(async () => {
      const row = await this.selectedRow();
      const item = row && this.itemOf(row);
      if (item === undefined) return;
      const name = nameOf(item);
      const isSecond = this.clicked === name && isThere(item);
      this.clicked = isSecond ? undefined : name;
      await goToItem(this.service, item, { preserveFocus: !isSecond });
    });
  }

  dispose(): void {
    this.moves.dispose();
  }

  /** Until VS Code has asked a tree that is made anew for its rows, it knows none that is selected. */
  private async selectedRow(): Promise<Row | undefined> {
    for (let left = 40; this.view.selection.length === 0 && left > 0; left -= 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    return this.view.selection[0];
  }
}

/** Tells items apart by where they stand. */
function nameOf({ note, item }: NoteItem): string {
  return `${note.uri}\n${item.range.start.line}\n${item.text}`;
}

/** Whether the cursor is at the line that an item was shown at. */
function isThere({ note, item }: NoteItem): boolean {
  const editor = vscode.window.activeTextEditor;
  return (
    editor !== undefined &&
    fromVsCodeUri(editor.document.uri) === note.uri &&
    editor.selection.active.line === item.range.start.line
  );
}
