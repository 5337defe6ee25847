/** What the view of action items shows, read as a person would take it out of there: selected and copied by key. */
import * as vscode from 'vscode';

/** Tells who the reader is; undefined for nobody. */
export async function beMe(name: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('meetingNotes');
  await settings.update('me', name, vscode.ConfigurationTarget.Global);
}

/** Presses keys in the view from a fresh start, and copies by key. */
export async function copied(...keys: string[]): Promise<string[]> {
  const fresh = ['meetingNotes.actionItems.focus', 'list.clear', 'list.clear', 'list.focusFirst'];
  for (const key of [...fresh, ...keys.map((name) => `list.${name}`)]) await vscode.commands.executeCommand(key);
  await vscode.env.clipboard.writeText('');
  await vscode.commands.executeCommand('meetingNotes.copyAsMarkdown', 'selection');
  // Details stand below their item, further to the right.
  return (await vscode.env.clipboard.readText()).split(/\n(?=- )/).filter(Boolean);
}

/**
 * Until it copies that: the tree may be asking for its children, and VS Code may stumble over those it had. Fails with
 * what it has when the test's time is up.
 */
export async function untilCopied(isWanted: (lines: string[]) => boolean, ...keys: string[]): Promise<string[]> {
  const end = Date.now() + 25_000;
  for (;;) {
    const lines = await copied(...keys).catch(() => []);
    if (isWanted(lines)) return lines;
    if (Date.now() > end) throw new Error(`Copied ${JSON.stringify(lines)}`);
  }
}
