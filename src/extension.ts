/** The composition root, for VS Code's Node host and its web worker host alike. */
import type * as vscode from 'vscode';

export function activate(_context: vscode.ExtensionContext): void {}
