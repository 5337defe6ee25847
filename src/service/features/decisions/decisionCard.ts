/** The card that tells everything of a decision, as Markdown. What a note says stands in it as text alone. */
import type { NoteItem } from '../actionItems';
import { escapeLines, escapeMarkdown, escapeSentence } from '../markdown';

/** @param details the lines below the decision that belong to it, as the note has them */
export function decisionCard({ note: { title, date }, item }: NoteItem, details: string): string {
  const about = [title, ...(date === undefined || date === title ? [] : [date])].map(escapeMarkdown).join(' · ');
  return [escapeSentence(item.text), escapeLines(details), about].filter(Boolean).join('\n\n');
}
