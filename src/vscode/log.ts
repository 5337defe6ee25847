/** The output channel in which failures are told while everything else goes on. */
import * as vscode from 'vscode';
import type { Log } from '../service/log';

export interface VsCodeLog extends Log {
  readonly channel: vscode.LogOutputChannel;
}

export function createLog(): VsCodeLog {
  const channel = vscode.window.createOutputChannel('Meeting Notes', { log: true });
  return {
    channel,
    error: (uri, error, rule) => {
      const where = rule === undefined ? uri : `${uri} (${rule})`;
      channel.error(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    },
  };
}
