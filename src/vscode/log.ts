/** The output channel in which failures are told while everything else goes on. */
import * as vscode from 'vscode';
import type { Log } from '../service/log';

/** Tells of a failure that is about no single file. */
export interface FailureLog {
  failed(error: unknown): void;
}

export interface VsCodeLog extends Log, FailureLog {
  readonly channel: vscode.LogOutputChannel;
}

export function createLog(): VsCodeLog {
  const channel = vscode.window.createOutputChannel('Meeting Notes', { log: true });
  return {
    channel,
    error: (uri, error, rule) => {
      const where = rule === undefined ? uri : `${uri} (${rule})`;
      channel.error(`${where}: ${textOf(error)}`);
    },
    failed: (error) => channel.error(textOf(error)),
  };
}

function textOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
