/** The reader's open items in the status bar. */
import * as vscode from 'vscode';
import type { OpenItem } from '../../service/features/openItems/openItem';
import { dueState } from '../../service/features/openItems/view';
import type { LanguageService } from '../../service/service';

export interface MineInStatusBar extends vscode.Disposable {
  update(mine: readonly OpenItem[]): void;
}

export function showMine(service: LanguageService): MineInStatusBar {
  const item = vscode.window.createStatusBarItem('meetingNotes.mine', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('My Action Items');
  item.command = 'meetingNotes.revealMine';
  return {
    update(mine) {
      if (service.index.size === 0 || !service.people.knowsMe) {
        item.hide();
        return;
      }
      const { today } = service.items;
      const overdue = mine.filter(({ due }) => dueState(due, today) === 'overdue').length;
      item.text = `$(checklist) ${mine.length}`;
      const count = mine.length;
      item.tooltip =
        overdue > 0
          ? vscode.l10n.t('{count} open action items of yours, {overdue} overdue', { count, overdue })
          : vscode.l10n.t('{count} open action items of yours', { count });
      item.accessibilityInformation = { label: item.tooltip };
      item.show();
    },
    dispose: () => item.dispose(),
  };
}
