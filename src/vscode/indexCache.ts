/** Keeps the index in the extension's storage, so that the next start reads only the files that have changed. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import type { CachePort } from '../service/workspace/noteStore';

/** Kept a while after the last change: nobody waits for it. */
const pauseMilliseconds = 10_000;

/** A workspace without a place to keep anything, as an empty window is, has none. */
export function indexCache({ storageUri, extension }: vscode.ExtensionContext): CachePort | undefined {
  if (storageUri === undefined) return undefined;
  const file = vscode.Uri.joinPath(storageUri, 'index.json');
  const fresh = vscode.Uri.joinPath(storageUri, 'index.new.json');
  return {
    version: String(extension.packageJSON.version),
    read: async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
    async write(text) {
      try {
        await vscode.workspace.fs.createDirectory(storageUri);
        await vscode.workspace.fs.writeFile(fresh, new TextEncoder().encode(text));
        // Whoever reads meanwhile sees the old one, the new one or none, never half of one.
        await vscode.workspace.fs.rename(fresh, file, { overwrite: true });
      } catch {
        // On a full or read-only disk the next start reads all files, as the first did.
      }
    },
  };
}

export function registerIndexCache(
  service: LanguageService,
  onDidLoad: vscode.Event<void>,
  onDidChange: vscode.Event<void>,
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const saveSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void service.save(), pauseMilliseconds);
  };
  return vscode.Disposable.from(onDidLoad(saveSoon), onDidChange(saveSoon), { dispose: () => clearTimeout(timer) });
}
