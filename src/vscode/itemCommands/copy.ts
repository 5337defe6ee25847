/** Copies items: as Markdown, or as a link to their line. */
import * as vscode from 'vscode';
import { itemMarkdown } from '../../service/features/itemMarkdown';
import type { LanguageService } from '../../service/service';
import type { IndexedItem } from '../../service/workspace/indexedNote';
import { fromVsCodeUri } from '../convert';
import { linkTo } from './links';
import { type ItemCommands, say, sayNothing, type Target } from './targets';

export function registerCopy(service: LanguageService, commands: ItemCommands): vscode.Disposable {
  const copy = (textOf: (target: Target, item: IndexedItem) => string | Promise<string>) =>
    commands.reading(async (targets) => {
      if (targets.length === 0) return sayNothing();
      const lines = targets.flatMap((target) => target.items.map((item) => textOf(target, item)));
      await vscode.env.clipboard.writeText((await Promise.all(lines)).join('\n'));
      say(vscode.l10n.t('Copied.'));
    });
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand(
      'meetingNotes.copyAsMarkdown',
      copy(async ({ uri }, item) => {
        const note = service.index.get(fromVsCodeUri(uri));
        return itemMarkdown(item, note, note && (await service.itemEdits.detailsOf({ note, item })));
      }),
    ),
    registerCommand(
      'meetingNotes.copyLink',
      copy(({ uri }, item) => linkTo(service, uri, item)),
    ),
  );
}
