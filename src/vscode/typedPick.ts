/** A list to choose from, or to type into: it says at once what is typed is understood as. */
import * as vscode from 'vscode';

/** One of the list; what has no value is a word to the reader, and cannot be chosen. */
export interface TypedPick<Value> extends vscode.QuickPickItem {
  readonly value: Value | undefined;
}

export interface TypedPicks<Value> {
  readonly title: string;
  readonly placeholder: string;
  /** What is there before anything is typed. */
  readonly suggestions: readonly TypedPick<Value>[];
  /** Words before others that do not matter, such as `by`. */
  readonly lead?: RegExp;
  /** What the words mean; undefined where they mean nothing. */
  read(words: string): TypedPick<Value> | undefined;
  /** Says that they mean nothing. */
  nothing(words: string): string;
}

/** @returns undefined where nothing was chosen */
export function pickTyped<Value>(picks: TypedPicks<Value>): Promise<Value | undefined> {
  const { title, placeholder, suggestions } = picks;
  const list = vscode.window.createQuickPick<TypedPick<Value>>();
  list.title = title;
  list.placeholder = placeholder;
  list.items = suggestions;
  list.onDidChangeValue((value) => {
    const words = value.trim().replace(picks.lead ?? '', '');
    const meant = picks.read(words);
    const found = suggestions.filter(({ label }) => label.toLowerCase().includes(words.toLowerCase()));
    // Whoever mistypes must not choose what stood there before. And VS Code itself looks for the very words.
    if (meant !== undefined) list.items = [{ ...meant, alwaysShow: true }];
    else if (found.length > 0) list.items = found.map((pick) => ({ ...pick, alwaysShow: true }));
    else list.items = [{ label: picks.nothing(words), alwaysShow: true, value: undefined }];
  });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      // What is typed counts, also where the list has not caught up with it yet.
      const value = picks.read(list.value.trim())?.value ?? list.activeItems[0]?.value;
      if (value === undefined) return;
      resolve(value);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}
