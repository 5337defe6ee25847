/** The index's changes, collected: it tells of each one at once, and of thousands while all notes are read. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';

/**
 * How long changes are collected before they are told: not long after a quiet time, longer while they keep coming.
 * VS Code itself waits for a pause of 200 ms, which would else not come before all notes are read. When the window opens
 * most notes are read within a second: so long nothing is told, as rows would move under a hand that clicks one.
 */
const milliseconds = { afterQuiet: 50, inStream: 400, atStart: 1000 };

export interface IndexChanges extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
}

/** @param onDidLoad tells that all notes have been read, for the first time or again */
export function collectIndexChanges(service: LanguageService, onDidLoad: vscode.Event<void>): IndexChanges {
  const changed = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  let isStart = true;
  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    last = Date.now();
    changed.fire();
  };
  const disposable = vscode.Disposable.from(
    changed,
    service.index.onDidChange(() => {
      if (timer !== undefined) return;
      const isStream = Date.now() - last < milliseconds.inStream;
      timer = setTimeout(tell, milliseconds[isStream ? 'inStream' : isStart ? 'atStart' : 'afterQuiet']);
    }),
    onDidLoad(() => {
      isStart = false;
      if (timer !== undefined) tell();
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
  return { onDidChange: changed.event, dispose: () => disposable.dispose() };
}
