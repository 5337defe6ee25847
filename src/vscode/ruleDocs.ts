/** The page of a rule, behind the link of its diagnostics. The pages come with the extension; nothing is fetched. */
import * as vscode from 'vscode';
import { rules } from '../service/checks/registry';

const command = 'meetingNotes.showRule';

/** Whether a diagnostic's code is that of a rule. */
export function isRule(id: string): boolean {
  return rules.some((rule) => rule.id === id);
}

/** What a diagnostic's code leads to. */
export function ruleLink(id: string): vscode.Uri {
  return vscode.Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify([id]))}`);
}

export function registerRuleDocs(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand(command, async (id?: unknown) => {
    // Links can be written by anybody, so only what is in the registry becomes a path.
    const page = typeof id === 'string' && isRule(id) ? id : 'README';
    const uri = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${page}.md`);
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  });
}
