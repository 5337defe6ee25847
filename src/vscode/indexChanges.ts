/** The index's changes, collected: it tells of each one at once, and of thousands while all notes are read. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';

/**
 * How long changes are collected before they are told: not long after a quiet time, longer while they keep coming.
 * VS Code itself waits for a pause of 200 ms, which would else not come before all notes are read. Most often they are
 * within a second, so that rows need not move at a start under a hand that clicks one.
 */
const milliseconds = { afterQuiet: 50, inStream: 400, atStart: 1000 };

export interface IndexChanges extends vscode.Disposable {
  readonly onDidChange: vscode.Event<void>;
}

/** @param isReading whether all notes are being read */
export function collectIndexChanges(service: LanguageService, isReading: () => boolean): IndexChanges {
  const changed = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  const tell = (): void => {
    timer = undefined;
    last = Date.now();
    changed.fire();
  };
  const subscription = service.index.onDidChange(() => {
    if (timer !== undefined) return;
    const isStream = Date.now() - last < milliseconds.inStream;
    const pause = isStream ? 'inStream' : isReading() ? 'atStart' : 'afterQuiet';
    timer = setTimeout(tell, milliseconds[pause]);
  });
  const stop = new vscode.Disposable(() => clearTimeout(timer));
  const disposable = vscode.Disposable.from(changed, subscription, stop);
  return { onDidChange: changed.event, dispose: () => disposable.dispose() };
}
