/** What the suites do with notes in the real editor. Everything waits for the event that it needs. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A file of the workspace, by its path in the first folder, or in the one that is named. */
export function uriOf(path: string, folder = 0): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[folder];
  assert.ok(root);
  return vscode.Uri.joinPath(root.uri, path);
}

export async function openFile(path: string, folder = 0): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uriOf(path, folder)));
}

/** Shows Markdown that has no file, and waits until the extension runs. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  await activate();
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

export async function activate(): Promise<void> {
  const extension = vscode.extensions.getExtension('meeting-notes.meeting-notes');
  assert.ok(extension);
  await extension.activate();
}

/** The rule of a diagnostic. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Our diagnostics of a document as `line: rule`, once they are so; fails with what they are when the test's time is up. */
export async function expectDiagnostics(
  { uri }: Pick<vscode.TextDocument, 'uri'>,
  expected: readonly string[],
): Promise<void> {
  const present = (): string[] =>
    vscode.languages
      .getDiagnostics(uri)
      .filter(({ source }) => source === 'Meeting Notes')
      .map((diagnostic) => `${diagnostic.range.start.line + 1}: ${codeOf(diagnostic)}`);
  const isSo = (): boolean => JSON.stringify(present()) === JSON.stringify(expected);
  if (isSo()) return;
  await new Promise<void>((resolve, reject) => {
    const give = (): void =>
      reject(new Error(`Expected ${JSON.stringify(expected)}, found ${JSON.stringify(present())}`));
    const timer = setTimeout(give, 25_000);
    const subscription = vscode.languages.onDidChangeDiagnostics(() => {
      if (!isSo()) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    });
  });
}

/** Waits until a document has a text; fails with what it has when the test's time is up. */
export async function textOnceItIs(document: vscode.TextDocument, expected: string): Promise<void> {
  if (document.getText() === expected) return;
  await new Promise<void>((resolve, reject) => {
    const give = (): void =>
      reject(new Error(`Expected ${JSON.stringify(expected)}, found ${JSON.stringify(document.getText())}`));
    const timer = setTimeout(give, 25_000);
    const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || document.getText() !== expected) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    });
  });
}

/** The quick fixes at the start of a line's value, by title. */
export async function quickFixes(
  document: vscode.TextDocument,
  line: number,
  character: number,
): Promise<vscode.CodeAction[]> {
  const place = new vscode.Position(line - 1, character);
  try {
    return await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(place, place),
      vscode.CodeActionKind.QuickFix.value,
    );
  } catch (error) {
    // VS Code gives up where another extension, just started, registers its own meanwhile.
    if (error instanceof Error && error.name === 'Canceled') return quickFixes(document, line, character);
    throw error;
  }
}

/** What our completion offers at a place, without the snippets and words of others. */
export async function completions({ uri }: vscode.TextDocument, position: vscode.Position): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    position,
  );
  const { User, Value, Event, Property } = vscode.CompletionItemKind;
  const ours = [User, Value, Event, Property];
  return items
    .filter(({ kind }) => kind !== undefined && ours.includes(kind))
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Types as a person does: letter by letter, and Enter for a new line. */
export async function type(text: string): Promise<void> {
  for (const letter of text) await vscode.commands.executeCommand('type', { text: letter });
}

/** Takes the chosen suggestion, once the list is there, and waits until the text holds what it brings. */
export async function acceptSuggestion({ document }: vscode.TextEditor, expected: string): Promise<void> {
  // Until the list is there the command has nothing to accept, and does nothing.
  const attempts = setInterval(() => vscode.commands.executeCommand('acceptSelectedSuggestion'), 50);
  await new Promise<void>((resolve) => {
    const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document || !document.getText().includes(expected)) return;
      subscription.dispose();
      resolve();
    });
  }).finally(() => clearInterval(attempts));
}

/** Puts back what a test has changed, and closes its editors. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
