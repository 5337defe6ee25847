/** The row with the keyboard: which one a key is about, and where it is to stay once that is done. */
import type * as vscode from 'vscode';
import type { NoteItem } from '../../service/features/actionItems';
import { chosenRows } from '../chosenRows';
import { EditorUses } from '../editorUses';
import { type ActionItemsTree, type Node, rowId } from './tree';

export interface ChosenRows {
  readonly rows: readonly Node[];
  /** Once what was chosen is changed: the focus stays with it, else at its place, where VS Code would lose it. */
  stay(): Promise<void>;
}

export class RowFocus implements vscode.Disposable {
  /** Whoever has gone to an editor meanwhile must not have the keyboard taken away. */
  private readonly uses = new EditorUses();

  /** @param update shows what has changed */
  constructor(
    private readonly view: vscode.TreeView<Node>,
    private readonly tree: ActionItemsTree,
    private readonly update: () => void,
  ) {}

  /** See {@link chosenRows}. */
  async chosen(): Promise<ChosenRows> {
    const before = this.uses.count;
    const { rows, focused } = await chosenWithFocus(this.view);
    const place = focused && this.tree.placeOf(focused);
    return { rows, stay: () => this.reveal(() => place?.(), before) };
  }

  /** Gives the focus to an item, where it is shown. */
  on({ note, item }: NoteItem): Promise<void> {
    const isIt = (open: NoteItem): boolean => open.note.uri === note.uri && open.item.text === item.text;
    return this.reveal(() => this.tree.itemNode(isIt), this.uses.count);
  }

  dispose(): void {
    this.uses.dispose();
  }

  private async reveal(find: () => Node | undefined, uses: number): Promise<void> {
    this.update();
    const node = find();
    if (node !== undefined && uses === this.uses.count) await this.view.reveal(node, { focus: true, select: false });
  }
}

/** Where several rows are chosen, the one with the focus is out of the selection for a moment while VS Code is asked. */
async function chosenWithFocus(
  view: vscode.TreeView<Node>,
): Promise<{ rows: readonly Node[]; focused: Node | undefined }> {
  const before = view.selection;
  let focused: Node | undefined;
  const watching = view.onDidChangeSelection(({ selection }) => {
    const left = new Set(selection.map(rowId));
    const out = before.filter((row) => !left.has(rowId(row)));
    if (out.length === 1) [focused] = out;
  });
  try {
    const rows = await chosenRows(view, rowId);
    return { rows, focused: rows.length > 1 ? (focused ?? rows[0]) : rows[0] };
  } finally {
    watching.dispose();
  }
}
