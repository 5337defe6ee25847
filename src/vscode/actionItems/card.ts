/** The card that tells everything of an item. What a note says stands in it as text alone. */
import * as vscode from 'vscode';
import { describeDay } from '../../service/features/days';
import { escapeLines, escapeMarkdown } from '../../service/features/markdown';
import { meetingName } from '../../service/features/meetingName';
import type { OpenItem } from '../../service/features/openItems/openItem';
import { dueState } from '../../service/features/openItems/view';
import type { LanguageService } from '../../service/service';

const mostHistory = 8;

export async function itemCard(open: OpenItem, service: LanguageService): Promise<vscode.MarkdownString> {
  const { item, note, owners, due, history } = open;
  const card = new vscode.MarkdownString();
  card.isTrusted = false;
  card.supportHtml = false;
  const names = owners.map(({ label, raw }) => (label === raw ? raw : `${raw} (${label})`)).join(', ');
  card.appendMarkdown(`**${escapeMarkdown(item.text)}**\n\n`);
  card.appendMarkdown(`${escapeMarkdown(names === '' ? vscode.l10n.t('Nobody yet') : names)}\n\n`);
  const { details, topic } = await service.itemEdits.contextOf(open);
  const lines = escapeLines(details);
  if (lines !== '') card.appendMarkdown(`${lines}\n\n`);
  if (due !== undefined) {
    const day = describeDay(due);
    const isOverdue = dueState(due, service.items.today) === 'overdue';
    const said = isOverdue ? vscode.l10n.t('Overdue: {day}', { day }) : vscode.l10n.t('Due: {day}', { day });
    card.appendMarkdown(`${escapeMarkdown(said)}\n\n`);
  }
  card.appendMarkdown(`---\n\n${escapeMarkdown(meetingName(note))}`);
  if (topic.trim() !== '') card.appendMarkdown(`\n\n${escapeMarkdown(vscode.l10n.t('Topic: {topic}', { topic }))}`);
  if (history.length > 0) {
    const dates = history.slice(0, mostHistory).map((before) => before.note.date ?? before.note.title);
    const more = history.length > mostHistory ? '…' : '';
    const said = vscode.l10n.t('Carried over from {dates}', { dates: dates.join(', ') + more });
    card.appendMarkdown(`\n\n${escapeMarkdown(said)}`);
  }
  return card;
}
