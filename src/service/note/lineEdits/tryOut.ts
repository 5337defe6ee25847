/** Tries an edit on a copy of the note before it is made: the one item has to be as wanted, all else as it was. */
import { applyEdits, type Edit } from '../edit';
import type { ActionItem, ActionItemKind, Note } from '../note';

/** Reads another text of the same note, with the same names known. */
export type Reparse = (text: string) => Note;

/** What a reader learns from an item. */
export interface Gist {
  readonly kind: ActionItemKind;
  readonly owners: readonly string[];
  readonly done: boolean;
  readonly text: string;
}

export function gistOf({ kind, owners, done, description }: ActionItem): Gist {
  return { kind, owners: owners.map(({ raw }) => raw), done, text: description.text };
}

/**
 * The first of some ways to write a change that changes just what is wanted.
 * @param item one of the note's own
 * @param wanted what is different of the item afterwards
 * @returns undefined where none does
 */
export function firstThatFits(
  note: Note,
  item: ActionItem,
  wanted: Partial<Gist>,
  ways: Iterable<readonly Edit[] | undefined>,
  reparse: Reparse,
): readonly Edit[] | undefined {
  const index = note.actionItems.indexOf(item);
  const expected = outline(note, (gist, at) => (at === index ? { ...gist, ...wanted } : gist));
  for (const edits of ways) {
    if (edits !== undefined && outline(reparse(applyEdits(note.text, edits))) === expected) return edits;
  }
  return undefined;
}

/** Everything that is found in a note, to be compared; without places, as these move. */
function outline(note: Note, map: (gist: Gist, index: number) => Gist = (gist) => gist): string {
  const { text, frontMatter, sections, agendaTopics, discussionTopics, actionItems, speakers } = note;
  return JSON.stringify([
    frontMatter === undefined ? '' : text.slice(frontMatter.start, frontMatter.end),
    sections.map(({ kind, heading }) => [kind, heading.text, heading.line]),
    [...agendaTopics, ...discussionTopics].map((topic) => [topic.text, topic.depth, topic.line]),
    actionItems.map((item, index) => {
      const { kind, owners, done, text: description } = map(gistOf(item), index);
      const lines = text.slice(item.start, item.end).split(/\r\n|\r|\n/).length;
      return [kind, owners, done, description, item.line, lines];
    }),
    speakers.map(({ raw, line }) => [raw, line]),
  ]);
}
