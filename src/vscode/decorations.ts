/** Done items are dimmed; overdue ones are marked in the overview ruler. */
import * as vscode from 'vscode';
import type { LanguageService } from '../service/service';
import { fromVsCodeDocument, toVsCodeRange } from './convert';
import { isMarkdown } from './documents';
import { isShown, onDidChangeShown } from './editorSigns';

/** VS Code moves what is marked with the text; it need not be looked for at every key. */
const pauseMilliseconds = 100;

/** @param onDidChangeNotes each fires when texts, names or days may have changed */
export function registerDecorations(
  service: LanguageService,
  ...onDidChangeNotes: readonly vscode.Event<unknown>[]
): vscode.Disposable {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  const done = vscode.window.createTextEditorDecorationType({ opacity: '0.6', rangeBehavior });
  const overdue = vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor('meetingNotes.overdueRulerForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior,
  });
  const decorate = (editor: vscode.TextEditor): void => {
    const isDimmed = isShown('dimDone');
    const isMarked = isShown('markOverdue');
    const isWanted = isMarkdown(editor.document) && (isDimmed || isMarked);
    const marks = isWanted ? service.items.marks(fromVsCodeDocument(editor.document)) : { done: [], overdue: [] };
    editor.setDecorations(done, isDimmed ? marks.done.map(toVsCodeRange) : []);
    editor.setDecorations(overdue, isMarked ? marks.overdue.map(toVsCodeRange) : []);
  };
  const decorateAll = (): void => vscode.window.visibleTextEditors.forEach(decorate);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const decorateSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(decorateAll, pauseMilliseconds);
  };
  decorateAll();
  return vscode.Disposable.from(
    done,
    overdue,
    new vscode.Disposable(() => clearTimeout(timer)),
    onDidChangeShown(decorateAll),
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    ...onDidChangeNotes.map((event) => event(decorateSoon)),
  );
}
