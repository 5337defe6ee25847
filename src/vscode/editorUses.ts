/** Tells whether somebody has gone to an editor since. */
import * as vscode from 'vscode';

/** Somebody writes or moves in an editor, by key or mouse; not where only the extension or VS Code does. */
export function onDidMoveInEditor(listener: () => void): vscode.Disposable {
  return vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
    const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
    if (kind === Keyboard || kind === Mouse) listener();
  });
}

export class EditorUses implements vscode.Disposable {
  private uses = 0;
  private readonly subscription = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => this.add()),
    onDidMoveInEditor(() => this.add()),
  );

  /** Another number once somebody has gone to another editor, or written or moved in one. */
  get count(): number {
    return this.uses;
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private add(): void {
    this.uses += 1;
  }
}
