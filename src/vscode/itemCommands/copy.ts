/** Copies items: as Markdown, or as a link to their line. */
import * as vscode from 'vscode';
import { meetingName } from '../../service/features/meetingName';
import type { LanguageService } from '../../service/service';
import type { IndexedItem } from '../../service/workspace/indexedNote';
import { fromVsCodeUri } from '../convert';
import { linkTo } from './links';
import { say, sayNothing, type Target, type TargetFinder } from './targets';

export function registerCopy(service: LanguageService, targetsOf: TargetFinder): vscode.Disposable {
  const copy =
    (textOf: (target: Target, item: IndexedItem) => string | Promise<string>) =>
    async (...args: Parameters<TargetFinder>): Promise<void> => {
      const targets = await targetsOf(...args);
      if (targets.length === 0) return sayNothing();
      const lines = targets.flatMap((target) => target.items.map((item) => textOf(target, item)));
      await vscode.env.clipboard.writeText((await Promise.all(lines)).join('\n'));
      say(vscode.l10n.t('Copied.'));
    };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand(
      'meetingNotes.copyAsMarkdown',
      copy((target, item) => asMarkdown(service, target, item)),
    ),
    registerCommand(
      'meetingNotes.copyLink',
      copy(({ uri }, item) => linkTo(service, uri, item)),
    ),
  );
}

/** `- [ ] RD/AJ: Post on social media (Community Call, January 6, 2023)` */
export function asMarkdown(service: LanguageService, { uri }: Pick<Target, 'uri'>, item: IndexedItem): string {
  const note = service.index.get(fromVsCodeUri(uri));
  const owners = item.owners.length > 0 ? `${item.owners.join('/')}: ` : '';
  return `- [${item.done ? 'x' : ' '}] ${owners}${item.text}${note === undefined ? '' : ` (${meetingName(note)})`}`;
}
