/** Tells whether somebody has gone to an editor since. */
import * as vscode from 'vscode';

export class EditorUses implements vscode.Disposable {
  private uses = 0;
  private readonly subscription = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(() => this.add()),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
      if (kind === Keyboard || kind === Mouse) this.add();
    }),
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
