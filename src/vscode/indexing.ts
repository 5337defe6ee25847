/** Reads all notes in the background: at the start, when the team's files or the folders change, and when asked to. */
import * as vscode from 'vscode';
import type { LanguageService, Progress } from '../service/service';
import { actionItemsViewId } from './actionItems/view';
import type { FailureLog } from './log';

export interface Indexing extends vscode.Disposable {
  /** Fires whenever all notes have been read, or reading was stopped or has failed, which is logged. */
  readonly onDidLoad: vscode.Event<void>;
  /** Settles once nothing is being read: at once, or when that fires. */
  whenIdle(): Promise<void>;
}

export function registerIndexing(service: LanguageService, log: FailureLog): Indexing {
  const loaded = new vscode.EventEmitter<void>();
  let running: vscode.CancellationTokenSource | undefined;

  const load = async (): Promise<void> => {
    running?.cancel();
    const source = new vscode.CancellationTokenSource();
    running = source;
    await setContext('indexing', true);
    try {
      await vscode.window.withProgress({ location: { viewId: actionItemsViewId } }, (progress) =>
        service.load(reporter(progress, source.token)),
      );
    } catch (error) {
      log.failed(error);
    }
    if (running !== source) return;
    running = undefined;
    await setContext('indexing', false);
    await setContext('ready', true);
    loaded.fire();
  };

  const disposable = vscode.Disposable.from(
    loaded,
    new vscode.Disposable(() => running?.cancel()),
    service.watch(load),
    vscode.workspace.onDidChangeWorkspaceFolders(load),
    vscode.commands.registerCommand('meetingNotes.refresh', load),
    vscode.commands.registerCommand('meetingNotes.stopReading', () => running?.cancel()),
  );
  void load();
  const whenIdle = async (): Promise<void> => {
    if (running === undefined) return;
    await new Promise<void>((resolve) => {
      const subscription = loaded.event(() => {
        subscription.dispose();
        resolve();
      });
    });
  };
  return { onDidLoad: loaded.event, whenIdle, dispose: () => disposable.dispose() };
}

function reporter(progress: vscode.Progress<{ message: string }>, token: vscode.CancellationToken): Progress {
  return {
    report: (done, total) => progress.report({ message: `${done} / ${total}` }),
    isCancelled: () => token.isCancellationRequested,
  };
}

function setContext(name: string, value: boolean): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', `meetingNotes.${name}`, value);
}
