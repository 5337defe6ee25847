/** What the editor shows beside a note's own words, and the settings that turn it off. */
import * as vscode from 'vscode';

/** Each is a setting below `meetingNotes.editor`, on by default. */
export type EditorSign = 'codeLens' | 'dueDates' | 'dimDone' | 'markOverdue';

const section = 'meetingNotes.editor';

export function isShown(sign: EditorSign): boolean {
  return vscode.workspace.getConfiguration(section).get<boolean>(sign, true);
}

/** Tells when one of these is turned on or off. */
export function onDidChangeShown(listener: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) listener();
  });
}
